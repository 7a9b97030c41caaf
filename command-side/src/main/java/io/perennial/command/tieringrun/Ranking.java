package io.perennial.command.tieringrun;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.tieringrun.SalesInWindow.Sales;
import io.perennial.events.Money;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCount;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.events.tieringrun.TierMove;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Customers ranked by net sales, highest first; among equals in order of their identifiers. A tier
 * is given until those in it and above make its share, so the customer that crosses a line belongs
 * to the upper tier. Whoever has no net sales is in the lowest one.
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
    BigDecimal bought =
        ranked.stream()
            .map(Sales::netSales)
            .filter(amount -> amount.signum() > 0)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<Tier, TierCount> tiers = new EnumMap<>(Tier.class);
    cuts.forEach(
        cut -> tiers.put(cut.tier(), new TierCount(cut.tier(), 0, currency.of(BigDecimal.ZERO))));
    List<TierMove> moves = new ArrayList<>();
    BigDecimal above = BigDecimal.ZERO;
    Money total = currency.of(BigDecimal.ZERO);
    for (int i = 0; i < ranked.size(); i++) {
      Sales each = ranked.get(i);
      Money net = currency.of(each.netSales());
      Tier tier = tierOf(each, above, bought, cuts);
      above = above.add(each.netSales().max(BigDecimal.ZERO));
      total = total.plus(net);
      tiers.computeIfPresent(
          tier, (t, count) -> new TierCount(t, count.customers() + 1, count.netSales().plus(net)));
      if (tier != each.tier()) {
        moves.add(
            new TierMove(each.customerId(), tier, each.tier(), i + 1, share(above, bought), net));
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

  private static Tier tierOf(Sales sales, BigDecimal above, BigDecimal bought, List<TierCut> cuts) {
    if (sales.netSales().signum() > 0) {
      for (TierCut cut : cuts) {
        if (above.compareTo(bought.multiply(cut.share())) < 0) {
          return cut.tier();
        }
      }
    }
    return cuts.getLast().tier();
  }

  /** Rounded for people; tiers are cut by exact numbers. */
  private static BigDecimal share(BigDecimal above, BigDecimal bought) {
    return bought.signum() == 0
        ? BigDecimal.ZERO.setScale(DECIMALS)
        : above.divide(bought, DECIMALS, RoundingMode.HALF_UP);
  }
}
