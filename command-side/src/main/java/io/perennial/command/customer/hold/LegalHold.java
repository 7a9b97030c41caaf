package io.perennial.command.customer.hold;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.hold.LegalHoldLifted;
import io.perennial.events.customer.hold.LegalHoldSet;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The legal hold on a customer: set or lifted, one at a time. A member of the customer: its fields
 * are part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class LegalHold {
  private @Nullable Trace set;
  private @Nullable Trace lifted;

  /** None was ever set. */
  public LegalHold() {}

  @CommandHandler
  void handle(SetLegalHold command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    LegalHoldSet asked = new LegalHoldSet(command.customerId(), command.reason(), on);
    if (RepeatRule.repeats(
        set,
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(asked)),
        "The legal hold was set")) {
      return;
    }
    StepOrderRule.check(on, lifted == null ? null : lifted.on(), "the lifting of the last hold");
    apply(asked);
  }

  @CommandHandler
  void handle(LiftLegalHold command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    LegalHoldLifted asked = new LegalHoldLifted(command.customerId(), command.reason(), on);
    if (set == null) {
      if (!RepeatRule.repeats(
          lifted,
          Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(asked)),
          "The legal hold was lifted")) {
        throw new RefusedException(
            LegalHoldRefusal.LEGAL_HOLD_NOT_SET, "No legal hold is set on " + command.customerId());
      }
      return;
    }
    StepOrderRule.check(on, set.on(), "the legal hold");
    apply(asked);
  }

  @EventSourcingHandler
  void on(LegalHoldSet event, @SequenceNumber long sequence) {
    set = Trace.of(event.occurredOn()).recordedAs(sequence);
    lifted = null;
  }

  @EventSourcingHandler
  void on(LegalHoldLifted event, @SequenceNumber long sequence) {
    lifted = Trace.of(event.occurredOn()).recordedAs(sequence);
    set = null;
  }
}
