package io.perennial.command.customer.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonAmended;
import io.perennial.events.customer.file.PersonRemoved;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * Where it has been recorded who a customer is, and who its people are. What it says of people is
 * read from there when it is amended. A member of the customer: its fields are part of the
 * customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class CustomerFile {
  private static final int ENTRY_BYTES = 400;
  private static final String LAST_WORD = "the last word about the person";

  private Trace basics;
  private Map<String, Trace> added = new HashMap<>();
  private Map<String, Trace> known = new HashMap<>();
  private Map<String, Trace> removed = new HashMap<>();

  /** Nothing is known; the registration says the rest. */
  @SuppressWarnings("NullAway.Init")
  public CustomerFile() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return (long) ENTRY_BYTES * (added.size() + known.size() + removed.size());
  }

  @CommandHandler
  void handle(AmendBasicFacts command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    BasicFacts before = RecordedFile.basics(facts, command.customerId(), basics.sequence());
    BasicFacts after = command.appliedTo(before);
    if (!after.equals(before)) {
      dates.requireFact(after.relationshipStartedOn(), "/relationshipStartedOn");
      FoundingYearRule.check(after.details().foundingYear(), dates);
      StepOrderRule.check(on, basics.on(), "what is known now");
      apply(after.amended(command.customerId(), command.source(), on));
    }
  }

  @CommandHandler
  void handle(AddPerson command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    PersonAdded event =
        new PersonAdded(command.customerId(), command.toPerson(), command.source(), on);
    String personId = command.personId();
    PersonIdentifierRule.check(personId, "/personId");
    if (removed.containsKey(personId)) {
      throw new RefusedException(
          CommonRefusal.ID_TAKEN, personId + " has been removed; the next person is another one");
    }
    Trace before = added.get(personId);
    if (before == null) {
      apply(event);
    } else if (!before.sameAs(
        Asked.of(traceOf(event.person(), command.source(), on), command.occurredOn())
            .saying(RecordedFile.wordsOf(facts, command.customerId(), event.person())))) {
      throw new RefusedException(
          CommonRefusal.ID_TAKEN, personId + " has been added with other content");
    }
  }

  @CommandHandler
  void handle(AmendPerson command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    Trace last = known.get(command.personId());
    if (last == null) {
      throw unknown(command.personId());
    }
    Person before =
        RecordedFile.person(facts, command.customerId(), last.sequence(), command.personId());
    Person after = command.appliedTo(before);
    if (!after.equals(before)) {
      NameRule.check(after);
      StepOrderRule.check(on, last.on(), LAST_WORD);
      apply(new PersonAmended(command.customerId(), after, command.source(), on));
    }
  }

  @CommandHandler
  void handle(RemovePerson command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    PersonRemoved event =
        new PersonRemoved(command.customerId(), command.personId(), command.reason(), on);
    Trace last = known.get(command.personId());
    if (last == null) {
      Trace before = removed.get(command.personId());
      if (before == null
          || !before.sameAs(
              Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(event)))) {
        throw unknown(command.personId());
      }
      return;
    }
    StepOrderRule.check(on, last.on(), LAST_WORD);
    apply(event);
  }

  @EventSourcingHandler
  void on(CustomerRegistered event, @SequenceNumber long sequence) {
    basics = Trace.of(event.occurredOn()).recordedAs(sequence);
    for (Person person : event.people()) {
      keep(person, event.source(), event.occurredOn(), sequence);
    }
  }

  @EventSourcingHandler
  void on(BasicFactsAmended event, @SequenceNumber long sequence) {
    basics = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(PersonAdded event, @SequenceNumber long sequence) {
    keep(event.person(), event.source(), event.occurredOn(), sequence);
  }

  @EventSourcingHandler
  void on(PersonAmended event, @SequenceNumber long sequence) {
    known.put(event.person().personId(), Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(PersonRemoved event, @SequenceNumber long sequence) {
    added.remove(event.personId());
    known.remove(event.personId());
    removed.put(event.personId(), Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  private void keep(Person person, String source, LocalDate on, long sequence) {
    added.put(person.personId(), traceOf(person, source, on).recordedAs(sequence));
    known.put(person.personId(), Trace.of(on).recordedAs(sequence));
  }

  private static Trace traceOf(Person person, String source, LocalDate on) {
    return Trace.of(on, RecordedFile.codesOf(person, source));
  }

  private static RefusedException unknown(String personId) {
    return new RefusedException(
        CommonRefusal.PERSON_UNKNOWN, "The customer has no person with the identifier " + personId);
  }
}
