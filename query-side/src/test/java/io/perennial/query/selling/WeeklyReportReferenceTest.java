package io.perennial.query.selling;

import static io.perennial.query.ReferenceRows.about;
import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;
import static java.math.BigDecimal.ZERO;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The weekly report, line by line, compared with plain counting over a world that is made up. */
class WeeklyReportReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<SellingDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(SellingHistory.VIEW).values());

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  /** Who and where is asked for. */
  private record Asked(@Nullable String who, @Nullable String area, PlainFacts facts) {

    private boolean is(@Nullable String name, String where) {
      return (who == null || who.equals(name)) && (area == null || area.equals(where));
    }

    /** By the one who looks after the customer on the day. */
    private boolean isOf(LifecycleEvent fact) {
      return is(
          facts.responsible(fact.customerId(), fact.occurredOn()),
          facts.region(fact.customerId(), fact.occurredOn()));
    }

    private boolean isOf(LifecycleEvent fact, String name) {
      return is(name, facts.region(fact.customerId(), fact.occurredOn()));
    }

    private Map<String, String> given(Map<String, String> more) {
      Map<String, String> given = new TreeMap<>(more);
      if (who != null) {
        given.put("representative", who);
      }
      if (area != null) {
        given.put("area", area);
      }
      return given;
    }
  }

  /** What competitors did, and who needs attention, is counted as it is listed. */
  private static long listed(String figure, String column, LocalDate on, Asked asked) {
    return ReferenceRows.rows(SellingHistory.VIEW, figure, on, asked.given(Map.of()), DOCUMENTS)
        .stream()
        .map(row -> column.isEmpty() ? row : row.get(column))
        .map(JsonNode::toString)
        .distinct()
        .count();
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("selling/weekly-report")
  void week(LocalDate on) {
    PlainFacts facts = new PlainFacts(WORLD.standing(on));
    String week =
        "%d-W%02d"
            .formatted(
                on.get(IsoFields.WEEK_BASED_YEAR), on.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    for (Asked asked :
        List.of(
            new Asked(null, null, facts),
            new Asked(null, "North", facts),
            new Asked("rep-2", null, facts))) {
      ReferenceRows.assertSame(
          SellingHistory.VIEW,
          "weekly-report",
          on,
          asked.given(Map.of("week", week)),
          DOCUMENTS,
          lines(on, asked),
          Set.of("meaning"));
    }
  }

  private static List<Map<String, @Nullable Object>> lines(LocalDate on, Asked asked) {
    PlainFacts facts = asked.facts;
    LocalDate monday = on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate quarter = on.with(IsoFields.DAY_OF_QUARTER, 1);
    Predicate<LifecycleEvent> inWeek = fact -> PlainFacts.isIn(fact.occurredOn(), monday, on);
    boolean targets = on.getDayOfYear() >= 4 && asked.area == null;
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    BigDecimal ofYear = targets ? new BigDecimal(asked.who == null ? "360000" : "60000") : null;
    BigDecimal ofQuarter = targets && asked.who == null ? new BigDecimal("90000") : null;
    lines.add(attained("YEAR", sold(asked, on.withDayOfYear(1), on), ofYear));
    lines.add(attained("QUARTER", sold(asked, quarter, on), ofQuarter));
    lines.add(attained("MONTH", sold(asked, on.withDayOfMonth(1), on), null));
    BigDecimal sales = sold(asked, monday, on);
    lines.add(row("line", "SALES", "amount", sales, "currency", Facts.CURRENCY));
    lines.add(
        row(
            "line",
            "NEW_CUSTOMERS",
            "count",
            facts.firstPurchases().stream().filter(inWeek).filter(asked::isOf).count()));
    lines.add(
        row(
            "line",
            "COLLECTIONS",
            "amount",
            facts.of(PaymentRecorded.class).stream()
                .filter(inWeek)
                .filter(asked::isOf)
                .map(each -> each.amount().amount())
                .reduce(ZERO, BigDecimal::add),
            "currency",
            Facts.CURRENCY));
    List<VisitLogged> visits =
        facts.of(VisitLogged.class).stream()
            .filter(inWeek)
            .filter(each -> asked.isOf(each, each.representative()))
            .toList();
    lines.add(
        rate(
            "EFFECTIVE_VISIT_RATE",
            visits.stream().filter(each -> each.outcome() != VisitOutcome.NO_RESULT).count(),
            visits.size(),
            "visits (log-visit)"));
    lines.add(
        rate(
            "CLOSING_RATE",
            facts.of(DealClosed.class).stream().filter(inWeek).filter(asked::isOf).count(),
            visits.stream()
                .filter(each ->
                    each.purpose() == VisitPurpose.DEVELOP || each.purpose() == VisitPurpose.ORDER)
                .count(),
            "visits to develop or to take an order (log-visit)"));
    Map<String, SalesDayPlanned> days = new TreeMap<>();
    for (SalesDayPlanned each : facts.of(SalesDayPlanned.class)) {
      if (PlainFacts.isIn(each.day(), monday, on)
          && asked.is(each.representative(), String.valueOf(each.area()))) {
        days.put(each.salesDayId(), each);
      }
    }
    Set<String> people = new TreeSet<>();
    days.values().forEach(each -> people.add(each.representative()));
    visits.forEach(each -> people.add(each.representative()));
    facts.of(CallLogged.class).stream()
        .filter(inWeek)
        .filter(each -> asked.isOf(each, each.representative()))
        .forEach(each -> people.add(each.representative()));
    facts.of(LifecycleEvent.class).stream()
        .filter(inWeek)
        .filter(each -> PlainFacts.sold(each).signum() != 0 && asked.isOf(each))
        .flatMap(each -> Stream.ofNullable(facts.responsible(each.customerId(), each.occurredOn())))
        .forEach(people::add);
    int n = people.size();
    lines.add(
        row(
            "line",
            "SALES_PER_PERSON",
            "amount",
            sales,
            "ofCount",
            n,
            "each",
            n == 0 ? null : about(sales.doubleValue() / n, 0.0051),
            "missing",
            n == 0 ? "who sells (plan-sales-day, log-visit, assign-representative)" : null,
            "currency",
            Facts.CURRENCY));
    lines.add(row("line", "COMPETITOR_MOVES", "count", listed("competitor-moves", "", on, asked)));
    lines.add(
        row(
            "line",
            "CUSTOMERS_NEEDING_ATTENTION",
            "count",
            listed("needing-attention", "customerId", on, asked)));
    List<DayReportHandedIn> reports =
        facts.of(DayReportHandedIn.class).stream()
            .filter(each -> days.containsKey(each.salesDayId()))
            .toList();
    lines.add(
        rate(
            "REPORTS_LATE",
            reports.stream().filter(DayReportHandedIn::late).count(),
            reports.size(),
            "day reports (hand-in-day-report)"));
    lines.add(
        days.isEmpty()
            ? row(
                "line", "REPORTS_NOT_HANDED_IN",
                "ofCount", 0,
                "missing", "sales days (plan-sales-day)")
            : rate("REPORTS_NOT_HANDED_IN", days.size() - reports.size(), days.size(), ""));
    return lines;
  }

  private static BigDecimal sold(Asked asked, LocalDate from, LocalDate on) {
    return asked.facts.sold(fact ->
        PlainFacts.sold(fact).signum() != 0
            && PlainFacts.isIn(fact.occurredOn(), from, on)
            && asked.isOf(fact));
  }

  private static Map<String, @Nullable Object> attained(
      String of, BigDecimal sales, @Nullable BigDecimal target) {
    return row(
        "line",
        "ATTAINMENT_OF_" + of,
        "amount",
        sales,
        "ofAmount",
        target,
        "rate",
        target == null ? null : share(sales.doubleValue(), target.doubleValue()),
        "missing",
        target == null ? "a sales target of just this, with its parts (set-sales-target)" : null,
        "currency",
        Facts.CURRENCY);
  }

  private static Map<String, @Nullable Object> rate(
      String line, long part, long whole, String missing) {
    return row(
        "line", line,
        "count", part,
        "ofCount", whole,
        "rate", share(part, whole),
        "missing", whole == 0 ? missing : null);
  }
}
