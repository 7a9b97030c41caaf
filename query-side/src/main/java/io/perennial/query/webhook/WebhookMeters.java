package io.perennial.query.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Measures a subscription while this node sends its events. */
final class WebhookMeters implements AutoCloseable {

  private static final String SUBSCRIPTION = "subscription";

  private final MeterRegistry meters;
  private final Counter delivered;
  private final Counter failed;
  private final AtomicLong lag = new AtomicLong();
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicLong parked = new AtomicLong();
  private final List<Meter> gauges = new ArrayList<>();

  WebhookMeters(MeterRegistry meters, String subscription) {
    this.meters = meters;
    this.delivered = counter("delivered", subscription);
    this.failed = counter("failed", subscription);
    gauge("perennial.webhook.lag", lag, "Events recorded and not yet looked at", subscription);
    gauge("perennial.webhook.waiting", waiting, "Events that wait to be sent again", subscription);
    gauge("perennial.webhook.parked", parked, "Customers whose events are parked", subscription);
  }

  private Counter counter(String outcome, String subscription) {
    return Counter.builder("perennial.webhook.deliveries")
        .description("Attempts to send an event")
        .tag(SUBSCRIPTION, subscription)
        .tag("outcome", outcome)
        .register(meters);
  }

  private void gauge(String name, AtomicLong value, String meaning, String subscription) {
    gauges.add(
        Gauge.builder(name, value, AtomicLong::doubleValue)
            .description(meaning)
            .tag(SUBSCRIPTION, subscription)
            .register(meters));
  }

  void count(Attempt attempt) {
    (attempt instanceof Attempt.Delivered ? delivered : failed).increment();
  }

  void set(long behind, long waitingEvents, long parkedCustomers) {
    lag.set(behind);
    waiting.set(waitingEvents);
    parked.set(parkedCustomers);
  }

  /** Another node measures it from now on. */
  @Override
  public void close() {
    gauges.forEach(meters::remove);
  }
}
