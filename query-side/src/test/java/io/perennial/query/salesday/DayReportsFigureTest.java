package io.perennial.query.salesday;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayReportsFigureTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final SalesDayView VIEW = new SalesDayView();

  private static List<DayReportsFigure.Row> rows(
      String on, Map<String, String> given, List<SalesDayCard> cards) {
    return Folding.figure(DayReportsFigure.DayReports.class, VIEW, "reports", on, given, cards)
        .rows();
  }

  /** A day of somebody, its report a day later, and its grade a day after that. */
  private static SalesDayCard day(
      String representative, String day, @Nullable Boolean late, @Nullable Integer grade) {
    String id = "sales-day-" + day;
    LocalDate on = Facts.day(day);
    List<LifecycleEvent> events = new ArrayList<>();
    events.add(new SalesDayPlanned(id, representative, on, "north", List.of(), on));
    if (late != null) {
      events.add(
          new DayReportHandedIn(
              id, representative, Attendance.PRESENT, null, null, late, on.plusDays(1)));
    }
    if (grade != null) {
      events.add(new DayReportCommented(id, representative, "so", grade, on.plusDays(2)));
    }
    return Folding.fold(VIEW, events);
  }

  private static final List<SalesDayCard> DAYS =
      List.of(
          day("Ann", "2026-03-02", false, 5),
          day("ann", "2026-03-03", true, 2),
          day("Ann", "2026-03-04", true, null),
          day("Ann", "2026-03-05", null, null),
          day("Bo", "2026-03-02", null, null));

  /** Of Ann's four days three have a report, two late: 2 / 3; graded 5 and 2: 3.5. */
  @Test
  void countsWhatWasHandedInLateAndGraded() {
    assertThat(rows("2026-12-31", Map.of(), DAYS))
        .containsExactly(
            new DayReportsFigure.Row("Ann", 4, 3, 2, 1, 0.666667, 2, 7, 3.5),
            new DayReportsFigure.Row("Bo", 1, 0, 0, 1, null, 0, 0, null));
  }

  /**
   * On the 4th the report of the 2nd is there and graded 5; that of the 3rd is there, that's all.
   */
  @Test
  void knowsWhatIsDatedUpToTheDay() {
    assertThat(rows("2026-03-04", Map.of("from", "2026-03-02"), DAYS).getFirst())
        .isEqualTo(new DayReportsFigure.Row("Ann", 3, 2, 1, 1, 0.5, 1, 5, 5.0));
  }

  @Test
  @References("sales-day/reports")
  void isWhatTheEventsSayAtTenDates() {
    List<SalesDayCard> cards = List.copyOf(WORLD.documents(VIEW).values());
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusDays(200);
      Set<String> days = new TreeSet<>();
      Map<String, Long> counts = new HashMap<>();
      for (LifecycleEvent event : WORLD.standing(on)) {
        if (event instanceof SalesDayPlanned planned
            && !planned.day().isBefore(from)
            && !planned.day().isAfter(on)) {
          days.add(planned.salesDayId());
          counts.merge(planned.representative() + " days", 1L, Long::sum);
        } else if (event instanceof DayReportHandedIn report
            && days.contains(report.salesDayId())) {
          counts.merge(report.representative() + " handed in", 1L, Long::sum);
          counts.merge(report.representative() + " late", report.late() ? 1L : 0, Long::sum);
        } else if (event instanceof DayReportCommented comment
            && days.contains(comment.salesDayId())) {
          counts.merge(comment.representative() + " grades", (long) comment.grade(), Long::sum);
        }
      }
      for (DayReportsFigure.Row row : rows(on.toString(), Map.of("from", from.toString()), cards)) {
        String who = row.representative();
        assertThat(row.days()).isEqualTo(counts.get(who + " days"));
        assertThat(row.handedIn()).isEqualTo(counts.getOrDefault(who + " handed in", 0L));
        assertThat(row.late()).isEqualTo(counts.getOrDefault(who + " late", 0L));
        assertThat(row.grades()).isEqualTo(counts.getOrDefault(who + " grades", 0L));
      }
    }
  }
}
