package io.perennial.events.customer;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has been declared lost.
 *
 * @param customerId the customer
 * @param reason why it left
 * @param competitor competitor that gained it
 * @param rootCause root cause found
 * @param learned what was learned
 * @param correctiveAction what is done about it
 * @param actionOwner who does it
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record DefectionDeclared(
    String customerId,
    DefectionReason reason,
    @Nullable String competitor,
    @Nullable String rootCause,
    @Nullable String learned,
    @Nullable String correctiveAction,
    @Nullable String actionOwner,
    LocalDate occurredOn)
    implements CustomerEvent {}
