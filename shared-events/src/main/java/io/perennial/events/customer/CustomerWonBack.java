package io.perennial.events.customer;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A lost customer has come back.
 *
 * @param customerId the customer
 * @param broughtAboutBy what brought it about
 * @param explanation more about it
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CustomerWonBack(
    String customerId,
    WinBackCause broughtAboutBy,
    @Nullable String explanation,
    LocalDate occurredOn)
    implements CustomerEvent {}
