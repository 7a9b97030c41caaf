package io.perennial.query.whatif;

import io.perennial.events.customer.standing.Tier;
import io.perennial.query.measure.Judgement.Outcome;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Cuts customers into tiers A, B and C as a tiering run does: ranked by net sales of twelve months;
 * who crosses a line belongs to the upper tier.
 *
 * @param a share of all net sales that tier A makes
 * @param b share that A and B make
 */
record TierCuts(BigDecimal a, BigDecimal b) implements UnaryOperator<SortedMap<String, Outcome>> {

  @Override
  public SortedMap<String, Outcome> apply(SortedMap<String, Outcome> customers) {
    List<Outcome> ranked =
        customers.values().stream()
            .sorted(
                Comparator.comparing(Outcome::amount).reversed().thenComparing(Outcome::customerId))
            .toList();
    BigDecimal total =
        ranked.stream()
            .map(each -> each.amount().max(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    SortedMap<String, Outcome> cut = new TreeMap<>();
    BigDecimal above = BigDecimal.ZERO;
    for (Outcome each : ranked) {
      Tier tier =
          each.amount().signum() <= 0
              ? Tier.C
              : above.compareTo(total.multiply(a)) < 0
                  ? Tier.A
                  : above.compareTo(total.multiply(b)) < 0 ? Tier.B : Tier.C;
      cut.put(each.customerId(), new Outcome(each.customerId(), tier.name(), null, each.amount()));
      above = above.add(each.amount().max(BigDecimal.ZERO));
    }
    return cut;
  }
}
