package io.perennial.query.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.ComplaintFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.LeavingFacts;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.view.FigureTooLargeException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChurnFiguresTest {

  private static final ChurnView VIEW = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");
  private static final Facts THREE = new Facts("customer-3");

  private static ChurnDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static final List<ChurnDocument> DOCUMENTS =
      List.of(
          document(
              ONE.registered("1997-01-01", CustomerClass.DEALER, "North"),
              ONE.tier("1997-01-01", Tier.B),
              ONE.tier("1997-09-01", Tier.A),
              ONE.bought("1997-01-10", "100.00", "20.00"),
              ONE.bought("1997-02-10", "60.00", "20.00"),
              ONE.bought("1997-04-05", "80.00"),
              ONE.complained("1997-05-01", "complaint-1"),
              ONE.complained("1997-05-02", "complaint-2"),
              ONE.closedComplaint("1997-05-20", "complaint-2"),
              ONE.kept("1997-06-01", ExitBarrier.SWITCHING_COST, 3),
              ONE.kept("1997-05-01", ExitBarrier.SWITCHING_COST, 1),
              ONE.kept("1997-07-02", ExitBarrier.SWITCHING_COST, 0),
              ONE.kept("1997-07-01", ExitBarrier.SHARED_VALUES, 0),
              new LeavingFacts("customer-1")
                  .leftPart("1997-07-01", "part-1", null, DefectionReason.PRICE)),
          document(
              TWO.registered("1997-01-01", CustomerClass.RETAILER, "South"),
              TWO.bought("1997-02-01", "50.00"),
              TWO.left("1997-03-15", DefectionReason.PRICE),
              TWO.wonBack("1997-04-20"),
              TWO.left("1997-05-02", DefectionReason.SERVICE)),
          document(
              THREE.registered("1997-01-01", CustomerClass.RETAILER, "South"),
              THREE.bought("1997-04-01", "30.00"),
              THREE.left("1997-04-15", DefectionReason.PRICE)));

  private static <R> R figure(Class<R> type, String name, String on, Map<String, String> given) {
    return Folding.figure(type, VIEW, name, on, given, DOCUMENTS);
  }

  @Test
  void theDocumentSaysWhenItLapses() {
    ChurnDocument document = DOCUMENTS.getFirst();
    assertThat(document.purchases()).isEqualTo(3);
    assertThat(document.firstPurchaseOn()).isEqualTo("1997-01-10");
    assertThat(document.lastPurchaseOn()).isEqualTo("1997-04-05");
    // Gaps of 31 and 54 days: median 42.5, three of them 127.5, so 128 whole days.
    assertThat(document.medianGapDays()).isEqualTo(42.5);
    assertThat(document.lapsesOn()).isEqualTo("1997-08-11");
    assertThat(DOCUMENTS.get(1).medianGapDays()).isNull();
    assertThat(DOCUMENTS.get(1).lapsesOn()).isEqualTo("1997-07-19");
  }

  @Test
  void cohortsByQuarterOfFirstPurchase() {
    CohortsFigure.Cohorts cohorts =
        figure(CohortsFigure.Cohorts.class, "cohorts", "1997-12-31", Map.of());
    assertThat(cohorts.cohorts())
        .extracting(cohort ->
            cohort.cohort() + " " + cohort.customers() + " " + cohort.customersWithOneTransaction())
        .containsExactly("1997-Q1 2 1", "1997-Q2 1 1");
    assertThat(cohorts.cohorts().getFirst().periods())
        .containsExactly(
            new CohortsFigure.CohortPeriod("1997-Q1", 0, 2, 1.0, new BigDecimal("210.00"), true),
            new CohortsFigure.CohortPeriod("1997-Q2", 1, 1, 0.5, new BigDecimal("80.00"), true));
    CohortsFigure.Cohorts months =
        figure(CohortsFigure.Cohorts.class, "cohorts", "1997-04-20", Map.of("per", "month"));
    assertThat(months.cohorts())
        .extracting(cohort -> cohort.cohort() + " " + cohort.customers())
        .containsExactly("1997-01 1", "1997-02 1", "1997-04 1");
    assertThat(months.cohorts().getFirst().periods())
        .extracting(period ->
            period.period()
                + " "
                + period.active()
                + " "
                + period.sales()
                + " "
                + period.complete())
        .containsExactly(
            "1997-01 1 100.00 true",
            "1997-02 1 60.00 true",
            "1997-03 0 0.00 true",
            "1997-04 1 80.00 false");
    CohortsFigure.Cohorts before =
        figure(CohortsFigure.Cohorts.class, "cohorts", "1997-01-31", Map.of());
    assertThat(before.cohorts()).extracting(CohortsFigure.Cohort::customers).containsExactly(1L);
  }

  @Test
  void reasonsHighToLow() {
    ReasonsFigure.Reasons reasons =
        figure(ReasonsFigure.Reasons.class, "reasons", "1997-12-31", Map.of());
    assertThat(reasons.reasons())
        .containsExactly(
            new ReasonsFigure.Row(
                DefectionReason.PRICE, 2, 0.666667, new BigDecimal("80.00"), 1, Facts.CURRENCY),
            new ReasonsFigure.Row(
                DefectionReason.SERVICE, 1, 0.333333, new BigDecimal("50.00"), 0, Facts.CURRENCY));
    ReasonsFigure.Reasons later =
        figure(ReasonsFigure.Reasons.class, "reasons", "1997-12-31", Map.of("from", "1997-05-01"));
    assertThat(later.defections()).isEqualTo(1);
  }

  @Test
  void partialDefectionsAreCountedBesideTheOthersAndMakeNobodyLost() {
    Facts facts = new Facts("customer-1");
    LeavingFacts leaves = new LeavingFacts("customer-1");
    ChurnDocument document =
        Folding.fold(
            VIEW,
            List.of(
                facts.bought("1997-01-01", "80.00"),
                leaves.leftPart("1997-02-01", "part-1", "power tools", DefectionReason.PRODUCT),
                leaves.leftPart("1997-02-02", "part-2", null, DefectionReason.PRICE),
                leaves.partBack("1997-02-10", "part-1"),
                facts.left("1997-03-01", DefectionReason.PRICE)));
    ReasonsFigure.Reasons reasons =
        Folding.figure(
            ReasonsFigure.Reasons.class,
            VIEW,
            "reasons",
            "1997-12-31",
            Map.of(),
            List.of(document));

    assertThat(reasons.defections()).isEqualTo(1);
    assertThat(reasons.partialDefections()).isEqualTo(2);
    assertThat(reasons.reasons())
        .containsExactly(
            new ReasonsFigure.Row(
                DefectionReason.PRICE, 1, 1.0, new BigDecimal("80.00"), 1, Facts.CURRENCY),
            new ReasonsFigure.Row(
                DefectionReason.PRODUCT, 0, 0.0, new BigDecimal("0.00"), 1, Facts.CURRENCY));
    assertThat(document.losses(ChurnPolicy.STANDARD).statusOn(Facts.day("1997-02-28")))
        .isEqualTo(CustomerStatus.ACTIVE);
    assertThat(
            List.of("1997-01-31", "1997-02-01", "1997-02-02", "1997-02-09", "1997-02-10").stream()
                .map(on -> document.partialDefectionsOn(Facts.day(on))))
        .containsExactly(0L, 1L, 2L, 2L, 1L);
  }

  @Test
  void whatIfWithKnownAndAssumedMargins() {
    // Known margin: 100 - 2 x 20 + 60 - 2 x 20 = 80; sales without cost: 80.
    WhatIfFigure.WhatIf known =
        figure(WhatIfFigure.WhatIf.class, "what-if", "1997-07-01", Map.of("retention", "0.6"));
    assertThat(known.marginPerYear()).isEqualTo("80.00");
    assertThat(known.knownShareOfSales()).isEqualTo(0.666667);
    assertThat(known.scenarios())
        .extracting(WhatIfFigure.Row::outlook)
        .containsExactly(
            new BigDecimal("96.00"), new BigDecimal("99.59"), new BigDecimal("115.56"));
    WhatIfFigure.WhatIf assumed =
        figure(
            WhatIfFigure.WhatIf.class,
            "what-if",
            "1997-07-01",
            Map.of("retention", "0.6", "marginRate", "0.25"));
    assertThat(assumed.marginPerYear()).isEqualByComparingTo("100");
    WhatIfFigure.WhatIf unknown =
        figure(WhatIfFigure.WhatIf.class, "what-if", "1997-07-01", Map.of());
    assertThat(unknown.scenarios().getFirst().outlook()).isNull();
  }

  @Test
  void datesHoweverFarCostNothing() {
    RateFigure.Rates rates = figure(RateFigure.Rates.class, "rate", "9999-12-31", Map.of());
    assertThat(rates.periods().getLast().period()).isEqualTo("1997-08");
    CohortsFigure.Cohorts cohorts =
        figure(CohortsFigure.Cohorts.class, "cohorts", "0001-01-01", Map.of());
    assertThat(cohorts.cohorts()).isEmpty();
  }

  /** A customer in each of 300 quarters that are far apart. */
  private static List<ChurnDocument> scattered() {
    List<ChurnDocument> documents = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Facts facts = new Facts("customer-" + i);
      String on = LocalDate.of(1 + i * 6, 2, 3).toString();
      documents.add(Folding.fold(VIEW, List.of(facts.registered(on), facts.bought(on, "1.00"))));
    }
    return documents;
  }

  @ParameterizedTest
  @CsvSource({"cohorts, from", "rate, quarters", "sales-retention, quarters"})
  void aFigureThatWouldBeTooLargeIsRefusedWithHowToNarrowIt(String figure, String narrowing) {
    List<ChurnDocument> documents = scattered();
    assertThatThrownBy(
            () -> Folding.figure(Record.class, VIEW, figure, "2026-11-27", Map.of(), documents))
        .isInstanceOf(FigureTooLargeException.class)
        .hasMessageContaining(narrowing);

    assertThat(
            Folding.figure(
                Record.class, VIEW, figure, "2026-11-27", Map.of("from", "1700-01-01"), documents))
        .isNotNull();
  }

  @Test
  void manyCurvesTogetherAreTooLarge() {
    List<ChurnDocument> documents = new ArrayList<>();
    LocalDate start = LocalDate.of(1900, 1, 1);
    for (int i = 0; i < 21_000; i++) {
      Facts facts = new Facts("customer-" + i);
      String first = start.plusDays(i).toString();
      documents.add(
          Folding.fold(
              VIEW,
              List.of(
                  facts.registered(first, CustomerClass.DEALER, "Region " + i),
                  facts.bought(first, "1.00"))));
    }
    assertThatThrownBy(() ->
            Folding.figure(
                Record.class, VIEW, "survival", "2026-11-27", Map.of("by", "region"), documents))
        .isInstanceOf(FigureTooLargeException.class);
    assertThat(Folding.figure(Record.class, VIEW, "survival", "2026-11-27", Map.of(), documents))
        .isNotNull();
  }

  /**
   * Nine months: 4 purchases and no, 1, no, 1... complaint in each, so 0 and 250 in turn; in the
   * eighth 3 complaints, 750. Mean (0 + 250 + 0 + 250 + 0 + 250 + 0 + 750) / 8 = 187.5, ranges 6
   * times 250 and 750 make 2250 / 7 = 321.428571, upper limit 187.5 + 855 = 1042.5. The ninth has
   * no purchase, so no rate, and a complaint that is opened again counts once.
   */
  @Test
  void complaintsPerThousandPurchases() {
    List<LifecycleEvent> events = new ArrayList<>();
    int[] complaints = {0, 1, 0, 1, 0, 1, 0, 3};
    for (int month = 1; month <= complaints.length; month++) {
      for (int day = 1; day <= 4; day++) {
        events.add(ONE.bought("1997-%02d-%02d".formatted(month, day), "10.00"));
      }
      for (int i = 1; i <= complaints[month - 1]; i++) {
        events.add(
            ONE.complained("1997-%02d-%02d".formatted(month, i), "complaint-" + month + "-" + i));
      }
    }
    events.add(ONE.closedComplaint("1997-08-20", "complaint-8-1"));
    events.add(new ComplaintFacts("customer-1", "complaint-8-1").reopened("1997-08-25"));
    ChurnDocument document = Folding.fold(VIEW, events);
    ComplaintRateFigure.Rates rates =
        Folding.figure(
            ComplaintRateFigure.Rates.class,
            VIEW,
            "complaint-rate",
            "1997-09-30",
            Map.of(),
            List.of(document));
    assertThat(rates.centre()).isEqualTo(187.5);
    assertThat(rates.lower()).isEqualTo(0.0);
    assertThat(rates.upper()).isEqualTo(1042.5);
    assertThat(rates.periods()).hasSize(9);
    assertThat(rates.periods().get(7))
        .isEqualTo(
            new ComplaintRateFigure.Row(
                "1997-08", 3, 4, 750.0, true, 187.5, 0.0, 1042.5, false, false));
    assertThat(rates.periods().get(8))
        .isEqualTo(
            new ComplaintRateFigure.Row(
                "1997-09", 0, 0, null, true, 187.5, 0.0, 1042.5, null, null));
    ComplaintRateFigure.Rates soFar =
        Folding.figure(
            ComplaintRateFigure.Rates.class,
            VIEW,
            "complaint-rate",
            "1997-08-01",
            Map.of("per", "month"),
            List.of(document));
    assertThat(soFar.missing()).contains("there are 7");
    assertThat(soFar.periods().getLast().perThousand()).isEqualTo(1000.0);
    assertThat(soFar.periods().getLast().complete()).isFalse();
  }
}
