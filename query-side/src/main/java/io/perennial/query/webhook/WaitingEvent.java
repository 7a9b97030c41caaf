package io.perennial.query.webhook;

import io.perennial.platform.eventstore.RecordedEvent;

/**
 * An event that has not been delivered yet: where it stands in the log, and nothing of what it
 * says.
 *
 * @param subscription the subscription
 * @param customerId the customer that it is about
 * @param position its place in the log
 * @param streamId the aggregate
 * @param sequence its number within the stream
 * @param eventId its identifier
 */
public record WaitingEvent(
    String subscription,
    String customerId,
    long position,
    String streamId,
    long sequence,
    String eventId) {

  static WaitingEvent of(String subscription, RecordedEvent event) {
    return new WaitingEvent(
        subscription,
        event.customerId(),
        event.position(),
        event.streamId(),
        event.sequence(),
        event.eventId());
  }
}
