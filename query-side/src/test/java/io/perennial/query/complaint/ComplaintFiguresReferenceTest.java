package io.perennial.query.complaint;

import static io.perennial.query.complaint.ComplaintStories.START;
import static io.perennial.query.complaint.ComplaintStories.card;
import static io.perennial.query.complaint.ComplaintStories.complaint;
import static io.perennial.query.complaint.ComplaintStories.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.query.FigureParts;
import io.perennial.query.Folding;
import io.perennial.query.Seeds;
import io.perennial.query.complaint.ComplaintStories.Told;
import io.perennial.query.view.Figure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures of complaints, against what follows from the plain list of events. */
class ComplaintFiguresReferenceTest {

  private static final ComplaintView VIEW = new ComplaintView(ComplaintPolicy.STANDARD);

  private static void atTenDates(
      Random random,
      BiConsumer<List<List<Told>>, Map.Entry<LocalDate, List<ComplaintCard>>> check) {
    List<List<Told>> all = new ArrayList<>();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      all.add(complaint(random, i));
    }
    List<ComplaintCard> cards = all.stream().map(ComplaintStories::card).toList();
    for (int i = 0; i < 10; i++) {
      LocalDate on = START.plusDays(random.nextInt(400));
      List<List<Told>> known =
          all.stream()
              .map(told ->
                  told.stream().filter(each -> !each.at().toLocalDate().isAfter(on)).toList())
              .filter(told -> !told.isEmpty())
              .toList();
      check.accept(known, Map.entry(on, cards));
    }
  }

  private static <R> R figure(
      Class<R> type, String name, Map.Entry<LocalDate, List<ComplaintCard>> at, String... given) {
    Map<String, String> arguments = new TreeMap<>();
    for (int i = 0; i < given.length; i += 2) {
      arguments.put(given[i], given[i + 1]);
    }
    return Folding.figure(type, VIEW, name, at.getKey().toString(), arguments, at.getValue());
  }

  @Seeds(20)
  void trendAndParetoCount(Random random) {
    atTenDates(
        random,
        (known, at) -> {
          Map<String, Long> months =
              known.stream()
                  .collect(
                      Collectors.groupingBy(
                          told -> day(told.getFirst().at()).substring(0, 7),
                          Collectors.counting()));
          assertThat(
                  figure(TrendFigure.ComplaintTrend.class, "trend", at).periods().stream()
                      .filter(row -> row.complaints() > 0)
                      .collect(
                          Collectors.toMap(TrendFigure.Row::period, TrendFigure.Row::complaints)))
              .isEqualTo(months);
          assertPareto(known, at, "category", told -> recorded(told).category().name());
          assertPareto(
              known,
              at,
              "product",
              told -> Objects.requireNonNullElse(recorded(told).productId(), "unknown"));
          assertPareto(known, at, "customer", told -> recorded(told).customerId());
          assertPareto(
              known,
              at,
              "department",
              told ->
                  told.stream()
                      .filter(each -> each.event() instanceof ComplaintAssigned)
                      .map(each -> ((ComplaintAssigned) each.event()).department())
                      .reduce("unknown", (earlier, later) -> later));
        });
  }

  private static void assertPareto(
      List<List<Told>> known,
      Map.Entry<LocalDate, List<ComplaintCard>> at,
      String by,
      Function<List<Told>, String> group) {
    Map<String, Long> expected =
        known.stream().collect(Collectors.groupingBy(group, Collectors.counting()));
    List<ParetoFigure.Row> rows =
        figure(ParetoFigure.Pareto.class, "pareto", at, "by", by).groups();
    assertThat(
            rows.stream()
                .collect(Collectors.toMap(ParetoFigure.Row::group, ParetoFigure.Row::complaints)))
        .isEqualTo(expected);
    assertThat(rows)
        .isSortedAccordingTo(Comparator.comparingLong(ParetoFigure.Row::complaints).reversed());
    if (!rows.isEmpty()) {
      assertThat(rows.getLast().cumulativeShare()).isEqualTo(1.0);
    }
  }

  private static ComplaintRecorded recorded(List<Told> told) {
    return (ComplaintRecorded) told.getFirst().event();
  }

  @Seeds(20)
  void sharesCount(Random random) {
    atTenDates(
        random,
        (known, at) -> {
          List<SharesFigure.Row> groups =
              figure(SharesFigure.ComplaintShares.class, "shares", at, "within", "60").groups();
          if (known.isEmpty()) {
            assertThat(groups).isEmpty();
            return;
          }
          SharesFigure.Row row = groups.getFirst();
          assertThat(row.complaints()).isEqualTo(known.size());
          assertThat(row.resolved())
              .isEqualTo(
                  count(
                      known,
                      told ->
                          last(told, ComplaintEvaluated.class)
                              > last(told, ComplaintReopened.class)));
          assertThat(row.reopened())
              .isEqualTo(count(known, told -> last(told, ComplaintReopened.class) >= 0));
          assertThat(row.closed())
              .isEqualTo(
                  count(
                      known,
                      told ->
                          last(told, ComplaintEvaluated.class) >= 0
                              || last(told, ComplaintClosedAsUnfounded.class) >= 0));
          assertThat(row.answered())
              .isEqualTo(
                  count(
                      known,
                      told ->
                          last(told, ComplaintSolutionAccepted.class) >= 0
                              || last(told, ComplaintSolutionDeclined.class) >= 0));
          assertThat(row.acceptedAtFirst())
              .isEqualTo(
                  count(
                      known,
                      told ->
                          told.stream()
                              .anyMatch(each ->
                                  each.event() instanceof ComplaintSolutionAccepted accepted
                                      && accepted.solutionId().equals("solution-1"))));
          assertThat(row.repeated()).isEqualTo(count(known, told -> repeats(told, known)));
        });
  }

  private static boolean repeats(List<Told> told, List<List<Told>> known) {
    ComplaintRecorded one = recorded(told);
    return known.stream()
        .filter(other -> other != told)
        .filter(other ->
            recorded(other).customerId().equals(one.customerId())
                && recorded(other).category() == one.category())
        .anyMatch(other -> {
          LocalDateTime before = other.getFirst().at();
          LocalDateTime at = told.getFirst().at();
          boolean earlier =
              before.isBefore(at)
                  || before.equals(at)
                      && recorded(other).complaintId().compareTo(one.complaintId()) < 0;
          return earlier && !before.toLocalDate().plusDays(60).isBefore(at.toLocalDate());
        });
  }

  private static long count(List<List<Told>> known, Predicate<List<Told>> which) {
    return known.stream().filter(which).count();
  }

  /** Place of the last of a kind; below zero when there is none. */
  private static int last(List<Told> told, Class<?> kind) {
    for (int i = told.size() - 1; i >= 0; i--) {
      if (kind.isInstance(told.get(i).event())) {
        return i;
      }
    }
    return -1;
  }

  /** Hour by hour: one counts when we work in it and do not wait for the customer. */
  private static long hours(List<Told> told, Told until) {
    long hours = 0;
    for (LocalDateTime hour = told.getFirst().at();
        hour.isBefore(until.at());
        hour = hour.plusHours(1)) {
      hours += isWorked(told, hour) ? 1 : 0;
    }
    return hours;
  }

  private static boolean isWorked(List<Told> told, LocalDateTime hour) {
    boolean waiting = false;
    for (Told each : told) {
      if (!each.at().isAfter(hour)) {
        waiting =
            each.event() instanceof ComplaintWaitBegan
                || waiting && !(each.event() instanceof ComplaintWaitEnded);
      }
    }
    return !waiting && isOpen(hour);
  }

  private static boolean isOpen(LocalDateTime hour) {
    return hour.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && hour.getHour() >= 9
        && hour.getHour() < 17;
  }

  @Seeds(20)
  void timesAreCountedHourByHour(Random random) {
    Map<ComplaintMilestone, Class<?>> kinds =
        Map.of(
            ComplaintMilestone.ACKNOWLEDGED, ComplaintAcknowledged.class,
            ComplaintMilestone.JUDGED, ComplaintJudged.class,
            ComplaintMilestone.SOLUTION_PROPOSED, ComplaintSolutionProposed.class,
            ComplaintMilestone.SOLUTION_CARRIED_OUT, ComplaintSolutionCarriedOut.class);
    atTenDates(
        random,
        (known, at) -> {
          for (TimesFigure.Row row : figure(TimesFigure.StepTimes.class, "times", at).steps()) {
            Class<?> kind = kinds.get(row.step());
            if (kind != null) {
              List<Long> hours =
                  known.stream()
                      .flatMap(told ->
                          told.stream()
                              .filter(each -> kind.isInstance(each.event()))
                              .limit(1)
                              .map(each -> hours(told, each)))
                      .sorted()
                      .toList();
              assertThat(row.taken()).isEqualTo(hours.size());
              assertThat(row.medianHours()).isEqualTo(median(hours));
            }
          }
        });
  }

  private static @Nullable Double median(List<Long> sorted) {
    int n = sorted.size();
    return n == 0 ? null : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
  }

  /** An acknowledgement is due when eight hours of work are over. */
  @Seeds(20)
  void acknowledgementsAreDueAfterEightHours(Random random) {
    atTenDates(
        random,
        (known, at) -> {
          Map<OpenFigure.Due, Long> expected = new TreeMap<>();
          for (List<Told> told : known) {
            int closed =
                Math.max(
                    last(told, ComplaintEvaluated.class),
                    last(told, ComplaintClosedAsUnfounded.class));
            if (last(told, ComplaintAcknowledged.class) < 0 && closed < 0) {
              expected.merge(due(told, at.getKey()), 1L, Long::sum);
            }
          }
          assertThat(
                  figure(OpenFigure.Open.class, "open", at).steps().stream()
                      .filter(row -> row.step() == OpenFigure.NextStep.ACKNOWLEDGE)
                      .collect(
                          Collectors.groupingBy(
                              OpenFigure.Row::due,
                              Collectors.summingLong(OpenFigure.Row::complaints))))
              .isEqualTo(expected);
        });
  }

  private static OpenFigure.Due due(List<Told> told, LocalDate on) {
    long left = 8;
    LocalDateTime hour = told.getFirst().at();
    LocalDateTime end = hour.plusDays(800);
    while (left > 0 && hour.isBefore(end)) {
      left -= isWorked(told, hour) ? 1 : 0;
      hour = hour.plusHours(1);
    }
    if (left > 0) {
      return OpenFigure.Due.WAITING;
    }
    LocalDate day = hour.minusHours(1).toLocalDate();
    LocalDate sunday = on.plusDays(7 - on.getDayOfWeek().getValue());
    if (day.isBefore(on)) {
      return OpenFigure.Due.OVERDUE;
    }
    if (day.equals(on)) {
      return OpenFigure.Due.TODAY;
    }
    return day.isAfter(sunday) ? OpenFigure.Due.LATER : OpenFigure.Due.THIS_WEEK;
  }

  @Seeds(20)
  void partsMergeAndAddUp(Random random) {
    List<ComplaintCard> cards = new ArrayList<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      cards.add(card(complaint(random, i)));
    }
    String on = START.plusDays(random.nextInt(400)).toString();
    String from = START.plusDays(random.nextInt(100)).toString();
    for (Figure<ComplaintCard, ?, ?> figure : VIEW.figures()) {
      for (String by : List.of("severity", "department")) {
        FigureParts.check(
            figure,
            Folding.arguments(figure, on, Map.of("from", from, "by", by, "per", "week")),
            cards,
            random);
      }
    }
  }
}
