package io.perennial.workbench.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** That somebody is signed in. Sessions live as long as the process; they are never stored. */
final class PersonAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final transient Person person;

  PersonAuthentication(Person person) {
    super(
        person.scopes().stream()
            .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
            .toList());
    this.person = person;
    setAuthenticated(true);
  }

  @Override
  public Person getPrincipal() {
    return person;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other)
        && other instanceof PersonAuthentication that
        && person.equals(that.person);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), person);
  }
}
