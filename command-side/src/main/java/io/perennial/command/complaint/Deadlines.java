package io.perennial.command.complaint;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import io.perennial.events.complaint.OwedStep;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.complaint.Owed;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What we owe who complains, and since when. What is due is worked out by the policy of the day;
 * what was overdue when it was said so stays as it was. A member of the complaint: its fields are
 * part of the complaint's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
final class Deadlines {
  private int severity;
  private int level;
  private Map<OwedStep, Owed> owed = new EnumMap<>(OwedStep.class);
  private Map<OwedStep, Instant> overdueSince = new EnumMap<>(OwedStep.class);
  private Set<OwedStep> escalated = EnumSet.noneOf(OwedStep.class);

  int severity() {
    return severity;
  }

  /** How often it has been escalated. */
  int level() {
    return level;
  }

  /** Whether the step that is owed now has been escalated. */
  boolean isEscalated(OwedStep step) {
    return escalated.contains(step);
  }

  boolean isOwed(OwedStep step) {
    return owed.containsKey(step);
  }

  /** When a step is due; absent when it is not owed, or not as long as we wait. */
  @Nullable Instant dueAt(OwedStep step, ComplaintPolicy policy) {
    Instant known = overdueSince.get(step);
    Owed open = owed.get(step);
    if (known != null || open == null) {
      return known;
    }
    return switch (step) {
      case ACKNOWLEDGEMENT -> policy.acknowledgementDue(open);
      case PROPOSAL -> policy.proposalDue(open, severity);
    };
  }

  /** When a step was due that is overdue; absent when it is not. */
  @Nullable Instant overdueSince(OwedStep step, ComplaintPolicy policy, Instant now) {
    Instant due = dueAt(step, policy);
    return due == null || due.isAfter(now) ? null : due;
  }

  @EventSourcingHandler
  void on(ComplaintRecorded event, @Timestamp Instant recordedAt) {
    severity = event.severity();
    owe(OwedStep.ACKNOWLEDGEMENT, recordedAt);
    owe(OwedStep.PROPOSAL, recordedAt);
  }

  @EventSourcingHandler
  void on(ComplaintAcknowledged event) {
    settle(OwedStep.ACKNOWLEDGEMENT);
  }

  @EventSourcingHandler
  void on(ComplaintJudged event) {
    if (!event.valid()) {
      settle(OwedStep.PROPOSAL);
    }
  }

  @EventSourcingHandler
  void on(ComplaintClosedAsUnfounded event) {
    settle(OwedStep.ACKNOWLEDGEMENT);
  }

  @EventSourcingHandler
  void on(ComplaintSolutionProposed event) {
    settle(OwedStep.PROPOSAL);
  }

  @EventSourcingHandler
  void on(ComplaintSolutionDeclined event, @Timestamp Instant recordedAt) {
    owe(OwedStep.PROPOSAL, recordedAt);
  }

  @EventSourcingHandler
  void on(ComplaintEvaluated event) {
    settle(OwedStep.ACKNOWLEDGEMENT);
  }

  @EventSourcingHandler
  void on(ComplaintReopened event, @Timestamp Instant recordedAt) {
    owe(OwedStep.PROPOSAL, recordedAt);
  }

  @EventSourcingHandler
  void on(ComplaintSeverityChanged event) {
    severity = event.severity();
    if (event.proposalOverdueSince() != null) {
      overdueSince.put(OwedStep.PROPOSAL, event.proposalOverdueSince());
    }
  }

  @EventSourcingHandler
  void on(ComplaintWaitBegan event, @Timestamp Instant recordedAt) {
    owed.replaceAll((step, open) -> waiting(open, recordedAt));
  }

  @EventSourcingHandler
  void on(ComplaintWaitEnded event, @Timestamp Instant recordedAt) {
    owed.replaceAll((step, open) -> resumed(open, recordedAt));
  }

  @EventSourcingHandler
  void on(ComplaintEscalated event) {
    level = event.level();
    escalated.add(event.step());
    overdueSince.put(event.step(), event.dueAt());
  }

  private static Owed waiting(Owed open, Instant from) {
    return open.waitingFrom(from);
  }

  private static Owed resumed(Owed open, Instant at) {
    return open.resumedAt(at);
  }

  private void owe(OwedStep step, Instant since) {
    settle(step);
    owed.put(step, Owed.since(since));
  }

  private void settle(OwedStep step) {
    owed.remove(step);
    overdueSince.remove(step);
    escalated.remove(step);
  }
}
