package io.perennial.query.health;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.StaffNames;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Scores of customers taken together, exactly, so that it does not matter in which order.
 *
 * @param representative who looks after them, where they are told apart by that
 * @param healthy customers that are healthy
 * @param watch customers to be watched
 * @param atRisk customers at risk
 * @param unknown customers of which nothing that counts is known
 * @param scores sum of the scores
 * @param squares sum of their squares
 * @param lowest the lowest score
 * @param highest the highest score
 * @param weighted sum of scores times sales, of those with sales above zero
 * @param weight sum of these sales
 * @param sales sales of the last 12 months
 * @param salesAtRisk sales of the customers at risk
 */
record SegmentSums(
    @Nullable String representative,
    long healthy,
    long watch,
    long atRisk,
    long unknown,
    BigDecimal scores,
    BigDecimal squares,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest,
    BigDecimal weighted,
    BigDecimal weight,
    BigDecimal sales,
    BigDecimal salesAtRisk) {

  private static final int DECIMALS = 4;

  static SegmentSums of(
      @Nullable String representative, HealthMeasures health, BigDecimal sales, String currency) {
    BigDecimal score = health.score();
    BigDecimal known = score == null ? BigDecimal.ZERO : score;
    BigDecimal weight = score == null ? BigDecimal.ZERO : sales.max(BigDecimal.ZERO);
    boolean atRisk = health.band() == HealthBand.AT_RISK;
    return new SegmentSums(
        representative,
        health.band() == HealthBand.HEALTHY ? 1 : 0,
        health.band() == HealthBand.WATCH ? 1 : 0,
        atRisk ? 1 : 0,
        health.band() == HealthBand.UNKNOWN ? 1 : 0,
        known,
        known.multiply(known),
        score,
        score,
        known.multiply(weight),
        weight,
        sales,
        atRisk ? sales : Amounts.zero(currency));
  }

  SegmentSums plus(SegmentSums other) {
    return new SegmentSums(
        StaffNames.first(representative, other.representative),
        healthy + other.healthy,
        watch + other.watch,
        atRisk + other.atRisk,
        unknown + other.unknown,
        scores.add(other.scores),
        squares.add(other.squares),
        lowest == null || other.lowest == null
            ? Amounts.sumOfKnown(lowest, other.lowest)
            : lowest.min(other.lowest),
        highest == null || other.highest == null
            ? Amounts.sumOfKnown(highest, other.highest)
            : highest.max(other.highest),
        weighted.add(other.weighted),
        weight.add(other.weight),
        sales.add(other.sales),
        salesAtRisk.add(other.salesAtRisk));
  }

  private long scored() {
    return healthy + watch + atRisk;
  }

  /** Customers in all. */
  long customers() {
    return scored() + unknown;
  }

  /** The mean score; absent when none is known. */
  @Nullable Double mean() {
    return scored() == 0
        ? null
        : scores
            .divide(BigDecimal.valueOf(scored()), DECIMALS, RoundingMode.HALF_EVEN)
            .doubleValue();
  }

  /** The mean score weighted by sales; absent without sales above zero. */
  @Nullable Double meanBySales() {
    return weight.signum() == 0
        ? null
        : weighted.divide(weight, DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** The standard deviation of the scores (of a sample); absent below two. */
  @Nullable Double deviation() {
    long n = scored();
    if (n < 2) {
      return null;
    }
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal around = squares.multiply(count).subtract(scores.multiply(scores));
    return around
        .divide(count.multiply(BigDecimal.valueOf(n - 1)), MathContext.DECIMAL64)
        .sqrt(MathContext.DECIMAL64)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  /** The share of the sales that is at risk; absent without sales. */
  @Nullable Double shareAtRisk() {
    return Shares.of(salesAtRisk, sales);
  }
}
