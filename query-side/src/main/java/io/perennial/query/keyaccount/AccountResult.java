package io.perennial.query.keyaccount;

import io.perennial.query.activity.CostDay;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account has brought in a span of days.
 *
 * @param sales net amounts of its purchases
 * @param netSales sales less returns
 * @param netIncome sales less returns and goodwill
 * @param costedSales sales less returns, as far as their cost is known; absent when it is of none
 * @param margin of those; absent when no cost is known
 * @param profit margin less the cost of visits and complaints, and goodwill; absent when no cost is
 *     known
 */
record AccountResult(
    BigDecimal sales,
    BigDecimal netSales,
    BigDecimal netIncome,
    @Nullable BigDecimal costedSales,
    @Nullable BigDecimal margin,
    @Nullable BigDecimal profit) {

  /** Of the days from one to another, both among them. */
  static AccountResult of(KeyAccountDocument document, LocalDate from, LocalDate until) {
    BigDecimal sales = Amounts.zero(document.currency());
    BigDecimal returns = BigDecimal.ZERO;
    BigDecimal costed = null;
    BigDecimal margin = null;
    for (LineDealings line : document.lines()) {
      PurchaseHistory history = line.history().upTo(until);
      for (PurchaseDay day : history.days()) {
        if (!day.on().isBefore(from)) {
          sales = sales.add(day.sales());
          costed = Amounts.sumOfKnown(costed, day.costedSales());
          margin = Amounts.sumOfKnown(margin, day.margin());
        }
      }
      for (PurchaseDay day : history.returns()) {
        if (!day.on().isBefore(from)) {
          returns = returns.add(day.sales());
          costed = Amounts.sumOfKnown(costed, day.costedSales());
          margin = Amounts.sumOfKnown(margin, day.margin());
        }
      }
    }
    BigDecimal goodwill = sum(document.goodwillDays(), from, until);
    BigDecimal cost =
        sum(document.visitCostDays(), from, until)
            .add(sum(document.complaintCostDays(), from, until));
    return new AccountResult(
        sales,
        sales.add(returns),
        sales.add(returns).subtract(goodwill),
        costed,
        margin,
        margin == null ? null : margin.subtract(cost).subtract(goodwill));
  }

  private static BigDecimal sum(List<CostDay> days, LocalDate from, LocalDate until) {
    return days.stream()
        .filter(day -> !day.on().isBefore(from) && !day.on().isAfter(until))
        .map(CostDay::cost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
