package io.perennial.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.perennial.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** How often each caller may ask; a line of a batch counts as a request. */
public final class CallerRates {

  private static final int MOST_CALLERS = 10_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(FORGOTTEN_AFTER).build();
  private final int perSecond;
  private final int burst;
  private final TimeMeter time;

  /**
   * @param perSecond requests on average
   * @param burst requests at once after a rest
   */
  public CallerRates(int perSecond, int burst, TimeMeter time) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.time = time;
  }

  /** Waits until the caller may ask once more. */
  public void await(Caller caller) throws InterruptedException {
    bucket(key(caller)).asBlocking().consume(1);
  }

  int perSecond() {
    return perSecond;
  }

  ConsumptionProbe ask(String key) {
    return bucket(key).tryConsumeAndReturnRemaining(1);
  }

  private Bucket bucket(String key) {
    return buckets.get(key, unused -> bucket(perSecond, burst, time));
  }

  static Bucket bucket(int perSecond, int burst, TimeMeter time) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  /** Who is counted: the caller, else the address. */
  static String key(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Jwt jwt) {
      return key(Callers.of(jwt));
    }
    return "address " + Addresses.of(request);
  }

  private static String key(Caller caller) {
    return "caller " + caller.service() + ' ' + caller.actor();
  }
}
