package io.perennial.platform.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an append, so that a reader can wait until a view has seen it: the stream and the number of
 * its last event. It is not a position in the log, since positions may be given out before they are
 * committed.
 *
 * <p>A log that was restored from a backup and gone on with has other events under the same
 * numbers. So the token of what was recorded has a short digest of the event's identifier as well;
 * the token of a command that had nothing to record has none.
 *
 * @param streamId the aggregate
 * @param sequence number of the last event appended, from 0
 * @param event digest of the event's identifier; empty where it is not known
 */
public record ConsistencyToken(String streamId, long sequence, String event) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18})(?:\\.([0-9a-f]{8}))?@(.+)", Pattern.DOTALL);

  /** Names a place in a stream, whatever stands there. */
  public ConsistencyToken(String streamId, long sequence) {
    this(streamId, sequence, "");
  }

  /** Names an event. */
  public static ConsistencyToken of(String streamId, long sequence, String eventId) {
    return new ConsistencyToken(streamId, sequence, digest(eventId));
  }

  private static String digest(String eventId) {
    return HexFormat.of().toHexDigits(eventId.hashCode());
  }

  /** Whether this may be the event that is meant, by its identifier. */
  public boolean mayBe(String eventId) {
    return event.isEmpty() || event.equals(digest(eventId));
  }

  /** The opaque form that travels in the {@code Consistency-Token} header. */
  public String encoded() {
    String place = event.isEmpty() ? Long.toString(sequence) : sequence + "." + event;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((place + "@" + streamId).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the opaque form; empty when it is not one of ours. */
  public static Optional<ConsistencyToken> parse(String encoded) {
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String event = parts.group(2);
    return Optional.of(
        new ConsistencyToken(
            parts.group(3), Long.parseLong(parts.group(1)), event == null ? "" : event));
  }
}
