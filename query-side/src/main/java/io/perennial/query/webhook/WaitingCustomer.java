package io.perennial.query.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer of whom events have not been delivered yet: those behind wait for the first.
 *
 * @param subscription the subscription
 * @param customerId the customer
 * @param failingSince since when the first event has failed by itself; absent when it has not
 * @param attempts how often it has failed since
 * @param nextTry when it is tried again
 * @param failure what came of it last; absent when it has not been tried
 * @param parked whether it is not tried again until an operator says so
 */
public record WaitingCustomer(
    String subscription,
    String customerId,
    @Nullable Instant failingSince,
    int attempts,
    Instant nextTry,
    @Nullable String failure,
    boolean parked) {

  /** To be tried as soon as may be, as if nothing had failed. */
  static WaitingCustomer anew(
      String subscription, String customerId, Instant now, @Nullable String failure) {
    return new WaitingCustomer(subscription, customerId, null, 0, now, failure, false);
  }
}
