package io.perennial.events.customer.credit;

import io.perennial.events.Unit;
import java.math.BigDecimal;

/**
 * What is taken off an invoice that is paid early.
 *
 * @param percent how much, in percent of the invoice
 * @param days days from the date of the invoice within which it is to be paid
 */
public record CashDiscount(@Unit(Unit.PERCENT) BigDecimal percent, int days) {}
