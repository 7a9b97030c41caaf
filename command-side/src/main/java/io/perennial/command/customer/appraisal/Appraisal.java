package io.perennial.command.customer.appraisal;

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
import io.perennial.events.customer.appraisal.CustomerEvaluated;
import io.perennial.events.customer.appraisal.ExitBarrierRecorded;
import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.customer.appraisal.ExperienceClassified;
import io.perennial.events.customer.appraisal.ExperienceSignalNoted;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What we judge of a customer. A member of the customer: its fields are part of the customer's
 * snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Appraisal {
  private Traces signals = new Traces();
  private @Nullable Experience experience;
  private @Nullable Trace lastClassification;
  private Traces barriers = new Traces();
  private @Nullable Trace lastEvaluation;

  /** Nothing judged yet. */
  public Appraisal() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return signals.bytes() + barriers.bytes();
  }

  /** What was observed answers nothing, so it may come late; each day is an observation. */
  @CommandHandler
  void handle(NoteExperienceSignal command, BusinessDates dates, RecordedFacts facts) {
    ExperienceSignalNoted noted =
        new ExperienceSignalNoted(
            command.customerId(),
            command.signal(),
            command.observedBy(),
            command.note(),
            dates.resolve(command.occurredOn()));
    if (signals.holds(
        keyOf(noted),
        Asked.of(traceOf(noted), command.occurredOn()).saying(facts.wordsOf(noted)))) {
      return;
    }
    apply(noted);
  }

  @CommandHandler
  void handle(ClassifyExperience command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    ExperienceClassified classified =
        new ExperienceClassified(
            command.customerId(), command.experience(), experience, command.reason(), on);
    if (RepeatRule.repeats(
        command.experience() == experience ? lastClassification : null,
        Asked.of(traceOf(classified), command.occurredOn()).saying(facts.wordsOf(classified)),
        "The customer has been classified so")) {
      return;
    }
    StepOrderRule.check(on, dateOf(lastClassification), "the experience in force");
    apply(classified);
  }

  @CommandHandler
  void handle(RecordExitBarrier command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    ExitBarrierRecorded recorded =
        new ExitBarrierRecorded(
            command.customerId(), command.barrier(), command.strength(), command.note(), on);
    String key = command.barrier().name();
    if (barriers.holds(
        key, Asked.of(traceOf(recorded), command.occurredOn()).saying(facts.wordsOf(recorded)))) {
      return;
    }
    StepOrderRule.check(on, dateOf(barriers.of(key)), "what is known of the barrier");
    apply(recorded);
  }

  @CommandHandler
  void handle(EvaluateCustomer command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerEvaluated evaluated =
        new CustomerEvaluated(
            command.customerId(),
            command.initiative(),
            command.initiativeEvidence(),
            command.capability(),
            command.capabilityEvidence(),
            eachOnce(command.goodMarks()),
            eachOnce(command.badMarks()),
            on);
    if (lastEvaluation != null
        && lastEvaluation.sameAs(
            Asked.of(traceOf(evaluated), command.occurredOn()).saying(facts.wordsOf(evaluated)))) {
      return;
    }
    MarksRule.check(command.goodMarks(), command.badMarks());
    StepOrderRule.check(on, dateOf(lastEvaluation), "the last evaluation");
    apply(evaluated);
  }

  private static <T extends Comparable<T>> List<T> eachOnce(List<T> marks) {
    return marks.stream().distinct().sorted().toList();
  }

  @EventSourcingHandler
  void on(ExperienceSignalNoted event, @SequenceNumber long sequence) {
    signals.keep(keyOf(event), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(ExperienceClassified event, @SequenceNumber long sequence) {
    experience = event.experience();
    lastClassification = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(ExitBarrierRecorded event, @SequenceNumber long sequence) {
    barriers.keep(event.barrier().name(), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(CustomerEvaluated event, @SequenceNumber long sequence) {
    lastEvaluation = traceOf(event).recordedAs(sequence);
  }

  private static @Nullable LocalDate dateOf(@Nullable Trace step) {
    return step == null ? null : step.on();
  }

  private static String keyOf(ExperienceSignalNoted event) {
    return event.signal() + " " + event.occurredOn();
  }

  private static Trace traceOf(ExperienceSignalNoted event) {
    return Trace.of(event.occurredOn(), event.signal());
  }

  private static Trace traceOf(ExperienceClassified event) {
    return Trace.of(event.occurredOn(), event.experience());
  }

  private static Trace traceOf(ExitBarrierRecorded event) {
    return Trace.of(event.occurredOn(), event.barrier(), event.strength());
  }

  private static Trace traceOf(CustomerEvaluated event) {
    return Trace.of(
        event.occurredOn(),
        event.initiative(),
        event.capability(),
        event.goodMarks(),
        event.badMarks());
  }
}
