package io.perennial.command.customer.registration;

import static io.perennial.command.change.Change.readable;

import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.Words;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonAmended;
import io.perennial.events.customer.file.PersonDetails;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.file.Phone;
import io.perennial.platform.eventstore.UnreadableEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is and who its people are, as it was recorded. What has been erased since, or has
 * lost its key, is not known any more.
 */
final class RecordedFile {
  private RecordedFile() {}

  static BasicFacts basics(RecordedFacts facts, String customerId, long sequence) {
    return switch (facts.find(customerId, sequence).orElse(null)) {
      case BasicFactsAmended amended -> BasicFacts.of(amended);
      case CustomerRegistered registered -> BasicFacts.of(registered);
      case null, default -> throw unreadable(customerId, sequence);
    };
  }

  /** The person; only the name is given as it stands when it is gone. */
  static Person person(RecordedFacts facts, String customerId, long sequence, String personId) {
    Person recorded =
        facts
            .find(customerId, sequence)
            .flatMap(event -> personIn(event, personId))
            .orElseThrow(() -> unreadable(customerId, sequence));
    return new Person(
        recorded.personId(),
        recorded.role(),
        recorded.name(),
        readable(recorded.phone()),
        readable(recorded.email()),
        known(recorded.details()));
  }

  /** What is asked to be recorded of a person in words, to be compared with what was. */
  static Words wordsOf(RecordedFacts facts, String customerId, Person asked) {
    return sequence ->
        facts
            .find(customerId, sequence)
            .flatMap(event -> personIn(event, asked.personId()))
            .map(recorded -> RecordedFacts.sayTheSame(recorded, asked))
            .orElse(true);
  }

  /** What is said of a person beside words. */
  static @Nullable Object[] codesOf(Person person, String source) {
    List<@Nullable Object> codes = new ArrayList<>();
    codes.add(source);
    codes.add(person.role());
    PersonDetails details = person.details();
    if (details != null) {
      for (PersonRole role : details.furtherRoles()) {
        codes.add(role);
      }
      for (Phone phone : details.furtherPhones()) {
        codes.add(phone.purpose());
      }
    }
    return codes.toArray();
  }

  private static Optional<Person> personIn(LifecycleEvent event, String personId) {
    return switch (event) {
      case PersonAdded added -> Optional.of(added.person());
      case PersonAmended amended -> Optional.of(amended.person());
      case CustomerRegistered registered ->
          registered.people().stream()
              .filter(person -> person.personId().equals(personId))
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static @Nullable PersonDetails known(@Nullable PersonDetails recorded) {
    if (recorded == null) {
      return null;
    }
    PersonDetails details =
        new PersonDetails(
            readable(recorded.title()),
            recorded.furtherRoles(),
            BasicFacts.phones(recorded.furtherPhones()),
            readable(recorded.character()),
            readable(recorded.interests()),
            readable(recorded.education()),
            readable(recorded.ageBand()),
            readable(recorded.family()));
    return details.equals(PersonDetails.UNKNOWN) ? null : details;
  }

  private static UnreadableEventException unreadable(String customerId, long sequence) {
    return new UnreadableEventException(
        "Event " + sequence + " of " + customerId + " does not say what is to be amended");
  }
}
