package io.perennial.workbench.signin;

import java.util.Set;

/** Who sits at the screen. */
public interface Person {

  /** The name that commands are recorded under. */
  String name();

  /** What the person may do: {@code commands}, {@code views} and the others. */
  Set<String> scopes();

  /** A bearer token that is valid now. */
  String token();

  /** Whether the person may do what a scope allows. */
  default boolean may(String scope) {
    return scopes().contains(scope);
  }
}
