package io.perennial.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often an address may fail to say who is calling. It stands in front of authentication,
 * so that a flood costs no signatures; a token that has been verified before passes nevertheless,
 * as an address may be that of many callers.
 */
final class UnknownCallerFilter extends OncePerRequestFilter {

  private static final int MOST_ADDRESSES = 10_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  private static final String BEARER = "bearer ";

  private final Cache<String, Bucket> failures =
      Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(FORGOTTEN_AFTER).build();
  private final int perSecond;
  private final int burst;
  private final TimeMeter time;
  private final Predicate<String> known;

  /**
   * @param perSecond failures of an address on average
   * @param burst failures at once after a rest
   * @param known whether a token has been verified before
   */
  UnknownCallerFilter(int perSecond, int burst, TimeMeter time, Predicate<String> known) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.time = time;
    this.known = known;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = Addresses.of(request);
    Bucket bucket = failures.getIfPresent(address);
    if (bucket != null && bucket.getAvailableTokens() < 1 && !isKnown(request)) {
      RateLimitFilter.refuse(
          request,
          response,
          bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill(),
          "Too many requests from this address did not say who is calling");
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      failures.get(address, unused -> CallerRates.bucket(perSecond, burst, time)).tryConsume(1);
    }
  }

  private boolean isKnown(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null
        && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && known.test(header.substring(BEARER.length()).strip());
  }
}
