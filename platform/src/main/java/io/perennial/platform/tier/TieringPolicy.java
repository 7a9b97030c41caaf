package io.perennial.platform.tier;

import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How tiering runs rank.
 *
 * @param windowMonths length of the window
 * @param cuts the tiers of the scheme in use, from the uppermost down, the last one with all
 */
public record TieringPolicy(int windowMonths, List<TierCut> cuts) {
  /** No window is longer. */
  public static final int MOST_MONTHS = 120;

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException when it is out of range
   */
  public TieringPolicy {
    cuts = List.copyOf(cuts);
    if (windowMonths < 1 || windowMonths > MOST_MONTHS) {
      throw new IllegalArgumentException("The window is from 1 to " + MOST_MONTHS + " months long");
    }
  }

  /**
   * Cuts customers into tiers.
   *
   * @param windowMonths length of the window
   * @param tiers from the uppermost down
   * @param shares share of all net sales that each tier but the last makes, together with those
   *     above it
   * @throws IllegalArgumentException when the shares do not fit the tiers, or do not rise from 0 to
   *     1
   */
  public static TieringPolicy of(int windowMonths, List<Tier> tiers, List<BigDecimal> shares) {
    if (shares.size() != tiers.size() - 1) {
      throw new IllegalArgumentException(
          tiers.size() + " tiers are cut by " + (tiers.size() - 1) + " shares");
    }
    List<TierCut> cuts = new ArrayList<>();
    BigDecimal above = BigDecimal.ZERO;
    for (int i = 0; i < shares.size(); i++) {
      BigDecimal share = shares.get(i);
      if (share.compareTo(above) <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
        throw new IllegalArgumentException("The shares of tiers rise, between 0 and 1");
      }
      cuts.add(new TierCut(tiers.get(i), share));
      above = share;
    }
    cuts.add(new TierCut(tiers.getLast(), BigDecimal.ONE));
    return new TieringPolicy(windowMonths, cuts);
  }

  /** The same as one number of months and the shares that cut, as in a sentence. */
  public String inWords() {
    return "by net sales of %d months, %s"
        .formatted(
            windowMonths,
            cuts.stream()
                .map(cut -> "%s to %s".formatted(cut.tier(), cut.share().toPlainString()))
                .collect(Collectors.joining(", ")));
  }

  /** A the first 80 %, B up to 95 %, C the rest, over twelve months. */
  public static TieringPolicy defaults() {
    return of(
        12,
        List.of(Tier.A, Tier.B, Tier.C),
        List.of(new BigDecimal("0.80"), new BigDecimal("0.95")));
  }

  /** First day of the window that ends with a day. */
  public LocalDate windowFrom(LocalDate windowTo) {
    return windowTo.minusMonths(windowMonths).plusDays(1);
  }
}
