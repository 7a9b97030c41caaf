package io.perennial.query.accountplan;

import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.Money;
import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.accountplan.AccountPlanIntelligenceRecorded;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.Objective;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures of account plans, compared with walking through the plain facts of each. */
class AccountPlanReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(7);
  private static final AccountPlanView VIEW =
      new AccountPlanView(Facts.CURRENCY, new BigDecimal("0.05"));
  private static final List<AccountPlanCard> CARDS = List.copyOf(WORLD.documents(VIEW).values());

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static void same(
      String name,
      LocalDate on,
      Map<String, String> given,
      List<Map<String, @Nullable Object>> expected) {
    ReferenceRows.assertSame(VIEW, name, on, given, CARDS, expected);
  }

  /** The facts of a plan up to a day. */
  private record Plan(AccountPlanDrafted drafted, List<AccountPlanEvent> facts) {

    private <E> List<E> of(Class<E> kind) {
      return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private boolean inForce() {
      return !of(AccountPlanApproved.class).isEmpty() && of(AccountPlanClosed.class).isEmpty();
    }
  }

  /** Which plans are asked for, with what that is called. */
  private static Map<Map<String, String>, List<Plan>> asked(LocalDate on) {
    Map<String, List<AccountPlanEvent>> facts = new TreeMap<>();
    WORLD
        .standing(on)
        .forEach(fact -> {
          if (fact instanceof AccountPlanEvent event) {
            facts.computeIfAbsent(event.planId(), id -> new ArrayList<>()).add(event);
          }
        });
    List<Plan> plans =
        facts.values().stream()
            .map(each -> new Plan((AccountPlanDrafted) each.getFirst(), each))
            .toList();
    String year = Integer.toString(on.getYear());
    Predicate<Plan> ofTheYear = plan -> plan.drafted.year() == on.getYear();
    return Map.of(
        Map.of(), plans.stream().filter(Plan::inForce).toList(),
        Map.of("plans", "all"), plans,
        Map.of("year", year), plans.stream().filter(Plan::inForce).filter(ofTheYear).toList(),
        Map.of("plans", "all", "year", year), plans.stream().filter(ofTheYear).toList());
  }

  /** Each objective of a plan as it is set last, and the first day on which it was. */
  private static void objectives(Plan plan, LocalDate on, List<Map<String, @Nullable Object>> to) {
    Map<String, Objective> goals = new TreeMap<>();
    Map<String, LocalDate> since = new TreeMap<>();
    for (int i = 1; i <= plan.drafted.objectives().size(); i++) {
      goals.put("objective-" + i, plan.drafted.objectives().get(i - 1));
      since.put("objective-" + i, plan.drafted.occurredOn());
    }
    for (AccountPlanEvent fact : plan.facts) {
      if (fact instanceof AccountPlanObjectiveSet set) {
        goals.put(set.objectiveId(), set.objective());
        since.putIfAbsent(set.objectiveId(), set.occurredOn());
      } else if (fact instanceof AccountPlanObjectiveDropped dropped) {
        goals.remove(dropped.objectiveId());
      }
    }
    goals.forEach((id, goal) -> {
      AccountPlanProgressRecorded last =
          plan.of(AccountPlanProgressRecorded.class).stream()
              .filter(each -> each.objectiveId().equals(id))
              .reduce((earlier, later) -> later)
              .orElse(null);
      LocalDate newYear = LocalDate.of(plan.drafted.year(), 1, 1);
      LocalDate set = since.getOrDefault(id, on);
      to.add(objective(plan, on, id, goal, set.isAfter(newYear) ? set : newYear, last));
    });
  }

  private static Map<String, @Nullable Object> objective(
      Plan plan,
      LocalDate on,
      String id,
      Objective goal,
      LocalDate start,
      @Nullable AccountPlanProgressRecorded last) {
    double way = goal.target().doubleValue() - goal.baseline().doubleValue();
    double gone =
        last == null ? 0 : (last.value().doubleValue() - goal.baseline().doubleValue()) / way;
    double days = ChronoUnit.DAYS.between(start, goal.dueOn());
    double passed = ChronoUnit.DAYS.between(start, on);
    boolean over = !on.isBefore(goal.dueOn());
    boolean reached = gone >= 1;
    boolean behind =
        passed >= 0 && !reached && (over || passed > Math.max(0, gone + 0.05) * days + 1e-9);
    return row(
        "planId",
        plan.drafted.planId(),
        "customerId",
        plan.drafted.customerId(),
        "year",
        plan.drafted.year(),
        "objectiveId",
        id,
        "metric",
        goal.metric(),
        "unit",
        goal.unit(),
        "owner",
        goal.owner(),
        "baseline",
        goal.baseline(),
        "target",
        goal.target(),
        "dueOn",
        goal.dueOn(),
        "measured",
        last == null ? null : last.value(),
        "measuredOn",
        last == null ? null : last.occurredOn(),
        "attained",
        last == null ? null : (Double) gone,
        "expected",
        passed < 0 ? 0.0 : over ? 1.0 : passed / days,
        "objectives",
        1,
        "reached",
        reached ? 1 : 0,
        "atRisk",
        behind ? 1 : 0,
        "missing",
        last == null ? "a measurement up to %s (record-progress)".formatted(on) : null);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("account-plan/attainment")
  void attainment(LocalDate on) {
    asked(on)
        .forEach((given, plans) -> {
          List<Map<String, @Nullable Object>> expected = new ArrayList<>();
          plans.forEach(plan -> objectives(plan, on, expected));
          same("attainment", on, given, expected);
        });
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("account-plan/overdue-actions")
  void overdueActions(LocalDate on) {
    asked(on)
        .forEach((given, plans) -> {
          Map<String, String> all = new TreeMap<>(given);
          all.put("top", "1000");
          List<AccountPlanActionPlanned> overdue = new ArrayList<>();
          long planned = 0;
          long done = 0;
          long late = 0;
          for (Plan plan : plans) {
            for (AccountPlanActionPlanned each : plan.of(AccountPlanActionPlanned.class)) {
              LocalDate doneOn =
                  plan.of(AccountPlanActionDone.class).stream()
                      .filter(one -> one.actionId().equals(each.actionId()))
                      .map(AccountPlanActionDone::occurredOn)
                      .findFirst()
                      .orElse(null);
              planned++;
              done += doneOn == null ? 0 : 1;
              late += doneOn != null && doneOn.isAfter(each.dueOn()) ? 1 : 0;
              if (doneOn == null && each.dueOn().isBefore(on)) {
                overdue.add(each);
              }
            }
          }
          overdue.sort(
              Comparator.comparing(AccountPlanActionPlanned::dueOn)
                  .thenComparing(AccountPlanActionPlanned::planId)
                  .thenComparing(AccountPlanActionPlanned::actionId));
          same(
              "overdue-actions",
              on,
              all,
              overdue.stream()
                  .map(each ->
                      row(
                          "planId", each.planId(),
                          "customerId", each.customerId(),
                          "year", year(plans, each.planId()),
                          "actionId", each.actionId(),
                          "owner", each.owner(),
                          "dueOn", each.dueOn(),
                          "days", ChronoUnit.DAYS.between(each.dueOn(), on)))
                  .toList());
          OverdueActionsFigure.OverdueActions found =
              Folding.figure(
                  OverdueActionsFigure.OverdueActions.class,
                  VIEW,
                  "overdue-actions",
                  on.toString(),
                  given,
                  CARDS);
          assertThat(List.of(found.planned(), found.done(), found.doneLate(), found.overdue()))
              .containsExactly(planned, done, late, (long) overdue.size());
        });
  }

  private static int year(List<Plan> plans, String planId) {
    return plans.stream()
        .filter(plan -> plan.drafted.planId().equals(planId))
        .map(plan -> plan.drafted.year())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("account-plan/measures")
  void measures(LocalDate on) {
    asked(on)
        .forEach((given, plans) -> {
          List<Map<String, @Nullable Object>> expected = new ArrayList<>();
          for (KeyAccountMeasure measure : KeyAccountMeasure.values()) {
            long planned = 0;
            long asPlanned = 0;
            long unplanned = 0;
            long times = 0;
            long overdue = 0;
            for (Plan plan : plans) {
              List<AccountPlanMeasurePlanned> wanted =
                  plan.of(AccountPlanMeasurePlanned.class).stream()
                      .filter(each -> each.measure() == measure)
                      .toList();
              long times1 =
                  plan.of(AccountPlanMeasureDone.class).stream()
                      .filter(each -> each.measure() == measure)
                      .map(AccountPlanMeasureDone::occurredOn)
                      .distinct()
                      .count();
              times += times1;
              planned += wanted.isEmpty() ? 0 : 1;
              asPlanned += !wanted.isEmpty() && times1 > 0 ? 1 : 0;
              unplanned += wanted.isEmpty() && times1 > 0 ? 1 : 0;
              LocalDate due = wanted.isEmpty() ? null : wanted.getLast().dueOn();
              overdue += due != null && due.isBefore(on) && times1 == 0 ? 1 : 0;
            }
            expected.add(
                row(
                    "measure", measure,
                    "planned", planned,
                    "givenAsPlanned", asPlanned,
                    "givenShare", share(asPlanned, planned),
                    "givenUnplanned", unplanned,
                    "times", times,
                    "overdue", overdue));
          }
          same("measures", on, given, expected);
        });
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("account-plan/intelligence")
  void intelligence(LocalDate on) {
    List<String> ages = List.of("UP_TO_90_DAYS", "UP_TO_A_YEAR", "OLDER");
    asked(on)
        .forEach((given, plans) -> {
          List<Map<String, @Nullable Object>> expected = new ArrayList<>();
          for (int level = 1; level <= 4; level++) {
            for (String age : ages) {
              int wanted = level;
              List<@Nullable Money> costs = new ArrayList<>();
              plans.stream()
                  .flatMap(plan -> plan.of(AccountPlanIntelligenceRecorded.class).stream())
                  .filter(item -> item.level() == wanted && age(item.occurredOn(), on).equals(age))
                  .forEach(item -> costs.add(item.cost()));
              BigDecimal cost = BigDecimal.ZERO;
              long without = 0;
              for (Money each : costs) {
                cost = each == null ? cost : cost.add(each.amount());
                without += each == null ? 1 : 0;
              }
              if (!costs.isEmpty()) {
                expected.add(
                    row(
                        "level", level,
                        "age", age,
                        "items", costs.size(),
                        "cost", cost,
                        "withoutCost", without,
                        "currency", Facts.CURRENCY));
              }
            }
          }
          same("intelligence", on, given, expected);
        });
  }

  private static String age(LocalDate found, LocalDate on) {
    return ChronoUnit.DAYS.between(found, on) <= 90
        ? "UP_TO_90_DAYS"
        : found.isBefore(on.minusYears(1)) ? "OLDER" : "UP_TO_A_YEAR";
  }
}
