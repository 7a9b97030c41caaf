package io.perennial.query.salesday;

import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
      Map<String, SalesDayPlanned> days = new HashMap<>();
      Map<String, Map<String, Long>> people = new TreeMap<>();
      for (LifecycleEvent event : WORLD.standing(on)) {
        if (event instanceof SalesDayPlanned planned
            && !planned.day().isBefore(from)
            && !planned.day().isAfter(on)) {
          days.put(planned.salesDayId(), planned);
        }
        SalesDayPlanned day = days.get(event.streamId());
        if (day != null) {
          Map<String, Long> counts =
              people.computeIfAbsent(day.representative(), who -> new HashMap<>());
          switch (event) {
            case SalesDayPlanned it -> counts.merge("days", 1L, Long::sum);
            case DayReportHandedIn it -> {
              counts.merge("handedIn", 1L, Long::sum);
              counts.merge("late", it.late() ? 1L : 0, Long::sum);
            }
            case DayReportCommented it -> {
              counts.merge("graded", 1L, Long::sum);
              counts.merge("grades", (long) it.grade(), Long::sum);
            }
            default -> {} // says nothing of the report
          }
        }
      }
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      people.forEach((who, counts) -> {
        long all = counts.getOrDefault("days", 0L);
        long handedIn = counts.getOrDefault("handedIn", 0L);
        long late = counts.getOrDefault("late", 0L);
        long graded = counts.getOrDefault("graded", 0L);
        long grades = counts.getOrDefault("grades", 0L);
        expected.add(
            row(
                "representative", who,
                "days", all,
                "handedIn", handedIn,
                "late", late,
                "notHandedIn", all - handedIn,
                "lateShare", share(late, handedIn),
                "graded", graded,
                "grades", grades,
                "meanGrade", share(grades, graded)));
      });
      ReferenceRows.assertSameBy(
          List.of("representative"),
          VIEW,
          "reports",
          on,
          Map.of("from", from.toString()),
          cards,
          expected);
    }
  }
}
