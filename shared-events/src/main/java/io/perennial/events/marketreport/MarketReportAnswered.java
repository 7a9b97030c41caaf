package io.perennial.events.marketreport;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A market report has been answered.
 *
 * @param marketReportId the market report
 * @param customerId the customer whom it concerns; the market report itself where it concerns none
 * @param answeredBy who answers it; kept under a key of that member of staff
 * @param answer what is done about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record MarketReportAnswered(
    String marketReportId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @StaffName String answeredBy,
    @PersonalData String answer,
    LocalDate occurredOn)
    implements MarketReportEvent {}
