package io.perennial.command.customer.standing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a customer counts for with us, beside its tier. A member of the customer: its fields are
 * part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Standing {
  private @Nullable ContactPriority contactPriority;
  private @Nullable Trace lastPrioritySet;
  private @Nullable RelationshipPhase phase;
  private @Nullable Trace lastPhaseMove;
  private @Nullable PyramidClass pyramidClass;
  private @Nullable Trace lastPyramidClassification;

  /** Nothing said yet. */
  public Standing() {}

  @CommandHandler
  void handle(SetContactPriority command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    ContactPrioritySet set =
        new ContactPrioritySet(
            command.customerId(), command.contactPriority(), contactPriority, on);
    if (RepeatRule.repeats(
        command.contactPriority() == contactPriority ? lastPrioritySet : null,
        Asked.of(traceOf(set), command.occurredOn()),
        "The contact priority has been set")) {
      return;
    }
    StepOrderRule.check(
        on, lastPrioritySet == null ? null : lastPrioritySet.on(), "the contact priority in force");
    apply(set);
  }

  @CommandHandler
  void handle(MoveRelationshipPhase command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    RelationshipPhaseMoved moved =
        new RelationshipPhaseMoved(command.customerId(), command.phase(), phase, on);
    if (RepeatRule.repeats(
        command.phase() == phase ? lastPhaseMove : null,
        Asked.of(traceOf(moved), command.occurredOn()),
        "The relationship has moved to the phase")) {
      return;
    }
    PhaseMoveRule.check(phase, command.phase());
    StepOrderRule.check(
        on, lastPhaseMove == null ? null : lastPhaseMove.on(), "the phase in force");
    apply(moved);
  }

  @CommandHandler
  void handle(ClassifyInPyramid command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerClassifiedInPyramid classified =
        new CustomerClassifiedInPyramid(
            command.customerId(), command.pyramidClass(), pyramidClass, command.reason(), on);
    if (RepeatRule.repeats(
        command.pyramidClass() == pyramidClass ? lastPyramidClassification : null,
        Asked.of(traceOf(classified), command.occurredOn()).saying(facts.wordsOf(classified)),
        "The customer has been classified so")) {
      return;
    }
    StepOrderRule.check(
        on,
        lastPyramidClassification == null ? null : lastPyramidClassification.on(),
        "the class in force");
    apply(classified);
  }

  @EventSourcingHandler
  void on(ContactPrioritySet event, @SequenceNumber long sequence) {
    contactPriority = event.contactPriority();
    lastPrioritySet = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(RelationshipPhaseMoved event, @SequenceNumber long sequence) {
    phase = event.phase();
    lastPhaseMove = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(CustomerClassifiedInPyramid event, @SequenceNumber long sequence) {
    pyramidClass = event.pyramidClass();
    lastPyramidClassification = traceOf(event).recordedAs(sequence);
  }

  private static Trace traceOf(CustomerClassifiedInPyramid event) {
    return Trace.of(event.occurredOn(), event.pyramidClass());
  }

  private static Trace traceOf(ContactPrioritySet event) {
    return Trace.of(event.occurredOn(), event.contactPriority());
  }

  private static Trace traceOf(RelationshipPhaseMoved event) {
    return Trace.of(event.occurredOn(), event.phase());
  }
}
