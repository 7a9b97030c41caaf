package io.perennial.query.accountplan;

import static io.perennial.query.PlanFacts.objective;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.PlanFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountPlanFiguresTest {

  private static final AccountPlanView VIEW =
      new AccountPlanView(Facts.CURRENCY, new BigDecimal("0.05"));
  private static final PlanFacts ONE = new PlanFacts("customer-1", "account-plan-1");
  private static final PlanFacts TWO = new PlanFacts("customer-2", "account-plan-2");

  private static AccountPlanCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  /** The first is in force from the 10th of January to the end of the year, the second a draft. */
  private static final List<AccountPlanCard> CARDS =
      List.of(
          card(
              ONE.drafted("1998-01-01", objective("20", "30"), objective("100", "80")),
              ONE.action("1998-01-02", "action-1", "show drills", "1998-03-01"),
              ONE.action("1998-01-02", "action-2", "train people", "1998-04-01"),
              ONE.action("1998-01-02", "action-3", "invite them", "1998-12-01"),
              ONE.give("1998-01-03", KeyAccountMeasure.REWARDS),
              ONE.give("1998-01-03", KeyAccountMeasure.EXECUTIVE_VISITS),
              ONE.found("1998-01-04", "item-1", 1),
              ONE.found("1998-01-05", "item-2", 4),
              ONE.submitted("1998-01-06"),
              ONE.approved("1998-01-10"),
              ONE.given("1998-02-01", KeyAccountMeasure.SUPPLY_FIRST, "first"),
              ONE.given("1998-03-01", KeyAccountMeasure.REWARDS, "a dinner"),
              ONE.given("1998-03-05", KeyAccountMeasure.REWARDS, "another"),
              ONE.actionDone("1998-03-05", "action-1"),
              ONE.progress("1998-07-02", "objective-1", "25"),
              ONE.progress("1998-04-02", "objective-1", "22"),
              ONE.progress("1998-07-02", "objective-2", "80"),
              ONE.found("1998-07-01", "item-3", 4),
              ONE.closed("1998-12-31", PlanOutcome.ACHIEVED)),
          card(TWO.drafted("1998-02-01", objective("1", "2")), TWO.found("1998-02-02", "i", 2)));

  private static <R> R figure(Class<R> type, String name, String on, Map<String, String> given) {
    return Folding.figure(type, VIEW, name, on, given, CARDS);
  }

  /**
   * From the 1st of January to the 31st of December are 364 days, to the 2nd of July 182: half of
   * them. 25 is half of the way from 20 to 30; 80 is all of the way down from 100.
   */
  @Test
  void objectivesAgainstTheStraightLine() {
    AttainmentFigure.Attainment attainment =
        figure(AttainmentFigure.Attainment.class, "attainment", "1998-07-02", Map.of());
    assertThat(attainment.objectives())
        .extracting(row ->
            row.objectiveId()
                + " "
                + row.measured()
                + " "
                + row.attained()
                + " "
                + row.expected()
                + " "
                + row.reached()
                + " "
                + row.atRisk())
        .containsExactly("objective-1 25 0.5 0.5 0 0", "objective-2 80 1.0 0.5 1 0");
    assertThat(attainment.count()).isEqualTo(2);
    assertThat(attainment.reached()).isEqualTo(1);

    // 91 of 364 days: 0.25; 22 has gone 0.2, which is within 0.05; and nothing of the other is
    // known
    assertThat(
            figure(AttainmentFigure.Attainment.class, "attainment", "1998-04-02", Map.of())
                .objectives())
        .extracting(
            row -> row.attained() + " " + row.expected() + " " + row.atRisk() + " " + row.missing())
        .containsExactly(
            "0.2 0.25 0 null", "null 0.25 1 a measurement up to 1998-04-02 (record-progress)");
    assertThat(
            figure(AttainmentFigure.Attainment.class, "attainment", "1998-04-03", Map.of())
                .atRisk())
        .isEqualTo(2);
    assertThat(
            figure(AttainmentFigure.Attainment.class, "attainment", "1998-01-09", Map.of())
                .objectives())
        .isEmpty();
    assertThat(
            figure(
                    AttainmentFigure.Attainment.class,
                    "attainment",
                    "1998-12-31",
                    Map.of("plans", "all", "year", "1998"))
                .objectives())
        .hasSize(3);
    assertThat(
            figure(
                    AttainmentFigure.Attainment.class,
                    "attainment",
                    "1998-12-31",
                    Map.of("plans", "all", "year", "1997"))
                .objectives())
        .isEmpty();
  }

  @Test
  void anObjectiveIsTheOneThatWasSetByThen() {
    AccountPlanCard card =
        card(
            ONE.drafted("1998-01-01", objective("20", "30")),
            ONE.approved("1998-01-02"),
            ONE.progress("1998-02-01", "objective-1", "25"),
            ONE.set("1998-03-01", "objective-1", objective("20", "40")),
            ONE.dropped("1998-04-01", "objective-1"));
    assertThat(attained(card, "1998-01-31")).containsExactly((Double) null);
    assertThat(attained(card, "1998-02-28")).containsExactly(0.5);
    assertThat(attained(card, "1998-03-31")).containsExactly(0.25);
    assertThat(attained(card, "1998-04-01")).isEmpty();
  }

  private static List<Double> attained(AccountPlanCard card, String on) {
    List<Double> attained = new ArrayList<>();
    Folding.figure(
            AttainmentFigure.Attainment.class, VIEW, "attainment", on, Map.of(), List.of(card))
        .objectives()
        .forEach(row -> attained.add(row.attained()));
    return attained;
  }

  @Test
  void actionsThatAreOverdue() {
    OverdueActionsFigure.OverdueActions actions =
        figure(
            OverdueActionsFigure.OverdueActions.class, "overdue-actions", "1998-04-11", Map.of());
    assertThat(actions.planned()).isEqualTo(3);
    assertThat(actions.done()).isEqualTo(1);
    assertThat(actions.doneLate()).isEqualTo(1);
    assertThat(actions.overdue()).isEqualTo(1);
    assertThat(actions.actions())
        .extracting(row -> row.actionId() + " " + row.dueOn() + " " + row.days())
        .containsExactly("action-2 1998-04-01 10");
    assertThat(
            figure(
                    OverdueActionsFigure.OverdueActions.class,
                    "overdue-actions",
                    "1998-03-04",
                    Map.of())
                .actions())
        .extracting(OverdueActionsFigure.Row::actionId)
        .containsExactly("action-1");
    assertThat(
            figure(
                    OverdueActionsFigure.OverdueActions.class,
                    "overdue-actions",
                    "1998-03-01",
                    Map.of())
                .overdue())
        .isZero();
  }

  /** Both are to be given by the 31st of August; the executives have not come. */
  @Test
  void measuresPlannedAndGiven() {
    MeasuresFigure.Measures measures =
        figure(MeasuresFigure.Measures.class, "measures", "1998-09-01", Map.of());
    assertThat(measures.plans()).isEqualTo(1);
    assertThat(measures.measures()).hasSize(10);
    assertThat(measures.measures())
        .filteredOn(row -> row.planned() + row.times() > 0)
        .containsExactly(
            new MeasuresFigure.Row(KeyAccountMeasure.SUPPLY_FIRST, 0, 0, null, 1, 1, 0),
            new MeasuresFigure.Row(KeyAccountMeasure.EXECUTIVE_VISITS, 1, 0, 0.0, 0, 0, 1),
            new MeasuresFigure.Row(KeyAccountMeasure.REWARDS, 1, 1, 1.0, 0, 2, 0));
    assertThat(figure(MeasuresFigure.Measures.class, "measures", "1998-08-31", Map.of()).measures())
        .extracting(MeasuresFigure.Row::overdue)
        .containsOnly(0L);
  }

  /** 90 days after the 5th of January is the 5th of April; each item has cost 120. */
  @Test
  void intelligenceByLevelAndAge() {
    assertThat(intelligence("1998-04-05", "in-force"))
        .containsExactly("1 UP_TO_A_YEAR 1 120.00", "4 UP_TO_90_DAYS 1 120.00");
    assertThat(intelligence("1998-07-31", "in-force"))
        .containsExactly(
            "1 UP_TO_A_YEAR 1 120.00", "4 UP_TO_90_DAYS 1 120.00", "4 UP_TO_A_YEAR 1 120.00");
    assertThat(intelligence("1999-01-05", "all"))
        .containsExactly("1 OLDER 1 120.00", "2 UP_TO_A_YEAR 1 120.00", "4 UP_TO_A_YEAR 2 240.00");
  }

  private static List<String> intelligence(String on, String plans) {
    return figure(IntelligenceFigure.Intelligence.class, "intelligence", on, Map.of("plans", plans))
        .items()
        .stream()
        .map(row -> row.level() + " " + row.age() + " " + row.items() + " " + row.cost())
        .toList();
  }
}
