package io.perennial.query.selling;

import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.selling.SellingHistory.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.PlannedVisit;
import io.perennial.events.salesday.SalesDayEvent;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitsPlanned;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanAgainstReportFigureTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final String MONDAY = "2026-03-02";

  private static List<PlanAgainstReportFigure.Row> rows(
      String on, Map<String, String> given, List<SellingDocument> documents) {
    return SellingHistory.figure(
            PlanAgainstReportFigure.PlanAgainstReport.class,
            "plan-against-report",
            on,
            given,
            documents)
        .rows();
  }

  private static VisitLogged visit(String customerId, String representative) {
    return SellingHistory.visit(
        customerId, MONDAY, representative, VisitPurpose.SERVICE, VisitOutcome.NO_RESULT, 30, null);
  }

  /**
   * Ann plans a, b and c, then a, b and d instead; she visits a and e. Her name is written so and
   * so.
   */
  private static final List<SellingDocument> DOCUMENTS =
      List.of(
          document(
              new SalesDayPlanned(
                  "sales-day-1",
                  "Ann",
                  Facts.day(MONDAY),
                  "North",
                  SellingHistory.visitsTo("a", "b", "c"),
                  Facts.day("2026-02-27")),
              new VisitsPlanned(
                  "sales-day-1",
                  "North",
                  SellingHistory.visitsTo("a", "b", "d"),
                  Facts.day("2026-03-01")),
              new DayReportHandedIn(
                  "sales-day-1",
                  "Ann",
                  Attendance.PRESENT,
                  null,
                  null,
                  true,
                  Facts.day("2026-03-03"))),
          document(visit("a", "ann")),
          document(visit("e", "Ann")),
          document(visit("b", "Bo")));

  @Test
  void comparesTheVisitsOfADayWithThePlanThatHeldLast() {
    assertThat(rows("2026-03-31", Map.of(), DOCUMENTS))
        .containsExactly(
            // b and d were not made, e was not planned
            new PlanAgainstReportFigure.Row("Ann", Facts.day(MONDAY), 3, 2, 1, 2, 1, true, true),
            new PlanAgainstReportFigure.Row("Bo", Facts.day(MONDAY), 0, 1, 0, 0, 1, false, false));
  }

  @Test
  void aReportThatCameLaterHasNotComeYet() {
    assertThat(rows(MONDAY, Map.of("representative", "ANN"), DOCUMENTS))
        .containsExactly(
            new PlanAgainstReportFigure.Row("Ann", Facts.day(MONDAY), 3, 2, 1, 2, 1, false, false));
  }

  @Test
  @References("selling/plan-against-report")
  void isWhatTheEventsSayAtTenDates() {
    List<SellingDocument> documents = List.copyOf(WORLD.documents(SellingHistory.VIEW).values());
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusDays(100);
      PlainFacts facts = new PlainFacts(WORLD.standing(on));
      Map<String, SalesDayPlanned> days = new TreeMap<>();
      Map<String, List<PlannedVisit>> plans = new HashMap<>();
      Map<String, DayReportHandedIn> reports = new HashMap<>();
      Map<String, List<String>> made = new TreeMap<>();
      for (SalesDayEvent each : facts.of(SalesDayEvent.class)) {
        switch (each) {
          case SalesDayPlanned it when PlainFacts.isIn(it.day(), from, on) -> {
            days.put(it.day() + " " + it.representative(), it);
            plans.put(it.salesDayId(), it.visits());
          }
          case VisitsPlanned it -> plans.put(it.salesDayId(), it.visits());
          case DayReportHandedIn it -> reports.put(it.salesDayId(), it);
          default -> {} // says nothing of what was to be made
        }
      }
      for (VisitLogged each : facts.of(VisitLogged.class)) {
        if (PlainFacts.isIn(each.occurredOn(), from, on)) {
          made.computeIfAbsent(
                  each.occurredOn() + " " + each.representative(), day -> new ArrayList<>())
              .add(each.customerId());
        }
      }
      Set<String> all = new TreeSet<>(days.keySet());
      all.addAll(made.keySet());
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      for (String each : all) {
        SalesDayPlanned day = days.get(each);
        String id = day == null ? "" : day.salesDayId();
        List<String> notMade =
            new ArrayList<>(
                plans.getOrDefault(id, List.of()).stream().map(PlannedVisit::customerId).toList());
        int planned = notMade.size();
        List<String> visits = made.getOrDefault(each, List.of());
        visits.forEach(notMade::remove);
        int asPlanned = planned - notMade.size();
        DayReportHandedIn report = reports.get(id);
        expected.add(
            row(
                "representative",
                each.substring(11),
                "day",
                each.substring(0, 10),
                "planned",
                planned,
                "made",
                visits.size(),
                "madeAsPlanned",
                asPlanned,
                "notMade",
                notMade.size(),
                "madeWithoutPlan",
                visits.size() - asPlanned,
                "reportHandedIn",
                report != null,
                "reportLate",
                report != null && report.late()));
      }
      ReferenceRows.assertSameBy(
          List.of("day", "representative"),
          SellingHistory.VIEW,
          "plan-against-report",
          on,
          Map.of("from", from.toString()),
          documents,
          expected);
    }
  }
}
