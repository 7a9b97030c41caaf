package io.perennial.platform.web;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often a caller may ask. It stands behind authentication; a request that needs no token
 * counts for its address. Health and metrics are not counted.
 */
final class RateLimitFilter extends OncePerRequestFilter {

  private final CallerRates rates;

  RateLimitFilter(CallerRates rates) {
    this.rates = rates;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe = rates.ask(CallerRates.key(request));
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      refuse(
          request,
          response,
          probe.getNanosToWaitForRefill(),
          "At most " + rates.perSecond() + " requests a second are answered for a caller");
    }
  }

  static void refuse(
      HttpServletRequest request, HttpServletResponse response, long nanosToWait, String detail)
      throws IOException {
    long seconds = Math.max(1, Math.ceilDiv(nanosToWait, 1_000_000_000L));
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    ProblemWriter.refuse(request, response, Problems.ofStatus(429, detail));
  }
}
