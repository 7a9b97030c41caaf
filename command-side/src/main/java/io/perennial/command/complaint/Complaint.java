package io.perennial.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.Trace;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A complaint, as far as its judgement. What the customer said of it is not kept here. */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Complaint {
  @AggregateIdentifier private String complaintId;
  private String customerId;
  private @Nullable Trace recording;
  private @Nullable Boolean valid;
  private boolean closed;

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  Complaint() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordComplaint command, CompanyCalendar calendar, CustomerDirectory customers) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    ComplaintRecorded recorded =
        new ComplaintRecorded(
            command.complaintId(),
            command.customerId(),
            command.category(),
            command.severity(),
            command.channel(),
            command.subject(),
            command.requested(),
            on);
    if (recording != null) {
      if (!recording.sameAs(traceOf(recorded), command.occurredOn() != null)) {
        throw new RefusedException(
            Refusal.ID_TAKEN, "Another complaint has been recorded as " + command.complaintId());
      }
      return;
    }
    if (!customers.exists(command.customerId())) {
      throw new RefusedException(
          Refusal.CUSTOMER_UNKNOWN, "There is no customer " + command.customerId());
    }
    apply(recorded);
  }

  @CommandHandler
  void handle(JudgeComplaint command, CompanyCalendar calendar) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    if (valid != null) {
      if (!valid.equals(command.valid())) {
        throw new RefusedException(
            Refusal.STEP_OUT_OF_ORDER, "The complaint has been judged otherwise already");
      }
      return;
    }
    ReasonsRule.check(command);
    apply(new ComplaintJudged(complaintId, customerId, command.valid(), command.reasons(), on));
  }

  @CommandHandler
  void handle(CloseComplaintAsUnfounded command, CompanyCalendar calendar) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    if (closed) {
      return;
    }
    if (!Boolean.FALSE.equals(valid)) {
      throw new RefusedException(
          Refusal.STEP_OUT_OF_ORDER, "The complaint has not been judged unfounded");
    }
    apply(new ComplaintClosedAsUnfounded(complaintId, customerId, on));
  }

  @EventSourcingHandler
  void on(ComplaintRecorded event) {
    complaintId = event.complaintId();
    customerId = event.customerId();
    recording = traceOf(event);
  }

  @EventSourcingHandler
  void on(ComplaintJudged event) {
    valid = event.valid();
  }

  @EventSourcingHandler
  void on(ComplaintClosedAsUnfounded event) {
    closed = true;
  }

  /** The subject and what is asked for are personal data and no part of it. */
  private static Trace traceOf(ComplaintRecorded event) {
    return Trace.of(
        event.occurredOn(),
        event.customerId(),
        event.category(),
        event.severity(),
        event.channel());
  }
}
