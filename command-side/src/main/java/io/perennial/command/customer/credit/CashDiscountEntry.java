package io.perennial.command.customer.credit;

import io.perennial.events.customer.credit.CashDiscount;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is taken off an invoice that is paid early.
 *
 * @param percent how much, in percent of the invoice
 * @param days days from the date of the invoice within which it is to be paid
 */
public record CashDiscountEntry(
    @NotNull @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal percent,
    @NotNull @Min(0) @Max(CashDiscountEntry.MOST_DAYS) Integer days) {

  /** Most days that an invoice is given. */
  static final int MOST_DAYS = 365;

  static @Nullable CashDiscount toCashDiscount(@Nullable CashDiscountEntry entry) {
    return entry == null ? null : new CashDiscount(entry.percent, entry.days);
  }
}
