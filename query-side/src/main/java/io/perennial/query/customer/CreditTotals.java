package io.perennial.query.customer;

import io.perennial.query.activity.CreditStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a customer's credit stood at the end of a day.
 *
 * @param sales what was delivered on credit, less what was given back of it
 * @param paid payments
 * @param exposure what was owed, never below zero
 * @param breached whether that was above the limit
 */
record CreditTotals(BigDecimal sales, BigDecimal paid, BigDecimal exposure, boolean breached) {

  static CreditTotals on(LocalDate day, List<CreditStep> steps) {
    BigDecimal sales = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal owed = BigDecimal.ZERO;
    BigDecimal limit = null;
    for (CreditStep step : steps) {
      if (step.on().isAfter(day)) {
        break;
      }
      owed = owed.add(step.change());
      CreditStep.Terms terms = step.terms();
      limit = terms == null ? limit : terms.limit();
      switch (step.kind()) {
        case DELIVERY, RETURN -> sales = sales.add(step.change());
        case PAYMENT -> paid = paid.subtract(step.change());
        case INVOICE, CREDIT_NOTE, WRITE_OFF, TERMS -> {} // neither bought nor paid
      }
    }
    return new CreditTotals(
        sales, paid, owed.max(BigDecimal.ZERO), limit != null && owed.compareTo(limit) > 0);
  }
}
