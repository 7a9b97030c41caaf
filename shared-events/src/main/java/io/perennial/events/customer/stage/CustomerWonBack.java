package io.perennial.events.customer.stage;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A lost customer has come back.
 *
 * @param customerId the customer
 * @param broughtAboutBy what brought it about
 * @param purchaseId the purchase that did it; absent when something else did
 * @param explanation more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CustomerWonBack(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    WinBackCause broughtAboutBy,
    @Nullable String purchaseId,
    @PersonalData(oncePlain = true) @Nullable String explanation,
    LocalDate occurredOn)
    implements StageEvent {}
