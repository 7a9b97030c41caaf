package io.perennial.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

class RateLimitFilterComponentTest {

  private long nanos;

  private final RateLimitFilter filter = new RateLimitFilter(new CallerRates(2, 3, time()));

  private TimeMeter time() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos;
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

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

  private static int ask(OncePerRequestFilter filter, String token, int answer) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/views");
    request.addHeader("Authorization", "Bearer " + token);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(
        request, response, (asked, answered) -> ((HttpServletResponse) answered).setStatus(answer));
    return response.getStatus();
  }

  @Test
  void aFloodWithoutTokensIsRefusedInFrontOfTheSignatures() throws Exception {
    UnknownCallerFilter unknown = new UnknownCallerFilter(1, 3, time(), "verified"::equals);
    for (int i = 0; i < 3; i++) {
      assertThat(ask(unknown, "forged-" + i, 401)).isEqualTo(401);
    }

    assertThat(ask(unknown, "forged", 401)).isEqualTo(429);
    assertThat(ask(unknown, "verified", 200)).isEqualTo(200);
    nanos += 1_000_000_000;
    assertThat(ask(unknown, "fresh", 200)).isEqualTo(200);
  }

  @Test
  void whoSaysWhoIsCallingIsNotCountedAsUnknown() throws Exception {
    UnknownCallerFilter unknown = new UnknownCallerFilter(1, 1, time(), token -> false);
    for (int i = 0; i < 10; i++) {
      assertThat(ask(unknown, "good", 200)).isEqualTo(200);
    }
  }

  @Test
  void aCallerHoldsOnlySoManyRequestsAtOnce() throws Exception {
    ConcurrencyFilter atOnce = new ConcurrencyFilter(1);
    MockHttpServletResponse outer = new MockHttpServletResponse();
    AtomicInteger inner = new AtomicInteger();
    callAs("ann");
    atOnce.doFilter(
        new MockHttpServletRequest("GET", "/views"),
        outer,
        (asked, answered) -> {
          MockHttpServletResponse second = new MockHttpServletResponse();
          atOnce.doFilter(
              new MockHttpServletRequest("GET", "/views"), second, new MockFilterChain());
          inner.set(second.getStatus());
          assertThat(second.getHeader("Retry-After")).isEqualTo("1");
          callAs("bob");
          MockHttpServletResponse another = new MockHttpServletResponse();
          atOnce.doFilter(
              new MockHttpServletRequest("GET", "/views"), another, new MockFilterChain());
          assertThat(another.getStatus()).isEqualTo(200);
        });

    assertThat(inner).hasValue(429);
    callAs("ann");
    assertThat(ask(atOnce, "token", 200)).isEqualTo(200);
  }

  @Test
  void aStreamIsHeldUntilItEnds() throws Exception {
    ConcurrencyFilter atOnce = new ConcurrencyFilter(1);
    MockHttpServletRequest stream = new MockHttpServletRequest("GET", "/views");
    stream.setAsyncSupported(true);
    callAs("ann");
    atOnce.doFilter(stream, new MockHttpServletResponse(), (asked, answered) -> asked.startAsync());

    assertThat(ask(atOnce, "token", 200)).isEqualTo(429);
    Objects.requireNonNull(stream.getAsyncContext()).complete();
    assertThat(ask(atOnce, "token", 200)).isEqualTo(200);
  }
}
