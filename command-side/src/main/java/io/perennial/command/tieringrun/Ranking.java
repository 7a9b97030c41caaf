package io.perennial.command.tieringrun;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.tieringrun.SalesInWindow.Sales;
import io.perennial.events.Money;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCount;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.events.tieringrun.TierMove;
import io.perennial.platform.tier.TierLadder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Customers ranked by net sales, highest first; among equals in order of their identifiers, and cut
 * into tiers by a {@link TierLadder}.
 *
 * @param ranked number of customers ranked
 * @param netSales their net sales
 * @param tiers what is in each tier, from the uppermost down
 * @param moves those whose tier is another one than they have, in order of their ranks
 */
public record Ranking(int ranked, Money netSales, List<TierCount> tiers, List<TierMove> moves) {
  private static final int DECIMALS = 4;
  private static final Comparator<Sales> HIGHEST_FIRST =
      Comparator.comparing(Sales::netSales).reversed().thenComparing(Sales::customerId);

  public Ranking {
    tiers = List.copyOf(tiers);
    moves = List.copyOf(moves);
  }

  /** Ranks customers. */
  public static Ranking of(SalesInWindow sales, List<TierCut> cuts, ReportingCurrency currency) {
    List<Sales> ranked = sales.ofCustomers().stream().sorted(HIGHEST_FIRST).toList();
    TierLadder ladder = new TierLadder(cuts, ranked.stream().map(Sales::netSales).toList());
    Map<Tier, TierCount> tiers = new EnumMap<>(Tier.class);
    cuts.forEach(
        cut -> tiers.put(cut.tier(), new TierCount(cut.tier(), 0, currency.of(BigDecimal.ZERO))));
    List<TierMove> moves = new ArrayList<>();
    Money total = currency.of(BigDecimal.ZERO);
    for (int i = 0; i < ranked.size(); i++) {
      Sales each = ranked.get(i);
      Money net = currency.of(each.netSales());
      Tier tier = ladder.next(each.netSales());
      total = total.plus(net);
      tiers.computeIfPresent(
          tier, (t, count) -> new TierCount(t, count.customers() + 1, count.netSales().plus(net)));
      if (tier != each.tier()) {
        moves.add(new TierMove(each.customerId(), tier, each.tier(), i + 1, share(ladder), net));
      }
    }
    return new Ranking(
        ranked.size(), total, cuts.stream().map(cut -> countOf(cut, tiers)).toList(), moves);
  }

  private static TierCount countOf(TierCut cut, Map<Tier, TierCount> tiers) {
    TierCount count = tiers.get(cut.tier());
    if (count == null) {
      throw new IllegalStateException("Every tier is counted");
    }
    return count;
  }

  /** Rounded for people; tiers are cut by exact numbers. */
  private static BigDecimal share(TierLadder ladder) {
    return ladder.bought().signum() == 0
        ? BigDecimal.ZERO.setScale(DECIMALS)
        : ladder.above().divide(ladder.bought(), DECIMALS, RoundingMode.HALF_UP);
  }
}
