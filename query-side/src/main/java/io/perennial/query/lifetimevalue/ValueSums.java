package io.perennial.query.lifetimevalue;

import io.perennial.query.activity.PurchaseSums;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What customers brought until the end of a day.
 *
 * @param customers customers that bought or were visited at a cost
 * @param purchases what they bought
 * @param visitCost cost of visits
 */
record ValueSums(long customers, PurchaseSums purchases, BigDecimal visitCost) {

  static final ValueSums NONE = new ValueSums(0, PurchaseSums.NONE, BigDecimal.ZERO);

  static ValueSums of(LifetimeValueDocument document, LocalDate on) {
    PurchaseSums purchases = document.history().upTo(on).sums();
    BigDecimal visitCost = document.visitCostUpTo(on);
    return purchases.purchases() == 0 && visitCost.signum() == 0
        ? NONE
        : new ValueSums(1, purchases, visitCost);
  }

  ValueSums plus(ValueSums other) {
    return new ValueSums(
        customers + other.customers,
        purchases.plus(other.purchases),
        visitCost.add(other.visitCost));
  }

  @Nullable BigDecimal valueToDate() {
    return purchases.margin() == null ? null : purchases.margin().subtract(visitCost);
  }
}
