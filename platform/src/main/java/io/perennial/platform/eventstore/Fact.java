package io.perennial.platform.eventstore;

import io.perennial.events.LifecycleEvent;
import org.jspecify.annotations.Nullable;

/** What an event says, as far as this process can read it. */
public sealed interface Fact {

  /** The customer the event is about. */
  String customerId();

  /**
   * A fact that can be read.
   *
   * @param event the fact
   */
  record Readable(LifecycleEvent event) implements Fact {

    @Override
    public String customerId() {
      return event.customerId();
    }
  }

  /**
   * A fact that stands in the log and cannot be read: it is damaged, or of a kind or shape that
   * this process does not know.
   *
   * @param storedType name under which it is stored
   * @param storedRevision revision of its shape, {@code ""} where that cannot be read either
   * @param type its class; absent when it is none of ours
   * @param customerId the customer as found without the fact; the stream where even that cannot be
   *     found
   * @param failure why it cannot be read
   */
  record Unreadable(
      String storedType,
      String storedRevision,
      @Nullable Class<? extends LifecycleEvent> type,
      String customerId,
      RuntimeException failure)
      implements Fact {}
}
