package io.perennial.query.activity;

import io.perennial.events.complaint.OwedStep;
import io.perennial.platform.complaint.ComplaintPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is owed to who complains, after each fact of a complaint. */
public final class Deadlines {

  private final ComplaintPolicy policy;

  /**
   * Deadlines by a policy.
   *
   * @param policy until when complaints are answered
   */
  public Deadlines(ComplaintPolicy policy) {
    this.policy = policy;
  }

  /**
   * What is or was owed, in the order in which it came to be owed.
   *
   * @param before the same before the step
   * @param severity of the complaint before the step
   */
  public List<Deadline> after(List<Deadline> before, int severity, ComplaintStep step) {
    Instant at = step.at();
    return switch (step.kind()) {
      case RECORDED ->
          List.of(
              owed(OwedStep.ACKNOWLEDGEMENT, at, severity(step, severity)),
              owed(OwedStep.PROPOSAL, at, severity(step, severity)));
      case ACKNOWLEDGED -> met(before, OwedStep.ACKNOWLEDGEMENT, at, step.dueAt());
      case JUDGED_NOT_VALID ->
          open(before, each -> each.step() == OwedStep.PROPOSAL ? each.dropped() : each);
      case CLOSED_AS_UNFOUNDED, EVALUATED -> open(before, Deadline::dropped);
      case SOLUTION_PROPOSED -> met(before, OwedStep.PROPOSAL, at, step.dueAt());
      case SOLUTION_DECLINED, REOPENED -> and(before, owed(OwedStep.PROPOSAL, at, severity));
      case SEVERITY_CHANGED -> severity(before, step, severity(step, severity));
      case WAIT_BEGAN -> open(before, each -> each.waitingFrom(at).reckoned(at, severity, policy));
      case WAIT_ENDED -> open(before, each -> each.resumedAt(at).reckoned(at, severity, policy));
      case ESCALATED -> escalated(before, step);
      case JUDGED_VALID, ASSIGNED, CAUSE_ANALYSED, SOLUTION_ACCEPTED, SOLUTION_CARRIED_OUT ->
          before;
    };
  }

  /** How grave a complaint is from a step on. */
  public static int severity(ComplaintStep step, int before) {
    Integer said = step.severity();
    return said == null ? before : said;
  }

  private List<Deadline> severity(List<Deadline> before, ComplaintStep step, int severity) {
    Instant overdueSince = step.dueAt();
    return open(
        before,
        each ->
            overdueSince != null && each.step() == OwedStep.PROPOSAL
                ? each.overdueSince(overdueSince, policy)
                : each.reckoned(step.at(), severity, policy));
  }

  private List<Deadline> escalated(List<Deadline> before, ComplaintStep step) {
    Instant due = Objects.requireNonNull(step.dueAt());
    return open(before, each -> each.step() == step.owed() ? each.overdueSince(due, policy) : each);
  }

  private Deadline owed(OwedStep step, Instant at, int severity) {
    return Deadline.since(step, at, severity, policy);
  }

  private List<Deadline> met(
      List<Deadline> before, OwedStep step, Instant at, @Nullable Instant due) {
    return open(before, each -> each.step() == step ? each.met(at, due, policy) : each);
  }

  private static List<Deadline> and(List<Deadline> before, Deadline more) {
    return Stream.concat(before.stream(), Stream.of(more)).toList();
  }

  private static List<Deadline> open(List<Deadline> before, UnaryOperator<Deadline> change) {
    return before.stream().map(each -> each.state().isOpen() ? change.apply(each) : each).toList();
  }
}
