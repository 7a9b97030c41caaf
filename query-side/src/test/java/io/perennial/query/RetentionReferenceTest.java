package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rates, sales retention and cohorts, by plain counting over a world that is made up. */
class RetentionReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final ChurnView CHURN = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Map<String, ChurnDocument> DOCUMENTS = WORLD.documents(CHURN);
  private static final Map<LocalDate, List<PlainCustomer>> KNOWN = new HashMap<>();

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static JsonNode figure(String name, LocalDate on, Map<String, String> given) {
    return PerennialMapper.plain()
        .valueToTree(
            Folding.figure(
                Object.class, CHURN, name, on.toString(), given, List.copyOf(DOCUMENTS.values())));
  }

  private static List<PlainCustomer> buyers(LocalDate on) {
    return KNOWN.computeIfAbsent(
        on,
        day ->
            PlainCustomer.of(WORLD, day).values().stream()
                .filter(customer -> !customer.bought.isEmpty())
                .toList());
  }

  private static void same(@Nullable JsonNode found, @Nullable Double expected, String what) {
    if (expected == null) {
      assertThat(found == null || found.isNull()).as(what).isTrue();
    } else {
      assertThat(Objects.requireNonNull(found, what).asDouble())
          .as(what)
          .isCloseTo(expected, within(1e-6));
    }
  }

  private static @Nullable Double share(double part, double whole) {
    return whole > 0 ? part / whole : null;
  }

  private static LocalDate firstOfAll(LocalDate on) {
    return new TreeSet<>(buyers(on).stream().map(each -> each.bought.first()).toList()).first();
  }

  private static boolean in(@Nullable LocalDate day, LocalDate after, LocalDate until) {
    return day != null && day.isAfter(after) && !day.isAfter(until);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/rate")
  void rates(LocalDate on) {
    List<PlainCustomer> buyers = buyers(on);
    JsonNode periods = figure("rate", on, Map.of()).get("periods");
    assertThat(periods.get(periods.size() - 1).get("period").asText())
        .isEqualTo(YearMonth.from(on).toString());
    for (JsonNode row : periods) {
      YearMonth month = YearMonth.parse(row.get("period").asText());
      LocalDate before = month.atDay(1).minusDays(1);
      LocalDate end = month.atEndOfMonth().isAfter(on) ? on : month.atEndOfMonth();
      double[] sums = new double[9];
      for (PlainCustomer each : buyers) {
        boolean there = each.activeOn(before);
        boolean still = each.activeOn(end);
        boolean gained = in(each.bought.first(), before, end);
        double sales = each.sales(month.minusMonths(12).atDay(1), before);
        sums[0] += there ? 1 : 0;
        sums[1] += gained ? 1 : 0;
        sums[2] += each.away.stream().filter(away -> in(away.since(), before, end)).count();
        sums[3] += each.away.stream().filter(away -> in(away.until(), before, end)).count();
        sums[4] += still ? 1 : 0;
        sums[5] += there && !still ? 1 : 0;
        sums[6] += gained && !still ? 1 : 0;
        sums[7] += there ? sales : 0;
        sums[8] += there && !still ? sales : 0;
      }
      List<String> names =
          List.of(
              "atStart",
              "gained",
              "lost",
              "wonBack",
              "atEnd",
              "lostOfStart",
              "gainedAndLost",
              "salesAtStart",
              "salesLost");
      for (int i = 0; i < sums.length; i++) {
        same(row.get(names.get(i)), sums[i], names.get(i) + " of " + month);
      }
      boolean complete =
          !month.atEndOfMonth().isAfter(on)
              && !month.atDay(1).isBefore(firstOfAll(on).plusDays(90));
      assertThat(row.get("complete").asBoolean()).as("%s", month).isEqualTo(complete);
      same(row.get("churnRate"), complete ? share(sums[5], sums[0]) : null, "rate of " + month);
      same(
          row.get("salesChurnRate"),
          complete ? share(sums[8], sums[7]) : null,
          "sales rate of " + month);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/sales-retention")
  void salesRetention(LocalDate on) {
    YearMonth first = YearMonth.from(firstOfAll(on));
    JsonNode periods = figure("sales-retention", on, Map.of()).get("periods");
    assertThat(periods.get(0).get("period").asText()).isEqualTo(first.toString());
    for (JsonNode row : periods) {
      YearMonth month = YearMonth.parse(row.get("period").asText());
      boolean over = !month.atEndOfMonth().isAfter(on);
      double[] year = kept(on, month.minusMonths(11), month, month.minusMonths(23));
      boolean years = over && !month.minusMonths(23).isBefore(first);
      same(row.get("customersBefore"), year[3], "customers of " + month);
      same(row.get("salesBefore"), year[0], "sales before " + month);
      same(row.get("salesAgain"), year[1], "sales of " + month);
      same(row.get("customerRetention"), years ? share(year[4], year[3]) : null, "again " + month);
      same(row.get("netSalesRetention"), years ? share(year[1], year[0]) : null, "net " + month);
      same(
          row.get("grossSalesRetention"), years ? share(year[2], year[0]) : null, "gross " + month);
      double[] period = kept(on, month, month, month.minusMonths(1));
      boolean repeat = over && month.isAfter(first);
      same(row.get("previousSales"), period[0], "sales before " + month);
      same(row.get("repeatSales"), period[1], "repeat sales " + month);
      same(
          row.get("repeatSalesRatio"), repeat ? share(period[1], period[0]) : null, "net " + month);
      same(
          row.get("grossRepeatSalesRatio"),
          repeat ? share(period[2], period[0]) : null,
          "gross " + month);
    }
  }

  /** Sales before, again, kept; customers before, again. */
  private static double[] kept(LocalDate on, YearMonth from, YearMonth to, YearMonth earlier) {
    double[] kept = new double[5];
    for (PlainCustomer each : buyers(on)) {
      double then = each.sales(earlier.atDay(1), from.atDay(1).minusDays(1));
      if (then > 0.001) {
        double now = each.sales(from.atDay(1), to.atEndOfMonth());
        kept[0] += then;
        kept[1] += now;
        kept[2] += Math.max(0, Math.min(now, then));
        kept[3]++;
        kept[4] += now > 0.001 ? 1 : 0;
      }
    }
    return kept;
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/cohorts")
  void cohorts(LocalDate on) {
    for (int length : List.of(1, 3)) {
      JsonNode cohorts =
          figure("cohorts", on, Map.of("per", length == 1 ? "month" : "quarter")).get("cohorts");
      double customers = 0;
      for (JsonNode cohort : cohorts) {
        LocalDate start = start(cohort.get("cohort").asText());
        List<PlainCustomer> members =
            buyers(on).stream()
                .filter(each -> in(each.bought.first(), start.minusDays(1), end(start, length)))
                .toList();
        customers += members.size();
        same(cohort.get("customers"), (double) members.size(), "customers of " + start);
        same(
            cohort.get("customersWithOneTransaction"),
            (double) members.stream().filter(each -> each.purchases() == 1).count(),
            "bought once of " + start);
        for (JsonNode row : cohort.get("periods")) {
          LocalDate first = start(row.get("period").asText());
          LocalDate last = end(first, length);
          String what = start + " in " + first;
          double active =
              members.stream()
                  .filter(each -> !each.bought.subSet(first, true, last, true).isEmpty())
                  .count();
          same(row.get("active"), active, what);
          same(row.get("share"), share(active, members.size()), what);
          same(
              row.get("sales"),
              members.stream().mapToDouble(each -> each.sales(first, last)).sum(),
              what);
          assertThat(row.get("complete").asBoolean()).as(what).isEqualTo(!last.isAfter(on));
        }
      }
      assertThat(customers).isEqualTo(buyers(on).size());
    }
  }

  private static LocalDate start(String period) {
    int year = Integer.parseInt(period.substring(0, 4));
    return period.contains("Q")
        ? LocalDate.of(year, 3 * (period.charAt(6) - '0') - 2, 1)
        : LocalDate.of(year, Integer.parseInt(period.substring(5)), 1);
  }

  private static LocalDate end(LocalDate start, int months) {
    return start.plusMonths(months).minusDays(1);
  }
}
