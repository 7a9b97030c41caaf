package io.perennial.workbench.signin;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who has said why personal data is to be shown.
 *
 * @param person who it is
 * @param looking why, and until when
 */
record LookingPerson(Person person, Looking looking) implements Person {

  @Override
  public String name() {
    return person.name();
  }

  @Override
  public Set<String> scopes() {
    return person.scopes();
  }

  @Override
  public String token() {
    return person.token();
  }

  @Override
  public Optional<Looking> looks() {
    return Optional.of(looking);
  }
}
