package io.perennial.query.churn;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateFiguresTest {

  private static final ChurnView VIEW = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");
  private static final Facts THREE = new Facts("customer-3");

  private static ChurnDocument document(List<LifecycleEvent> events) {
    return Folding.fold(VIEW, events);
  }

  private static final List<ChurnDocument> DOCUMENTS =
      List.of(
          document(
              List.of(
                  ONE.bought("1997-01-10", "100.00"),
                  ONE.bought("1997-02-10", "60.00"),
                  ONE.bought("1997-04-05", "80.00"))),
          document(
              List.of(
                  TWO.bought("1997-02-01", "50.00"),
                  TWO.left("1997-03-15", DefectionReason.PRICE),
                  TWO.wonBack("1997-04-20"),
                  TWO.left("1997-05-02", DefectionReason.SERVICE))),
          document(
              List.of(
                  THREE.bought("1997-04-01", "30.00"),
                  THREE.left("1997-04-15", DefectionReason.PRICE))));

  private static RateFigure.Rates rates(
      String on, Map<String, String> given, List<ChurnDocument> documents) {
    return Folding.figure(RateFigure.Rates.class, VIEW, "rate", on, given, documents);
  }

  @Test
  void customersComeAndGo() {
    assertThat(rates("1997-05-31", Map.of(), DOCUMENTS).periods())
        .extracting(row ->
            "%s %d +%d -%d +%d %d"
                .formatted(
                    row.period(),
                    row.atStart(),
                    row.gained(),
                    row.lost(),
                    row.wonBack(),
                    row.atEnd()))
        .containsExactly(
            "1997-01 0 +1 -0 +0 1",
            "1997-02 1 +1 -0 +0 2",
            "1997-03 2 +0 -1 +0 1",
            "1997-04 1 +1 -1 +1 2",
            "1997-05 2 +0 -1 +0 1");
  }

  /**
   * The first purchase of all is of 1997-01-10: no silence can be long enough before 1997-04-10.
   */
  @Test
  void aRateIsOfThoseAtStartAndOfCompletePeriodsAlone() {
    RateFigure.Rates rates = rates("1997-07-30", Map.of(), DOCUMENTS);
    assertThat(rates.completeFrom()).isEqualTo("1997-04-10");
    assertThat(rates.periods())
        .extracting(row ->
            "%s %s %d/%d %s"
                .formatted(
                    row.period(),
                    row.complete(),
                    row.lostOfStart(),
                    row.atStart(),
                    row.churnRate()))
        .containsExactly(
            "1997-01 false 0/0 null",
            "1997-02 false 0/1 null",
            "1997-03 false 1/2 null",
            // who came and went within the month was not there at its start
            "1997-04 false 0/1 null",
            "1997-05 true 1/2 0.5",
            "1997-06 true 0/1 0.0",
            // not over
            "1997-07 false 0/1 null");
    assertThat(rates.periods().get(3).gainedAndLost()).isEqualTo(1);
    // of 240 and 50 bought until April the 50 were lost
    RateFigure.Row may = rates.periods().get(4);
    assertThat(may.salesAtStart()).isEqualTo("290.00");
    assertThat(may.salesLost()).isEqualTo("50.00");
    assertThat(may.salesChurnRate()).isEqualTo(0.172414);
  }

  @Test
  void aPeriodThatIsNotLookedAtInWholeHasNoRate() {
    RateFigure.Rates rates = rates("1997-06-30", Map.of("from", "1997-05-02"), DOCUMENTS);
    assertThat(rates.periods())
        .extracting(
            row -> row.start() + " " + row.atStart() + " " + row.lost() + " " + row.churnRate())
        .containsExactly("1997-05-02 2 1 null", "1997-06-01 1 0 0.0");
    RateFigure.Rates quarters = rates("1997-06-30", Map.of("per", "quarter"), DOCUMENTS);
    assertThat(quarters.periods())
        .extracting(row -> row.period() + " " + row.complete())
        .containsExactly("1997-Q1 false", "1997-Q2 false");
  }

  @Test
  void whoIsLostAndBackWithinAPeriodIsNotLostInIt() {
    ChurnDocument document =
        document(
            List.of(
                ONE.bought("1997-01-10", "10.00"),
                ONE.bought("1997-05-20", "10.00"),
                ONE.left("1997-06-05", DefectionReason.PRICE),
                ONE.wonBack("1997-06-20")));
    RateFigure.Row june = rates("1997-06-30", Map.of(), List.of(document)).periods().getLast();
    assertThat(june.lost()).isEqualTo(1);
    assertThat(june.wonBack()).isEqualTo(1);
    assertThat(june.lostOfStart()).isZero();
    assertThat(june.churnRate()).isEqualTo(0.0);
    assertThat(june.salesChurnRate()).isEqualTo(0.0);
  }

  /** A month in which nothing happened is a month in which nobody was lost. */
  @Test
  void quietPeriodsAreShownWhileAnybodyIsThere() {
    assertThat(rates("1997-08-10", Map.of("from", "1997-06-01"), DOCUMENTS).periods())
        .extracting(RateFigure.Row::period)
        .containsExactly("1997-06", "1997-07", "1997-08");
    assertThat(rates("1999-01-01", Map.of(), DOCUMENTS).periods().getLast().period())
        .isEqualTo("1997-08");
  }

  private static SalesRetentionFigure.Retention retention(String on, Map<String, String> given) {
    List<LifecycleEvent> steady = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      steady.add(ONE.bought("1995-%02d-15".formatted(month), "10.00"));
      steady.add(ONE.bought("1996-%02d-15".formatted(month), "8.00"));
    }
    List<ChurnDocument> documents =
        List.of(
            document(steady),
            document(
                List.of(TWO.bought("1995-06-30", "100.00"), TWO.bought("1996-02-29", "150.00"))),
            document(List.of(THREE.bought("1996-03-01", "40.00"))));
    return Folding.figure(
        SalesRetentionFigure.Retention.class, VIEW, "sales-retention", on, given, documents);
  }

  /**
   * In 1995 the first bought 120 and the second 100, in 1996 these two 96 and 150; the third is
   * new. Net 246 / 220, gross (96 + 100) / 220.
   */
  @Test
  void salesRetentionOverTrailingTwelveMonths() {
    List<SalesRetentionFigure.Row> periods = retention("1996-12-31", Map.of()).periods();
    SalesRetentionFigure.Row year = periods.getLast();
    assertThat(year.period()).isEqualTo("1996-12");
    assertThat(year.yearsComplete()).isTrue();
    assertThat(year.salesBefore()).isEqualTo("220.00");
    assertThat(year.salesAgain()).isEqualTo("246.00");
    assertThat(year.salesKept()).isEqualTo("196.00");
    assertThat(year.netSalesRetention()).isEqualTo(1.118182);
    assertThat(year.grossSalesRetention()).isEqualTo(0.890909);
    assertThat(year.customerRetention()).isEqualTo(1.0);
    // what was bought in December 1994 is not known
    SalesRetentionFigure.Row before = periods.get(periods.size() - 2);
    assertThat(before.yearsComplete()).isFalse();
    assertThat(before.netSalesRetention()).isNull();
    assertThat(before.salesBefore()).isEqualTo("210.00");
    assertThat(retention("1996-12-30", Map.of()).periods().getLast().netSalesRetention()).isNull();
  }

  @Test
  void periodOnPeriodItIsTheRepeatSalesRatio() {
    List<SalesRetentionFigure.Row> quarters =
        retention("1996-12-31", Map.of("per", "quarter")).periods();
    assertThat(quarters)
        .extracting(row ->
            "%s %s %s %s"
                .formatted(
                    row.period(),
                    row.previousSales(),
                    row.repeatSalesRatio(),
                    row.grossRepeatSalesRatio()))
        .containsExactly(
            "1995-Q1 0.00 null null",
            "1995-Q2 30.00 1.0 1.0",
            "1995-Q3 130.00 0.230769 0.230769",
            "1995-Q4 30.00 1.0 1.0",
            "1996-Q1 30.00 0.8 0.8",
            "1996-Q2 214.00 0.11215 0.11215",
            "1996-Q3 24.00 1.0 1.0",
            "1996-Q4 24.00 1.0 1.0");
    assertThat(quarters.getFirst().periodsComplete()).isFalse();
    assertThat(retention("1996-11-30", Map.of("per", "quarter", "from", "1996-10-01")).periods())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.periodsComplete()).isFalse();
          assertThat(row.repeatSales()).isEqualTo("16.00");
          assertThat(row.repeatSalesRatio()).isNull();
        });
  }
}
