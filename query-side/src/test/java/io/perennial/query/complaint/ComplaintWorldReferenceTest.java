package io.perennial.query.complaint;

import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainComplaint;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of complaints, compared with plain counting over a world that is made up. */
class ComplaintWorldReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final ComplaintView VIEW = new ComplaintView(ComplaintPolicy.STANDARD);
  private static final List<ComplaintCard> CARDS = List.copyOf(WORLD.documents(VIEW).values());

  /** As of each date, made once. */
  private static final Map<LocalDate, List<PlainComplaint>> KNOWN = new HashMap<>();

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  /** A span that leaves out what was long ago, and one that leaves out nothing. */
  private static List<LocalDate> spans(LocalDate on) {
    return List.of(LocalDate.of(1, 1, 1), on.minusMonths(13));
  }

  private static void same(
      String name,
      LocalDate on,
      Map<String, String> given,
      List<Map<String, @Nullable Object>> expected) {
    ReferenceRows.assertSame(VIEW, name, on, given, CARDS, expected);
  }

  private static List<PlainComplaint> recorded(LocalDate from, LocalDate on) {
    return KNOWN.computeIfAbsent(on, day -> PlainComplaint.of(WORLD, day)).stream()
        .filter(each -> !each.recordedOn().isBefore(from))
        .toList();
  }

  private static String period(LocalDate day, String per) {
    return per.equals("month")
        ? YearMonth.from(day).toString()
        : "%d-W%02d"
            .formatted(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** From the first complaint, or from where the span begins, day by day to the date. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("complaint/trend")
  void trend(LocalDate on) {
    for (LocalDate from : spans(on)) {
      for (String per : List.of("month", "week")) {
        for (String category : List.of("ALL", ComplaintCategory.QUALITY.name())) {
          List<PlainComplaint> complaints =
              recorded(from, on).stream()
                  .filter(
                      each -> Stream.of("ALL", each.group("category")).anyMatch(category::equals))
                  .toList();
          TreeMap<String, Long> counts = new TreeMap<>();
          TreeSet<String> running = new TreeSet<>();
          LocalDate first =
              from.getYear() > 1
                  ? from
                  : complaints.stream()
                      .map(PlainComplaint::recordedOn)
                      .min(LocalDate::compareTo)
                      .orElse(on.plusDays(1));
          for (LocalDate day = first; !day.isAfter(on); day = day.plusDays(1)) {
            counts.putIfAbsent(period(day, per), 0L);
          }
          complaints.forEach(each -> counts.merge(period(each.recordedOn(), per), 1L, Long::sum));
          if (from.getYear() > 1 && period(from.minusDays(1), per).equals(period(from, per))) {
            running.add(period(from, per));
          }
          if (period(on.plusDays(1), per).equals(period(on, per))) {
            running.add(period(on, per));
          }
          same(
              "trend",
              on,
              Map.of("from", from.toString(), "per", per, "category", category),
              chart(counts, running));
        }
      }
    }
  }

  private static List<Map<String, @Nullable Object>> chart(
      TreeMap<String, Long> counts, TreeSet<String> running) {
    List<Long> whole =
        counts.entrySet().stream()
            .filter(each -> !running.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    double ranges = 0;
    for (int i = 1; i < whole.size(); i++) {
      ranges += Math.abs(whole.get(i) - whole.get(i - 1));
    }
    boolean limits = whole.size() >= 8;
    double centre = whole.stream().mapToLong(each -> each).average().orElse(0);
    double reach = 2.66 * ranges / Math.max(1, whole.size() - 1);
    double lower = Math.max(0, centre - reach);
    List<Boolean> sides = new ArrayList<>();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    counts.forEach((period, count) -> {
      boolean complete = !running.contains(period);
      if (complete && count == centre) {
        sides.clear();
      } else if (complete) {
        if (!sides.isEmpty() && sides.getLast() != count > centre) {
          sides.clear();
        }
        sides.add(count > centre);
      }
      rows.add(
          row(
              "period", period,
              "complaints", count,
              "complete", complete,
              "centre", limits ? (Double) centre : null,
              "lower", limits ? (Double) lower : null,
              "upper", limits ? (Double) (centre + reach) : null,
              "beyondLimit", limits && complete ? count < lower || count > centre + reach : null,
              "inRun", limits && complete ? sides.size() >= 8 : null));
    });
    return rows;
  }

  private static Map<String, List<PlainComplaint>> groups(LocalDate from, LocalDate on, String by) {
    return recorded(from, on).stream()
        .collect(Collectors.groupingBy(each -> each.group(by), TreeMap::new, Collectors.toList()));
  }

  private static long count(List<PlainComplaint> complaints, Predicate<PlainComplaint> which) {
    return complaints.stream().filter(which).count();
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("complaint/pareto")
  void pareto(LocalDate on) {
    for (LocalDate from : spans(on)) {
      for (String by : List.of("category", "department", "product", "customer", "severity")) {
        Map<String, List<PlainComplaint>> groups = groups(from, on, by);
        double all = recorded(from, on).size();
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        long soFar = 0;
        for (Map.Entry<String, List<PlainComplaint>> each :
            groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .toList()) {
          soFar += each.getValue().size();
          expected.add(
              row(
                  "rank", expected.size() + 1,
                  "group", each.getKey(),
                  "complaints", each.getValue().size(),
                  "founded", count(each.getValue(), one -> Boolean.TRUE.equals(one.founded())),
                  "share", share(each.getValue().size(), all),
                  "cumulativeShare", share(soFar, all)));
        }
        same("pareto", on, Map.of("from", from.toString(), "by", by, "top", "1000"), expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("complaint/shares")
  void shares(LocalDate on) {
    List<PlainComplaint> ever = recorded(LocalDate.of(1, 1, 1), on);
    for (LocalDate from : spans(on)) {
      for (String by : List.of("none", "category", "severity", "department", "product")) {
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        groups(from, on, by)
            .forEach((group, all) -> {
              long founded = count(all, each -> Boolean.TRUE.equals(each.founded()));
              long unfounded = count(all, each -> Boolean.FALSE.equals(each.founded()));
              long resolved = count(all, PlainComplaint::resolved);
              long answered = count(all, each -> each.acceptedAtFirst() != null);
              long atFirst = count(all, each -> Boolean.TRUE.equals(each.acceptedAtFirst()));
              long closed = count(all, PlainComplaint::everClosed);
              long reopened = count(all, PlainComplaint::reopened);
              long repeated = count(all, each -> each.repeatsOneOf(ever, 200));
              expected.add(
                  row(
                      "group", group,
                      "complaints", all.size(),
                      "judged", founded + unfounded,
                      "founded", founded,
                      "foundedShare", share(founded, founded + unfounded),
                      "unfounded", unfounded,
                      "resolved", resolved,
                      "resolvedShare", share(resolved, all.size() - unfounded),
                      "resolvedReference", 0.1,
                      "answered", answered,
                      "acceptedAtFirst", atFirst,
                      "acceptedAtFirstShare", share(atFirst, answered),
                      "closed", closed,
                      "reopened", reopened,
                      "reopenedShare", share(reopened, closed),
                      "repeated", repeated,
                      "repeatedShare", share(repeated, all.size())));
            });
        same("shares", on, Map.of("from", from.toString(), "by", by, "within", "200"), expected);
      }
    }
  }

  /** Between the closest ranks. */
  private static @Nullable Double percentile(List<Double> hours, double part) {
    List<Double> sorted = hours.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return null;
    }
    double place = part * (sorted.size() - 1);
    double below = sorted.get((int) Math.floor(place));
    return below + (place - Math.floor(place)) * (sorted.get((int) Math.ceil(place)) - below);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("complaint/times")
  void times(LocalDate on) {
    for (LocalDate from : spans(on)) {
      for (String since : List.of("recording", "step-before")) {
        for (String by : List.of("none", "severity", "category", "department")) {
          List<Map<String, @Nullable Object>> expected = new ArrayList<>();
          groups(from, on, by)
              .forEach((group, all) ->
                  PlainComplaint.MILESTONES.forEach((step, kinds) -> {
                    List<Double> hours =
                        all.stream()
                            .flatMap(each -> Stream.ofNullable(each.hours(kinds, since)))
                            .toList();
                    expected.add(
                        row(
                            "group", group,
                            "step", step,
                            "complaints", all.size(),
                            "taken", hours.size(),
                            "medianHours", percentile(hours, 0.5),
                            "ninetiethPercentileHours", percentile(hours, 0.9)));
                  }));
          same("times", on, Map.of("from", from.toString(), "by", by, "since", since), expected);
        }
      }
    }
  }

  private static final List<String> STEPS =
      List.of(
          "ACKNOWLEDGE",
          "JUDGE",
          "ASSIGN",
          "ANALYSE_CAUSE",
          "PROPOSE",
          "ANSWER",
          "CARRY_OUT",
          "EVALUATE",
          "CLOSE_AS_UNFOUNDED");
  private static final List<String> DUE =
      List.of("OVERDUE", "TODAY", "THIS_WEEK", "LATER", "WAITING", "WITHOUT_A_DAY");

  @ParameterizedTest
  @MethodSource("dates")
  @References("complaint/open")
  void open(LocalDate on) {
    Map<List<String>, Long> counts =
        new TreeMap<>(
            Comparator.<List<String>>comparingInt(cell -> STEPS.indexOf(cell.get(0)))
                .thenComparing(cell -> cell.get(1))
                .thenComparingInt(cell -> DUE.indexOf(cell.get(2))));
    for (PlainComplaint each : recorded(LocalDate.of(1, 1, 1), on)) {
      String next = each.next();
      if (next != null) {
        LocalDate proposal = STEPS.indexOf(next) <= 4 ? each.proposalDueOn() : null;
        counts.merge(List.of(next, each.group("department"), due(proposal, on)), 1L, Long::sum);
      }
      LocalDate acknowledgement = each.acknowledgementDueOn();
      if (acknowledgement != null) {
        counts.merge(
            List.of("ACKNOWLEDGE", each.group("department"), due(acknowledgement, on)),
            1L,
            Long::sum);
      }
    }
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    counts.forEach((cell, count) ->
        expected.add(
            row(
                "step", cell.get(0),
                "department", cell.get(1),
                "due", cell.get(2),
                "complaints", count)));
    same("open", on, Map.of(), expected);
  }

  private static String due(@Nullable LocalDate day, LocalDate on) {
    if (day == null) {
      return "WITHOUT_A_DAY";
    }
    LocalDate sunday = on.plusDays(7 - on.getDayOfWeek().getValue());
    return day.isBefore(on)
        ? "OVERDUE"
        : day.equals(on) ? "TODAY" : day.isAfter(sunday) ? "LATER" : "THIS_WEEK";
  }

  /** Else the comparison says little. */
  @Test
  void muchHappens() {
    List<PlainComplaint> all = recorded(LocalDate.of(1, 1, 1), GeneratedWorld.END);
    assertThat(all).hasSizeGreaterThan(300);
    assertThat(all.stream().map(PlainComplaint::next).filter(Objects::nonNull).distinct())
        .hasSizeGreaterThan(3);
    assertThat(count(all, PlainComplaint::reopened)).isGreaterThan(10);
    assertThat(count(all, each -> each.repeatsOneOf(all, 200))).isGreaterThan(5);
  }
}
