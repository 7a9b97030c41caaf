package io.perennial.command.customer.winning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectRestBegan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a company has said against buying from us, and the rests that it was given. A member of the
 * customer: its fields are part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Objections {
  private static final int REST_BYTES = 200;

  private Traces objections = new Traces();

  /** The objections of each contact, numbered. */
  private Traces attempts = new Traces();

  private List<Rest> rests = new ArrayList<>();

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return objections.bytes() + attempts.bytes() + (long) REST_BYTES * rests.size();
  }

  /**
   * Records an objection; after the last attempt that is allowed in one contact a prospect rests.
   *
   * @param toBeWon whether there is anybody to be won; a customer does not rest
   */
  public void record(
      RecordObjection command,
      Supplier<ToBeWonRule> toBeWon,
      WinningPolicy policy,
      BusinessDates dates,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    ObjectionRecorded recorded =
        new ObjectionRecorded(
            command.customerId(),
            command.objectionId(),
            command.contactId(),
            command.reason(),
            command.answer(),
            on);
    if (objections.repeats(
        command.objectionId(),
        Asked.of(traceOf(recorded), command.occurredOn()).saying(facts.wordsOf(recorded)))) {
      return;
    }
    boolean lastAttempt = attemptsIn(command.contactId()) + 1 == policy.attemptsInOneContact();
    apply(recorded);
    if (lastAttempt && toBeWon.get().now()) {
      apply(
          new ProspectRestBegan(
              command.customerId(), command.contactId(), policy.endOfRest(on, dates), on));
    }
  }

  /**
   * Refuses a call during a rest that gives no reason. A call that was made before the rest began
   * may be told late, and so may the very contact that led to it.
   */
  public void checkCall(String callId, LocalDate on, @Nullable String despiteRest) {
    for (Rest rest : rests) {
      if (despiteRest == null && rest.holdsOn(on) && !rest.contactId().equals(callId)) {
        throw rest.refusal();
      }
    }
  }

  /** Refuses to begin a round before the end of a rest, however it is dated, without a reason. */
  void checkNextCall(LocalDate on, @Nullable String despiteRest) {
    for (Rest rest : rests) {
      if (despiteRest == null && on.isBefore(rest.until())) {
        throw rest.refusal();
      }
    }
  }

  @EventSourcingHandler
  void on(ObjectionRecorded event, @SequenceNumber long sequence) {
    Trace trace = traceOf(event).recordedAs(sequence);
    objections.keep(event.objectionId(), trace);
    attempts.keep(attempt(event.contactId(), attemptsIn(event.contactId()) + 1), trace);
  }

  @EventSourcingHandler
  void on(ProspectRestBegan event) {
    rests.add(new Rest(event.contactId(), event.occurredOn(), event.restsUntil()));
  }

  @EventSourcingHandler
  void on(DealClosed event) {
    wonOn(event.occurredOn());
  }

  @EventSourcingHandler
  void on(CustomerWon event) {
    wonOn(event.occurredOn());
  }

  @EventSourcingHandler
  void on(CustomerWonBack event) {
    wonOn(event.occurredOn());
  }

  private void wonOn(LocalDate on) {
    rests.replaceAll(rest -> rest.endedOn(on));
  }

  private int attemptsIn(String contactId) {
    int number = 0;
    while (attempts.knows(attempt(contactId, number + 1))) {
      number++;
    }
    return number;
  }

  private static String attempt(String contactId, int number) {
    return contactId + " " + number;
  }

  private static Trace traceOf(ObjectionRecorded event) {
    return Trace.of(event.occurredOn(), event.contactId(), event.reason());
  }
}
