package io.perennial.events.customer.winning;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A round has ended without a deal.
 *
 * @param customerId the company that was to be won
 * @param roundId the round
 * @param lastStep the step that the round had come to
 * @param reason why
 * @param notes what there is to say; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ProspectLost(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String roundId,
    FunnelStep lastStep,
    ProspectLossReason reason,
    @PersonalData @Nullable String notes,
    LocalDate occurredOn)
    implements WinningEvent {}
