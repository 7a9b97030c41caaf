package io.perennial.events;

import io.perennial.events.personal.Code;
import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount decimal amount in units of the currency, written as a JSON string
 * @param currency ISO 4217 alphabetic code
 */
public record Money(BigDecimal amount, @Code String currency) {

  /** The sum; both must have the same currency. */
  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  /** The difference; both must have the same currency. */
  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Amounts of different currencies cannot be combined");
    }
    return other;
  }
}
