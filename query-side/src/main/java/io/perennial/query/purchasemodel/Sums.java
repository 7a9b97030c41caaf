package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Bootstrap;
import io.perennial.query.purchasemodel.CustomerOutlook.Estimate;
import io.perennial.query.purchasemodel.CustomerOutlook.Value;
import io.perennial.query.purchasemodel.ModelledValue.Group;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scores of a group add up to, each rounded as it is shown, so that sums are those of
 * rows.
 */
final class Sums {

  private static final int DECIMALS = 6;

  private final int currencyDecimals;
  private final Map<Score, BigDecimal> sums = new EnumMap<>(Score.class);
  private long customers;
  private long marginKnown;

  Sums(int currencyDecimals) {
    this.currencyDecimals = currencyDecimals;
  }

  void add(ScoreValues scores) {
    customers++;
    marginKnown += scores.isKnown(Score.DISCOUNTED_MARGIN) ? 1 : 0;
    for (Score score : Score.values()) {
      if (scores.isKnown(score)) {
        sums.merge(score, rounded(score, scores.of(score)), BigDecimal::add);
      }
    }
  }

  Sums plus(Sums other) {
    Sums both = new Sums(currencyDecimals);
    both.customers = customers + other.customers;
    both.marginKnown = marginKnown + other.marginKnown;
    both.sums.putAll(sums);
    other.sums.forEach((score, sum) -> both.sums.merge(score, sum, BigDecimal::add));
    return both;
  }

  private BigDecimal rounded(Score score, double value) {
    return BigDecimal.valueOf(value)
        .setScale(score.isMoney() ? currencyDecimals : DECIMALS, RoundingMode.HALF_EVEN);
  }

  /**
   * What the sums would be in a draw, by those who stand for all: these differ from the estimates
   * by as large a share as all do.
   *
   * @param estimates scores of those who stand for all
   * @param drawn the same in the draw
   */
  ScoreValues inDraw(ScoreValues estimates, ScoreValues drawn) {
    return new ScoreValues(score -> {
      BigDecimal sum = sums.get(score);
      if (sum == null) {
        return Double.NaN;
      }
      double estimate = estimates.of(score);
      return estimate == 0 ? sum.doubleValue() : sum.doubleValue() * drawn.of(score) / estimate;
    });
  }

  /**
   * As it is shown.
   *
   * @param intervalsOf how many stand for all
   * @param draws what the sums would be in each draw
   */
  Group group(String name, long intervalsOf, List<ScoreValues> draws) {
    return new Group(
        name,
        customers,
        intervalsOf,
        number(Score.ACTIVE, draws),
        number(Score.PURCHASES, draws),
        amount(Score.SALES, draws),
        amount(Score.DISCOUNTED_SALES, draws),
        amount(Score.SALES_TO_INFINITY, draws),
        amount(Score.DISCOUNTED_MARGIN, draws),
        marginKnown);
  }

  private Estimate number(Score score, List<ScoreValues> draws) {
    double value = sums.getOrDefault(score, BigDecimal.ZERO).doubleValue();
    Bootstrap.Interval interval = interval(score, draws);
    return interval == null
        ? new Estimate(value, null, null)
        : new Estimate(value, interval.low(), interval.high());
  }

  private @Nullable Value amount(Score score, List<ScoreValues> draws) {
    BigDecimal sum = sums.get(score);
    if (sum == null) {
      return null;
    }
    Bootstrap.Interval interval = interval(score, draws);
    return interval == null
        ? new Value(sum, null, null)
        : new Value(sum, rounded(score, interval.low()), rounded(score, interval.high()));
  }

  private static Bootstrap.@Nullable Interval interval(Score score, List<ScoreValues> draws) {
    double[] said =
        draws.stream()
            .filter(draw -> draw.isKnown(score))
            .mapToDouble(draw -> draw.of(score))
            .toArray();
    return said.length == 0 ? null : Bootstrap.interval(said);
  }
}
