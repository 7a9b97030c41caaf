package io.perennial.query.accountplan;

import io.perennial.events.personal.StaffName;
import io.perennial.query.accountplan.PlanStep.Goal;
import io.perennial.query.accountplan.PlanStep.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account plan as it stood at the end of a day.
 *
 * @param card the plan
 * @param state how far it was
 * @param objectives what was wanted, by the identifier
 * @param actions what was to be done, by the identifier
 * @param measures what of the things that key accounts are given was planned or given, by its name
 * @param found what had been found out
 */
record PlanCourse(
    AccountPlanCard card,
    AccountPlanState state,
    Map<String, ObjectiveThen> objectives,
    Map<String, Task> actions,
    Map<String, Task> measures,
    List<PlanStep> found) {

  /**
   * An objective.
   *
   * @param goal what was wanted
   * @param owner who answered for it
   * @param setOn when it was set for the first time
   * @param measured value measured last; absent before one
   * @param measuredOn business date of that
   */
  record ObjectiveThen(
      Goal goal,
      @StaffName @Nullable String owner,
      LocalDate setOn,
      @Nullable BigDecimal measured,
      @Nullable LocalDate measuredOn) {}

  /**
   * Something to be done, or given.
   *
   * @param plannedOn when it was planned last; absent when it never was
   * @param owner who does it
   * @param dueOn by when
   * @param doneOn when it was done, in order of the dates
   */
  record Task(
      @Nullable LocalDate plannedOn,
      @StaffName @Nullable String owner,
      @Nullable LocalDate dueOn,
      List<LocalDate> doneOn) {

    private static final Task NONE = new Task(null, null, null, List.of());

    boolean isPlanned() {
      return plannedOn != null;
    }

    boolean isDone() {
      return !doneOn.isEmpty();
    }

    /** Whether it was to be done before a day, and has not been since it was planned last. */
    boolean isOverdueOn(LocalDate on) {
      LocalDate planned = plannedOn;
      return planned != null
          && dueOn != null
          && dueOn.isBefore(on)
          && doneOn.stream().allMatch(done -> done.isBefore(planned));
    }
  }

  /** The plan as it stood; absent when it was not yet drafted. */
  static @Nullable PlanCourse on(LocalDate on, AccountPlanCard card) {
    Folded folded = new Folded();
    for (PlanStep step : card.course()) {
      if (!step.on().isAfter(on)) {
        folded.add(step);
      }
    }
    return folded.state == null
        ? null
        : new PlanCourse(
            card, folded.state, folded.objectives, folded.actions, folded.measures, folded.found);
  }

  private static final class Folded {
    private @Nullable AccountPlanState state;
    private final Map<String, ObjectiveThen> objectives = new LinkedHashMap<>();
    private final Map<String, Task> actions = new LinkedHashMap<>();
    private final Map<String, Task> measures = new LinkedHashMap<>();
    private final List<PlanStep> found = new ArrayList<>();

    private void add(PlanStep step) {
      switch (step.kind()) {
        case DRAFTED, SENT_BACK -> state = AccountPlanState.DRAFTED;
        case SUBMITTED -> state = AccountPlanState.SUBMITTED;
        case APPROVED -> state = AccountPlanState.APPROVED;
        case ACHIEVED -> state = AccountPlanState.ACHIEVED;
        case ABANDONED -> state = AccountPlanState.ABANDONED;
        case OBJECTIVE_SET -> objectives.merge(subject(step), set(step), Folded::wanting);
        case OBJECTIVE_DROPPED -> objectives.remove(subject(step));
        case PROGRESS_MEASURED ->
            objectives.computeIfPresent(subject(step), (id, known) -> measured(known, step));
        case ACTION_PLANNED, ACTION_DONE ->
            actions.compute(subject(step), (id, known) -> task(known, step));
        case MEASURE_PLANNED, MEASURE_DONE ->
            measures.compute(subject(step), (id, known) -> task(known, step));
        case FOUND_OUT -> found.add(step);
      }
    }

    private static String subject(PlanStep step) {
      return Objects.requireNonNull(step.subject());
    }

    private static ObjectiveThen set(PlanStep step) {
      return new ObjectiveThen(
          Objects.requireNonNull(step.goal()), step.owner(), step.on(), null, null);
    }

    /** Something else is wanted; what was measured stays. */
    private static ObjectiveThen wanting(ObjectiveThen known, ObjectiveThen other) {
      return new ObjectiveThen(
          other.goal, other.owner, known.setOn, known.measured, known.measuredOn);
    }

    private static ObjectiveThen measured(ObjectiveThen known, PlanStep step) {
      return new ObjectiveThen(known.goal, known.owner, known.setOn, step.value(), step.on());
    }

    private static Task task(@Nullable Task known, PlanStep step) {
      Task before = known == null ? Task.NONE : known;
      if (step.kind() == Kind.ACTION_PLANNED) {
        return new Task(step.on(), step.owner(), step.dueOn(), List.of());
      }
      if (step.kind() == Kind.MEASURE_PLANNED) {
        return new Task(step.on(), step.owner(), step.dueOn(), before.doneOn);
      }
      List<LocalDate> done = new ArrayList<>(before.doneOn);
      if (!done.contains(step.on())) {
        done.add(step.on());
      }
      return new Task(before.plannedOn, before.owner, before.dueOn, done);
    }
  }
}
