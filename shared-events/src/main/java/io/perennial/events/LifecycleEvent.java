package io.perennial.events;

import java.time.LocalDate;

/**
 * A fact about one customer, whatever aggregate it comes from. Only the sealed families of this
 * module extend it.
 *
 * <p>Two times belong to every fact: {@link #occurredOn()}, when it took effect in the business,
 * and the message's timestamp, when it was recorded.
 */
public interface LifecycleEvent {

  /** The customer the fact is about; every processor sequences by it. */
  String customerId();

  /** The business date on which it took effect, in the company's time zone. */
  LocalDate occurredOn();

  /** The identifier of the aggregate whose stream holds the fact. */
  String streamId();
}
