package io.perennial.query.activity;

import io.perennial.events.complaint.OwedStep;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.complaint.Owed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that we owe who complains. All times are those of recording.
 *
 * @param step the step
 * @param state how it stands
 * @param dueAt when it is or was due; absent as long as we wait for the customer
 * @param dueOn the day of that
 * @param metOn the day on which it was taken; absent before
 * @param owed since when it is owed, without the times in which we waited for the customer
 */
public record Deadline(
    OwedStep step,
    DeadlineState state,
    @Nullable Instant dueAt,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate metOn,
    Owed owed) {

  /**
   * How it stands on a day: what is still waited for is overdue from the day behind that on which
   * it is due, whether or not somebody has said so.
   */
  public DeadlineState stateOn(LocalDate day) {
    LocalDate turnsOn = overdueFrom();
    if (turnsOn == null) {
      return state;
    }
    return turnsOn.isAfter(day) ? DeadlineState.DUE : DeadlineState.OVERDUE;
  }

  /** The first day on which it is overdue; absent when it is not waited for, or has no day. */
  public @Nullable LocalDate overdueFrom() {
    return dueOn == null || !state.isOpen() ? null : dueOn.plusDays(1);
  }

  /** As it stands on a day. */
  public Deadline shownOn(LocalDate day) {
    return new Deadline(step, stateOn(day), dueAt, dueOn, metOn, owed);
  }

  static Deadline since(OwedStep step, Instant since, int severity, ComplaintPolicy policy) {
    return new Deadline(step, DeadlineState.DUE, null, null, null, Owed.since(since))
        .reckoned(since, severity, policy);
  }

  /** As the policy and the severity have it, unless it has been said to be overdue. */
  Deadline reckoned(Instant now, int severity, ComplaintPolicy policy) {
    if (state == DeadlineState.OVERDUE) {
      return this;
    }
    Instant due =
        switch (step) {
          case ACKNOWLEDGEMENT -> policy.acknowledgementDue(owed);
          case PROPOSAL -> policy.proposalDue(owed, severity);
        };
    if (due == null) {
      return at(null, DeadlineState.WAITING, policy);
    }
    return at(due, due.isAfter(now) ? DeadlineState.DUE : DeadlineState.OVERDUE, policy);
  }

  /** It is overdue since an instant, which does not move any more. */
  Deadline overdueSince(Instant due, ComplaintPolicy policy) {
    return at(due, DeadlineState.OVERDUE, policy);
  }

  /** It has been taken. */
  Deadline met(Instant now, @Nullable Instant due, ComplaintPolicy policy) {
    boolean late = due != null && now.isAfter(due);
    Deadline met = at(due, late ? DeadlineState.MET_LATE : DeadlineState.MET, policy);
    return new Deadline(step, met.state, due, met.dueOn, day(now, policy), owed);
  }

  Deadline dropped() {
    return new Deadline(step, DeadlineState.DROPPED, dueAt, dueOn, null, owed);
  }

  Deadline waitingFrom(Instant now) {
    return new Deadline(step, state, dueAt, dueOn, metOn, owed.waitingFrom(now));
  }

  Deadline resumedAt(Instant now) {
    return new Deadline(step, state, dueAt, dueOn, metOn, owed.resumedAt(now));
  }

  private Deadline at(@Nullable Instant due, DeadlineState next, ComplaintPolicy policy) {
    return new Deadline(step, next, due, due == null ? null : day(due, policy), metOn, owed);
  }

  private static LocalDate day(Instant at, ComplaintPolicy policy) {
    return LocalDate.ofInstant(at, policy.calendar().zone());
  }
}
