package io.perennial.platform.tokens;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a segment of a processor is, and whose it is.
 *
 * @param owner node that has claimed the segment; absent when nobody has
 * @param timestamp when the claim was made, extended or given back
 * @param tokenType type of the serialized token; absent together with it
 * @param token serialized token; absent for a segment that starts at the tail of the stream
 */
record TokenEntry(
    @Nullable String owner, Instant timestamp, @Nullable String tokenType, @Nullable String token) {

  boolean isOwnedBy(String node) {
    return node.equals(owner);
  }

  boolean mayBeClaimedBy(String node, Duration claimTimeout, Instant now) {
    return owner == null || isOwnedBy(node) || timestamp.plus(claimTimeout).isBefore(now);
  }

  TokenEntry withOwner(@Nullable String newOwner, Instant now) {
    return new TokenEntry(newOwner, now, tokenType, token);
  }
}
