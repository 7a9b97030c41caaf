package io.perennial.query.webhook;

import io.perennial.query.feed.FeedFilter;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where which events are sent.
 *
 * @param id identifies it
 * @param url where they are sent
 * @param filter which ones
 * @param personal whether personal data is in them, rather than masked
 * @param status whether they are sent now
 * @param createdAt since when it is there
 * @param startAfter position behind which it begins
 * @param trouble why the receiver as a whole is waited for; absent when it is not
 */
public record Subscription(
    String id,
    URI url,
    FeedFilter filter,
    boolean personal,
    Status status,
    Instant createdAt,
    long startAfter,
    @Nullable Trouble trouble) {

  /** Whether events are sent. */
  public enum Status {
    /** They are. */
    ACTIVE,
    /** Not until an operator resumes it. */
    PAUSED,
    /** Not until an operator resumes it: the receiver was away for too long. */
    PARKED,
    /** Not until an operator resumes it: the receiver has said that it is gone. */
    GONE
  }

  /**
   * The receiver cannot be reached, or takes nothing from anybody.
   *
   * @param since when that began
   * @param attempts how often it has been tried since
   * @param nextTry when it is tried again
   * @param failure what came of it last
   */
  public record Trouble(Instant since, int attempts, Instant nextTry, String failure) {}

  Subscription with(Status now) {
    return new Subscription(id, url, filter, personal, now, createdAt, startAfter, null);
  }

  Subscription with(@Nullable Trouble now) {
    return new Subscription(id, url, filter, personal, status, createdAt, startAfter, now);
  }

  Subscription with(Status stopped, Trouble after) {
    return new Subscription(id, url, filter, personal, stopped, createdAt, startAfter, after);
  }
}
