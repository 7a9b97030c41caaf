package io.perennial.events.customer.defection;

import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What the customer bought elsewhere it buys from us again.
 *
 * @param customerId the customer
 * @param partialDefectionId the partial defection
 * @param broughtAboutBy what brought it about
 * @param explanation more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PartialDefectionEnded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String partialDefectionId,
    WinBackCause broughtAboutBy,
    @PersonalData @Nullable String explanation,
    LocalDate occurredOn)
    implements DefectionEvent {}
