package io.perennial.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether the keys that verify tokens are still those of before. */
final class KeyWatch {

  private static final Logger log = LoggerFactory.getLogger(KeyWatch.class);

  private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

  private final JWKSource<SecurityContext> source;
  private final Clock clock;
  private final Duration interval;
  private final AtomicLong generation = new AtomicLong();
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Instant lookedAt = Instant.MIN;
  private volatile List<JWK> keys = List.of();

  /**
   * @param interval how long what was seen is taken for what is there
   */
  KeyWatch(JWKSource<SecurityContext> source, Clock clock, Duration interval) {
    this.source = source;
    this.clock = clock;
    this.interval = interval;
  }

  /** Changes whenever the keys do. */
  long generation() {
    Instant now = clock.instant();
    if (!now.isBefore(lookedAt.plus(interval))) {
      look(now);
    }
    return generation.get();
  }

  /** Looks at the keys now: an unknown key in a token makes an issuer's keys be fetched anew. */
  long latest() {
    look(clock.instant());
    return generation.get();
  }

  /** One thread looks; the others go by what was seen last. */
  private void look(Instant now) {
    if (!looking.tryLock()) {
      return;
    }
    try {
      List<JWK> found = found();
      if (found != null && !found.equals(keys)) {
        keys = List.copyOf(found);
        generation.incrementAndGet();
      }
      lookedAt = now;
    } finally {
      looking.unlock();
    }
  }

  /** Nothing while the issuer is out of reach: its keys count as unchanged. */
  private @Nullable List<JWK> found() {
    try {
      return source.get(ALL, null);
    } catch (KeySourceException e) {
      log.warn("The keys that verify tokens cannot be read: {}", e.getMessage());
      return null;
    }
  }
}
