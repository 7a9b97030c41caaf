package io.perennial.query.selling;

import static io.perennial.query.selling.SellingHistory.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.salestarget.SalesTargetRevised;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetPart;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetScopeKind;
import io.perennial.events.salestarget.TargetSplit;
import io.perennial.events.salestarget.TargetSplitKind;
import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.view.FigureArguments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttainmentFigureTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final Facts A = new Facts("a");
  private static final Facts B = new Facts("b");

  private static List<AttainedLevel> rows(
      String on, Map<String, String> given, List<SellingDocument> documents) {
    return SellingHistory.figure(
            AttainmentFigure.Attainment.class, "attainment", on, given, documents)
        .rows();
  }

  private static TargetFigures figures(String amount) {
    return new TargetFigures(Facts.money(amount), null, null, null);
  }

  private static TargetPart part(@Nullable String code, @Nullable String person, String amount) {
    return new TargetPart(code, person, figures(amount));
  }

  private static SalesTargetSet target(String amount, TargetSplit... splits) {
    return new SalesTargetSet(
        "sales-target-1",
        2026,
        new TargetScope(TargetScopeKind.COMPANY, null, null),
        new TargetFigures(Facts.money(amount), Facts.money("400.00"), 2, Facts.money("500.00")),
        List.of(splits),
        Facts.day("2026-01-01"));
  }

  private static PurchaseRecorded bought(
      Facts who, String on, String product, String net, @Nullable String unitCost) {
    return new PurchaseRecorded(
        who.customerId(),
        "p-" + on,
        product,
        "tools",
        1,
        Facts.money(net),
        unitCost == null ? null : Facts.money(unitCost),
        Settlement.CREDIT,
        Facts.money("0.00"),
        Facts.day(on));
  }

  /** A dealer in the north, Ann's until April and then Bo's; an end user in the south, Bo's. */
  private static List<SellingDocument> world(LifecycleEvent... target) {
    return List.of(
        document(target),
        document(
            A.registered("2025-01-01", CustomerClass.DEALER, "North"),
            A.assigned("2025-01-01", "Ann"),
            A.assigned("2026-04-01", "Bo"),
            bought(A, "2026-02-10", "drill", "600.00", "350.00"),
            bought(A, "2026-05-11", "saw", "200.00", null),
            A.paid("2026-03-01", "450.00", "0.00")),
        document(
            B.registered("2025-01-01", CustomerClass.END_USER, "South"),
            B.assigned("2025-01-01", "bo"),
            bought(B, "2026-02-20", "drill", "100.00", "40.00")));
  }

  private static AttainedLevel row(
      List<AttainedLevel> rows, TargetMeasure measure, @Nullable TargetSplitKind split) {
    return rows.stream()
        .filter(each -> each.measure() == measure && each.split() == split)
        .findFirst()
        .orElseThrow();
  }

  /**
   * By the end of the 29th of May: 600 + 200 + 100 = 900 of 2,000; 1,100 are left for the 22
   * working days of June, 23 of July, 21 of August, 22 of September, 22 of October, 21 of November
   * and 23 of December: 154 of them, 7.14 a day.
   */
  @Test
  void theYearsAmountAndThePaceThatIsNeeded() {
    AttainedLevel amount =
        row(rows("2026-05-31", Map.of(), world(target("2000.00"))), TargetMeasure.AMOUNT, null);

    assertThat(amount.actual()).isEqualTo("900.00");
    assertThat(amount.attainment()).isEqualTo(0.45);
    assertThat(amount.remaining()).isEqualTo("1100.00");
    assertThat(amount.workingDaysLeft()).isEqualTo(154);
    assertThat(amount.neededPerWorkingDay()).isEqualTo("7.14");
    assertThat(amount.missing()).isNull();
  }

  /**
   * Margin 250 + 60 of 400, and of one purchase not known; one outlet, for b is an end user; 450.
   */
  @Test
  void marginOutletsAndCollections() {
    List<AttainedLevel> rows = rows("2026-05-31", Map.of(), world(target("2000.00")));

    assertThat(row(rows, TargetMeasure.GROSS_MARGIN, null))
        .returns(new BigDecimal("310.00"), AttainedLevel::actual)
        .returns("the cost of 1 purchases or returns (record-purchase)", AttainedLevel::missing);
    assertThat(row(rows, TargetMeasure.NEW_OUTLETS, null))
        .returns(1L, AttainedLevel::actualOutlets)
        .returns(null, AttainedLevel::actual)
        .returns(0.5, AttainedLevel::attainment)
        .returns(null, AttainedLevel::currency)
        .returns(1L, AttainedLevel::remainingOutlets)
        // one in 154 working days
        .returns(0.006494, AttainedLevel::outletsPerWorkingDay);
    assertThat(row(rows, TargetMeasure.COLLECTED, null))
        .returns(new BigDecimal("450.00"), AttainedLevel::actual)
        .returns(0.9, AttainedLevel::attainment);
  }

  @Test
  void everyPartOfEverySplit() {
    List<SellingDocument> documents =
        world(
            target(
                "2000.00",
                new TargetSplit(
                    TargetSplitKind.QUARTER,
                    List.of(part("2026-Q1", null, "700.00"), part("2026-Q2", null, "1300.00"))),
                new TargetSplit(
                    TargetSplitKind.MONTH,
                    List.of(part("2026-02", null, "1000.00"), part("2026-05", null, "1000.00"))),
                new TargetSplit(
                    TargetSplitKind.REPRESENTATIVE,
                    List.of(part(null, "ANN", "1000.00"), part(null, "Bo", "1000.00"))),
                new TargetSplit(
                    TargetSplitKind.DEALER,
                    List.of(part("a", null, "1000.00"), part("b", null, "1000.00"))),
                new TargetSplit(
                    TargetSplitKind.PRODUCT,
                    List.of(part("drill", null, "1000.00"), part("tools", null, "1000.00"))),
                new TargetSplit(
                    TargetSplitKind.REGION,
                    List.of(part("North", null, "1000.00"), part("West", null, "1000.00")))));

    assertThat(rows("2026-12-31", Map.of(), documents))
        .filteredOn(row -> row.measure() == TargetMeasure.AMOUNT && row.split() != null)
        .extracting(
            AttainedLevel::split,
            each ->
                Stream.of(each.representative(), each.dealer(), each.product(), each.region())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(each.period()),
            each -> String.valueOf(each.actual()))
        .containsExactly(
            tuple(TargetSplitKind.QUARTER, "2026-Q1", "700.00"),
            tuple(TargetSplitKind.QUARTER, "2026-Q2", "200.00"),
            tuple(TargetSplitKind.MONTH, "2026-02", "700.00"),
            tuple(TargetSplitKind.MONTH, "2026-05", "200.00"),
            // what Ann sold in February; Bo has a since April, and b
            tuple(TargetSplitKind.REPRESENTATIVE, "ANN", "600.00"),
            tuple(TargetSplitKind.REPRESENTATIVE, "Bo", "300.00"),
            tuple(TargetSplitKind.DEALER, "a", "800.00"),
            tuple(TargetSplitKind.DEALER, "b", "100.00"),
            // a product is named, or a line of products
            tuple(TargetSplitKind.PRODUCT, "drill", "700.00"),
            tuple(TargetSplitKind.PRODUCT, "tools", "900.00"),
            tuple(TargetSplitKind.REGION, "North", "800.00"),
            tuple(TargetSplitKind.REGION, "West", "0.00"));
  }

  @Test
  void whatIsNotKnownIsAbsentAndSaysSo() {
    TargetSplit byProduct =
        new TargetSplit(
            TargetSplitKind.PRODUCT,
            List.of(
                new TargetPart(
                    "drill",
                    null,
                    new TargetFigures(Facts.money("9.00"), null, null, Facts.money("500.00")))));
    TargetSplit byDealer =
        new TargetSplit(TargetSplitKind.DEALER, List.of(part("a", null, "1000.00")));
    List<SellingDocument> documents = world(target("2000.00", byProduct, byDealer));

    assertThat(
            row(
                rows("2026-12-31", Map.of(), documents),
                TargetMeasure.COLLECTED,
                TargetSplitKind.PRODUCT))
        .returns(null, AttainedLevel::actual)
        .returns(null, AttainedLevel::attainment)
        .returns(
            "of what product payments and new outlets are, which nothing records",
            AttainedLevel::missing);
    assertThat(
            row(
                rows("2026-12-31", Map.of("dealer", "none"), documents),
                TargetMeasure.AMOUNT,
                TargetSplitKind.DEALER))
        .returns(null, AttainedLevel::actual)
        .returns("what the dealer has reached (dealer=a)", AttainedLevel::missing);
    assertThat(
            row(
                rows("2026-12-31", Map.of("dealer", "a"), documents),
                TargetMeasure.AMOUNT,
                TargetSplitKind.DEALER))
        .returns(new BigDecimal("800.00"), AttainedLevel::actual);
  }

  /** Without the target there is no row, and memory is taken all the same. */
  @Test
  void saysWhatItHoldsBesideItsRows() {
    AttainmentFigure figure = new AttainmentFigure(Facts.CURRENCY, BusinessCalendar.STANDARD);
    FigureArguments arguments = Folding.arguments(figure, "2026-12-31", Map.of());
    AttainmentFigure.Sums sums = figure.start(arguments);
    assertThat(figure.held(sums)).isZero();

    world(target("2000.00")).stream()
        .filter(document -> document.target() == null)
        .forEach(document -> figure.add(sums, document));

    assertThat(figure.rows(figure.finish(sums))).isEmpty();
    // three purchases, a payment and a new outlet, twice each; and two customers
    assertThat(figure.held(sums)).isEqualTo(12);
  }

  /** Set at 2,000 on the 1st of January, and revised to 1,000 on the 1st of June. */
  @Test
  void goesByTheTargetAsItStood() {
    List<SellingDocument> documents =
        world(
            target("2000.00"),
            new SalesTargetRevised(
                "sales-target-1",
                figures("1000.00"),
                List.of(),
                "no fair",
                Facts.day("2026-06-01")));

    assertThat(row(rows("2026-05-31", Map.of(), documents), TargetMeasure.AMOUNT, null).target())
        .isEqualTo("2000.00");
    assertThat(row(rows("2026-06-01", Map.of(), documents), TargetMeasure.AMOUNT, null))
        .returns(new BigDecimal("1000.00"), AttainedLevel::target)
        .returns(0.9, AttainedLevel::attainment);
    assertThat(rows("2025-12-31", Map.of("year", "2026"), documents)).isEmpty();
    assertThat(rows("2027-06-01", Map.of(), documents)).isEmpty();
    // once the year is over nothing is needed any more
    assertThat(
            row(rows("2027-06-01", Map.of("year", "2026"), documents), TargetMeasure.AMOUNT, null))
        .returns(0L, AttainedLevel::workingDaysLeft)
        .returns(null, AttainedLevel::neededPerWorkingDay);
  }

  @Test
  void collectionsAreThePaymentsOfTheYearAtTenDates() {
    List<SellingDocument> customers = List.copyOf(WORLD.documents(SellingHistory.VIEW).values());
    for (LocalDate on : WORLD.dates()) {
      SellingDocument target =
          document(
              new SalesTargetSet(
                  "sales-target-x",
                  on.getYear(),
                  new TargetScope(TargetScopeKind.REGION, "North", null),
                  new TargetFigures(Facts.money("1.00"), null, null, Facts.money("9.00")),
                  List.of(),
                  LocalDate.of(on.getYear(), 1, 1)));
      PlainFacts facts = new PlainFacts(WORLD.standing(on));
      BigDecimal paid =
          facts.of(PaymentRecorded.class).stream()
              .filter(each -> each.occurredOn().getYear() == on.getYear())
              .filter(each -> facts.region(each.customerId(), each.occurredOn()).equals("North"))
              .map(each -> each.amount().amount())
              .reduce(BigDecimal.ZERO, BigDecimal::add);

      assertThat(
              rows(
                      on.toString(),
                      Map.of(),
                      Stream.concat(customers.stream(), Stream.of(target)).toList())
                  .stream()
                  .filter(row -> row.measure() == TargetMeasure.COLLECTED)
                  .toList())
          .singleElement()
          .satisfies(row -> assertThat(row.actual()).isEqualByComparingTo(paid));
    }
  }
}
