package io.perennial.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that have been verified, by their SHA-256 digest, so that a signature is checked
 * once and not for every request. A token is forgotten at its end, and all are when the keys
 * change.
 */
public final class RememberedTokens implements JwtDecoder {

  private static final int MOST_TOKENS = 10_000;

  private final JwtDecoder verifier;
  private final KeyWatch keys;
  private final Clock clock;
  private final Cache<ByteBuffer, Remembered> tokens =
      Caffeine.newBuilder().maximumSize(MOST_TOKENS).build();

  private record Remembered(Jwt jwt, Instant end, long keys) {}

  RememberedTokens(JwtDecoder verifier, KeyWatch keys, Clock clock) {
    this.verifier = verifier;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    ByteBuffer digest = digest(token);
    Remembered remembered = valid(digest);
    if (remembered != null) {
      return remembered.jwt;
    }
    long before = keys.generation();
    Jwt jwt = verified(token);
    Instant end = jwt.getExpiresAt();
    // Keys that changed while the token was verified may not be those that it was verified with.
    if (end != null && keys.latest() == before) {
      tokens.put(digest, new Remembered(jwt, end, before));
    }
    return jwt;
  }

  /** Whether the token has been verified before and still holds. */
  public boolean remembers(String token) {
    return valid(digest(token)) != null;
  }

  private @Nullable Remembered valid(ByteBuffer digest) {
    Remembered remembered = tokens.getIfPresent(digest);
    if (remembered == null) {
      return null;
    }
    if (clock.instant().isBefore(remembered.end) && keys.generation() == remembered.keys) {
      return remembered;
    }
    tokens.invalidate(digest);
    return null;
  }

  /** Claims that cannot be converted are the token's fault. */
  private Jwt verified(String token) {
    try {
      return verifier.decode(token);
    } catch (IllegalArgumentException
        | ArithmeticException
        | ClassCastException
        | DateTimeException e) {
      throw new BadJwtException("The claims of the token cannot be read", e);
    }
  }

  private static ByteBuffer digest(String token) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
