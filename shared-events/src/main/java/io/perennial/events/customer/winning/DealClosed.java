package io.perennial.events.customer.winning;

import io.perennial.events.Money;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A round has ended with a deal.
 *
 * @param customerId the company won
 * @param roundId the round
 * @param amount what the deal brings
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record DealClosed(String customerId, String roundId, Money amount, LocalDate occurredOn)
    implements WinningEvent {}
