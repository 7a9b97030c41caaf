package io.perennial.command.customer.registration;

import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every person of a customer has an identifier of its own. */
public final class DistinctPeopleRule {
  private DistinctPeopleRule() {}

  public static void check(List<PersonEntry> people) {
    Set<String> seen = new HashSet<>();
    for (PersonEntry person : people) {
      if (!seen.add(person.personId())) {
        throw new RefusedException(
            Refusal.ID_TAKEN, "Two people have the identifier " + person.personId());
      }
    }
  }
}
