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

  void add(Map<Score, Double> scores) {
    customers++;
    scores.forEach(
        (score, value) -> {
          if (!value.isNaN()) {
            sums.merge(score, rounded(score, value), BigDecimal::add);
            marginKnown += score == Score.DISCOUNTED_MARGIN ? 1 : 0;
          }
        });
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
  Map<Score, Double> inDraw(Map<Score, Double> estimates, Map<Score, Double> drawn) {
    Map<Score, Double> all = new EnumMap<>(Score.class);
    sums.forEach(
        (score, sum) -> {
          double estimate = estimates.get(score);
          double share = estimate == 0 ? 1 : drawn.get(score) / estimate;
          all.put(score, sum.doubleValue() * share);
        });
    return all;
  }

  /**
   * As it is shown.
   *
   * @param intervalsOf how many stand for all
   * @param draws what the sums would be in each draw
   */
  Group group(String name, long intervalsOf, List<Map<Score, Double>> draws) {
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

  private Estimate number(Score score, List<Map<Score, Double>> draws) {
    double value = sums.getOrDefault(score, BigDecimal.ZERO).doubleValue();
    Bootstrap.Interval interval = interval(score, draws);
    return interval == null
        ? new Estimate(value, null, null)
        : new Estimate(value, interval.low(), interval.high());
  }

  private @Nullable Value amount(Score score, List<Map<Score, Double>> draws) {
    BigDecimal sum = sums.get(score);
    if (sum == null) {
      return null;
    }
    Bootstrap.Interval interval = interval(score, draws);
    return interval == null
        ? new Value(sum, null, null)
        : new Value(sum, rounded(score, interval.low()), rounded(score, interval.high()));
  }

  private static Bootstrap.@Nullable Interval interval(
      Score score, List<Map<Score, Double>> draws) {
    double[] said =
        draws.stream()
            .map(draw -> draw.getOrDefault(score, Double.NaN))
            .mapToDouble(Double::doubleValue)
            .filter(each -> !Double.isNaN(each))
            .toArray();
    return said.length == 0 ? null : Bootstrap.interval(said);
  }
}
