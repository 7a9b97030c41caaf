package io.perennial.command;

/**
 * Tells other aggregates whether a customer exists; asked of the event store, so that it is never
 * behind.
 */
public interface CustomerDirectory {

  /** Whether the customer has been registered. */
  boolean exists(String customerId);
}
