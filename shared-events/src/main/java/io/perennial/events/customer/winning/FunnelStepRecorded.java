package io.perennial.events.customer.winning;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A round of winning the company has come a step further; its first step opens it.
 *
 * @param customerId the company to be won
 * @param roundId the round, unique for the customer
 * @param step the step taken
 * @param notes what there is to say; kept under the customer's own key
 * @param despiteRest why it was called although it rested; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record FunnelStepRecorded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String roundId,
    FunnelStep step,
    @PersonalData @Nullable String notes,
    @PersonalData @Nullable String despiteRest,
    LocalDate occurredOn)
    implements WinningEvent {}
