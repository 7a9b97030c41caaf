package io.perennial.query.webhook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of one customer that are tried in a round, in order up to the first that fails. */
final class Queue {

  private final String customerId;
  private final @Nullable WaitingCustomer waiting;
  private final List<WaitingEvent> events = new ArrayList<>();
  private int done;
  private @Nullable String failure;

  /**
   * @param waiting how it stands with the customer; absent when nothing of it has waited before
   */
  Queue(String customerId, @Nullable WaitingCustomer waiting) {
    this.customerId = customerId;
    this.waiting = waiting;
  }

  String customerId() {
    return customerId;
  }

  @Nullable WaitingCustomer waiting() {
    return waiting;
  }

  void add(WaitingEvent event) {
    events.add(event);
  }

  List<WaitingEvent> events() {
    return events;
  }

  /** The events that have not been delivered. */
  List<WaitingEvent> rest() {
    return events.subList(done, events.size());
  }

  void delivered() {
    done++;
  }

  void failed(String why) {
    failure = why;
  }

  /** What came of the first of the rest; absent when it has not been tried. */
  @Nullable String failure() {
    return failure;
  }
}
