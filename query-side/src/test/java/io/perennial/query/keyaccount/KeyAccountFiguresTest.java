package io.perennial.query.keyaccount;

import static io.perennial.query.Facts.day;
import static io.perennial.query.Facts.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.query.ContractFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.PlanFacts;
import io.perennial.query.keyaccount.PlanAgainstActualFigure.Progress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyAccountFiguresTest {

  private static final KeyAccountView VIEW = new KeyAccountView(Facts.CURRENCY);
  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");
  private static final PlanFacts PLAN = new PlanFacts("customer-1", "account-plan-1");

  private static PurchaseRecorded bought(
      Facts facts, String on, String id, @Nullable String line, String net, @Nullable String cost) {
    return new PurchaseRecorded(
        facts.customerId(),
        id,
        null,
        line,
        1,
        money(net),
        cost == null ? null : money(cost),
        Settlement.CASH,
        money("0.00"),
        day(on));
  }

  private static CustomerClassifiedInPyramid placed(
      Facts facts, String on, PyramidClass pyramidClass) {
    return new CustomerClassifiedInPyramid(
        facts.customerId(), pyramidClass, null, "seen so", day(on));
  }

  private static final PurchaseRecorded DRILL =
      bought(ONE, "1998-02-10", "p-1", "drills", "60.00", "40.00");

  /**
   * The first has a plan for 1998, in force from January to the end of the year, and is looked
   * after by rep-1, then rep-2. The second is at the top of the pyramid until June, and has nobody.
   */
  private static final List<KeyAccountDocument> DOCUMENTS =
      List.of(
          Folding.fold(
              VIEW,
              List.of(
                  ONE.assigned("1997-01-01", "rep-1"),
                  bought(ONE, "1997-12-31", "p-0", "drills", "500.00", "400.00"),
                  PLAN.drafted("1998-01-01"),
                  PLAN.bring("1998-01-02", "50.00", "200.00"),
                  PLAN.approved("1998-01-10"),
                  DRILL,
                  bought(ONE, "1998-03-31", "p-2", "bits", "20.00", null),
                  ONE.returned("1998-03-01", "r-1", DRILL, "10.00"),
                  ONE.visited("v-1", "1998-02-02", "7.00"),
                  ONE.called("c-1", "1998-05-03", "2.00"),
                  new ComplaintSolutionCarriedOut(
                      "complaint-1", "customer-1", "s-1", money("3.00"), day("1998-03-03")),
                  granted("1998-03-04", "5.00"),
                  new ContractFacts("customer-1").walletShare("1998-02-01", "0.25"),
                  new ContractFacts("customer-1").walletShare("1998-05-01", "0.4"),
                  new ContractFacts("customer-1").walletShare("1998-04-01", "drills", "0.5"),
                  ONE.assigned("1998-05-01", "rep-2"),
                  bought(ONE, "1998-05-10", "p-3", null, "40.00", "10.00"),
                  PLAN.bring("1998-07-01", "100.00", "400.00"),
                  PLAN.closed("1998-12-31", PlanOutcome.ACHIEVED))),
          Folding.fold(
              VIEW,
              List.of(
                  placed(TWO, "1998-01-01", PyramidClass.KEY),
                  TWO.visited("v-2", "1998-03-02", null),
                  placed(TWO, "1998-06-01", PyramidClass.REGULAR))));

  private static GoodwillGranted granted(String on, String worth) {
    return new GoodwillGranted(
        "customer-1",
        "goodwill-1",
        "loss-1",
        money(worth),
        money(worth),
        money("100.00"),
        null,
        day(on));
  }

  private static <R> R figure(Class<R> type, String name, String on, Map<String, String> given) {
    return Folding.figure(type, VIEW, name, on, given, DOCUMENTS);
  }

  private static List<PlanAgainstActualFigure.Row> quarters(String on, String... given) {
    Map<String, String> arguments = new TreeMap<>();
    for (int i = 0; i < given.length; i += 2) {
      arguments.put(given[i], given[i + 1]);
    }
    return figure(
            PlanAgainstActualFigure.PlanAgainstActual.class, "plan-against-actual", on, arguments)
        .quarters();
  }

  /**
   * First quarter: sales 60 + 20 = 80; net income 80 - 10 returned - 5 goodwill = 65; margin of
   * what has a cost 60 - 40, and of the return -(10 - 40) = 30, so 50; known of 60 - 10 of 70;
   * profit 50 - 7 for the visit - 3 for the complaint - 5 = 35. Second quarter to the 15th of May:
   * 40, margin 30.
   */
  @Test
  void plansAgainstWhatTheAccountHasBrought() {
    List<PlanAgainstActualFigure.Row> rows = quarters("1998-05-15");
    assertThat(rows)
        .extracting(PlanAgainstActualFigure.Row::progress)
        .containsExactly(Progress.OVER, Progress.RUNNING, Progress.TO_COME, Progress.TO_COME);
    assertThat(rows.getFirst())
        .isEqualTo(
            new PlanAgainstActualFigure.Row(
                "customer-1",
                "account-plan-1",
                "1998-Q1",
                Progress.OVER,
                new BigDecimal("50.00"),
                new BigDecimal("80.00"),
                1.6,
                new BigDecimal("50.00"),
                new BigDecimal("65.00"),
                new BigDecimal("50.00"),
                new BigDecimal("50.00"),
                0.714286,
                new BigDecimal("50.00"),
                new BigDecimal("35.00"),
                null,
                Facts.CURRENCY));
    assertThat(rows.get(1).actualSales()).isEqualByComparingTo("40");
    assertThat(rows.get(1).actualProfit()).isEqualByComparingTo("30");
    assertThat(rows.get(2).actualSales()).isNull();
    assertThat(rows.get(2).attained()).isNull();
    assertThat(rows.get(2).plannedSales()).isEqualByComparingTo("50");
    // planned anew on the 1st of July; a quarter in which nothing was bought has brought nothing
    assertThat(quarters("1998-10-15").get(2).plannedSales()).isEqualByComparingTo("100");
    assertThat(quarters("1998-10-15").get(2).actualSales()).isEqualByComparingTo("0");
    assertThat(quarters("1998-10-15").get(2).actualMargin()).isNull();
  }

  @Test
  void onlyPlansOfTheYearThatAreAskedFor() {
    assertThat(quarters("1998-01-05")).isEmpty();
    assertThat(quarters("1998-01-05", "plans", "all")).hasSize(4);
    assertThat(quarters("1998-12-31")).hasSize(4);
    assertThat(quarters("1998-12-31", "plans", "in-force")).isEmpty();
    assertThat(quarters("1999-01-31")).isEmpty();
    assertThat(quarters("1999-01-31", "year", "1998")).hasSize(4);
    assertThat(quarters("1998-12-31", "customer", "customer-1")).hasSize(4);
    assertThat(quarters("1998-12-31", "customer", "customer-2")).isEmpty();
  }

  @Test
  void whereNoCostIsKnownThereIsNoMargin() {
    KeyAccountDocument document =
        Folding.fold(
            VIEW,
            List.of(
                PLAN.drafted("1998-01-01"),
                PLAN.bring("1998-01-02", "50.00", "200.00"),
                PLAN.approved("1998-01-10"),
                bought(ONE, "1998-02-10", "p-1", "drills", "60.00", null)));
    PlanAgainstActualFigure.Row row =
        Folding.figure(
                PlanAgainstActualFigure.PlanAgainstActual.class,
                VIEW,
                "plan-against-actual",
                "1998-03-31",
                Map.of(),
                List.of(document))
            .quarters()
            .getFirst();
    assertThat(row.actualSales()).isEqualByComparingTo("60");
    assertThat(row.actualMargin()).isNull();
    assertThat(row.actualProfit()).isNull();
    assertThat(row.missing()).isEqualTo("what purchases have cost us (unitCost)");
  }

  /**
   * In the 12 months to the end of March 500 + 60 - 10 of drills and 20 of bits: 570, a quarter of
   * what it spends: 2280, of which 1710 are not ours.
   */
  @Test
  void whatIsNotOurs() {
    assertThat(whitespace("1998-03-31"))
        .containsExactly(
            "customer-1 all 570.00 0.25 2280.00 1710.00",
            "customer-1 bits 20.00 null null null",
            "customer-1 drills 550.00 null null null",
            "customer-2 all 0.00 null null null");
    // 570 + 40 and 0.4: 1525; half of what it spends on drills; the second is no key account any
    // more
    assertThat(whitespace("1998-06-30"))
        .containsExactly(
            "customer-1 all 610.00 0.4 1525.00 915.00",
            "customer-1 bits 20.00 null null null",
            "customer-1 drills 550.00 0.5 1100.00 550.00",
            "customer-1 unknown 40.00 null null null");
    assertThat(
            figure(
                    WhitespaceFigure.Whitespace.class,
                    "whitespace",
                    "1998-06-30",
                    Map.of("accounts", "all"))
                .lines())
        .last()
        .extracting(WhitespaceFigure.Row::missing)
        .isEqualTo("an estimate of our share above 0 (estimate-share-of-wallet)");
    assertThat(
            figure(
                    WhitespaceFigure.Whitespace.class,
                    "whitespace",
                    "1998-03-31",
                    Map.of("customer", "customer-2"))
                .lines())
        .extracting(WhitespaceFigure.Row::customerId)
        .containsExactly("customer-2");
  }

  private static List<String> whitespace(String on) {
    return figure(WhitespaceFigure.Whitespace.class, "whitespace", on, Map.of()).lines().stream()
        .map(row ->
            row.customerId()
                + " "
                + row.productLine()
                + " "
                + row.sales()
                + " "
                + row.walletShare()
                + " "
                + row.spent()
                + " "
                + row.notOurs())
        .toList();
  }

  /** A visit takes 30 minutes, a call 10; all were made by "rep". */
  @Test
  void whatKeyAccountsTakeOfOurTime() {
    assertThat(capacity("1998-04-30", Map.of()))
        .containsExactlyInAnyOrder(
            "null 1 0 0 0 0 0.0 null", "rep-1 1 0 0 0 0 0.0 null", "rep 0 2 0 60 60 null 1.0");
    assertThat(capacity("1998-06-30", Map.of("from", "1998-02-03")))
        .containsExactlyInAnyOrder("rep-2 1 0 0 0 0 0.0 null", "rep 0 0 1 10 40 null 0.25");
  }

  private static List<String> capacity(String on, Map<String, String> given) {
    return figure(CapacityFigure.Capacity.class, "capacity", on, given).representatives().stream()
        .map(row ->
            row.representative()
                + " "
                + row.keyAccounts()
                + " "
                + row.visits()
                + " "
                + row.calls()
                + " "
                + row.keyMinutes()
                + " "
                + row.minutes()
                + " "
                + row.hoursPerKeyAccount()
                + " "
                + row.keyShare())
        .toList();
  }

  @Test
  void whoWasEverAKeyAccountIsShown() {
    assertThat(DOCUMENTS).allMatch(VIEW.shown());
    assertThat(Folding.fold(VIEW, List.<LifecycleEvent>of(ONE.bought("1998-01-01", "5.00"))))
        .matches(document -> !VIEW.shown().test(document));
    assertThat(
            Folding.fold(
                VIEW,
                List.<LifecycleEvent>of(
                    PLAN.drafted("1998-01-01"), PLAN.bring("1998-01-02", "5.00", "20.00"))))
        .matches(document -> !VIEW.shown().test(document));
  }
}
