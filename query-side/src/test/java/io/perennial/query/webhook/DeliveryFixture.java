package io.perennial.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.LifecycleEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.feed.FeedFilter;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Node;
import io.perennial.query.webhook.Subscription.Status;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Events sent to a receiver on this machine, with a clock that is moved. */
abstract class DeliveryFixture {

  static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  final MovedClock clock = new MovedClock();
  final CompanyCalendar calendar = new CompanyCalendar(clock, ZoneOffset.UTC);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  Node node;
  Receiver receiver;
  Subscriptions subscriptions;
  Waiting waiting;
  WebhookClient client;
  final List<Delivery> open = new ArrayList<>();

  static final class MovedClock extends Clock {

    volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // what a node has is made when it is started
  void open() {
    node = new Node(folder);
    receiver = new Receiver();
    start(Duration.ofSeconds(5));
  }

  void start(Duration timeout) {
    subscriptions = new Subscriptions(node.store, calendar, Duration.ofHours(24));
    waiting = new Waiting(node.store);
    client =
        new WebhookClient(
            subscriptions,
            new AllowedReceivers(settings()),
            URI.create("urn:test"),
            timeout,
            calendar);
  }

  WebhookSettings settings() {
    WebhookSettings usual = WebhookSettings.DEFAULTS;
    return new WebhookSettings(
        List.of("127.0.0.1:" + receiver.port()),
        true,
        true,
        usual.subscriptions(),
        usual.timeout(),
        usual.parallel(),
        10,
        usual.backOff(),
        usual.longestBackOff(),
        usual.parkAfter(),
        usual.secretOverlap(),
        usual.lookInterval(),
        usual.lease());
  }

  @AfterEach
  void close() {
    open.forEach(Delivery::close);
    client.close();
    receiver.close();
    node.close();
  }

  Subscription subscribe() {
    return subscribe(FeedFilter.ALL, false);
  }

  Subscription subscribe(FeedFilter filter, boolean personal) {
    return subscriptions.add(receiver.url(), filter, personal, 0, null).subscription();
  }

  Progress progress(String name) {
    return new Progress(node.store, clock, Duration.ofSeconds(20), name);
  }

  Delivery delivery(Subscription subscription) {
    return delivery(subscription, "node-1");
  }

  Delivery delivery(Subscription subscription, String name) {
    Progress progress = progress(name);
    long position = progress.claim(subscription.id(), subscription.startAfter()).orElseThrow();
    WebhookSettings settings = settings();
    Delivery delivery =
        new Delivery(
            subscription,
            position,
            new Delivery.Means(
                subscriptions,
                waiting,
                progress,
                client,
                node.log.log(),
                calendar,
                settings,
                new BackOff(settings.backOff(), settings.longestBackOff(), () -> 0.5),
                meters),
            () -> false);
    open.add(delivery);
    return delivery;
  }

  /** Does what can be done without the clock moving on. */
  void work(Delivery delivery, Subscription subscription) throws InterruptedException {
    boolean more = true;
    while (more && at(subscription).status() == Status.ACTIVE) {
      more = delivery.round(at(subscription), Duration.ZERO);
    }
  }

  /** Works, and moves the clock on by steps. */
  void work(Delivery delivery, Subscription subscription, Duration step, Duration whole)
      throws InterruptedException {
    for (Duration passed = Duration.ZERO; passed.compareTo(whole) < 0; passed = passed.plus(step)) {
      clock.pass(step);
      work(delivery, subscription);
    }
  }

  /** Why the receiver is waited for, which it has to be. */
  Subscription.Trouble trouble(Subscription subscription) {
    return Objects.requireNonNull(at(subscription).trouble());
  }

  Subscription at(Subscription subscription) {
    return subscriptions.find(subscription.id()).orElseThrow();
  }

  /** Registers customers, and has each of them buy in turn. */
  void record(int customers, int purchases) {
    List<LifecycleEvent> facts = new ArrayList<>();
    for (int c = 0; c < customers; c++) {
      facts.add(Facts.registered("customer-" + c, "north"));
    }
    for (int p = 0; p < purchases; p++) {
      for (int c = 0; c < customers; c++) {
        facts.add(Facts.purchase("customer-" + c, "p" + c + "-" + p, 10, 1));
      }
    }
    node.log.append(facts);
  }

  static boolean isOf(JsonNode event, String customer) {
    return event.path("partitionkey").textValue().equals(customer);
  }

  void assertAllTakenInOrder(int customers, int purchases) {
    assertThat(receiver.ids()).hasSize(customers * (purchases + 1)).doesNotHaveDuplicates();
    for (int c = 0; c < customers; c++) {
      int customer = c;
      assertThat(receiver.ids("customer-" + c))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(0, purchases)
                  .mapToObj(p -> "event-" + (p * customers + customer + 1))
                  .toList());
    }
  }
}
