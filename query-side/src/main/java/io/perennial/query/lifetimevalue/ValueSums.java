package io.perennial.query.lifetimevalue;

import io.perennial.query.activity.CostDay;
import io.perennial.query.activity.PurchaseSums;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What customers brought until the end of a day.
 *
 * @param customers customers that bought, were visited, had a complaint solved at a cost, or were
 *     given something back
 * @param purchases what they bought
 * @param visitCost cost of visits
 * @param complaintCost cost of solutions of complaints
 * @param goodwill worth of what has been given back for losses
 */
record ValueSums(
    long customers,
    PurchaseSums purchases,
    BigDecimal visitCost,
    BigDecimal complaintCost,
    BigDecimal goodwill) {

  static final ValueSums NONE =
      new ValueSums(0, PurchaseSums.NONE, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  static ValueSums of(LifetimeValueDocument document, LocalDate on) {
    PurchaseSums purchases = document.history().upTo(on).sums();
    BigDecimal visitCost = CostDay.upTo(document.visitDays(), on);
    BigDecimal complaintCost = CostDay.upTo(document.complaintDays(), on);
    BigDecimal goodwill = CostDay.upTo(document.goodwillDays(), on);
    return purchases.purchases() == 0
            && visitCost.signum() == 0
            && complaintCost.signum() == 0
            && goodwill.signum() == 0
        ? NONE
        : new ValueSums(1, purchases, visitCost, complaintCost, goodwill);
  }

  ValueSums plus(ValueSums other) {
    return new ValueSums(
        customers + other.customers,
        purchases.plus(other.purchases),
        visitCost.add(other.visitCost),
        complaintCost.add(other.complaintCost),
        goodwill.add(other.goodwill));
  }

  @Nullable BigDecimal valueToDate() {
    return purchases.margin() == null
        ? null
        : purchases.margin().subtract(visitCost).subtract(complaintCost).subtract(goodwill);
  }
}
