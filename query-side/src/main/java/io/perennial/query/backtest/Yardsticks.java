package io.perennial.query.backtest;

import io.perennial.models.fit.Refused;
import io.perennial.models.validation.AreaDifference;
import io.perennial.models.validation.AreaUnderCurve;
import io.perennial.models.validation.BrierScore;
import io.perennial.models.validation.Observation;
import io.perennial.models.validation.OutOfSample;
import io.perennial.models.validation.PairedPrediction;
import io.perennial.models.validation.Prediction;
import io.perennial.query.backtest.BackTest.Yardstick;
import io.perennial.query.health.HealthMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick: fitted to days of which all had come by the last one, as was known on that, so
 * that nothing of what it is asked is in it, and judged on the last one alone.
 */
final class Yardsticks {

  private final List<PastDate> earlier;
  private final PastDate last;
  private final List<HealthMeasure> measures = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private Yardsticks(List<PastDate> asKnown, PastDate last) {
    this.last = last;
    this.earlier = asKnown.stream().filter(date -> !date.until().isAfter(last.on())).toList();
  }

  /**
   * The yardstick of past days.
   *
   * @param asKnown the days in order, and what came of them as it was known on the last one
   * @param last the last one, and what came of it as is known by now
   */
  static Yardstick of(List<PastDate> asKnown, PastDate last) {
    return new Yardsticks(asKnown, last).judged();
  }

  private Yardstick judged() {
    if (earlier.isEmpty()) {
      refused.add(
          "On no earlier date had all come by %s: more dates, or months between them, are needed."
              .formatted(last.on()));
      return yardstick(null, null, null, null);
    }
    choose();
    OutOfSample byMeasures =
        asked("On the measures", measures.stream().map(Enum::name).toList(), this::chosen);
    OutOfSample byScore =
        asked("On the score alone", List.of("score"), then -> List.of(then.score()));
    List<Prediction> predictions = byMeasures.predictions(observed(List.of(last), this::chosen));
    return yardstick(
        AreaUnderCurve.of(predictions),
        AreaDifference.of(beside(byMeasures)),
        BrierScore.of(predictions),
        BrierScore.of(byScore.predictions(observed(List.of(last), then -> List.of(then.score())))));
  }

  private Yardstick yardstick(
      @Nullable AreaUnderCurve area,
      @Nullable AreaDifference scoreAgainst,
      @Nullable BrierScore brier,
      @Nullable BrierScore scoreBrier) {
    return new Yardstick(
        last.on(),
        earlier.stream().map(PastDate::on).toList(),
        measures,
        leftOut,
        area,
        scoreAgainst,
        brier,
        scoreBrier,
        refused);
  }

  /** A measure that is known of nobody, or the same of all, has no coefficient. */
  private void choose() {
    for (HealthMeasure measure : HealthMeasure.values()) {
      long different =
          earlier.stream()
              .flatMap(date -> date.followed().stream())
              .map(each -> each.then().measures().get(measure.ordinal()))
              .filter(Objects::nonNull)
              .distinct()
              .limit(2)
              .count();
      if (different == 2) {
        measures.add(measure);
      } else {
        leftOut.add(
            "%s: %s".formatted(measure, different == 0 ? "known of nobody" : "the same of all"));
      }
    }
  }

  private List<@Nullable Double> chosen(KnownThen then) {
    List<@Nullable Double> values = new ArrayList<>();
    for (HealthMeasure measure : measures) {
      values.add(then.measures().get(measure.ordinal()));
    }
    return values;
  }

  private OutOfSample asked(String what, List<String> names, MeasuresOf of) {
    OutOfSample asked =
        OutOfSample.byTime(names, observed(earlier, of), observed(List.of(last), of));
    for (Refused each : asked.refused()) {
      refused.add("%s: %s".formatted(what, each.sentence()));
    }
    return asked;
  }

  private static List<Observation> observed(List<PastDate> dates, MeasuresOf of) {
    return dates.stream()
        .flatMap(date ->
            date.followed().stream().map(each -> each.observation(date.on(), of.of(each.then()))))
        .toList();
  }

  private List<PairedPrediction> beside(OutOfSample byMeasures) {
    return last.followed().stream()
        .flatMap(each -> {
          Double probability = byMeasures.probabilities().get(each.key(last.on()));
          return probability == null
              ? Stream.empty()
              : Stream.of(
                  new PairedPrediction(
                      KnownThen.risk(each.then().score()), probability, each.isLost()));
        })
        .toList();
  }

  /** What a regression is fitted to. */
  @FunctionalInterface
  private interface MeasuresOf {
    List<@Nullable Double> of(KnownThen then);
  }
}
