package io.perennial.platform.web;

import io.perennial.platform.security.Caller;
import io.perennial.platform.security.Scope;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells who is calling from the bearer token of the current request. */
public final class Callers {

  /** The header by which who may see personal data asks not to be shown any. */
  public static final String PERSONAL_DATA = "Personal-Data";

  /** What it says. */
  public static final String MASKED = "masked";

  private Callers() {}

  /**
   * The caller of the request that this thread answers; without the scope personal where the
   * request asks for no personal data.
   *
   * @throws ProblemException 401 when there is no token, or one that names nobody
   */
  public static Caller current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Jwt jwt)) {
      throw new ProblemException(Problems.ofStatus(401, "The request carries no bearer token"));
    }
    Caller caller = of(jwt);
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
            && MASKED.equals(request.getRequest().getHeader(PERSONAL_DATA))
        ? caller.without(Scope.PERSONAL)
        : caller;
  }

  /** Whether that is who is calling, or on whose behalf; nobody is where no request is answered. */
  public static boolean isCurrent(String name) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getPrincipal() instanceof Jwt jwt
        && name.equals(jwt.getSubject());
  }

  /** The caller whom a token names. */
  public static Caller of(Jwt jwt) {
    String subject = jwt.getSubject();
    String actor = actor(jwt);
    String acting = actor == null ? subject : actor;
    if (acting == null) {
      throw new ProblemException(Problems.ofStatus(401, "The token names nobody: sub is missing"));
    }
    String service = text(jwt.getClaims().get("azp"));
    if (service == null) {
      service = text(jwt.getClaims().get("client_id"));
    }
    return new Caller(
        acting,
        subject != null && !subject.equals(acting) ? subject : null,
        service == null ? acting : service,
        scopes(jwt.getClaims().get("scope")));
  }

  private static @Nullable String actor(Jwt jwt) {
    return jwt.getClaims().get("act") instanceof Map<?, ?> act ? text(act.get("sub")) : null;
  }

  private static @Nullable String text(@Nullable Object claim) {
    return claim instanceof String text && !text.isBlank() ? text : null;
  }

  /** Names we do not know mean nothing to us. */
  private static Set<Scope> scopes(@Nullable Object claim) {
    List<String> names = claim instanceof String text ? List.of(text.split(" ")) : List.of();
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Arrays.stream(Scope.values())
        .filter(scope -> names.contains(scope.claim()))
        .forEach(scopes::add);
    return scopes;
  }
}
