package io.perennial.command.customer.registration;

import io.perennial.command.RefusedException;
import io.perennial.command.change.Change;
import io.perennial.events.customer.file.Person;

/** Nothing more is recorded of a person who is not named; a name that is gone is to be given. */
final class NameRule {
  private NameRule() {}

  static void check(Person person) {
    if (Change.readable(person.name()) == null) {
      throw new RefusedException(
          RegistrationRefusal.PERSON_NAME_GONE,
          "The name of " + person.personId() + " can no longer be read, and is not given");
    }
  }
}
