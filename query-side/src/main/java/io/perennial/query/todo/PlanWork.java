package io.perennial.query.todo;

import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.AccountPlanVisionAmended;
import io.perennial.events.accountplan.PlanContentEvent;
import io.perennial.events.accountplan.PlanKnowledgeEvent;
import io.perennial.events.personal.StaffName;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an account plan is, and what is open in it.
 *
 * @param year calendar year planned; absent where only a part of the plan is known
 * @param submittedOn since when it waits to be approved; absent when it does not
 * @param submittedBy who has submitted it
 * @param inForce whether it was approved and not closed
 * @param closed whether it was closed
 * @param reviewedOn when it was last reviewed, or approved
 * @param nextReviewOn when it is to be reviewed next, where that was said
 * @param tasks actions and measures that are not done
 * @param objectives what is wanted
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record PlanWork(
    @Nullable Integer year,
    @Nullable LocalDate submittedOn,
    @StaffName @Nullable String submittedBy,
    boolean inForce,
    boolean closed,
    @Nullable LocalDate reviewedOn,
    @Nullable LocalDate nextReviewOn,
    List<PlanTask> tasks,
    List<ObjectivePath> objectives) {

  static final PlanWork EMPTY =
      new PlanWork(null, null, null, false, false, null, null, List.of(), List.of());

  public PlanWork {
    tasks = List.copyOf(tasks);
    objectives = List.copyOf(objectives);
  }

  private PlanWorkBuilder changed() {
    return PlanWorkBuilder.builder(this);
  }

  PlanWork with(AccountPlanEvent event, @Nullable String asker) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case AccountPlanDrafted drafted ->
          changed()
              .year(drafted.year())
              .objectives(
                  IntStream.rangeClosed(1, drafted.objectives().size())
                      .mapToObj(i ->
                          ObjectivePath.from("objective-" + i, drafted.objectives().get(i - 1), on))
                      .toList())
              .build();
      case AccountPlanSubmitted submitted -> changed().submittedOn(on).submittedBy(asker).build();
      case AccountPlanSentBack back -> changed().submittedOn(null).build();
      case AccountPlanApproved approved ->
          changed().submittedOn(null).inForce(true).reviewedOn(on).build();
      case AccountPlanReviewed reviewed ->
          changed().reviewedOn(on).nextReviewOn(reviewed.nextReviewOn()).build();
      case AccountPlanClosed ended ->
          changed().submittedOn(null).inForce(false).closed(true).build();
      case PlanContentEvent content -> with(content);
      case PlanKnowledgeEvent knowledge -> this;
    };
  }

  private PlanWork with(PlanContentEvent event) {
    return switch (event) {
      case AccountPlanObjectiveSet set -> with(set);
      case AccountPlanObjectiveDropped dropped -> objectives(others(dropped.objectiveId()));
      case AccountPlanProgressRecorded progress ->
          objectives(
              objectives.stream()
                  .map(each ->
                      each.objectiveId().equals(progress.objectiveId())
                          ? each.measured(progress.value(), progress.occurredOn())
                          : each));
      case AccountPlanActionPlanned planned ->
          planned(
              new PlanTask(
                  ToDoKind.PLAN_ACTION,
                  planned.actionId(),
                  planned.task(),
                  planned.owner(),
                  planned.occurredOn(),
                  planned.dueOn()));
      case AccountPlanActionDone done -> done(ToDoKind.PLAN_ACTION, done.actionId());
      case AccountPlanMeasurePlanned planned ->
          planned(
              new PlanTask(
                  ToDoKind.PLAN_MEASURE,
                  planned.measure().name(),
                  planned.details(),
                  planned.owner(),
                  planned.occurredOn(),
                  planned.dueOn()));
      case AccountPlanMeasureDone done -> done(ToDoKind.PLAN_MEASURE, done.measure().name());
      case AccountPlanRevenuePlanned planned -> this;
      case AccountPlanVisionAmended amended -> this;
    };
  }

  private PlanWork with(AccountPlanObjectiveSet event) {
    ObjectivePath path =
        objectives.stream()
            .filter(each -> each.objectiveId().equals(event.objectiveId()))
            .findFirst()
            .map(known -> known.wanting(event.objective()))
            .orElseGet(() ->
                ObjectivePath.from(event.objectiveId(), event.objective(), event.occurredOn()));
    return objectives(Stream.concat(others(event.objectiveId()), Stream.of(path)));
  }

  private Stream<ObjectivePath> others(String objectiveId) {
    return objectives.stream().filter(each -> !each.objectiveId().equals(objectiveId));
  }

  private PlanWork objectives(Stream<ObjectivePath> now) {
    return changed().objectives(now.toList()).build();
  }

  private PlanWork planned(PlanTask task) {
    return changed()
        .tasks(Stream.concat(without(task.kind(), task.subject()), Stream.of(task)).toList())
        .build();
  }

  private PlanWork done(ToDoKind kind, String subject) {
    return changed().tasks(without(kind, subject).toList()).build();
  }

  private Stream<PlanTask> without(ToDoKind kind, String subject) {
    return tasks.stream().filter(each -> each.kind() != kind || !each.subject().equals(subject));
  }

  Stream<ToDo> toDos(BigDecimal tolerance) {
    return closed
        ? Stream.empty()
        : Stream.of(
                approval(),
                review(),
                tasks.stream().map(PlanWork::toDo),
                inForce
                    ? objectives.stream().flatMap(each -> each.toDos(year, tolerance))
                    : Stream.<ToDo>empty())
            .flatMap(each -> each);
  }

  private Stream<ToDo> approval() {
    return submittedOn == null
        ? Stream.empty()
        : Stream.of(
            ToDo.of(
                    ToDoKind.PLAN_APPROVAL,
                    Role.SALES_MANAGEMENT,
                    submittedOn,
                    "Approve the account plan, or send it back")
                .requestedBy(submittedBy));
  }

  private Stream<ToDo> review() {
    return !inForce || nextReviewOn == null || reviewedOn == null
        ? Stream.empty()
        : Stream.of(
            ToDo.of(
                    ToDoKind.PLAN_REVIEW,
                    Role.SALES_MANAGEMENT,
                    reviewedOn,
                    "Review the account plan")
                .until(nextReviewOn));
  }

  private static ToDo toDo(PlanTask task) {
    return ToDo.of(
            task.kind(),
            Role.OWNER,
            task.plannedOn(),
            task.kind() == ToDoKind.PLAN_ACTION
                ? "Do what was planned for the account"
                : "Give the account what was planned: "
                    + task.subject().toLowerCase(Locale.ROOT).replace('_', ' '))
        .about(task.subject())
        .by(task.owner())
        .until(task.dueOn())
        .saying(task.details());
  }
}
