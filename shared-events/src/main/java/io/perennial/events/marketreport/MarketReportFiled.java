package io.perennial.events.marketreport;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Identifier;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something has been reported of the market that needs attention beyond the day.
 *
 * @param marketReportId the market report
 * @param customerId the customer whom it concerns; the market report itself where it concerns none
 * @param representative who reports it; kept under a key of that member of staff
 * @param subject what it is about
 * @param severity 1 (gravest) to 4
 * @param competitor the competitor whom it is about
 * @param description what there is to say; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record MarketReportFiled(
    String marketReportId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @StaffName String representative,
    MarketSubject subject,
    int severity,
    @Identifier @Nullable String competitor,
    @PersonalData String description,
    LocalDate occurredOn)
    implements MarketReportEvent {}
