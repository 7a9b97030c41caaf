package io.perennial.platform.tier;

import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCut;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Gives tiers to customers that come one after the other, the highest net sales first. A tier is
 * given until those in it and above make its share, so the customer that crosses a line belongs to
 * the upper tier. Whoever has no net sales is in the lowest one.
 */
public final class TierLadder {

  private final List<TierCut> cuts;
  private final BigDecimal bought;
  private BigDecimal above = BigDecimal.ZERO;

  /**
   * The ladder, with nobody on it yet.
   *
   * @param cuts the tiers from the uppermost down, the last one with all
   * @param netSales of all customers
   */
  public TierLadder(List<TierCut> cuts, Collection<BigDecimal> netSales) {
    this.cuts = List.copyOf(cuts);
    this.bought =
        netSales.stream()
            .filter(amount -> amount.signum() > 0)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The tier of the next customer. */
  public Tier next(BigDecimal netSales) {
    Tier tier = tierOf(netSales);
    above = above.add(netSales.max(BigDecimal.ZERO));
    return tier;
  }

  private Tier tierOf(BigDecimal netSales) {
    if (netSales.signum() > 0) {
      for (TierCut cut : cuts) {
        if (above.compareTo(bought.multiply(cut.share())) < 0) {
          return cut.tier();
        }
      }
    }
    return cuts.getLast().tier();
  }

  /** What those so far have bought. */
  public BigDecimal above() {
    return above;
  }

  /** What all have bought that bought more than they gave back. */
  public BigDecimal bought() {
    return bought;
  }
}
