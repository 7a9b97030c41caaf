package io.perennial.workbench.signin;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person in a session.
 *
 * @param person who that is
 * @param session what was changed in the session
 * @param looking why personal data is shown; absent while it is masked
 */
record SeatedPerson(Person person, Written session, @Nullable Looking looking) implements Person {

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
  public Optional<String> written() {
    return session.token();
  }

  @Override
  public void wrote(String consistencyToken) {
    session.wrote(consistencyToken);
  }

  @Override
  public Optional<Looking> looks() {
    return Optional.ofNullable(looking);
  }
}
