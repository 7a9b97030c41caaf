package io.perennial.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class RateLimitFilterComponentTest {

  private long nanos;

  private final RateLimitFilter filter =
      new RateLimitFilter(
          2,
          3,
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos;
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @AfterEach
  void forgetCaller() {
    SecurityContextHolder.clearContext();
  }

  private MockHttpServletResponse ask(String path) throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
    return response;
  }

  private static void callAs(String actor) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new JwtAuthenticationToken(
                Jwt.withTokenValue("token").header("alg", "none").subject(actor).build()));
  }

  @Test
  void aCallerWhoAsksTooOftenIsToldWhenToComeBack() throws Exception {
    callAs("ann");
    for (int i = 0; i < 3; i++) {
      assertThat(ask("/views").getStatus()).isEqualTo(200);
    }
    MockHttpServletResponse refused = ask("/views");

    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    assertThat(refused.getContentAsString()).contains("\"code\":\"too-many-requests\"");

    nanos += 500_000_000;
    assertThat(ask("/views").getStatus()).isEqualTo(200);
    assertThat(ask("/views").getStatus()).isEqualTo(429);
  }

  @Test
  void oneCallerDoesNotUseUpAnothers() throws Exception {
    callAs("ann");
    for (int i = 0; i < 4; i++) {
      ask("/views");
    }
    callAs("bob");

    assertThat(ask("/views").getStatus()).isEqualTo(200);
    SecurityContextHolder.clearContext();
    assertThat(ask("/openapi").getStatus()).isEqualTo(200);
  }

  @Test
  void healthIsNotCounted() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(ask("/actuator/health").getStatus()).isEqualTo(200);
    }
  }
}
