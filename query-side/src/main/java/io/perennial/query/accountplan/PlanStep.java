package io.perennial.query.accountplan;

import io.perennial.events.Money;
import io.perennial.events.Unit;
import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanCompetitorAssessed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.accountplan.AccountPlanIntelligenceRecorded;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanPositionStated;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanStakeholderMapped;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.AccountPlanSwotStated;
import io.perennial.events.accountplan.AccountPlanVisionAmended;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.accountplan.PlanContentEvent;
import io.perennial.events.accountplan.PlanKnowledgeEvent;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.personal.StaffName;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of an account plan without its words: what its figures go by.
 *
 * @param kind what has happened
 * @param on business date
 * @param subject the objective, the action, what the account is given, or what was found out
 * @param goal what is wanted, of an objective
 * @param owner who does what was planned
 * @param dueOn business date by which that is to be done
 * @param value what was measured, in the unit of the objective
 * @param level 1 (public and nearly free) to 4 (from the top of the customer), of what was found
 * @param cost what that has cost, where known
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record PlanStep(
    Kind kind,
    LocalDate on,
    @Nullable String subject,
    @Nullable Goal goal,
    @StaffName @Nullable String owner,
    @Nullable LocalDate dueOn,
    @Unit(Unit.OBJECTIVE) @Nullable BigDecimal value,
    @Nullable Integer level,
    @Nullable Money cost) {

  /** What can happen to a plan. */
  public enum Kind {
    DRAFTED,
    SUBMITTED,
    SENT_BACK,
    APPROVED,
    ACHIEVED,
    ABANDONED,
    OBJECTIVE_SET,
    OBJECTIVE_DROPPED,
    PROGRESS_MEASURED,
    ACTION_PLANNED,
    ACTION_DONE,
    MEASURE_PLANNED,
    MEASURE_DONE,
    FOUND_OUT
  }

  /**
   * An objective without its rationale.
   *
   * @param metric what is measured
   * @param unit unit of the metric
   * @param baseline value at the start, in the unit
   * @param target value wanted, in the unit
   * @param dueOn business date by which it is wanted
   */
  public record Goal(
      String metric,
      String unit,
      @Unit(Unit.OBJECTIVE) BigDecimal baseline,
      @Unit(Unit.OBJECTIVE) BigDecimal target,
      LocalDate dueOn) {}

  /** What a fact says of the course of a plan, in order; nothing where it is all words. */
  static List<PlanStep> of(AccountPlanEvent event) {
    return switch (event) {
      case AccountPlanDrafted drafted -> drafted(drafted);
      case AccountPlanSubmitted submitted -> only(Kind.SUBMITTED, event);
      case AccountPlanSentBack back -> only(Kind.SENT_BACK, event);
      case AccountPlanApproved approved -> only(Kind.APPROVED, event);
      case AccountPlanClosed closed ->
          only(closed.outcome() == PlanOutcome.ACHIEVED ? Kind.ACHIEVED : Kind.ABANDONED, event);
      case AccountPlanReviewed reviewed -> List.of();
      case PlanContentEvent content -> content(content);
      case PlanKnowledgeEvent knowledge -> knowledge(knowledge);
    };
  }

  private static List<PlanStep> drafted(AccountPlanDrafted event) {
    List<PlanStep> steps = new ArrayList<>(only(Kind.DRAFTED, event));
    for (Objective objective : event.objectives()) {
      steps.add(set("objective-" + steps.size(), objective, event.occurredOn()));
    }
    return steps;
  }

  private static PlanStep set(String objectiveId, Objective objective, LocalDate on) {
    return PlanStepBuilder.builder()
        .kind(Kind.OBJECTIVE_SET)
        .on(on)
        .subject(objectiveId)
        .goal(
            new Goal(
                objective.metric(),
                objective.unit(),
                objective.baseline(),
                objective.target(),
                objective.dueOn()))
        .owner(objective.owner())
        .build();
  }

  private static List<PlanStep> content(PlanContentEvent event) {
    return switch (event) {
      case AccountPlanObjectiveSet set ->
          List.of(set(set.objectiveId(), set.objective(), set.occurredOn()));
      case AccountPlanObjectiveDropped dropped ->
          List.of(about(Kind.OBJECTIVE_DROPPED, event, dropped.objectiveId()).build());
      case AccountPlanProgressRecorded progress ->
          List.of(
              about(Kind.PROGRESS_MEASURED, event, progress.objectiveId())
                  .value(progress.value())
                  .build());
      case AccountPlanActionPlanned planned ->
          List.of(
              about(Kind.ACTION_PLANNED, event, planned.actionId())
                  .owner(planned.owner())
                  .dueOn(planned.dueOn())
                  .build());
      case AccountPlanActionDone done ->
          List.of(about(Kind.ACTION_DONE, event, done.actionId()).build());
      case AccountPlanMeasurePlanned planned ->
          List.of(
              about(Kind.MEASURE_PLANNED, event, planned.measure().name())
                  .owner(planned.owner())
                  .dueOn(planned.dueOn())
                  .build());
      case AccountPlanMeasureDone done ->
          List.of(about(Kind.MEASURE_DONE, event, done.measure().name()).build());
      case AccountPlanRevenuePlanned planned -> List.of();
      case AccountPlanVisionAmended amended -> List.of();
    };
  }

  private static List<PlanStep> knowledge(PlanKnowledgeEvent event) {
    return switch (event) {
      case AccountPlanIntelligenceRecorded recorded ->
          List.of(
              about(Kind.FOUND_OUT, event, recorded.intelligenceId())
                  .level(recorded.level())
                  .cost(recorded.cost())
                  .build());
      case AccountPlanPositionStated stated -> List.of();
      case AccountPlanSwotStated stated -> List.of();
      case AccountPlanStakeholderMapped mapped -> List.of();
      case AccountPlanCompetitorAssessed assessed -> List.of();
    };
  }

  private static List<PlanStep> only(Kind kind, AccountPlanEvent event) {
    return List.of(PlanStepBuilder.builder().kind(kind).on(event.occurredOn()).build());
  }

  private static PlanStepBuilder about(Kind kind, AccountPlanEvent event, String subject) {
    return PlanStepBuilder.builder().kind(kind).on(event.occurredOn()).subject(subject);
  }
}
