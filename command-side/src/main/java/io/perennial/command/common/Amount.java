package io.perennial.command.common;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * Money as a caller writes it.
 *
 * @param amount decimal amount in units of the currency
 * @param currency ISO 4217 alphabetic code
 */
public record Amount(
    @NotNull @PositiveOrZero @Digits(integer = Amount.INTEGER_DIGITS, fraction = 6) BigDecimal amount,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

  /** Digits before the point of the largest amount. */
  static final int INTEGER_DIGITS = 12;
}
