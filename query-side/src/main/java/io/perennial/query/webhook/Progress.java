package io.perennial.query.webhook;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.TypedDocuments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How far each subscription is, and which node sends its events. */
public final class Progress {

  private final TypedDocuments<Place> places;
  private final Clock clock;
  private final Duration lease;
  private final String node;

  /**
   * @param clock tells the age of claims; those of all nodes should agree
   * @param lease after which a claim that is not renewed may be taken by another node
   * @param node unlike that of any other node that runs at the same time
   */
  public Progress(DocumentStore store, Clock clock, Duration lease, String node) {
    this.places =
        new TypedDocuments<>(
            store,
            new CollectionSpec(Area.SAFETY, "webhook_progress_v1", List.of()),
            Place.class,
            any -> Map.of());
    this.clock = clock;
    this.lease = lease;
    this.node = node;
  }

  private record Place(long position, @Nullable String owner, Instant renewedAt) {}

  /** Another node sends the events now. */
  static final class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ClaimLostException(String subscription) {
      super("Another node sends the events of " + subscription);
    }
  }

  /**
   * Claims a subscription for this node.
   *
   * @param startAfter where it begins when nothing of it has been read
   * @return position up to which it has been read; empty when another node has claimed it
   */
  OptionalLong claim(String subscription, long startAfter) {
    Instant now = clock.instant();
    if (places.get(subscription).isEmpty()) {
      places.insert(subscription, new Place(startAfter, node, now));
    }
    return places
        .change(
            subscription,
            place ->
                node.equals(place.owner)
                        || place.owner == null
                        || !place.renewedAt.plus(lease).isAfter(now)
                    ? new Place(place.position, node, now)
                    : place)
        .filter(place -> node.equals(place.owner))
        .map(place -> OptionalLong.of(place.position))
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Says how far this node has read, and that it goes on.
   *
   * @throws ClaimLostException when another node has claimed the subscription
   */
  void renew(String subscription, long position) {
    boolean known =
        places
            .change(
                subscription,
                place -> {
                  if (!node.equals(place.owner)) {
                    throw new ClaimLostException(subscription);
                  }
                  return new Place(position, node, clock.instant());
                })
            .isPresent();
    if (!known) {
      throw new ClaimLostException(subscription);
    }
  }

  /** Lets another node go on at once. */
  void release(String subscription) {
    places.change(
        subscription,
        place ->
            node.equals(place.owner) ? new Place(place.position, null, clock.instant()) : place);
  }

  /** Position up to which a subscription has been read; empty when nothing has been. */
  public OptionalLong position(String subscription) {
    return places
        .get(subscription)
        .map(place -> OptionalLong.of(place.position))
        .orElseGet(OptionalLong::empty);
  }

  /** Which node sends the events of a subscription; absent when none does. */
  public @Nullable String owner(String subscription) {
    return places.get(subscription).map(Place::owner).orElse(null);
  }

  void remove(String subscription) {
    places.delete(subscription);
  }
}
