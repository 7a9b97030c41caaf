package io.perennial.events.customer.prospect;

import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A company that was no target may be won after all.
 *
 * @param customerId the customer
 * @param stage stage now, which is the one before it was disqualified
 * @param explanation more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ProspectReopened(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    LifecycleStage stage,
    @PersonalData @Nullable String explanation,
    LocalDate occurredOn)
    implements ProspectEvent {}
