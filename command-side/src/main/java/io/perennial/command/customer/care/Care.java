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
import java.time.LocalDate;
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

  /** Nobody looks after it, and nothing is known. */
  public Care() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return preferences.bytes();
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
    return assignment != null
        && facts
            .find(command.customerId(), assignment.sequence())
            .filter(RepresentativeAssigned.class::isInstance)
            .map(fact -> ((RepresentativeAssigned) fact).representative())
            .filter(name ->
                ComparableText.person(name).equals(ComparableText.person(command.representative())))
            .isPresent();
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

  private static String keyOf(PreferenceRecorded event) {
    return ComparableText.word(event.subject());
  }

  private static Trace traceOf(PreferenceRecorded event) {
    return Trace.of(event.occurredOn(), event.liking(), event.source());
  }
}
