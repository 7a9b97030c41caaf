package io.perennial.command.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.perennial.events.Money;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of something recorded, to tell its repeat from something else under the same
 * identifier. It is compared with one candidate only, so 64 bits of a digest are ample. Texts that
 * may be about people have a digest of their own, since they cannot be read any more once they have
 * been erased or their key is lost; what remains is compared then.
 *
 * @param on business date
 * @param digest of the content
 * @param texts digest of the texts; absent when there are none, or when they cannot be read
 */
public record Trace(LocalDate on, long digest, @Nullable Long texts) {
  private static final String DIVIDER = " ";

  /**
   * Takes the trace of a content.
   *
   * @param parts codes, numbers, enums, dates and money, in a fixed order; absent ones are null
   */
  public static Trace of(LocalDate on, @Nullable Object... parts) {
    return new Trace(on, digest(parts), null);
  }

  /** With the texts that belong to the content, in a fixed order; absent ones are null. */
  public Trace with(@Nullable String... written) {
    boolean readable =
        Arrays.stream(written)
            .noneMatch(text -> Erased.TEXT.equals(text) || Unreadable.TEXT.equals(text));
    return new Trace(on, digest, readable ? digest((Object[]) written) : null);
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
    return digest == other.digest
        && (texts == null || other.texts == null || texts.equals(other.texts))
        && (!dateGiven || on.equals(other.on));
  }

  @JsonValue
  String text() {
    String content = on.toString() + DIVIDER + Long.toHexString(digest);
    return texts == null ? content : content + DIVIDER + Long.toHexString(texts);
  }

  @JsonCreator
  static Trace parse(String text) {
    String[] parts = text.split(DIVIDER, -1);
    return new Trace(
        LocalDate.parse(parts[0]),
        Long.parseUnsignedLong(parts[1], 16),
        parts.length < 3 ? null : Long.parseUnsignedLong(parts[2], 16));
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
