package io.perennial.query.customer;

import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonDetails;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person at the customer.
 *
 * @param personId the person
 * @param role what the person is at the customer
 * @param name full name
 * @param phone telephone number
 * @param email e-mail address
 * @param details what else is known of the person
 * @param source where the information comes from
 * @param on business date of the information
 */
public record PersonOnFile(
    @DataSubject(Subject.Kind.PERSON) String personId,
    PersonRole role,
    @PersonalData String name,
    @PersonalData @Nullable String phone,
    @PersonalData @Nullable String email,
    @Nullable PersonDetails details,
    String source,
    LocalDate on) {

  static PersonOnFile of(Person person, String source, LocalDate on) {
    return new PersonOnFile(
        person.personId(),
        person.role(),
        person.name(),
        person.phone(),
        person.email(),
        person.details(),
        source,
        on);
  }

  /** The people with one more, or with one known otherwise; an earlier word does not replace. */
  static List<PersonOnFile> with(List<PersonOnFile> people, PersonOnFile said) {
    if (people.stream().noneMatch(each -> each.personId.equals(said.personId))) {
      return Stream.concat(people.stream(), Stream.of(said)).toList();
    }
    return ListChanges.changed(
        people,
        each -> each.personId.equals(said.personId) && !said.on.isBefore(each.on) ? said : each);
  }
}
