package io.perennial.command.customer.care;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.ComparableText;
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is looked after. A member of the customer: its fields are part of the customer's
 * snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Care {
  private @Nullable Trace assignment;
  private Traces preferences = new Traces();
  private Notices notices = new Notices();

  /** Nobody looks after it, and nothing is known. */
  public Care() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return preferences.bytes() + notices.bytes();
  }

  @CommandHandler
  void handle(AssignRepresentative command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        isAssigned(command, facts) ? assignment : null,
        Asked.of(Trace.of(on), command.occurredOn()),
        "The representative was assigned")) {
      return;
    }
    StepOrderRule.check(
        on, assignment == null ? null : assignment.on(), "the last change of representative");
    apply(new RepresentativeAssigned(command.customerId(), command.representative(), on));
  }

  /** A name that can no longer be read is nobody's: whoever is assigned after it is another one. */
  private boolean isAssigned(AssignRepresentative command, RecordedFacts facts) {
    return representative(command.customerId(), facts)
        .filter(name ->
            ComparableText.person(name).equals(ComparableText.person(command.representative())))
        .isPresent();
  }

  /** Who looks after it; empty where nobody does, or the name can no longer be read. */
  private Optional<String> representative(String customerId, RecordedFacts facts) {
    return Optional.ofNullable(assignment)
        .flatMap(trace -> facts.find(customerId, trace.sequence()))
        .filter(RepresentativeAssigned.class::isInstance)
        .map(fact -> ((RepresentativeAssigned) fact).representative())
        .filter(name -> !name.equals(Erased.TEXT) && !name.equals(Unreadable.TEXT));
  }

  /**
   * Brings something to the attention of who looks after it.
   *
   * @param lost whether the customer is lost
   */
  public void send(SendNotice command, boolean lost, BusinessDates dates, RecordedFacts facts) {
    notices.send(command, lost, representative(command.customerId(), facts), dates);
  }

  @CommandHandler
  void handle(AcknowledgeNotice command, BusinessDates dates, RecordedFacts facts) {
    notices.acknowledge(command, dates, facts);
  }

  @CommandHandler
  void handle(RecordPreference command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    PreferenceRecorded recorded =
        new PreferenceRecorded(
            command.customerId(),
            command.subject(),
            command.liking(),
            command.explanation(),
            command.source(),
            on);
    String key = keyOf(recorded);
    if (preferences.holds(
        key, Asked.of(traceOf(recorded), command.occurredOn()).saying(facts.wordsOf(recorded)))) {
      return;
    }
    Trace known = preferences.of(key);
    StepOrderRule.check(
        on, known == null ? null : known.on(), "what is known of " + command.subject());
    apply(recorded);
  }

  @EventSourcingHandler
  void on(RepresentativeAssigned event, @SequenceNumber long sequence) {
    assignment = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(PreferenceRecorded event, @SequenceNumber long sequence) {
    preferences.keep(keyOf(event), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(NoticeSent event, @SequenceNumber long sequence) {
    notices.on(event, sequence);
  }

  @EventSourcingHandler
  void on(NoticeAcknowledged event, @SequenceNumber long sequence) {
    notices.on(event, sequence);
  }

  private static String keyOf(PreferenceRecorded event) {
    return ComparableText.word(event.subject());
  }

  private static Trace traceOf(PreferenceRecorded event) {
    return Trace.of(event.occurredOn(), event.liking(), event.source());
  }
}
