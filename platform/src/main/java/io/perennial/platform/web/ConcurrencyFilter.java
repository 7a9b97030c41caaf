package io.perennial.platform.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many requests of a caller are answered at once, streams among them, so that one caller
 * cannot hold all threads. It stands behind authentication; a request that needs no token counts
 * for its address. Health and metrics are not counted.
 */
final class ConcurrencyFilter extends OncePerRequestFilter {

  private static final long WAIT_NANOS = 1_000_000_000L;

  private final ConcurrentHashMap<String, Integer> running = new ConcurrentHashMap<>();
  private final int most;

  /**
   * @param most requests of a caller at once
   */
  ConcurrencyFilter(int most) {
    this.most = most;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = CallerRates.key(request);
    if (!enter(key)) {
      RateLimitFilter.refuse(
          request,
          response,
          WAIT_NANOS,
          "At most " + most + " requests of a caller are answered at once");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new Leaving(key));
      } else {
        leave(key);
      }
    }
  }

  private boolean enter(String key) {
    AtomicBoolean entered = new AtomicBoolean();
    running.compute(
        key,
        (unused, count) -> {
          int now = count == null ? 0 : count;
          entered.set(now < most);
          return now < most ? Integer.valueOf(now + 1) : count;
        });
    return entered.get();
  }

  private void leave(String key) {
    running.computeIfPresent(key, (unused, count) -> count > 1 ? count - 1 : null);
  }

  /** A stream ends after the thread that began it has left. */
  private final class Leaving implements AsyncListener {

    private final String key;

    private Leaving(String key) {
      this.key = key;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      leave(key);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // is followed by onComplete
    }

    @Override
    public void onError(AsyncEvent event) {
      // is followed by onComplete
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this); // listeners are dropped when a cycle begins anew
    }
  }
}
