package io.perennial.query.marketreport;

import static io.perennial.query.ReferenceRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Market reports, compared with plain counting over a world that is made up. */
class MarketReportsReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final MarketReportView VIEW = new MarketReportView();
  private static final List<MarketReportCard> CARDS = List.copyOf(WORLD.documents(VIEW).values());

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static String group(MarketReportFiled report, String by) {
    return switch (by) {
      case "severity" -> Integer.toString(report.severity());
      case "subject" -> report.subject().name();
      default -> Objects.requireNonNullElse(report.competitor(), "unknown");
    };
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("market-report/reports")
  void reports(LocalDate on) {
    for (LocalDate from : List.of(LocalDate.of(1, 1, 1), on.minusMonths(11))) {
      for (String by : List.of("severity", "subject", "competitor")) {
        Map<String, List<MarketReportFiled>> groups = new TreeMap<>();
        Map<String, LocalDate> answered = new HashMap<>();
        WORLD
            .standing(on)
            .forEach(fact -> {
              if (fact instanceof MarketReportFiled filed && !filed.occurredOn().isBefore(from)) {
                groups.computeIfAbsent(group(filed, by), each -> new ArrayList<>()).add(filed);
              } else if (fact instanceof MarketReportAnswered answer) {
                answered.put(answer.marketReportId(), answer.occurredOn());
              }
            });
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        groups.forEach((group, reports) -> expected.add(expected(group, reports, answered)));
        assertThat(expected).isNotEmpty();
        ReferenceRows.assertSame(
            VIEW, "reports", on, Map.of("from", from.toString(), "by", by), CARDS, expected);
      }
    }
  }

  private static Map<String, @Nullable Object> expected(
      String group, List<MarketReportFiled> reports, Map<String, LocalDate> answered) {
    List<Long> days = new ArrayList<>();
    List<LocalDate> open = new ArrayList<>();
    for (MarketReportFiled each : reports) {
      LocalDate answer = answered.get(each.marketReportId());
      if (answer == null) {
        open.add(each.occurredOn());
      } else {
        days.add(ChronoUnit.DAYS.between(each.occurredOn(), answer));
      }
    }
    days.sort(null);
    open.sort(null);
    int n = days.size();
    return row(
        "group",
        group,
        "filed",
        reports.size(),
        "answered",
        n,
        "open",
        open.size(),
        "openSince",
        open.isEmpty() ? null : open.getFirst(),
        "medianDays",
        n == 0 ? null : (days.get((n - 1) / 2) + days.get(n / 2)) / 2.0);
  }
}
