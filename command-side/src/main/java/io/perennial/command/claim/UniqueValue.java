package io.perennial.command.claim;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of values that only one stream may have at a time.
 *
 * @param kind names it, such as {@code registration-number}; lower case with hyphens
 * @param keptForGood whether a stream never gives up what it has had
 * @param history what an event says about them
 */
public record UniqueValue(
    String kind, boolean keptForGood, Function<LifecycleEvent, List<HeldValue>> history) {
  private static final int READ_AT_ONCE = 500;

  /**
   * Tells who has one, from a log: by the first event that says so, or by all that say something.
   * What cannot be read is taken to hold what is claimed.
   */
  public Holding heldBy(EventLog log) {
    return (owner, key) -> {
      boolean held = false;
      long next = 0;
      List<RecordedEvent> events = log.stream(owner, next, 1); // mostly it says all there is
      while (!events.isEmpty()) {
        for (RecordedEvent recorded : events) {
          Optional<LifecycleEvent> event = recorded.readable();
          if (event.isEmpty()) {
            return true; // it may be what the claim was made for
          }
          for (HeldValue said : history.apply(event.get())) {
            held = !said.isGivenUp() && (held || said.key().equals(key));
          }
        }
        if (held && keptForGood) {
          return true;
        }
        next = events.getLast().sequence() + 1;
        events = log.stream(owner, next, READ_AT_ONCE);
      }
      return held;
    };
  }
}
