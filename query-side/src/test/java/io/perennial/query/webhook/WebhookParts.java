package io.perennial.query.webhook;

import io.perennial.query.feed.FeedSettings;
import io.perennial.query.testing.Kernel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the door for subscriptions needs; nothing is sent. */
public record WebhookParts(
    Subscriptions subscriptions,
    Waiting waiting,
    Progress progress,
    Webhooks webhooks,
    WebhookSettings settings) {

  /** Over a kernel, with room for three subscriptions, to {@code hooks.example.com}. */
  public static WebhookParts of(Kernel kernel) {
    WebhookSettings usual = WebhookSettings.DEFAULTS;
    WebhookSettings settings =
        new WebhookSettings(
            List.of("hooks.example.com"),
            false,
            false,
            3,
            usual.timeout(),
            usual.parallel(),
            usual.batch(),
            usual.backOff(),
            usual.longestBackOff(),
            usual.parkAfter(),
            usual.secretOverlap(),
            usual.lookInterval(),
            usual.lease());
    Subscriptions subscriptions =
        new Subscriptions(kernel.store(), kernel.calendar, settings.secretOverlap());
    Waiting waiting = new Waiting(kernel.store());
    Progress progress =
        new Progress(kernel.store(), kernel.calendar.clock(), Duration.ofSeconds(20), "node-1");
    WebhookClient client =
        new WebhookClient(
            subscriptions,
            new AllowedReceivers(settings),
            FeedSettings.DEFAULTS.source(),
            settings.timeout(),
            kernel.calendar);
    return new WebhookParts(
        subscriptions,
        waiting,
        progress,
        new Webhooks(
            subscriptions,
            waiting,
            progress,
            client,
            kernel.log(),
            kernel.calendar,
            settings,
            () -> 0.5,
            kernel.meters),
        settings);
  }

  /** Puts the event at a position aside, as one that has failed. */
  public void putAside(String subscription, String customerId, long position, boolean parked) {
    waiting.add(
        List.of(
            new WaitingEvent(
                subscription, customerId, position, customerId, position, "event-" + position)));
    waiting.put(
        new WaitingCustomer(
            subscription,
            customerId,
            Instant.EPOCH,
            2,
            Instant.EPOCH,
            "It has answered 500",
            parked));
  }
}
