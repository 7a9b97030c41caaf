package io.perennial.query.lifetimevalue;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifetimeValueFiguresTest {

  private static final LifetimeValueView VIEW =
      new LifetimeValueView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");
  private static final Facts THREE = new Facts("customer-3");

  private static LifetimeValueDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static final List<LifetimeValueDocument> DOCUMENTS =
      List.of(
          document(
              ONE.registered("1997-01-01", CustomerClass.DEALER, "North"),
              ONE.tier("1997-06-01", Tier.A),
              ONE.bought("1997-01-10", "100.00", "20.00"),
              ONE.bought("1997-05-10", "300.00"),
              ONE.visited("1997-01-05", "12.50"),
              ONE.visited("1997-01-05", "7.50"),
              ONE.visited("1997-06-05", null)),
          document(
              TWO.registered("1997-01-01", CustomerClass.RETAILER, "South"),
              TWO.bought("1997-04-10", "200.00", "30.00")),
          document(
              THREE.registered("1997-01-01", CustomerClass.RETAILER, "South"),
              THREE.visited("1997-02-01", "5.00")));

  private static <R> R figure(Class<R> type, String name, String on, Map<String, String> given) {
    return Folding.figure(type, VIEW, name, on, given, DOCUMENTS);
  }

  @Test
  void aCostThatIsNotKnownIsNotGuessed() {
    LifetimeValueDocument one = DOCUMENTS.getFirst();
    assertThat(one.total().sales()).isEqualTo("400.00");
    assertThat(one.total().costedSales()).isEqualTo("100.00");
    assertThat(one.total().margin()).isEqualTo("60.00");
    assertThat(one.visitCost()).isEqualTo("20.00");
    assertThat(one.valueToDate()).isEqualTo("40.00");
    assertThat(one.visitDays()).hasSize(1);
    assertThat(DOCUMENTS.get(2).valueToDate()).isNull();
  }

  @Test
  void totalsByTheirParts() {
    ValueTotalsFigure.Totals totals =
        figure(ValueTotalsFigure.Totals.class, "totals", "1997-12-31", Map.of());
    assertThat(totals)
        .isEqualTo(
            new ValueTotalsFigure.Totals(
                day("1997-12-31"),
                3,
                3,
                new BigDecimal("600.00"),
                new BigDecimal("300.00"),
                0.5,
                new BigDecimal("200.00"),
                0.666667,
                new BigDecimal("25.00"),
                new BigDecimal("0"),
                new BigDecimal("0"),
                new BigDecimal("175.00"),
                Facts.CURRENCY));
    ValueTotalsFigure.Totals before =
        figure(ValueTotalsFigure.Totals.class, "totals", "1997-01-31", Map.of());
    assertThat(before.sales()).isEqualTo("100.00");
    assertThat(before.valueToDate()).isEqualTo("40.00");
  }

  @Test
  void goodwillCountsFromTheDayOfItsGrant() {
    List<LifetimeValueDocument> documents =
        List.of(
            document(
                ONE.bought("1997-01-10", "100.00", "20.00"),
                ONE.visited("1997-01-05", "20.00"),
                loss("1000.00", "1997-01-20"),
                new GoodwillProposed(
                    "customer-1", "g-2", "loss-1", Facts.money("9.00"), "ink", day("1997-02-01")),
                granted("g-1", "7.00", "1997-03-02"),
                granted("g-3", "3.00", "1997-02-15"),
                new GoodwillRejected("customer-1", "g-2", "no", day("1997-03-03"))),
            document(loss("50.00", "1997-01-20"), granted("g-1", "5.00", "1997-03-02")));
    assertThat(documents.getFirst().goodwill()).isEqualTo("10.00");
    assertThat(documents.getFirst().valueToDate()).isEqualTo("30.00");
    assertThat(documents.getLast().valueToDate()).isNull();
    assertThat(
            List.of("1997-02-14", "1997-02-15", "1997-03-01", "1997-03-02").stream()
                .map(on ->
                    Folding.figure(
                        ValueTotalsFigure.Totals.class, VIEW, "totals", on, Map.of(), documents))
                .map(totals ->
                    totals.customers() + " " + totals.goodwill() + " " + totals.valueToDate()))
        .containsExactly("1 0 40.00", "1 3.00 37.00", "1 3.00 37.00", "2 15.00 25.00");
    ValueByFigure.ValueBy by =
        Folding.figure(ValueByFigure.ValueBy.class, VIEW, "by", "1997-03-02", Map.of(), documents);
    assertThat(by.groups())
        .extracting(row -> row.goodwill() + " " + row.valueToDate())
        .containsExactly("15.00 25.00");
  }

  @Test
  void whatASolutionHasCostCountsFromTheDayOnWhichItWasCarriedOut() {
    List<LifetimeValueDocument> documents =
        List.of(
            document(
                ONE.bought("1997-01-10", "100.00", "20.00"),
                ONE.complained("1997-02-01", "complaint-1"),
                new ComplaintSolutionProposed(
                    "complaint-1",
                    "customer-1",
                    "solution-1",
                    "exchange",
                    ComplaintChannel.PHONE,
                    Facts.money("9.00"),
                    null,
                    day("1997-02-02")),
                carriedOut("7.50", "1997-03-02"),
                carriedOut(null, "1997-03-03"),
                carriedOut("2.50", "1997-04-01")));
    assertThat(documents.getFirst().complaintCost()).isEqualTo("10.00");
    assertThat(documents.getFirst().valueToDate()).isEqualTo("50.00");
    assertThat(
            List.of("1997-03-01", "1997-03-02", "1997-04-01").stream()
                .map(on ->
                    Folding.figure(
                        ValueTotalsFigure.Totals.class, VIEW, "totals", on, Map.of(), documents))
                .map(totals -> totals.complaintCost() + " " + totals.valueToDate()))
        .containsExactly("0 60.00", "7.50 52.50", "10.00 50.00");
    assertThat(
            Folding.figure(
                    ValueByFigure.ValueBy.class, VIEW, "by", "1997-04-01", Map.of(), documents)
                .groups())
        .extracting(row -> row.complaintCost() + " " + row.valueToDate())
        .containsExactly("10.00 50.00");
  }

  private static ComplaintSolutionCarriedOut carriedOut(@Nullable String cost, String on) {
    return new ComplaintSolutionCarriedOut(
        "complaint-1",
        "customer-1",
        "solution-1",
        cost == null ? null : Facts.money(cost),
        day(on));
  }

  private static LossSufferedRecorded loss(String amount, String on) {
    return new LossSufferedRecorded(
        "customer-1", "loss-1", Facts.money(amount), "stood still", day(on));
  }

  private static GoodwillGranted granted(String id, String worth, String on) {
    return new GoodwillGranted(
        "customer-1",
        id,
        "loss-1",
        Facts.money(worth),
        Facts.money(worth),
        Facts.money("100.00"),
        "ink",
        day(on));
  }

  @Test
  void byGroup() {
    ValueByFigure.ValueBy byTier =
        figure(ValueByFigure.ValueBy.class, "by", "1997-12-31", Map.of());
    assertThat(byTier.groups())
        .extracting(row -> row.group() + " " + row.customers() + " " + row.sales())
        .containsExactly("A 1 400.00", "unknown 2 200.00");
    ValueByFigure.ValueBy earlier =
        figure(ValueByFigure.ValueBy.class, "by", "1997-05-31", Map.of());
    assertThat(earlier.groups()).extracting(ValueByFigure.Row::group).containsExactly("unknown");
    ValueByFigure.ValueBy byCohort =
        figure(ValueByFigure.ValueBy.class, "by", "1997-12-31", Map.of("by", "cohort"));
    assertThat(byCohort.groups())
        .extracting(row -> row.group() + " " + row.margin() + " " + row.valueToDate())
        .containsExactly("1997-Q1 60.00 40.00", "1997-Q2 140.00 140.00", "unknown null null");
    ValueByFigure.ValueBy byRegion =
        figure(ValueByFigure.ValueBy.class, "by", "1997-12-31", Map.of("by", "region"));
    assertThat(byRegion.groups())
        .extracting(row -> row.group() + " " + row.shareOfSales() + " " + row.valueToDate())
        .containsExactly("North 0.666667 40.00", "South 0.333333 135.00");
  }

  @Test
  void concentrationOfMarginCountsWhoseMarginIsKnown() {
    ConcentrationFigure.Concentration margin =
        figure(
            ConcentrationFigure.Concentration.class,
            "concentration",
            "1997-12-31",
            Map.of("measure", "margin"));
    assertThat(margin.customers()).isEqualTo(2);
    assertThat(margin.knownShareOfSales()).isEqualTo(0.5);
    assertThat(margin.top().getLast()).isEqualTo(new ConcentrationFigure.Row(50, 1, 0.7));
    // |140 - 60| / (2 x 200)
    assertThat(margin.gini()).isEqualTo(0.2);
    assertThat(margin.topAgainstBottom()).isNull();
  }

  @Test
  void outlook() {
    OutlookFigure.SimpleOutlook outlook =
        figure(
            OutlookFigure.SimpleOutlook.class, "outlook", "1997-06-30", Map.of("retention", "0.8"));
    assertThat(outlook.activeCustomers()).isEqualTo(2);
    assertThat(outlook.marginPerYear()).isEqualTo("200.00");
    // 200 x 0.8 / (1 + 0.1 - 0.8)
    assertThat(outlook.outlook()).isEqualTo("533.33");
    OutlookFigure.SimpleOutlook forEver =
        figure(
            OutlookFigure.SimpleOutlook.class,
            "outlook",
            "1997-06-30",
            Map.of("retention", "1", "discount", "0"));
    assertThat(forEver.outlook()).isNull();
    OutlookFigure.SimpleOutlook nobodyToObserve =
        figure(OutlookFigure.SimpleOutlook.class, "outlook", "1997-06-30", Map.of());
    assertThat(nobodyToObserve.retention()).isNull();
    assertThat(nobodyToObserve.outlook()).isNull();
  }

  @Test
  void anAmountInAnotherCurrencyIsNotAddedUp() {
    PurchaseRecorded foreign =
        new PurchaseRecorded(
            "customer-1",
            "p",
            null,
            null,
            1,
            new Money(BigDecimal.TEN, "EUR"),
            null,
            Settlement.CASH,
            Facts.money("0"),
            day("1997-01-01"));
    assertThatThrownBy(() -> document(foreign)).isInstanceOf(IllegalArgumentException.class);
  }
}
