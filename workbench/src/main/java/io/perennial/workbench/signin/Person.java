package io.perennial.workbench.signin;

import java.util.Optional;
import java.util.Set;

/** Who sits at the screen. */
public interface Person {

  /** The name that commands are recorded under. */
  String name();

  /** What the person may do: {@code commands}, {@code views} and the others. */
  Set<String> scopes();

  /** A bearer token that is valid now. */
  String token();

  /** Why personal data is shown to the person now; empty while it is masked. */
  default Optional<Looking> looks() {
    return Optional.empty();
  }

  /** What the person has changed last and may not be seen yet: a consistency token. */
  default Optional<String> written() {
    return Optional.empty();
  }

  /** The person has changed something; what is read next is to show it. */
  default void wrote(String consistencyToken) {}

  /** Whether the person may do what a scope allows. */
  default boolean may(String scope) {
    return scopes().contains(scope);
  }
}
