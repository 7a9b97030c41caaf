package io.perennial.workbench.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LookingComponentTest {

  private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @AfterEach
  void clear() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void holdsForTheSessionForAWhile() {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    assertThat(Looking.current(NOW)).isEmpty();

    Looking.begin(request, "the customer calls", NOW);

    assertThat(Looking.current(NOW)).map(Looking::reason).contains("the customer calls");
    assertThat(Looking.current(NOW.plus(Looking.WHILE))).isEmpty();
  }

  @Test
  void endsWhenItIsMaskedAgain() {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    Looking.begin(request, "the customer calls", NOW);
    Looking.end(request);

    assertThat(Looking.current(NOW)).isEmpty();
  }

  @Test
  void isOfNobodyElse() {
    Looking.begin(request, "the customer calls", NOW);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));

    assertThat(Looking.current(NOW)).isEmpty();
  }
}
