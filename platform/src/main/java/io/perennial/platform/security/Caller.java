package io.perennial.platform.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the bearer token says.
 *
 * @param actor the person or service that asks: claim {@code act.sub}, else {@code sub}
 * @param onBehalfOf claim {@code sub} where {@code act} names another actor
 * @param service the calling service: claim {@code azp}, else {@code client_id}, else the actor
 * @param scopes what the caller may do
 */
public record Caller(String actor, @Nullable String onBehalfOf, String service, Set<Scope> scopes) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** The same caller, who may do less. */
  public Caller without(Scope scope) {
    return new Caller(
        actor,
        onBehalfOf,
        service,
        scopes.stream().filter(each -> each != scope).collect(Collectors.toSet()));
  }
}
