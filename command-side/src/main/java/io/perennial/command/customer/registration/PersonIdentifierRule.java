package io.perennial.command.customer.registration;

import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.Shapes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every person of a customer has an identifier of its own, which is not that of a customer, a plan
 * or a complaint either: what is kept about each has a key of its own, and is erased by itself.
 */
final class PersonIdentifierRule {
  private PersonIdentifierRule() {}

  /** Refuses people of a registration who could be taken for each other, or for something else. */
  static void checkAll(List<PersonEntry> people) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < people.size(); i++) {
      String personId = people.get(i).personId();
      String pointer = "/people/" + i + "/personId";
      if (!seen.add(personId)) {
        throw RefusedException.at(
            pointer, CommonRefusal.ID_TAKEN, "Two people have the identifier " + personId);
      }
      check(personId, pointer);
    }
  }

  /**
   * Refuses a person who could be taken for something else.
   *
   * @param pointer where the identifier stands in the body
   */
  static void check(String personId, String pointer) {
    String lowerCase = personId.toLowerCase(Locale.ROOT);
    if (Shapes.ID_PREFIXES.stream().anyMatch(lowerCase::startsWith)) {
      throw RefusedException.at(
          pointer,
          RegistrationRefusal.PERSON_ID_RESERVED,
          "The identifier of a person, "
              + personId
              + ", must not begin with one of "
              + String.join(", ", Shapes.ID_PREFIXES));
    }
  }
}
