package io.perennial.query.complaint;

import io.perennial.platform.complaint.Owed;
import io.perennial.query.activity.ComplaintState;
import io.perennial.query.activity.ComplaintStep;
import io.perennial.query.activity.Deadline;
import io.perennial.query.activity.Deadlines;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it stood at the end of a day: what had happened by then.
 *
 * @param card the complaint
 * @param recordedOn when it was recorded
 * @param steps what had happened, in the order in which it was recorded
 */
record ComplaintCourse(ComplaintCard card, LocalDate recordedOn, List<ComplaintStep> steps) {

  /** What moves a complaint on: not what is said about it, and not waiting. */
  private static final Set<ComplaintStep.Kind> ASIDE =
      EnumSet.of(
          ComplaintStep.Kind.ACKNOWLEDGED,
          ComplaintStep.Kind.SEVERITY_CHANGED,
          ComplaintStep.Kind.WAIT_BEGAN,
          ComplaintStep.Kind.WAIT_ENDED,
          ComplaintStep.Kind.ESCALATED);

  /** The complaints that a card makes at the end of a day: it, or none. */
  static Stream<ComplaintCourse> on(LocalDate on, ComplaintCard card) {
    LocalDate recordedOn = card.recordedOn();
    return recordedOn == null || recordedOn.isAfter(on)
        ? Stream.empty()
        : Stream.of(
            new ComplaintCourse(
                card,
                recordedOn,
                card.course().stream().filter(step -> !step.on().isAfter(on)).toList()));
  }

  /** As {@link #on}, of those that were recorded on a day or later. */
  static Stream<ComplaintCourse> between(LocalDate from, LocalDate on, ComplaintCard card) {
    return on(on, card).filter(course -> !course.recordedOn.isBefore(from));
  }

  ComplaintState state() {
    ComplaintState state = ComplaintState.RECORDED;
    for (ComplaintStep step : steps) {
      state = state.after(step);
    }
    return state;
  }

  int severity() {
    int severity = card.severity();
    for (ComplaintStep step : steps) {
      severity = Deadlines.severity(step, severity);
    }
    return severity;
  }

  @Nullable String department() {
    return steps.stream()
        .map(ComplaintStep::department)
        .filter(Objects::nonNull)
        .reduce(null, (earlier, later) -> later);
  }

  List<Deadline> deadlines(Deadlines rule) {
    List<Deadline> deadlines = List.of();
    int severity = card.severity();
    for (ComplaintStep step : steps) {
      deadlines = rule.after(deadlines, severity, step);
      severity = Deadlines.severity(step, severity);
    }
    return deadlines;
  }

  /** The first step of some kinds; absent before it. */
  @Nullable ComplaintStep first(Set<ComplaintStep.Kind> kinds) {
    return steps.stream().filter(step -> kinds.contains(step.kind())).findFirst().orElse(null);
  }

  boolean has(ComplaintStep.Kind... kinds) {
    return first(Set.of(kinds)) != null;
  }

  /** What moved the complaint on last before a step. */
  ComplaintStep before(ComplaintStep step) {
    return steps.subList(0, steps.indexOf(step)).stream()
        .filter(each -> !ASIDE.contains(each.kind()))
        .reduce(steps.getFirst(), (earlier, later) -> later);
  }

  /** Since when we owe the customer an answer, and when we waited for the customer. */
  Owed owed() {
    Owed owed = Owed.since(steps.getFirst().at());
    for (ComplaintStep step : steps) {
      if (step.kind() == ComplaintStep.Kind.WAIT_BEGAN) {
        owed = owed.waitingFrom(step.at());
      } else if (step.kind() == ComplaintStep.Kind.WAIT_ENDED) {
        owed = owed.resumedAt(step.at());
      }
    }
    return owed;
  }

  /** Whether it was found justified; absent before it was judged, and while it is judged again. */
  @Nullable Boolean founded() {
    ComplaintState state = state();
    if (state.isUnfounded()) {
      return false;
    }
    return state == ComplaintState.RECORDED ? null : true;
  }

  /** Whether the customer has answered a proposal, and that by accepting the first of all. */
  @Nullable Boolean acceptedAtFirst() {
    ComplaintStep proposal = first(Set.of(ComplaintStep.Kind.SOLUTION_PROPOSED));
    Predicate<ComplaintStep> answers =
        step ->
            step.kind() == ComplaintStep.Kind.SOLUTION_ACCEPTED
                || step.kind() == ComplaintStep.Kind.SOLUTION_DECLINED;
    return steps.stream()
        .filter(answers)
        .findFirst()
        .map(step ->
            step.kind() == ComplaintStep.Kind.SOLUTION_ACCEPTED
                && proposal != null
                && Objects.equals(step.solutionId(), proposal.solutionId()))
        .orElse(null);
  }
}
