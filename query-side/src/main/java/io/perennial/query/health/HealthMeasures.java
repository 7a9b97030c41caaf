package io.perennial.query.health;

import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.LossHistory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The health of a customer as of a date, from facts dated up to it: the mean of the measures that
 * are known, each by its weight. Only who is a customer on the date has measures; who has not
 * bought, or is lost, has none.
 *
 * @param on business date at whose end it holds
 * @param status how the customer stood
 * @param measures one of each, in the order of {@link HealthMeasure}; none of who is no customer
 * @param score 0 to 100; absent when no measure that counts is known
 * @param knownWeight weights of the measures that the score rests on
 * @param band where the customer stands
 */
public record HealthMeasures(
    LocalDate on,
    CustomerStatus status,
    List<Measured> measures,
    @Nullable BigDecimal score,
    int knownWeight,
    HealthBand band) {

  private static final int SCORE_DECIMALS = 4;

  public HealthMeasures {
    measures = List.copyOf(measures);
  }

  /**
   * The health of a customer.
   *
   * @param document all that is known, also what is dated later: that is not looked at
   * @param on business date at whose end it holds
   * @param rules what it is judged by
   */
  public static HealthMeasures of(HealthDocument document, LocalDate on, HealthRules rules) {
    CustomerStatus status =
        LossHistory.of(document.purchaseDays(), document.stageChanges(), rules.churn())
            .statusOn(on);
    if (status != CustomerStatus.ACTIVE) {
      return new HealthMeasures(
          on,
          status,
          List.of(),
          null,
          0,
          status == CustomerStatus.NOT_YET ? HealthBand.NOT_YET : HealthBand.LOST);
    }
    List<Measured> measures =
        Stream.of(HealthMeasure.values())
            .map(measure -> measured(measure, document, on, rules))
            .toList();
    BigDecimal sum = BigDecimal.ZERO;
    int weights = 0;
    for (Measured measured : measures) {
      BigDecimal value = measured.value();
      if (value != null) {
        int weight = rules.policy().weight(measured.measure());
        sum = sum.add(value.multiply(BigDecimal.valueOf(weight)));
        weights += weight;
      }
    }
    BigDecimal score =
        weights == 0
            ? null
            : sum.divide(BigDecimal.valueOf(weights), SCORE_DECIMALS, RoundingMode.HALF_EVEN);
    return new HealthMeasures(on, status, measures, score, weights, band(score, rules.policy()));
  }

  private static Measured measured(
      HealthMeasure measure, HealthDocument document, LocalDate on, HealthRules rules) {
    return switch (measure) {
      case RECENCY -> TradeMeasures.recency(document, on, rules.churn());
      case VOLUME -> TradeMeasures.volume(document, on);
      case BREADTH -> TradeMeasures.breadth(document, on);
      case SATISFACTION -> VoiceMeasures.satisfaction(document, on);
      case COMPLAINTS -> VoiceMeasures.complaints(document, on);
      case CREDIT -> CreditMeasure.on(document, on);
      case CONTACT -> CareMeasures.contact(document, on, rules.rhythm());
      case CONTRACT -> CareMeasures.contract(document, on, rules.contractNoticeDays());
      case WALLET -> TradeMeasures.wallet(document, on);
    };
  }

  private static HealthBand band(@Nullable BigDecimal score, HealthPolicy policy) {
    if (score == null) {
      return HealthBand.UNKNOWN;
    }
    if (score.compareTo(BigDecimal.valueOf(policy.healthyFrom())) >= 0) {
      return HealthBand.HEALTHY;
    }
    return score.compareTo(BigDecimal.valueOf(policy.watchFrom())) >= 0
        ? HealthBand.WATCH
        : HealthBand.AT_RISK;
  }

  /** Whether it was a customer, neither lapsed nor declared lost. */
  public boolean isCustomer() {
    return status == CustomerStatus.ACTIVE;
  }

  /** A measure; absent when it is not known. */
  @Nullable BigDecimal value(HealthMeasure measure) {
    for (Measured measured : measures) {
      if (measured.measure() == measure) {
        return measured.value();
      }
    }
    return null;
  }

  /** A measure as a number; empty when it is not known. */
  public OptionalDouble valueOf(HealthMeasure measure) {
    BigDecimal value = value(measure);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
  }

  /** The score as a number; empty when it is not known. */
  public OptionalDouble scoreValue() {
    return score == null ? OptionalDouble.empty() : OptionalDouble.of(score.doubleValue());
  }
}
