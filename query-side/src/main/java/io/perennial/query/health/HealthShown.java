package io.perennial.query.health;

import io.perennial.query.measure.Shares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Health as it is shown of a day.
 *
 * @param on the day at whose end it holds
 * @param band where the customer stands
 * @param score 0 to 100; absent when it is no customer, or nothing is known
 * @param trend the score less that of three months before; absent when one of them is not known
 * @param knownWeight share of all weights that the score rests on; absent when it is no customer
 * @param measures one of each; none when it is no customer
 */
public record HealthShown(
    LocalDate on,
    HealthBand band,
    @Nullable Double score,
    @Nullable Double trend,
    @Nullable Double knownWeight,
    List<MeasureShown> measures) {

  /** How many months the trend looks back. */
  static final int TREND_MONTHS = 3;

  public HealthShown {
    measures = List.copyOf(measures);
  }

  /**
   * A measure.
   *
   * @param measure which
   * @param weight its weight
   * @param value 0 (worst) to 100; absent when it is not known
   * @param trend the value less that of three months before; absent when one is not known
   * @param points what it adds to the score; absent when it is not known
   * @param lost what it takes from the score that would be 100; absent when it is not known
   * @param cause what it follows from; absent when it is not known
   * @param missing what would make it known; absent when it is known
   * @param eventIds the events that it rests on, those that moved it most first
   */
  public record MeasureShown(
      HealthMeasure measure,
      int weight,
      @Nullable Double value,
      @Nullable Double trend,
      @Nullable Double points,
      @Nullable Double lost,
      @Nullable String cause,
      @Nullable String missing,
      List<String> eventIds) {

    public MeasureShown {
      eventIds = List.copyOf(eventIds);
    }
  }

  static HealthShown of(HealthDocument document, LocalDate on, HealthRules rules) {
    HealthMeasures now = HealthMeasures.of(document, on, rules);
    HealthMeasures before = HealthMeasures.of(document, on.minusMonths(TREND_MONTHS), rules);
    return new HealthShown(
        on,
        now.band(),
        number(now.score()),
        difference(now.score(), before.score()),
        now.isCustomer() ? Shares.of(now.knownWeight(), rules.policy().allWeights()) : null,
        now.measures().stream().map(each -> shown(each, now, before, rules.policy())).toList());
  }

  private static MeasureShown shown(
      Measured measured, HealthMeasures now, HealthMeasures before, HealthPolicy policy) {
    int weight = policy.weight(measured.measure());
    BigDecimal value = measured.value();
    return new MeasureShown(
        measured.measure(),
        weight,
        number(value),
        difference(value, before.value(measured.measure())),
        points(value, weight, now.knownWeight()),
        points(value == null ? null : Measured.BEST.subtract(value), weight, now.knownWeight()),
        measured.cause(),
        measured.missing(),
        measured.eventIds());
  }

  private static @Nullable Double points(@Nullable BigDecimal value, int weight, int knownWeight) {
    return value == null
        ? null
        : Shares.of(value.multiply(BigDecimal.valueOf(weight)), BigDecimal.valueOf(knownWeight));
  }

  /** The value of a measure; absent when it is not known. */
  @Nullable Double value(HealthMeasure measure) {
    for (MeasureShown each : measures) {
      if (each.measure == measure) {
        return each.value;
      }
    }
    return null;
  }

  /** The measure that lowers the score most; absent when none lowers it. */
  @Nullable MeasureShown worst() {
    MeasureShown worst = null;
    double most = 0;
    for (MeasureShown each : measures) {
      if (each.lost != null && each.lost > most) {
        most = each.lost;
        worst = each;
      }
    }
    return worst;
  }

  static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static @Nullable Double difference(
      @Nullable BigDecimal now, @Nullable BigDecimal before) {
    return now == null || before == null ? null : now.subtract(before).doubleValue();
  }
}
