package io.perennial.workbench.signin;

import java.time.Clock;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who asks for a page. */
public final class People {

  /** The scope without which personal data stays masked. */
  public static final String PERSONAL = "personal";

  private static final String WRITTEN = Written.class.getName();

  private final ObjectProvider<OAuth2AuthorizedClientManager> clients;
  private final Clock clock;

  /** With the tokens that an issuer has given out; none where the machine signs its own. */
  public People(ObjectProvider<OAuth2AuthorizedClientManager> clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * The person that this thread answers.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public Person current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Person person =
        switch (authentication) {
          case PersonAuthentication local -> local.getPrincipal();
          case OAuth2AuthenticationToken token -> ofIssuer(token);
          case null, default -> throw new IllegalStateException("Nobody is signed in");
        };
    return new SeatedPerson(
        person,
        written(),
        person.may(PERSONAL) ? Looking.current(clock.instant()).orElse(null) : null);
  }

  /** Whether this thread answers a person, and it can be told which. */
  public boolean isSomebody() {
    try {
      return !current().name().isEmpty();
    } catch (IllegalStateException | OAuth2AuthorizationException e) {
      return false;
    }
  }

  /** What was changed in the session of the request that this thread answers. */
  private static Written written() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return new Written();
    }
    synchronized (request.getSessionMutex()) {
      Written known = (Written) request.getAttribute(WRITTEN, RequestAttributes.SCOPE_SESSION);
      if (known == null) {
        known = new Written();
        request.setAttribute(WRITTEN, known, RequestAttributes.SCOPE_SESSION);
      }
      return known;
    }
  }

  /** The token is refreshed where the issuer lets it be. */
  private Person ofIssuer(OAuth2AuthenticationToken authentication) {
    OAuth2AuthorizedClient client =
        clients
            .getObject()
            .authorize(
                OAuth2AuthorizeRequest.withClientRegistrationId(
                        authentication.getAuthorizedClientRegistrationId())
                    .principal(authentication)
                    .build());
    if (client == null) {
      throw new IllegalStateException("The issuer gives no token to " + authentication.getName());
    }
    TreeSet<String> scopes = new TreeSet<>(client.getAccessToken().getScopes());
    for (GrantedAuthority authority : authentication.getAuthorities()) {
      String name = authority.getAuthority();
      if (name != null && name.startsWith("SCOPE_")) {
        scopes.add(name.substring("SCOPE_".length()));
      }
    }
    return new IssuedPerson(
        authentication.getName(), scopes, client.getAccessToken().getTokenValue());
  }
}
