package io.perennial.command.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.perennial.events.Money;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of something recorded, to tell its repeat from something else under the same
 * identifier. It is compared with one candidate only, so 64 bits of the digest are ample. Personal
 * data is no part of it: it could not be computed again once the person has been erased.
 *
 * @param on business date
 * @param digest of the content
 */
public record Trace(LocalDate on, long digest) {
  private static final char DIVIDER = ' ';

  /**
   * Takes the trace of a content.
   *
   * @param parts texts, numbers, enums, dates and money, in a fixed order; absent ones are null
   */
  public static Trace of(LocalDate on, @Nullable Object... parts) {
    return new Trace(on, digest(parts));
  }

  /** The digest of a content that has no date. */
  static long digest(@Nullable Object... parts) {
    StringBuilder canonical = new StringBuilder();
    for (Object part : parts) {
      String text = canonical(part);
      canonical.append(text.length()).append(':').append(text);
    }
    byte[] bytes = sha256().digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(bytes).getLong();
  }

  /**
   * Whether what is asked for now is the same again.
   *
   * @param other trace of what is asked for now
   * @param dateGiven whether the caller named the date; a repeat that leaves it to us is one on a
   *     later day too
   */
  public boolean sameAs(Trace other, boolean dateGiven) {
    return digest == other.digest && (!dateGiven || on.equals(other.on));
  }

  @JsonValue
  String text() {
    return on.toString() + DIVIDER + Long.toHexString(digest);
  }

  @JsonCreator
  static Trace parse(String text) {
    int divider = text.indexOf(DIVIDER);
    return new Trace(
        LocalDate.parse(text.substring(0, divider)),
        Long.parseUnsignedLong(text.substring(divider + 1), 16));
  }

  private static String canonical(@Nullable Object part) {
    return switch (part) {
      case null -> "";
      case Money money -> canonical(money.amount()) + " " + money.currency();
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Enum<?> value -> value.name();
      default -> Objects.toString(part);
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
