package io.perennial.command.customer.visit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.LoggedContact;
import io.perennial.events.customer.contact.VisitLogged;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Visits and calls. A member of the customer: its fields are part of the customer's snapshot. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Contacts {
  private Traces visits = new Traces();
  private Traces calls = new Traces();
  private ContactSums sums = ContactSums.none();

  /** Never visited, never called. */
  public Contacts() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return visits.bytes() + calls.bytes();
  }

  /** The trace of a visit; absent when there is none. */
  public @Nullable Trace visit(String visitId) {
    return visits.of(visitId);
  }

  /** The trace of a call; absent when there is none. */
  public @Nullable Trace call(String callId) {
    return calls.of(callId);
  }

  /** A visit was entered by mistake. */
  public void strikeOutVisit(String visitId) {
    visits.strikeOut(visitId);
  }

  /** A call was entered by mistake. */
  public void strikeOutCall(String callId) {
    calls.strikeOut(callId);
  }

  @CommandHandler
  void handle(
      LogVisit command, BusinessDates dates, ReportingCurrency currency, RecordedFacts facts) {
    VisitLogged logged =
        new VisitLogged(
            command.customerId(),
            command.visitId(),
            command.representative(),
            command.durationMinutes(),
            command.purpose(),
            command.outcome(),
            currency.exactOrNull(command.orderedAmount(), "/orderedAmount"),
            currency.exactOrNull(command.collectedAmount(), "/collectedAmount"),
            currency.exactOrNull(command.cost(), "/cost"),
            command.notes(),
            ContactReportEntry.toReport(command.report()),
            dates.resolve(command.occurredOn()));
    if (visits.repeats(
        command.visitId(),
        Asked.of(traceOf(logged), command.occurredOn()).saying(facts.wordsOf(logged)))) {
      return;
    }
    sums.check(logged);
    apply(logged);
  }

  /**
   * Logs a call.
   *
   * @param rest refuses a call on a day on which the company rests
   */
  public void log(
      LogCall command,
      Consumer<LocalDate> rest,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    CallLogged logged =
        new CallLogged(
            command.customerId(),
            command.callId(),
            command.representative(),
            command.durationMinutes(),
            command.purpose(),
            command.outcome(),
            currency.exactOrNull(command.orderedAmount(), "/orderedAmount"),
            currency.exactOrNull(command.collectedAmount(), "/collectedAmount"),
            currency.exactOrNull(command.cost(), "/cost"),
            command.notes(),
            ContactReportEntry.toReport(command.report()),
            command.despiteRest(),
            dates.resolve(command.occurredOn()));
    if (calls.repeats(
        command.callId(),
        Asked.of(traceOf(logged), command.occurredOn()).saying(facts.wordsOf(logged)))) {
      return;
    }
    rest.accept(logged.occurredOn());
    sums.check(logged);
    apply(logged);
  }

  @EventSourcingHandler
  void on(VisitLogged event, @SequenceNumber long sequence) {
    visits.keep(event.visitId(), traceOf(event).recordedAs(sequence));
    sums = sums.with(event);
  }

  @EventSourcingHandler
  void on(CallLogged event, @SequenceNumber long sequence) {
    calls.keep(event.callId(), traceOf(event).recordedAs(sequence));
    sums = sums.with(event);
  }

  private static Trace traceOf(LoggedContact event) {
    return Trace.of(
        event.occurredOn(),
        event.durationMinutes(),
        event.purpose(),
        event.outcome(),
        event.orderedAmount(),
        event.collectedAmount(),
        event.cost());
  }
}
