package io.perennial.query.selling;

import static io.perennial.query.ReferenceRows.about;
import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;
import static io.perennial.query.selling.SellingHistory.document;
import static io.perennial.query.selling.SellingHistory.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EfficiencyFigureTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final Facts A = new Facts("a");

  private static List<EfficiencyFigure.Row> rows(
      String on, Map<String, String> given, List<SellingDocument> documents) {
    return SellingHistory.figure(
            EfficiencyFigure.Efficiency.class, "efficiency", on, given, documents)
        .rows();
  }

  /** Ann is responsible until the 10th, Bo from then on. */
  private static final List<SellingDocument> DOCUMENTS =
      List.of(
          document(
              A.registered("2026-01-01"),
              A.assigned("2026-01-01", "Ann"),
              A.assigned("2026-03-10", "Bo"),
              A.bought("2026-03-05", "900.00"),
              A.bought("2026-03-12", "300.00"),
              visit(
                  "a",
                  "2026-03-04",
                  "Ann",
                  VisitPurpose.ORDER,
                  VisitOutcome.ORDER_PLACED,
                  90,
                  "60.00"),
              visit("a", "2026-03-06", "Ann", VisitPurpose.ORDER, VisitOutcome.NO_RESULT, 20, null),
              A.called("2026-03-07", "1.00")));

  @Test
  void salesForCostAndForTimeByRepresentative() {
    assertThat(rows("2026-03-31", Map.of("from", "2026-03-01"), DOCUMENTS))
        .containsExactly(
            // 900 / 60 = 15; 900 in 90 + 20 minutes: 490.91 an hour
            new EfficiencyFigure.Row(
                "Ann",
                null,
                new BigDecimal("900.00"),
                2,
                0,
                110,
                new BigDecimal("60.00"),
                1,
                15.0,
                new BigDecimal("490.91"),
                "the cost of 1 visits (log-visit)",
                "USD"),
            new EfficiencyFigure.Row(
                "Bo",
                null,
                new BigDecimal("300.00"),
                0,
                0,
                0,
                null,
                0,
                null,
                null,
                "visits (log-visit)",
                "USD"),
            // who calls is somebody else
            new EfficiencyFigure.Row(
                "rep",
                null,
                new BigDecimal("0.00"),
                0,
                1,
                10,
                null,
                0,
                null,
                new BigDecimal("0.00"),
                "visits (log-visit)",
                "USD"));
  }

  @Test
  void byAreaAndByCustomer() {
    // 1200 in 120 minutes: 600 an hour; 1200 / 60 = 20
    assertThat(rows("2026-03-31", Map.of("by", "area"), DOCUMENTS))
        .extracting(EfficiencyFigure.Row::group, EfficiencyFigure.Row::salesPerCost)
        .containsExactly(tuple("North", 20.0));
    assertThat(rows("2026-03-31", Map.of("by", "customer"), DOCUMENTS).getFirst())
        .returns("a", EfficiencyFigure.Row::group)
        .returns(new BigDecimal("600.00"), EfficiencyFigure.Row::salesPerHour);
    assertThat(rows("2026-03-31", Map.of("area", "South"), DOCUMENTS)).isEmpty();
    assertThat(rows("2026-03-31", Map.of("representative", "bo"), DOCUMENTS)).hasSize(1);
  }

  /** What somebody, or somewhere, was sold, and what that took. */
  private static final class Effort {
    private BigDecimal sales = BigDecimal.ZERO;
    private BigDecimal cost = BigDecimal.ZERO;
    private long visits;
    private long withoutCost;
    private long calls;
    private long minutes;
  }

  private static String group(
      String by, PlainFacts facts, LifecycleEvent fact, @Nullable String who) {
    return switch (by) {
      case "representative" -> String.valueOf(who);
      case "area" -> facts.region(fact.customerId(), fact.occurredOn());
      default -> fact.customerId();
    };
  }

  private static Map<String, Effort> efforts(String by, LocalDate from, LocalDate on) {
    PlainFacts facts = new PlainFacts(WORLD.standing(on));
    Map<String, Effort> efforts = new TreeMap<>();
    for (LifecycleEvent fact : facts.of(LifecycleEvent.class)) {
      LocalDate day = fact.occurredOn();
      if (PlainFacts.isIn(day, from, on)) {
        String responsible =
            fact instanceof PurchaseRecorded || fact instanceof PurchaseReturned
                ? facts.responsible(fact.customerId(), day)
                : null;
        switch (fact) {
          case PurchaseRecorded it -> {
            Effort effort =
                efforts.computeIfAbsent(group(by, facts, it, responsible), any -> new Effort());
            effort.sales = effort.sales.add(it.netAmount().amount());
          }
          case PurchaseReturned it -> {
            Effort effort =
                efforts.computeIfAbsent(group(by, facts, it, responsible), any -> new Effort());
            effort.sales = effort.sales.subtract(it.netAmount().amount());
          }
          case VisitLogged it -> {
            Effort effort =
                efforts.computeIfAbsent(
                    group(by, facts, it, it.representative()), any -> new Effort());
            effort.visits++;
            effort.minutes += it.durationMinutes();
            effort.withoutCost += it.cost() == null ? 1 : 0;
            effort.cost = it.cost() == null ? effort.cost : effort.cost.add(it.cost().amount());
          }
          case CallLogged it -> {
            Effort effort =
                efforts.computeIfAbsent(
                    group(by, facts, it, it.representative()), any -> new Effort());
            effort.calls++;
            effort.minutes += it.durationMinutes();
          }
          default -> {} // it takes nothing, and brings nothing
        }
      }
    }
    return efforts;
  }

  @Test
  @References("selling/efficiency")
  void isWhatTheEventsSayAtTenDates() {
    List<SellingDocument> documents = List.copyOf(WORLD.documents(SellingHistory.VIEW).values());
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusDays(300);
      for (String by : List.of("representative", "area", "customer")) {
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        efforts(by, from, on)
            .forEach((group, effort) -> {
              boolean person = by.equals("representative");
              boolean costed = effort.visits > effort.withoutCost;
              double sales = effort.sales.doubleValue();
              expected.add(
                  row(
                      "representative",
                      person && !group.equals("null") ? group : null,
                      "group",
                      person ? null : group,
                      "sales",
                      effort.sales,
                      "visits",
                      effort.visits,
                      "calls",
                      effort.calls,
                      "minutes",
                      effort.minutes,
                      "visitCost",
                      costed ? effort.cost : null,
                      "visitsWithoutCost",
                      effort.withoutCost,
                      "salesPerCost",
                      costed ? share(sales, effort.cost.doubleValue()) : null,
                      "salesPerHour",
                      effort.minutes == 0 ? null : about(sales * 60 / effort.minutes, 0.0051),
                      "missing",
                      effort.visits == 0
                          ? "visits (log-visit)"
                          : effort.withoutCost == 0
                              ? null
                              : "the cost of %d visits (log-visit)".formatted(effort.withoutCost),
                      "currency",
                      Facts.CURRENCY));
            });
        ReferenceRows.assertSameBy(
            List.of("representative", "group"),
            SellingHistory.VIEW,
            "efficiency",
            on,
            Map.of("from", from.toString(), "by", by),
            documents,
            expected);
      }
    }
  }
}
