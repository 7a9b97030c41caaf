package io.perennial.platform.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Names an append, so that a reader can wait until a view has seen it: the stream and the number of
 * its last event. It is not a position in the log, since positions may be given out before they are
 * committed.
 *
 * @param streamId the aggregate
 * @param sequence number of the last event appended, from 0
 */
public record ConsistencyToken(String streamId, long sequence) {

  /** The opaque form that travels in the {@code Consistency-Token} header. */
  public String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((sequence + "@" + streamId).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the opaque form; empty when it is not one of ours. */
  public static Optional<ConsistencyToken> parse(String encoded) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      int at = text.indexOf('@');
      if (at < 1 || at == text.length() - 1) {
        return Optional.empty();
      }
      long sequence = Long.parseLong(text.substring(0, at));
      return sequence < 0
          ? Optional.empty()
          : Optional.of(new ConsistencyToken(text.substring(at + 1), sequence));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
