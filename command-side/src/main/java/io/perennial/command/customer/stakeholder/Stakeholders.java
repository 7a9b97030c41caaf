package io.perennial.command.customer.stakeholder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonRemoved;
import io.perennial.events.customer.stakeholder.StakeholderAmended;
import io.perennial.events.customer.stakeholder.StakeholderDropped;
import io.perennial.events.customer.stakeholder.StakeholderNamed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * Who at a customer decides with or against us. A member of the customer: its fields are part of
 * the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Stakeholders {
  private static final int ENTRY_BYTES = 400;
  private static final String LAST_WORD = "the last word about the person";

  private Set<String> people = new HashSet<>();
  private Map<String, Trace> named = new HashMap<>();
  private Map<String, Trace> dropped = new HashMap<>();

  /** Nobody. */
  public Stakeholders() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return (long) ENTRY_BYTES * (people.size() + named.size() + dropped.size());
  }

  @CommandHandler
  void handle(NameStakeholder command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    StakeholderNamed event =
        new StakeholderNamed(
            command.customerId(),
            command.personId(),
            command.role(),
            command.attitude(),
            command.reason(),
            on);
    Asked asked =
        Asked.of(Trace.of(on, event.role(), event.attitude()), command.occurredOn())
            .saying(facts.wordsOf(event));
    if (RepeatRule.repeats(
        named.get(command.personId()), asked, "The person has been called a stakeholder")) {
      return;
    }
    if (!people.contains(command.personId())) {
      throw new RefusedException(
          CommonRefusal.PERSON_UNKNOWN,
          "The customer has no person with the identifier " + command.personId());
    }
    StepOrderRule.check(on, lastWordOn(dropped, command.personId()), LAST_WORD);
    apply(event);
  }

  @CommandHandler
  void handle(AmendStakeholder command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    StakeholderAmended event =
        new StakeholderAmended(
            command.customerId(),
            command.personId(),
            command.role(),
            command.attitude(),
            command.reason(),
            on);
    Trace known = named.get(command.personId());
    if (known == null) {
      throw unknown(command.personId());
    }
    // When it was said is no part of what is so: the same again changes nothing.
    Asked asked =
        Asked.of(Trace.of(on, event.role(), event.attitude()), null).saying(facts.wordsOf(event));
    if (!known.sameAs(asked)) {
      StepOrderRule.check(on, known.on(), LAST_WORD);
      apply(event);
    }
  }

  @CommandHandler
  void handle(DropStakeholder command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    StakeholderDropped event =
        new StakeholderDropped(command.customerId(), command.personId(), command.reason(), on);
    Trace known = named.get(command.personId());
    if (known == null) {
      Trace before = dropped.get(command.personId());
      if (before == null
          || !before.sameAs(
              Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(event)))) {
        throw unknown(command.personId());
      }
      return;
    }
    StepOrderRule.check(on, known.on(), LAST_WORD);
    apply(event);
  }

  @EventSourcingHandler
  void on(CustomerRegistered event) {
    event.people().forEach(person -> people.add(person.personId()));
  }

  @EventSourcingHandler
  void on(PersonAdded event) {
    people.add(event.person().personId());
  }

  @EventSourcingHandler
  void on(PersonRemoved event) {
    people.remove(event.personId());
    named.remove(event.personId());
  }

  @EventSourcingHandler
  void on(StakeholderNamed event, @SequenceNumber long sequence) {
    named.put(
        event.personId(),
        Trace.of(event.occurredOn(), event.role(), event.attitude()).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(StakeholderAmended event, @SequenceNumber long sequence) {
    named.put(
        event.personId(),
        Trace.of(event.occurredOn(), event.role(), event.attitude()).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(StakeholderDropped event, @SequenceNumber long sequence) {
    named.remove(event.personId());
    dropped.put(event.personId(), Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  private static @Nullable LocalDate lastWordOn(Map<String, Trace> words, String personId) {
    Trace word = words.get(personId);
    return word == null ? null : word.on();
  }

  private static RefusedException unknown(String personId) {
    return new RefusedException(
        StakeholderRefusal.STAKEHOLDER_UNKNOWN, personId + " is no stakeholder of the customer");
  }
}
