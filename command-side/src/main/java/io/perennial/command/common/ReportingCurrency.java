package io.perennial.command.common;

import io.perennial.command.RefusedException;
import io.perennial.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The one currency in which the company reports; every amount is recorded in it.
 *
 * @param code ISO 4217 alphabetic code
 */
public record ReportingCurrency(String code) {

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException when there is no such currency, or it has no units
   */
  public ReportingCurrency {
    if (Currency.getInstance(code).getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("Nothing is paid in " + code);
    }
  }

  /** US dollars. */
  public static ReportingCurrency defaults() {
    return new ReportingCurrency("USD");
  }

  /**
   * An amount that is paid or owed: no more decimals than the currency has, and exactly those.
   *
   * @param pointer where it stands in the body
   */
  public Money exact(Amount amount, String pointer) {
    requireCurrency(amount, pointer);
    if (amount.amount().stripTrailingZeros().scale() > digits()) {
      throw RefusedException.at(
          pointer + "/amount",
          CommonRefusal.AMOUNT_TOO_FINE,
          "Amounts in " + code + " have at most " + digits() + " decimals");
    }
    return of(amount.amount());
  }

  /** As {@link #exact}, absent when absent. */
  public @Nullable Money exactOrNull(@Nullable Amount amount, String pointer) {
    return amount == null ? null : exact(amount, pointer);
  }

  /** The price or cost of one unit, which may be finer than what can be paid. */
  public @Nullable Money ofOneUnit(@Nullable Amount amount, String pointer) {
    if (amount == null) {
      return null;
    }
    requireCurrency(amount, pointer);
    BigDecimal stripped = amount.amount().stripTrailingZeros();
    return new Money(stripped.setScale(Math.max(digits(), stripped.scale())), code);
  }

  /** An amount of ours that is known to be in the currency. */
  public Money of(BigDecimal amount) {
    return new Money(amount.setScale(digits()), code);
  }

  /** The largest amount of ours that can be paid and is not above this one. */
  public Money floor(BigDecimal amount) {
    return of(amount.setScale(digits(), RoundingMode.FLOOR));
  }

  /** As {@link #of}, absent when absent. */
  public @Nullable Money ofOrNull(@Nullable BigDecimal amount) {
    return amount == null ? null : of(amount);
  }

  private int digits() {
    return Currency.getInstance(code).getDefaultFractionDigits();
  }

  private void requireCurrency(Amount amount, String pointer) {
    if (!amount.currency().equals(code)) {
      throw RefusedException.at(
          pointer + "/currency",
          CommonRefusal.WRONG_CURRENCY,
          "The reporting currency is " + code + ", not " + amount.currency());
    }
  }
}
