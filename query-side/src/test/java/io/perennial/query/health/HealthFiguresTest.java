package io.perennial.query.health;

import static io.perennial.query.health.HealthExamples.EVERY_30_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.perennial.events.LifecycleEvent;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * On 1 May 2026: customer-1 has a score of 50 and sales of 300, customer-2 has bought once, 85 days
 * ago, for 1000 (5 / 90 are left), customer-3 once, yesterday, for 10 (89 / 90), and customer-4 was
 * lost in 2025.
 */
class HealthFiguresTest {

  private static final String ON = "2026-05-01";

  private static HealthDocument bought(String id, String on, String net, LifecycleEvent... others) {
    List<LifecycleEvent> events = new ArrayList<>(List.of(others));
    events.add(new Facts(id).bought(on, net));
    return Folding.fold(HealthExamples.VIEW, events);
  }

  private static final List<HealthDocument> ALL =
      List.of(
          HealthExamples.document(EVERY_30_DAYS),
          bought(
              "customer-2",
              "2026-02-05",
              "1000.00",
              new Facts("customer-2").assigned("2026-01-01", "Ann Example")),
          bought(
              "customer-3",
              "2026-04-30",
              "10.00",
              new Facts("customer-3").assigned("2026-01-01", "ann example")),
          bought("customer-4", "2025-01-01", "5.00"));

  private static <R> R figure(Class<R> type, String name, Map<String, String> given) {
    return Folding.figure(type, HealthExamples.VIEW, name, ON, given, ALL);
  }

  @Test
  void theWorstAndOfTheseTheLargestComeFirst() {
    HealthScoresFigure.Scores scores = figure(HealthScoresFigure.Scores.class, "scores", Map.of());
    assertThat(scores.customers())
        .extracting(
            HealthScoresFigure.Row::customerId,
            HealthScoresFigure.Row::band,
            HealthScoresFigure.Row::score)
        .containsExactly(
            tuple("customer-2", HealthBand.AT_RISK, 5.5556),
            tuple("customer-1", HealthBand.WATCH, 50.0),
            tuple("customer-3", HealthBand.HEALTHY, 98.8889));
    assertThat(scores.found()).isEqualTo(3);
    assertThat(scores.sales()).isEqualTo("1310.00");
    HealthScoresFigure.Row first = scores.customers().get(1);
    // on 1 February it had bought the day before
    assertThat(first.trend()).isEqualTo(-50.0);
    assertThat(first.knownWeight()).isEqualTo(0.25);
    assertThat(first.worst()).isEqualTo(HealthMeasure.RECENCY);
    assertThat(first.worstEventIds()).isEqualTo(Folding.idOf(EVERY_30_DAYS[2]));
    assertThat(
            figure(HealthScoresFigure.Scores.class, "scores", Map.of("band", "AT_RISK"))
                .customers())
        .extracting(HealthScoresFigure.Row::customerId)
        .containsExactly("customer-2");
  }

  @Test
  void eachMeasureSaysWhatItRestsOnOrWhatIsMissing() {
    HealthMeasuresFigure.Measures measures =
        figure(HealthMeasuresFigure.Measures.class, "measures", Map.of("band", "WATCH"));
    assertThat(measures.found()).isEqualTo(9);
    HealthMeasuresFigure.Row recency = measures.measures().getFirst();
    assertThat(recency.measure()).isEqualTo(HealthMeasure.RECENCY);
    assertThat(recency.value()).isEqualTo(50.0);
    assertThat(recency.points()).isEqualTo(50.0);
    assertThat(recency.lost()).isEqualTo(50.0);
    assertThat(recency.cause()).startsWith("Silent for 60 days");
    assertThat(recency.missing()).isNull();
    assertThat(measures.measures().subList(1, 9))
        .allSatisfy(row -> {
          assertThat(row.value()).isNull();
          assertThat(row.eventIds()).isNull();
          assertThat(row.missing()).isNotBlank();
        });
    assertThat(
            figure(HealthMeasuresFigure.Measures.class, "measures", Map.of("measure", "WALLET"))
                .measures())
        .extracting(HealthMeasuresFigure.Row::customerId)
        .containsExactly("customer-2", "customer-1", "customer-3");
  }

  private static HealthBySegmentFigure.Row segment(String by, int index) {
    return figure(HealthBySegmentFigure.Segments.class, "by-segment", Map.of("by", by))
        .segments()
        .get(index);
  }

  /** Scores 50, 5.5556 and 98.8889: mean 51.4815; (15000 + 5555.6 + 988.889) / 1310 by sales. */
  @Test
  void segmentsHaveMeanAndSpread() {
    HealthBySegmentFigure.Row all = segment("none", 0);
    assertThat(all.customers()).isEqualTo(3);
    assertThat(List.of(all.healthy(), all.watch(), all.atRisk(), all.unknown()))
        .containsExactly(1L, 1L, 1L, 0L);
    assertThat(number(all.mean())).isEqualTo(51.4815);
    assertThat(number(all.deviation())).isCloseTo(46.6844, within(0.0002));
    assertThat(number(all.lowest())).isEqualTo(5.5556);
    assertThat(number(all.highest())).isEqualTo(98.8889);
    assertThat(number(all.meanBySales())).isEqualTo(16.4462);
    assertThat(all.sales()).isEqualTo("1310.00");
    assertThat(all.salesAtRisk()).isEqualTo("1000.00");
    assertThat(number(all.shareAtRisk())).isEqualTo(0.763359);
  }

  @Test
  void aRepresentativeIsOneHoweverTheNameIsWritten() {
    assertThat(segment("representative", 0))
        .returns(null, HealthBySegmentFigure.Row::representative)
        .returns(1L, HealthBySegmentFigure.Row::customers);
    assertThat(segment("representative", 1))
        .returns("Ann Example", HealthBySegmentFigure.Row::representative)
        .returns(2L, HealthBySegmentFigure.Row::customers)
        .returns(1L, HealthBySegmentFigure.Row::atRisk);
  }

  /** On 1 February customer-1 was healthy, 2 and 3 had not bought. */
  @Test
  void movementIsBetweenTwoDates() {
    HealthMovementFigure.Movement movement =
        figure(HealthMovementFigure.Movement.class, "movement", Map.of("from", "2026-02-01"));
    assertThat(movement)
        .isEqualTo(figure(HealthMovementFigure.Movement.class, "movement", Map.of("months", "3")));
    assertThat(movement.moves())
        .extracting(each -> each.from() + " " + each.to() + " " + each.customers())
        .containsExactly(
            "HEALTHY WATCH 1", "LOST LOST 1", "NOT_YET HEALTHY 1", "NOT_YET AT_RISK 1");
    HealthMovementFigure.Row first = movement.moves().getFirst();
    assertThat(first.salesBefore()).isEqualTo("200.00");
    assertThat(first.sales()).isEqualTo("300.00");
    assertThat(first.share()).isEqualTo(1.0);
  }

  /** With all weight on recency and other bands the same documents say something else. */
  @Test
  void otherRulesJudgeTheSameDocuments() {
    HealthRules rules =
        new HealthRules(
            new HealthPolicy(1, 0, 0, 0, 0, 0, 0, 0, 0, 100, 60),
            HealthRules.STANDARD.churn(),
            HealthRules.STANDARD.rhythm(),
            HealthRules.STANDARD.contractNoticeDays());
    assertThat(HealthMeasures.of(ALL.getFirst(), Facts.day(ON), rules))
        .returns(HealthBand.AT_RISK, HealthMeasures::band)
        .returns(1, HealthMeasures::knownWeight);
    assertThat(new HealthView(Facts.CURRENCY, rules).policy())
        .isEqualTo(HealthExamples.VIEW.policy());
  }

  @Test
  void aDocumentIsShownForTheDay() {
    HealthDocument shown = HealthExamples.VIEW.asShownOn(ALL.getFirst(), Facts.day(ON));
    assertThat(ALL.getFirst().health()).isNull();
    assertThat(shown.health())
        .isEqualTo(HealthShown.of(ALL.getFirst(), Facts.day(ON), HealthRules.STANDARD));
  }

  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
