package io.perennial.query.whatif;

import io.perennial.platform.tier.TierLadder;
import io.perennial.platform.tier.TieringPolicy;
import io.perennial.query.measure.Judgement.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Cuts customers into tiers as a tiering run does, ranked by the amounts of their outcomes.
 *
 * @param policy how it would rank
 */
record TierCuts(TieringPolicy policy) implements UnaryOperator<SortedMap<String, Outcome>> {

  private static final Comparator<Outcome> HIGHEST_FIRST =
      Comparator.comparing(Outcome::amount).reversed().thenComparing(Outcome::customerId);

  @Override
  public SortedMap<String, Outcome> apply(SortedMap<String, Outcome> customers) {
    List<Outcome> ranked = customers.values().stream().sorted(HIGHEST_FIRST).toList();
    TierLadder ladder =
        new TierLadder(policy.cuts(), ranked.stream().map(Outcome::amount).toList());
    SortedMap<String, Outcome> cut = new TreeMap<>();
    for (Outcome each : ranked) {
      cut.put(
          each.customerId(),
          new Outcome(each.customerId(), ladder.next(each.amount()).name(), null, each.amount()));
    }
    return cut;
  }
}
