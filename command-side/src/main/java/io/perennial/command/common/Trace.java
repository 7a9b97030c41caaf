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
 * identifier. It is compared with one candidate only, so 64 bits of a digest are ample. Nothing is
 * kept of what it says in {@link Words}.
 *
 * @param on business date
 * @param digest of the content
 * @param sequence number of its event within the stream; -1 of what is only asked for
 */
public record Trace(LocalDate on, long digest, int sequence) {
  private static final String DIVIDER = " ";
  private static final int ASKED = -1;

  /**
   * Takes the trace of a content.
   *
   * @param parts identifiers, codes, numbers, enums, dates and money, in a fixed order; absent ones
   *     are null
   */
  public static Trace of(LocalDate on, @Nullable Object... parts) {
    return new Trace(on, digest(parts), ASKED);
  }

  /** As it is kept of an event of that number within the stream. */
  public Trace recordedAs(long number) {
    return new Trace(on, digest, Math.toIntExact(number));
  }

  /** The digest of a content that has no date, such as an identifier. */
  public static long digest(@Nullable Object... parts) {
    StringBuilder canonical = new StringBuilder();
    for (Object part : parts) {
      String text = canonical(part);
      canonical.append(text.length()).append(':').append(text);
    }
    byte[] bytes = sha256().digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(bytes).getLong();
  }

  /** Whether what is asked for now is the same again. */
  public boolean sameAs(Asked asked) {
    return digest == asked.trace().digest
        && (!asked.dateGiven() || on.equals(asked.trace().on))
        && asked.words().sameAt(sequence);
  }

  @JsonValue
  String text() {
    return on + DIVIDER + Long.toHexString(digest) + DIVIDER + sequence;
  }

  @JsonCreator
  static Trace parse(String text) {
    String[] parts = text.split(DIVIDER, -1);
    return new Trace(
        LocalDate.parse(parts[0]),
        Long.parseUnsignedLong(parts[1], 16),
        Integer.parseInt(parts[2]));
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
