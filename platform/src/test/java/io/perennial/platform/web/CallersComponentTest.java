package io.perennial.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.security.Caller;
import io.perennial.platform.security.Scope;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallersComponentTest {

  private static Caller of(Map<String, Object> claims) {
    return Callers.of(
        Jwt.withTokenValue("token")
            .header("alg", "none")
            .claims(all -> all.putAll(claims))
            .build());
  }

  @Test
  void whoAsksForItself() {
    assertThat(of(Map.of("sub", "ann", "scope", "views personal other")))
        .isEqualTo(new Caller("ann", null, "ann", Set.of(Scope.VIEWS, Scope.PERSONAL)));
  }

  @Test
  void whoAsksForAnother() {
    assertThat(of(Map.of("sub", "bob", "act", Map.of("sub", "ann"), "azp", "till")))
        .isEqualTo(new Caller("ann", "bob", "till", Set.of()));
  }

  @Test
  void whoActsAsItself() {
    assertThat(of(Map.of("sub", "ann", "act", Map.of("sub", "ann"), "client_id", "crm")))
        .isEqualTo(new Caller("ann", null, "crm", Set.of()));
  }

  @Test
  void theServiceIsTheAuthorizedPartyFirst() {
    assertThat(of(Map.of("sub", "ann", "azp", "till", "client_id", "crm")).service())
        .isEqualTo("till");
  }

  @Test
  void aTokenThatNamesNobodyIsRefused() {
    assertThatThrownBy(() -> of(Map.of("scope", "views")))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(401));
  }

  @Test
  void withoutATokenNobodyIsCalling() {
    assertThatThrownBy(Callers::current).isInstanceOf(ProblemException.class);
  }
}
