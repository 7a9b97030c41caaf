package io.perennial.query.receivables;

import static io.perennial.query.ReferenceRows.about;
import static io.perennial.query.ReferenceRows.row;
import static java.math.BigDecimal.ZERO;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.balancesheet.AssetsRestated;
import io.perennial.events.balancesheet.AssetsStated;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainAccount;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is owed beside what it comes from, and beside what we have: from plain facts. */
class SalesOutstandingReferenceTest {

  private static final ReceivablesView VIEW =
      new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<ReceivablesDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(VIEW).values());
  private static final List<String> GROUPINGS = List.of("none", "tier", "region", "class");

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static void same(
      String name,
      LocalDate on,
      Map<String, String> given,
      List<Map<String, @Nullable Object>> expected) {
    ReferenceRows.assertSame(VIEW, name, on, given, DOCUMENTS, expected);
  }

  /** Walking back day by day: each day has its part of what was sold on credit in its month. */
  private static @Nullable Double countBack(Collection<PlainOwing> customers, LocalDate on) {
    TreeMap<YearMonth, Double> sales = new TreeMap<>();
    for (PlainOwing each : customers) {
      each.dealings()
          .forEach(fact ->
              sales.merge(
                  YearMonth.from(fact.occurredOn()),
                  PlainAccount.change(fact).doubleValue(),
                  Double::sum));
    }
    double left = PlainOwing.together(customers).doubleValue();
    double days = 0;
    for (LocalDate day = on; left > 1e-6; day = day.minusDays(1)) {
      YearMonth month = YearMonth.from(day);
      if (sales.isEmpty() || month.isBefore(sales.firstKey())) {
        return null;
      }
      int length = month.equals(YearMonth.from(on)) ? on.getDayOfMonth() : month.lengthOfMonth();
      double ofTheDay = sales.getOrDefault(month, 0.0) / length;
      days += ofTheDay > left ? left / ofTheDay : 1;
      left -= ofTheDay;
    }
    return days;
  }

  /** The figures of some customers together, by both methods. */
  private static Map<String, @Nullable Object> outstanding(
      List<PlainOwing> customers, LocalDate on, int days) {
    BigDecimal lately =
        customers.stream()
            .map(each -> each.soldOnCredit(on.minusDays(days)))
            .reduce(ZERO, BigDecimal::add);
    Double simple =
        PlainOwing.share(PlainOwing.together(customers).multiply(BigDecimal.valueOf(days)), lately);
    Double countBack = countBack(customers, on);
    return row(
        "receivables",
        PlainOwing.together(customers),
        "creditSales",
        lately,
        "simpleDays",
        about(simple, 1e-3),
        "countBackDays",
        about(countBack, 1e-3),
        "missing",
        simple == null
            ? "sales on credit in the %d days up to %s (record-purchase)".formatted(days, on)
            : countBack == null
                ? "the sales on credit that what is owed comes from (record-purchase)"
                : null,
        "currency",
        Facts.CURRENCY);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/days-sales-outstanding")
  void daysSalesOutstanding(LocalDate on) {
    List<PlainOwing> all =
        PlainOwing.owing(on).stream().filter(each -> !each.dealings().isEmpty()).toList();
    for (String by : GROUPINGS) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      PlainOwing.groups(all, by)
          .forEach((group, customers) -> {
            Map<String, @Nullable Object> row = row("group", group);
            row.putAll(outstanding(customers, on, 60));
            expected.add(row);
          });
      same("days-sales-outstanding", on, Map.of("by", by, "days", "60"), expected);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/days-sales-outstanding-by-customer")
  void daysSalesOutstandingByCustomer(LocalDate on) {
    same(
        "days-sales-outstanding-by-customer",
        on,
        Map.of("top", "1000"),
        PlainOwing.owing(on).stream()
            .filter(each -> each.exposure().signum() > 0)
            .sorted(
                Comparator.comparing(PlainOwing::exposure)
                    .reversed()
                    .thenComparing(PlainOwing::customerId))
            .map(each -> {
              Map<String, @Nullable Object> row =
                  row("customerId", each.customerId(), "legalName", each.name());
              row.putAll(outstanding(List.of(each), on, 90));
              return row;
            })
            .toList());
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/share-of-assets")
  void shareOfAssets(LocalDate on) {
    LocalDate day = null;
    BigDecimal assets = null;
    for (LifecycleEvent fact : WORLD.standing(on)) {
      if (day == null || !fact.occurredOn().isBefore(day)) {
        if (fact instanceof AssetsStated stated) {
          day = stated.occurredOn();
          assets = stated.assets().amount();
        } else if (fact instanceof AssetsRestated restated) {
          day = restated.occurredOn();
          assets = restated.assets().amount();
        }
      }
    }
    BigDecimal owed = PlainOwing.together(PlainOwing.owing(on));
    same(
        "share-of-assets",
        on,
        Map.of(),
        List.of(
            row(
                "on",
                on,
                "customers",
                PlainOwing.owing(on).stream().filter(each -> each.exposure().signum() > 0).count(),
                "receivables",
                owed,
                "assets",
                assets,
                "balanceSheetDay",
                day,
                "share",
                assets == null ? null : PlainOwing.share(owed, assets),
                "warningShare",
                0.3,
                "exceeded",
                assets == null ? null : owed.doubleValue() > 0.3 * assets.doubleValue(),
                "missing",
                assets == null ? "the assets at a day up to %s (state-assets)".formatted(on) : null,
                "currency",
                Facts.CURRENCY)));
  }
}
