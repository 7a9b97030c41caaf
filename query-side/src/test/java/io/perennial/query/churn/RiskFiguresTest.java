package io.perennial.query.churn;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.ComplaintFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.LeavingFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskFiguresTest {

  private static final ChurnView VIEW = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");

  private static final LifecycleEvent LAST_PURCHASE = ONE.bought("1997-04-05", "80.00");
  private static final LifecycleEvent COMPLAINT = ONE.complained("1997-05-01", "complaint-1");
  private static final LifecycleEvent PART_LEFT =
      new LeavingFacts("customer-1").leftPart("1997-07-01", "part-1", null, DefectionReason.PRICE);

  private static final ChurnDocument DOCUMENT =
      Folding.fold(
          VIEW,
          List.of(
              ONE.registered("1997-01-01"),
              ONE.bought("1997-01-10", "100.00"),
              ONE.bought("1997-02-10", "60.00"),
              LAST_PURCHASE,
              COMPLAINT,
              ONE.complained("1997-05-02", "complaint-2"),
              ONE.closedComplaint("1997-05-20", "complaint-2"),
              ONE.kept("1997-06-01", ExitBarrier.SWITCHING_COST, 3),
              ONE.kept("1997-05-01", ExitBarrier.SWITCHING_COST, 1),
              ONE.kept("1997-07-01", ExitBarrier.SHARED_VALUES, 0),
              PART_LEFT));

  private static AtRiskFigure.AtRisk risk(
      String on, Map<String, String> given, ChurnDocument... documents) {
    return Folding.figure(
        AtRiskFigure.AtRisk.class, VIEW, "at-risk", on, given, List.of(documents));
  }

  private static List<RiskEvidenceFigure.Row> evidence(
      String on, Map<String, String> given, ChurnDocument... documents) {
    return Folding.figure(
            RiskEvidenceFigure.RiskEvidence.class,
            VIEW,
            "risk-evidence",
            on,
            given,
            List.of(documents))
        .evidence();
  }

  /** Silent for 87 of 128 days: 27.1875 of 40 points; a complaint and a part lost 10 each. */
  @Test
  void theListHasTheScoreByItsParts() {
    AtRiskFigure.AtRisk risk = risk("1997-07-01", Map.of(), DOCUMENT);
    assertThat(risk.activeCustomers()).isEqualTo(1);
    assertThat(risk.customers())
        .containsExactly(
            new AtRiskFigure.Row(
                "customer-1",
                "Name of customer-1",
                new BigDecimal("47.1875"),
                new BigDecimal("27.1875"),
                null,
                BigDecimal.TEN,
                BigDecimal.TEN,
                Facts.day("1997-04-05"),
                42.5,
                87,
                Facts.day("1997-08-11"),
                0.679688,
                1,
                1,
                3,
                null,
                null,
                0,
                new BigDecimal("240.00"),
                Facts.CURRENCY));
    assertThat(risk("1997-07-01", Map.of("over", "47"), DOCUMENT).customersAtRisk()).isEqualTo(1);
    assertThat(risk("1997-07-01", Map.of("over", "48"), DOCUMENT).customersAtRisk()).isZero();
    AtRiskFigure.AtRisk none = risk("1997-07-01", Map.of("top", "0"), DOCUMENT);
    assertThat(none.customers()).isEmpty();
    assertThat(none.salesAtRisk()).isEqualTo("240.00");
  }

  @Test
  void eachPointNamesItsEvidence() {
    assertThat(evidence("1997-07-01", Map.of(), DOCUMENT))
        .extracting(row ->
            "%s %s since %s %s %s %s/%s"
                .formatted(
                    row.part(),
                    row.points().stripTrailingZeros().toPlainString(),
                    row.since(),
                    row.reference(),
                    row.eventId(),
                    row.days(),
                    row.daysAllowed()))
        .containsExactly(
            "SILENCE 27.1875 since 1997-04-05 null %s 87/128"
                .formatted(Folding.idOf(LAST_PURCHASE)),
            "COMPLAINT 10 since 1997-05-01 complaint-1 %s 61/null"
                .formatted(Folding.idOf(COMPLAINT)),
            "PARTIAL_DEFECTION 10 since 1997-07-01 part-1 %s 0/null"
                .formatted(Folding.idOf(PART_LEFT)));
    // on a day before the last purchase that one is not named
    assertThat(evidence("1997-03-01", Map.of("over", "0"), DOCUMENT))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.since()).isEqualTo("1997-02-10");
          assertThat(row.eventId()).isNull();
        });
  }

  @Test
  void aPartHasNoMorePointsThanItsMost() {
    List<LifecycleEvent> events = new ArrayList<>();
    events.add(TWO.bought("1997-06-01", "10.00"));
    for (int i = 1; i <= 3; i++) {
      events.add(TWO.complained("1997-06-0" + i, "complaint-" + i));
    }
    events.add(TWO.closedComplaint("1997-06-05", "complaint-1"));
    events.add(new ComplaintFacts("customer-2", "complaint-1").reopened("1997-06-10"));
    ChurnDocument document = Folding.fold(VIEW, events);
    assertThat(evidence("1997-06-10", Map.of(), document))
        .extracting(row -> row.part() + " " + row.points().intValue() + " " + row.eventId())
        .containsExactly(
            "SILENCE 4 " + Folding.idOf(events.get(0)),
            "COMPLAINT 10 " + Folding.idOf(events.get(2)),
            "COMPLAINT 10 " + Folding.idOf(events.get(3)),
            "COMPLAINT 0 " + Folding.idOf(events.get(5)));
    assertThat(risk("1997-06-10", Map.of(), document).customers())
        .extracting(AtRiskFigure.Row::score)
        .containsExactly(new BigDecimal("24.0000"));
  }

  /**
   * 120 in the 12 months to 1998-06-30 and 90 in those to 1999-06-30: a quarter less, 10 points.
   */
  @Test
  void salesThatFall() {
    ChurnDocument document =
        Folding.fold(
            VIEW,
            List.of(
                TWO.bought("1997-06-30", "10.00"),
                TWO.bought("1998-01-15", "120.00"),
                TWO.bought("1999-06-30", "90.00")));
    assertThat(evidence("1999-06-30", Map.of("over", "0"), document))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.part()).isEqualTo(RiskPart.FALLING_SALES);
          assertThat(row.points()).isEqualByComparingTo("10");
          assertThat(row.since()).isEqualTo("1998-07-01");
          assertThat(row.salesBefore()).isEqualTo("120.00");
          assertThat(row.sales()).isEqualTo("90.00");
        });
    // who has been a customer for less than 24 months has no trend
    ChurnDocument young =
        Folding.fold(
            VIEW, List.of(TWO.bought("1997-07-01", "120.00"), TWO.bought("1999-06-30", "90.00")));
    assertThat(evidence("1999-06-30", Map.of("over", "0"), young)).isEmpty();
    ChurnDocument less =
        Folding.fold(
            VIEW, List.of(TWO.bought("1997-06-30", "120.00"), TWO.bought("1999-06-30", "9.00")));
    assertThat(risk("1999-06-30", Map.of("over", "0"), less).activeCustomers()).isEqualTo(1);
    assertThat(evidence("1999-06-30", Map.of("over", "0"), less)).isEmpty();
  }

  @Test
  void silenceBeginsAnewWithAWinBack() {
    LifecycleEvent back = TWO.wonBack("1997-03-01");
    ChurnDocument document =
        Folding.fold(
            VIEW,
            List.of(
                TWO.bought("1997-01-01", "10.00"),
                TWO.left("1997-02-01", DefectionReason.PRICE),
                back));
    assertThat(evidence("1997-03-31", Map.of("over", "0"), document))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.since()).isEqualTo("1997-03-01");
          assertThat(row.eventId()).isEqualTo(Folding.idOf(back));
          // 30 of 90 days: a third of 40
          assertThat(row.points()).isEqualByComparingTo("13.3333");
        });
    assertThat(evidence("1997-02-15", Map.of("over", "0"), document)).isEmpty();
  }
}
