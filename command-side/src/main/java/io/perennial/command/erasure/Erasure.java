package io.perennial.command.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.Trace;
import io.perennial.events.erasure.ErasureCarriedOut;
import io.perennial.events.erasure.ErasureConfirmed;
import io.perennial.events.erasure.ErasureDeclined;
import io.perennial.events.erasure.ErasureRequested;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An erasure, from the request to the destruction of the key. Its state holds whose key it is, and
 * nothing that the key protects.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Erasure {

  /** On what ground the service itself declines what was confirmed. */
  static final String HELD = "legal hold";

  @AggregateIdentifier private String erasureId;
  private String customerId;
  private RequestedSubject subject;
  private Asker requester;
  private @Nullable Trace request;
  private @Nullable Trace declined;
  private boolean confirmed;
  private boolean carriedOut;

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  Erasure() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      RequestErasure command, MetaData metaData, BusinessDates dates, PersonalRecords records) {
    RequestedSubject asked = RequestedSubject.of(command);
    ErasureRequested requested =
        new ErasureRequested(
            command.erasureId(),
            asked.concerns(command),
            asked.kind(),
            asked.id(),
            asked.otherFormerId(),
            command.ground(),
            dates.today());
    if (request != null) {
      if (!request.sameAs(Asked.of(traceOf(requested), null))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN, command.erasureId() + " is another erasure");
      }
      return;
    }
    asked.requireKept(command.customerId(), records);
    asked.requireFree(records);
    apply(requested, Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(
      ConfirmErasure command, MetaData metaData, BusinessDates dates, PersonalRecords records) {
    if (confirmed) {
      return;
    }
    requireNotDeclined();
    Asker.of(metaData)
        .requireOtherThan(requester, "Someone other than who asked for the erasure confirms it");
    subject.requireFree(records);
    apply(new ErasureConfirmed(erasureId, customerId, dates.today()));
  }

  @CommandHandler
  void handle(DeclineErasure command, BusinessDates dates) {
    ErasureDeclined asked =
        new ErasureDeclined(erasureId, customerId, command.ground(), dates.today());
    if (RepeatRule.repeats(declined, Asked.of(traceOf(asked), null), "It was declined")) {
      return;
    }
    if (confirmed) {
      throw new RefusedException(CommonRefusal.STEP_OUT_OF_ORDER, "The erasure has been confirmed");
    }
    apply(asked);
  }

  /**
   * The key goes before the event that says so: after a crash between the two it is destroyed once
   * more, which changes nothing. What a hold forbids by now has to be asked for again.
   */
  @CommandHandler
  void handle(CarryOutErasure command, BusinessDates dates, PersonalRecords records) {
    if (carriedOut) {
      return;
    }
    requireNotDeclined();
    if (!confirmed) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER, "The erasure has not been confirmed");
    }
    if (subject.isHeld(records)) {
      apply(new ErasureDeclined(erasureId, customerId, HELD, dates.today()));
      return;
    }
    subject.subjects().forEach(records::erase);
    apply(
        new ErasureCarriedOut(erasureId, customerId, subject.kind(), subject.id(), dates.today()));
  }

  private void requireNotDeclined() {
    if (declined != null) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER, "The erasure was declined on " + declined.on());
    }
  }

  @EventSourcingHandler
  void on(ErasureRequested event, MetaData metaData, @SequenceNumber long sequence) {
    erasureId = event.erasureId();
    customerId = event.customerId();
    subject =
        new RequestedSubject(
            event.kind(),
            event.subjectId(),
            Objects.requireNonNullElse(event.formerSubjectId(), event.subjectId()));
    requester = Asker.of(metaData);
    request = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(ErasureConfirmed event) {
    confirmed = true;
  }

  @EventSourcingHandler
  void on(ErasureDeclined event, @SequenceNumber long sequence) {
    declined = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(ErasureCarriedOut event) {
    carriedOut = true;
  }

  private static Trace traceOf(ErasureRequested event) {
    return Trace.of(
        event.occurredOn(), event.customerId(), event.kind(), event.subjectId(), event.ground());
  }

  private static Trace traceOf(ErasureDeclined event) {
    return Trace.of(event.occurredOn(), event.ground());
  }
}
