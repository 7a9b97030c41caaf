package io.perennial.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.query.ComplaintFacts;
import io.perennial.query.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By Monday to Friday from nine to five, UTC; 2026-03-02 is a Monday. */
class ComplaintFiguresTest {

  private static final ComplaintView VIEW = new ComplaintView(ComplaintPolicy.STANDARD);
  private static final ComplaintFacts ONE = new ComplaintFacts("customer-1", "complaint-1");
  private static final ComplaintFacts TWO = new ComplaintFacts("customer-1", "complaint-2");
  private static final ComplaintFacts THREE = new ComplaintFacts("customer-2", "complaint-3");
  private static final ComplaintFacts FOUR = new ComplaintFacts("customer-2", "complaint-4");

  /** A fact at an instant. */
  private static Recorded at(String hour, ComplaintEvent event) {
    return new Recorded(hour, event);
  }

  private record Recorded(String hour, ComplaintEvent event) {}

  private static ComplaintCard card(Recorded... facts) {
    Story story = new Story(ComplaintPolicy.STANDARD);
    for (Recorded each : facts) {
      story.at(each.event.occurredOn() + "T" + each.hour + ":00:00Z", each.event);
    }
    return story.card();
  }

  /**
   * The first is resolved after its first proposal, and we waited for the customer from Tuesday ten
   * o'clock to Thursday ten o'clock. The second comes of the same customer and category, and its
   * first proposal is declined. The third is unfounded, the fourth has just come.
   */
  private static final List<ComplaintCard> CARDS =
      List.of(
          card(
              at("10", ONE.recorded("2026-03-02", ComplaintCategory.QUALITY, 1, "p-1")),
              at("12", ONE.acknowledged("2026-03-02")),
              at("14", ONE.judged("2026-03-02", true)),
              at("16", ONE.assigned("2026-03-02", "works")),
              at("10", ONE.waits("2026-03-03")),
              at("10", ONE.resumes("2026-03-05")),
              at("12", ONE.analysed("2026-03-05")),
              at("13", ONE.proposed("2026-03-05", "solution-1")),
              at("09", ONE.accepted("2026-03-06", "solution-1")),
              at("10", ONE.carriedOut("2026-03-09", "solution-1")),
              at("11", ONE.evaluated("2026-03-10"))),
          card(
              at("09", TWO.recorded("2026-03-16", ComplaintCategory.QUALITY, 2, "p-1")),
              at("10", TWO.judged("2026-03-16", true)),
              at("11", TWO.assigned("2026-03-16", "works")),
              at("12", TWO.analysed("2026-03-16")),
              at("13", TWO.proposed("2026-03-16", "solution-1")),
              at("14", TWO.declined("2026-03-17", "solution-1"))),
          card(
              at("09", THREE.recorded("2026-03-17", ComplaintCategory.SERVICE, 4, "p-2")),
              at("11", THREE.judged("2026-03-17", false)),
              at("12", THREE.closedAsUnfounded("2026-03-17"))),
          card(at("09", FOUR.recorded("2026-03-18", ComplaintCategory.QUALITY, 3, "p-1"))));

  private static <R> R figure(Class<R> type, String name, String on, Map<String, String> given) {
    return Folding.figure(type, VIEW, name, on, given, CARDS);
  }

  @Test
  void theParetoGoesFromManyToFew() {
    ParetoFigure.Pareto pareto =
        figure(ParetoFigure.Pareto.class, "pareto", "2026-03-31", Map.of());
    assertThat(pareto.complaints()).isEqualTo(4);
    assertThat(pareto.groups())
        .containsExactly(
            new ParetoFigure.Row(1, "QUALITY", 3, 2, 0.75, 0.75),
            new ParetoFigure.Row(2, "SERVICE", 1, 0, 0.25, 1.0));
    assertThat(
            figure(ParetoFigure.Pareto.class, "pareto", "2026-03-16", Map.of("by", "department"))
                .groups())
        .extracting(row -> row.group() + " " + row.complaints())
        .containsExactly("works 2");
    assertThat(
            figure(ParetoFigure.Pareto.class, "pareto", "2026-03-31", Map.of("by", "department"))
                .groups())
        .extracting(row -> row.group() + " " + row.complaints())
        .containsExactly("unknown 2", "works 2");
    assertThat(
            figure(
                    ParetoFigure.Pareto.class,
                    "pareto",
                    "2026-03-31",
                    Map.of("by", "product", "top", "1"))
                .groups())
        .containsExactly(new ParetoFigure.Row(1, "p-1", 3, 2, 0.75, 0.75));
    assertThat(
            figure(
                    ParetoFigure.Pareto.class,
                    "pareto",
                    "2026-03-31",
                    Map.of("by", "customer", "from", "2026-03-10"))
                .groups())
        .extracting(row -> row.group() + " " + row.complaints() + " " + row.share())
        .containsExactly("customer-2 2 0.666667", "customer-1 1 0.333333");
  }

  /**
   * Of the first: judged after 4 hours, assigned after 6; of Monday 7 hours and of Tuesday 1 until
   * we wait, then 2 of Thursday until the cause was known: 10, and 11 until the proposal; 4 more of
   * Thursday make 15 until it was accepted on Friday at nine; 8 of Friday and 1 of Monday: 24; 7
   * more of Monday and 2 of Tuesday: 33. Of the second: 1, 2, 3 and 4 hours. Of the third: 2, and
   * closed after 3.
   */
  @Test
  void timesAreHoursOfWorkWithoutWaiting() {
    TimesFigure.StepTimes times =
        figure(TimesFigure.StepTimes.class, "times", "2026-03-31", Map.of());
    assertThat(times.hoursPerDay()).isEqualTo(8.0);
    assertThat(times.steps())
        .containsExactly(
            row(ComplaintMilestone.ACKNOWLEDGED, 1, 2.0, 2.0),
            // 1, 2, 4: rank 1 + 0.9 x 2 = 2.8, between 2 and 4
            row(ComplaintMilestone.JUDGED, 3, 2.0, 3.6),
            row(ComplaintMilestone.ASSIGNED, 2, 4.0, 5.6),
            row(ComplaintMilestone.CAUSE_ANALYSED, 2, 6.5, 9.3),
            row(ComplaintMilestone.SOLUTION_PROPOSED, 2, 7.5, 10.3),
            row(ComplaintMilestone.SOLUTION_ACCEPTED, 1, 15.0, 15.0),
            row(ComplaintMilestone.SOLUTION_CARRIED_OUT, 1, 24.0, 24.0),
            row(ComplaintMilestone.CLOSED, 2, 18.0, 30.0));
    // 8 of Monday and Tuesday were over when we waited, 2 of Thursday: 4 since it was assigned
    assertThat(
            figure(
                    TimesFigure.StepTimes.class,
                    "times",
                    "2026-03-31",
                    Map.of("since", "step-before", "by", "severity"))
                .steps())
        .filteredOn(row -> row.group().equals("1"))
        .extracting(TimesFigure.Row::medianHours)
        .containsExactly(2.0, 4.0, 2.0, 4.0, 1.0, 4.0, 9.0, 9.0);
  }

  @Test
  void timesAsOfADayKnowWhatHadHappenedByThen() {
    assertThat(figure(TimesFigure.StepTimes.class, "times", "2026-03-03", Map.of()).steps())
        .extracting(row -> row.step() + " " + row.complaints() + " " + row.taken())
        .contains("ASSIGNED 1 1", "CAUSE_ANALYSED 1 0", "CLOSED 1 0");
  }

  private static TimesFigure.Row row(
      ComplaintMilestone step, long taken, double median, double ninetieth) {
    return new TimesFigure.Row("all", step, 4, taken, median, ninetieth);
  }

  @Test
  void theFirstIsResolvedAndTheSecondARepeat() {
    SharesFigure.Row row =
        figure(SharesFigure.ComplaintShares.class, "shares", "2026-03-31", Map.of())
            .groups()
            .getFirst();
    // 4 complaints, 3 judged, 2 of them founded; 1 of the 3 not unfounded is resolved; 1 of 2
    // answers accepts the first proposal; 2 closed; 1 of 4 repeats another 14 days before
    assertThat(row)
        .isEqualTo(
            new SharesFigure.Row(
                "all", 4, 3, 2, 0.666667, 1, 1, 0.333333, 0.1, 2, 1, 0.5, 2, 0, 0.0, 1, 0.25));
    assertThat(
            figure(
                    SharesFigure.ComplaintShares.class,
                    "shares",
                    "2026-03-31",
                    Map.of("within", "13"))
                .groups()
                .getFirst()
                .repeated())
        .isZero();
    assertThat(
            figure(
                    SharesFigure.ComplaintShares.class,
                    "shares",
                    "2026-03-31",
                    Map.of("within", "14", "from", "2026-03-10"))
                .groups()
                .getFirst()
                .repeated())
        .isEqualTo(1);
  }

  @Test
  void whatIsTakenUpAgainIsNotResolved() {
    ComplaintCard again =
        card(
            at("09", ONE.recorded("2026-03-02", ComplaintCategory.QUALITY, 1, "p-1")),
            at("10", ONE.judged("2026-03-02", true)),
            at("11", ONE.assigned("2026-03-02", "works")),
            at("12", ONE.analysed("2026-03-02")),
            at("13", ONE.proposed("2026-03-02", "solution-1")),
            at("14", ONE.accepted("2026-03-02", "solution-1")),
            at("15", ONE.carriedOut("2026-03-02", "solution-1")),
            at("16", ONE.evaluated("2026-03-02")),
            at("09", ONE.reopened("2026-03-10")));
    SharesFigure.Row before = shares(again, "2026-03-09");
    SharesFigure.Row after = shares(again, "2026-03-10");
    assertThat(before.resolvedShare()).isEqualTo(1.0);
    assertThat(before.reopenedShare()).isEqualTo(0.0);
    assertThat(after.resolvedShare()).isEqualTo(0.0);
    assertThat(after.reopenedShare()).isEqualTo(1.0);
    assertThat(after.acceptedAtFirstShare()).isEqualTo(1.0);
  }

  private static SharesFigure.Row shares(ComplaintCard card, String on) {
    return Folding.figure(
            SharesFigure.ComplaintShares.class, VIEW, "shares", on, Map.of(), List.of(card))
        .groups()
        .getFirst();
  }

  /**
   * On Tuesday the 17th: of the second another proposal is due 5 business days after Tuesday, 14
   * o'clock, on the 24th; its acknowledgement was due on the 16th, at five.
   */
  @Test
  void openComplaintsAreThereByStepDepartmentAndDay() {
    assertThat(open("2026-03-02")).containsExactly("ANALYSE_CAUSE works THIS_WEEK 1");
    assertThat(open("2026-03-03")).containsExactly("ANALYSE_CAUSE works WAITING 1");
    assertThat(open("2026-03-05")).containsExactly("ANSWER works WITHOUT_A_DAY 1");
    assertThat(open("2026-03-10")).isEmpty();
    assertThat(open("2026-03-16"))
        .containsExactly("ACKNOWLEDGE works TODAY 1", "ANSWER works WITHOUT_A_DAY 1");
    assertThat(open("2026-03-17"))
        .containsExactly("ACKNOWLEDGE works OVERDUE 1", "PROPOSE works LATER 1");
    // of the fourth the acknowledgement is due on the 18th at five, a proposal 10 days after the
    // 18th
    assertThat(open("2026-03-18"))
        .containsExactly(
            "ACKNOWLEDGE unknown TODAY 1",
            "ACKNOWLEDGE works OVERDUE 1",
            "JUDGE unknown LATER 1",
            "PROPOSE works LATER 1");
    assertThat(open("2026-03-25"))
        .containsExactly(
            "ACKNOWLEDGE unknown OVERDUE 1",
            "ACKNOWLEDGE works OVERDUE 1",
            "JUDGE unknown LATER 1",
            "PROPOSE works OVERDUE 1");
    assertThat(figure(OpenFigure.Open.class, "open", "2026-03-18", Map.of()).complaints())
        .isEqualTo(2);
  }

  private static List<String> open(String on) {
    return figure(OpenFigure.Open.class, "open", on, Map.of()).steps().stream()
        .map(row -> row.step() + " " + row.department() + " " + row.due() + " " + row.complaints())
        .toList();
  }

  /**
   * Month by month 1, 2, 1, 2, 1, 2, 1, 6 complaints, and 1 in the month that is not over: mean 16
   * / 8 = 2, ranges 6 times 1 and 5 make 11 / 7 = 1.571429, upper limit 2 + 4.18 = 6.18.
   */
  @Test
  void theTrendHasLimitsFromEightCompletePeriodsOn() {
    List<ComplaintCard> cards = new ArrayList<>();
    int[] counts = {1, 2, 1, 2, 1, 2, 1, 6, 1};
    for (int month = 1; month <= counts.length; month++) {
      for (int i = 1; i <= counts[month - 1]; i++) {
        ComplaintFacts facts = new ComplaintFacts("customer-1", "complaint-" + month + "-" + i);
        cards.add(
            card(
                at(
                    "10",
                    facts.recorded(
                        "2026-%02d-%02d".formatted(month, i), ComplaintCategory.QUALITY, 4, "p"))));
      }
    }
    TrendFigure.ComplaintTrend trend =
        Folding.figure(
            TrendFigure.ComplaintTrend.class, VIEW, "trend", "2026-09-15", Map.of(), cards);
    assertThat(trend.centre()).isEqualTo(2.0);
    assertThat(trend.lower()).isEqualTo(0.0);
    assertThat(trend.upper()).isEqualTo(6.18);
    assertThat(trend.missing()).isNull();
    assertThat(trend.periods()).hasSize(9);
    assertThat(trend.periods().get(7))
        .isEqualTo(new TrendFigure.Row("2026-08", 6, true, 2.0, 0.0, 6.18, false, false));
    assertThat(trend.periods().get(8))
        .isEqualTo(new TrendFigure.Row("2026-09", 1, false, 2.0, 0.0, 6.18, null, null));

    TrendFigure.ComplaintTrend shorter =
        Folding.figure(
            TrendFigure.ComplaintTrend.class,
            VIEW,
            "trend",
            "2026-08-31",
            Map.of("from", "2026-01-15"),
            cards);
    assertThat(shorter.centre()).isNull();
    assertThat(shorter.missing())
        .isEqualTo("at least 8 complete periods for control limits; there are 7");
    assertThat(shorter.periods().getFirst())
        .isEqualTo(new TrendFigure.Row("2026-01", 0, false, null, null, null, null, null));
    assertThat(
            Folding.figure(
                    TrendFigure.ComplaintTrend.class,
                    VIEW,
                    "trend",
                    "2026-01-31",
                    Map.of("per", "week"),
                    cards)
                .periods())
        .extracting(row -> row.period() + " " + row.complaints())
        .containsExactly("2026-W01 1", "2026-W02 0", "2026-W03 0", "2026-W04 0", "2026-W05 0");
    assertThat(
            Folding.figure(
                    TrendFigure.ComplaintTrend.class,
                    VIEW,
                    "trend",
                    "2026-09-15",
                    Map.of("category", "SERVICE"),
                    cards)
                .periods())
        .isEmpty();
  }
}
