package io.perennial.query.accountplan;

import static io.perennial.query.Facts.day;
import static io.perennial.query.PlanFacts.objective;
import static io.perennial.query.PlanFacts.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.OwnPosition;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.accountplan.Swot;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.PlanFacts;
import io.perennial.query.accountplan.AccountMeasure.Done;
import io.perennial.query.accountplan.AccountMeasure.Plan;
import io.perennial.query.accountplan.AccountPlanCard.Revenue;
import io.perennial.query.accountplan.AccountPlanCard.Review;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountPlanViewTest {
  private static final PlanFacts PLAN = new PlanFacts("customer-1", "account-plan-1");
  private static final AccountPlanView VIEW =
      new AccountPlanView(Facts.CURRENCY, new BigDecimal("0.05"));

  private static AccountPlanCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static Map<String, Object> fields(AccountPlanCard card) {
    return VIEW.fields().stream()
        .filter(field -> value(field, card) != null)
        .collect(
            Collectors.toMap(
                field -> field.field().name(),
                field -> Objects.requireNonNull(value(field, card))));
  }

  private static @Nullable Object value(ViewField<AccountPlanCard> field, AccountPlanCard card) {
    return field.value().apply(card);
  }

  @Test
  void aPlanIsOfItsCustomer() {
    AccountPlanCard card = card(PLAN.drafted("1998-01-01"));
    assertThat(VIEW.ids(PLAN.drafted("1998-01-01"))).containsExactly("account-plan-1");
    assertThat(VIEW.customerOf("account-plan-1", card)).isEqualTo("customer-1");
    assertThat(card.vision()).isEqualTo("more");
    assertThat(card.year()).isEqualTo(1998);
    assertThat(card.state()).isEqualTo(AccountPlanState.DRAFTED);
    assertThat(card.since()).isEqualTo("1998-01-01");
  }

  @Test
  void itsStateFollowsItsSteps() {
    LifecycleEvent[] events = {
      PLAN.drafted("1998-01-01"),
      PLAN.submitted("1998-01-02"),
      PLAN.sentBack("1998-01-03"),
      PLAN.submitted("1998-01-04"),
      PLAN.approved("1998-01-05"),
      PLAN.reviewed("1998-06-01", "review-1"),
      PLAN.closed("1998-12-31", PlanOutcome.ABANDONED)
    };
    List<LifecycleEvent> all = List.of(events);
    assertThat(
            IntStream.rangeClosed(1, events.length)
                .mapToObj(count -> Folding.fold(VIEW, all.subList(0, count)))
                .map(card -> card.state() + " " + card.since() + " " + card.sentBackFor()))
        .containsExactly(
            "DRAFTED 1998-01-01 null",
            "SUBMITTED 1998-01-02 null",
            "DRAFTED 1998-01-03 too full",
            "SUBMITTED 1998-01-04 null",
            "APPROVED 1998-01-05 null",
            "APPROVED 1998-01-05 null",
            "ABANDONED 1998-12-31 null");
    assertThat(card(events).lessons()).isEqualTo("start earlier");
    assertThat(card(events).reviews())
        .containsExactly(
            new Review(
                "review-1", "on its way", "a rival left", day("1998-09-01"), day("1998-06-01")));
  }

  /** From 20 to 35: at 27.5 half of the way. */
  @Test
  void anObjectiveSaysHowFarItIs() {
    AccountPlanCard card =
        card(
            PLAN.drafted("1998-01-01", objective("20", "35")),
            PLAN.set("1998-01-02", "objective-2", objective("10", "10")),
            PLAN.progress("1998-06-01", "objective-1", "27.5"),
            PLAN.progress("1998-03-01", "objective-1", "26"),
            PLAN.progress("1998-06-01", "objective-2", "11"));
    assertThat(card.objectives())
        .extracting(each -> each.objectiveId() + " " + each.attained())
        .containsExactly("objective-1 0.500000", "objective-2 null");
    assertThat(card.objectives().getFirst().progress())
        .extracting(each -> each.on() + " " + each.value())
        .containsExactly("1998-03-01 26", "1998-06-01 27.5");
  }

  @Test
  void aMeasurementOfTheSameDayIsTheLastWord() {
    AccountPlanCard card =
        card(
            PLAN.drafted("1998-01-01", objective("20", "35")),
            PLAN.progress("1998-06-01", "objective-1", "27.5"),
            PLAN.progress("1998-06-01", "objective-1", "35"));
    assertThat(card.objectives().getFirst().attained()).isEqualByComparingTo("1");
    assertThat(card.objectives().getFirst().progress()).hasSize(1);
  }

  @Test
  void anotherTargetKeepsWhatWasMeasured() {
    AccountPlanCard card =
        card(
            PLAN.drafted("1998-01-01", objective("20", "35")),
            PLAN.progress("1998-01-02", "objective-1", "27.5"),
            PLAN.set("1998-01-03", "objective-1", objective("20", "50")),
            PLAN.set("1998-01-03", "objective-2", objective("1", "2")),
            PLAN.dropped("1998-01-04", "objective-2"));
    assertThat(card.objectives())
        .extracting(each -> each.objectiveId() + " " + each.attained())
        .containsExactly("objective-1 0.250000");
  }

  @Test
  void whatIsToBeDoneAndWhatIs() {
    AccountPlanCard card =
        card(
            PLAN.drafted("1998-01-01"),
            PLAN.action("1998-01-02", "action-1", "show drills", "1998-03-01"),
            PLAN.action("1998-01-02", "action-2", "show saws", "1998-04-01"),
            PLAN.action("1998-01-03", "action-2", "show all saws", "1998-05-01"),
            PLAN.actionDone("1998-02-01", "action-1"));
    assertThat(card.actions())
        .containsExactly(
            new PlannedAction(
                "action-1",
                "objective-1",
                "show drills",
                "rep-7",
                day("1998-03-01"),
                day("1998-02-01"),
                "done well"),
            new PlannedAction(
                "action-2",
                "objective-1",
                "show all saws",
                "rep-7",
                day("1998-05-01"),
                null,
                null));
    assertThat(fields(card))
        .containsEntry("openActions", 1L)
        .containsEntry("nextActionDueOn", "1998-05-01");
  }

  @Test
  void whatKeyAccountsAreGivenIsShownPlannedAndDone() {
    AccountPlanCard card =
        card(
            PLAN.drafted("1998-01-01"),
            PLAN.given("1998-06-01", KeyAccountMeasure.REWARDS, "a dinner"),
            PLAN.give("1998-01-02", KeyAccountMeasure.SUPPLY_FIRST),
            PLAN.given("1998-03-01", KeyAccountMeasure.REWARDS, "a lunch"),
            PLAN.given("1998-03-01", KeyAccountMeasure.REWARDS, "a dance"));
    assertThat(card.measures())
        .containsExactly(
            new AccountMeasure(
                KeyAccountMeasure.SUPPLY_FIRST,
                new Plan("in summer", "rep-7", day("1998-08-31")),
                List.of()),
            new AccountMeasure(
                KeyAccountMeasure.REWARDS,
                null,
                List.of(
                    new Done(day("1998-03-01"), "a dance"),
                    new Done(day("1998-06-01"), "a dinner"))));
  }

  @Test
  void theLastPlanOfRevenueHolds() {
    AccountPlanCard card =
        card(
            PLAN.drafted("1998-01-01"),
            PLAN.bring("1998-01-02", "25.00", "100.00"),
            PLAN.bring("1998-01-03", "50.00", "200.00"));
    assertThat(card.revenue())
        .isEqualTo(
            new Revenue(
                revenue("200.00"),
                List.of(revenue("50.00"), revenue("50.00"), revenue("50.00"), revenue("50.00"))));
  }

  @Test
  void whatIsKnownOfTheAccountIsTheLastWordOnEachThing() {
    OwnPosition position =
        new OwnPosition("third", "a fitter", null, null, "reliable", RelationshipPhase.GROWTH);
    Swot swot = new Swot("service", "price", "two shops", "a depot");
    AccountKnowledge knowledge =
        card(
                PLAN.drafted("1998-01-01"),
                PLAN.found("1998-01-02", "item-1", 3),
                PLAN.found("1997-12-01", "item-2", 1),
                PLAN.standing("1998-01-02", new OwnPosition("x", null, null, null, null, null)),
                PLAN.standing("1998-01-03", position),
                PLAN.swot("1998-01-02", new Swot(null, null, null, "nothing")),
                PLAN.swot("1998-01-03", swot),
                PLAN.competitor("1998-01-02", "Rival", "be cheap"),
                PLAN.competitor("1998-01-02", "Distant", "wait"),
                PLAN.competitor("1998-01-03", "RIVAL", "be fast"),
                PLAN.mapped("1998-01-02", "person-1", Attitude.OPPONENT),
                PLAN.mapped("1998-01-03", "person-1", Attitude.SUPPORTER))
            .knowledge();
    assertThat(knowledge.intelligence())
        .extracting(each -> each.intelligenceId() + " " + each.level() + " " + each.on())
        .containsExactly("item-2 1 1997-12-01", "item-1 3 1998-01-02");
    assertThat(knowledge.position()).isEqualTo(position);
    assertThat(knowledge.swot()).isEqualTo(swot);
    assertThat(knowledge.competitors())
        .extracting(each -> each.competitor() + " " + each.answer())
        .containsExactly("RIVAL be fast", "Distant wait");
    assertThat(knowledge.stakeholders())
        .extracting(each -> each.personId() + " " + each.attitude() + " " + each.on())
        .containsExactly("person-1 SUPPORTER 1998-01-03");
  }
}
