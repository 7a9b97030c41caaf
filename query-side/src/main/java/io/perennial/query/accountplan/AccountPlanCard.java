package io.perennial.query.accountplan;

import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.accountplan.RevenueFigures;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.GrowingList;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one account plan.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param year calendar year planned
 * @param vision what is wanted of the account
 * @param state how far it is
 * @param since business date of that
 * @param sentBackFor why it was sent back last; absent when it was not, or has been submitted since
 * @param objectives what is wanted, and how far that is
 * @param revenue what the account is to bring; absent when that is not planned
 * @param actions what is to be done, in the order in which it was planned
 * @param measures what of the things that key accounts are given is planned for it, or was given
 * @param knowledge what is known of the account, and of where we stand with it
 * @param reviews reviews, in the order in which they were made
 * @param lessons what was learned; absent while it is not closed
 * @param course what has happened to it, in order of the dates
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record AccountPlanCard(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) @Nullable String customerId,
    @Nullable Integer year,
    @PersonalData @Nullable String vision,
    AccountPlanState state,
    @Nullable LocalDate since,
    @PersonalData @Nullable String sentBackFor,
    List<PlannedObjective> objectives,
    @Nullable Revenue revenue,
    List<PlannedAction> actions,
    List<AccountMeasure> measures,
    AccountKnowledge knowledge,
    List<Review> reviews,
    @PersonalData @Nullable String lessons,
    List<PlanStep> course) {

  public AccountPlanCard {
    objectives = List.copyOf(objectives);
    actions = List.copyOf(actions);
    measures = List.copyOf(measures);
    reviews = List.copyOf(reviews);
    course = GrowingList.of(course);
  }

  static AccountPlanCard empty(String planId) {
    return new AccountPlanCard(
        planId,
        null,
        null,
        null,
        AccountPlanState.DRAFTED,
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        AccountKnowledge.NONE,
        List.of(),
        null,
        List.of());
  }

  AccountPlanCard at(AccountPlanState next, LocalDate on) {
    return AccountPlanCardBuilder.builder(this).state(next).since(on).build();
  }

  AccountPlanCard withVision(String vision) {
    return AccountPlanCardBuilder.builder(this).vision(vision).build();
  }

  AccountPlanCard withSentBackFor(@Nullable String reason) {
    return AccountPlanCardBuilder.builder(this).sentBackFor(reason).build();
  }

  AccountPlanCard withObjectives(List<PlannedObjective> objectives) {
    return AccountPlanCardBuilder.builder(this).objectives(objectives).build();
  }

  AccountPlanCard withRevenue(Revenue revenue) {
    return AccountPlanCardBuilder.builder(this).revenue(revenue).build();
  }

  AccountPlanCard withActions(List<PlannedAction> actions) {
    return AccountPlanCardBuilder.builder(this).actions(actions).build();
  }

  AccountPlanCard withMeasures(List<AccountMeasure> measures) {
    return AccountPlanCardBuilder.builder(this).measures(measures).build();
  }

  AccountPlanCard withKnowledge(AccountKnowledge knowledge) {
    return AccountPlanCardBuilder.builder(this).knowledge(knowledge).build();
  }

  AccountPlanCard withReviews(List<Review> reviews) {
    return AccountPlanCardBuilder.builder(this).reviews(reviews).build();
  }

  AccountPlanCard withLessons(String lessons) {
    return AccountPlanCardBuilder.builder(this).lessons(lessons).build();
  }

  /** With what a fact says of its course. */
  AccountPlanCard with(AccountPlanEvent event) {
    List<PlanStep> now = course;
    for (PlanStep step : PlanStep.of(event)) {
      now = Dated.with(now, step, PlanStep::on);
    }
    return AccountPlanCardBuilder.builder(this).course(now).build();
  }

  /** When the first of the actions that are not done is due; absent when all are done. */
  @Nullable LocalDate nextActionDueOn() {
    return actions.stream()
        .filter(action -> action.doneOn() == null)
        .map(PlannedAction::dueOn)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  long openActions() {
    return actions.stream().filter(action -> action.doneOn() == null).count();
  }

  /**
   * What the account is to bring.
   *
   * @param year the whole year
   * @param quarters the four quarters, which make the year
   */
  public record Revenue(RevenueFigures year, List<RevenueFigures> quarters) {

    public Revenue {
      quarters = List.copyOf(quarters);
    }
  }

  /**
   * A review.
   *
   * @param reviewId the review
   * @param summary how the plan stood
   * @param changed what had changed
   * @param nextReviewOn when it is to be reviewed next
   * @param on business date
   */
  public record Review(
      String reviewId,
      @PersonalData String summary,
      @PersonalData @Nullable String changed,
      @Nullable LocalDate nextReviewOn,
      LocalDate on) {}
}
