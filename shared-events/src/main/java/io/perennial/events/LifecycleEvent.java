package io.perennial.events;

import java.time.LocalDate;

/**
 * A fact about one customer, whatever aggregate it comes from, or about something of our own, such
 * as a sales day, which then stands where the customer would. Only the sealed families of this
 * module extend it.
 *
 * <p>Two times belong to every fact: {@link #occurredOn()}, when it took effect in the business,
 * and the message's timestamp, when it was recorded.
 */
public interface LifecycleEvent {

  /**
   * The customer the fact is about, or the aggregate itself where it is about none; every processor
   * sequences by it.
   */
  String customerId();

  /** The business date on which it took effect, in the company's time zone. */
  LocalDate occurredOn();

  /** The identifier of the aggregate whose stream holds the fact. */
  String streamId();
}
