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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryComponentTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock();
  private final CompanyCalendar calendar = new CompanyCalendar(clock, ZoneOffset.UTC);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Node node;
  private Receiver receiver;
  private Subscriptions subscriptions;
  private Waiting waiting;
  private WebhookClient client;
  private final List<Delivery> open = new ArrayList<>();

  private static final class MovedClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");

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
  void open() {
    node = new Node(folder);
    receiver = new Receiver();
    start(Duration.ofSeconds(5));
  }

  private void start(Duration timeout) {
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

  private WebhookSettings settings() {
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

  private Subscription subscribe() {
    return subscribe(FeedFilter.ALL, false);
  }

  private Subscription subscribe(FeedFilter filter, boolean personal) {
    return subscriptions.add(receiver.url(), filter, personal, 0, null).subscription();
  }

  private Progress progress(String name) {
    return new Progress(node.store, clock, Duration.ofSeconds(20), name);
  }

  private Delivery delivery(Subscription subscription) {
    return delivery(subscription, "node-1");
  }

  private Delivery delivery(Subscription subscription, String name) {
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
  private void work(Delivery delivery, Subscription subscription) throws InterruptedException {
    boolean more = true;
    while (more && at(subscription).status() == Status.ACTIVE) {
      more = delivery.round(at(subscription), Duration.ZERO);
    }
  }

  /** Works, and moves the clock on by steps. */
  private void work(Delivery delivery, Subscription subscription, Duration step, Duration whole)
      throws InterruptedException {
    for (Duration passed = Duration.ZERO; passed.compareTo(whole) < 0; passed = passed.plus(step)) {
      clock.pass(step);
      work(delivery, subscription);
    }
  }

  private Subscription at(Subscription subscription) {
    return subscriptions.find(subscription.id()).orElseThrow();
  }

  /** Registers customers, and has each of them buy in turn. */
  private void record(int customers, int purchases) {
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

  private static boolean isOf(JsonNode event, String customer) {
    return event.path("partitionkey").textValue().equals(customer);
  }

  private void assertAllTakenInOrder(int customers, int purchases) {
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

  @Test
  void everyEventIsSentSignedAndMasked() throws Exception {
    Subscription subscription = subscribe();
    record(2, 1);
    work(delivery(subscription), subscription);

    assertAllTakenInOrder(2, 1);
    Receiver.Message message = receiver.sent.getFirst();
    WebhookSecret secret = subscriptions.secrets(subscription.id()).getFirst();
    assertThat(message.timestamp()).isEqualTo(Long.toString(clock.now.getEpochSecond()));
    assertThat(message.signature())
        .isEqualTo(secret.sign(message.id(), clock.now.getEpochSecond(), message.body()));
    assertThat(receiver.taken.getFirst().path("id").textValue()).isEqualTo(message.id());
    assertThat(receiver.sent).noneMatch(sent -> sent.body().contains("Ada Example"));
    assertThat(
            meters
                .get("perennial.webhook.deliveries")
                .tag("outcome", "delivered")
                .counter()
                .count())
        .isEqualTo(4);
  }

  @Test
  void onlyWhatIsWantedIsSentAndPersonalDataWhereItIsWanted() throws Exception {
    Subscription some =
        subscribe(new FeedFilter(List.of(), List.of("customer.CustomerRegistered")), true);
    record(2, 3);
    work(delivery(some), some);

    assertThat(receiver.ids()).containsExactlyInAnyOrder("event-1", "event-2");
    assertThat(receiver.sent).allMatch(sent -> sent.body().contains("Ada Example"));
    assertThat(progress("node-1").position(some.id())).hasValue(node.log.log().head());
  }

  @Test
  void aReceiverThatIsDownForAnHourGetsEverythingInOrderAfterwards() throws Exception {
    Subscription subscription = subscribe();
    Delivery delivery = delivery(subscription);
    int port = receiver.port();
    URI url = receiver.url();
    record(5, 10);
    receiver.close();
    work(delivery, subscription);

    Subscription.Trouble trouble = at(subscription).trouble();
    assertThat(trouble).isNotNull();
    assertThat(trouble.nextTry()).isAfter(clock.now);
    long read = progress("node-1").position(subscription.id()).orElseThrow();
    work(delivery, subscription, Duration.ofSeconds(30), HOUR);
    assertThat(at(subscription).status()).isEqualTo(Status.ACTIVE);
    assertThat(at(subscription).trouble().since()).isEqualTo(trouble.since());
    assertThat(progress("node-1").position(subscription.id()).orElseThrow())
        .as("the log is not read on")
        .isLessThan(read + 30);

    receiver = new Receiver(port);
    assertThat(receiver.url()).isEqualTo(url);
    work(delivery, subscription, Duration.ofMinutes(1), Duration.ofMinutes(6));
    assertAllTakenInOrder(5, 10);
    assertThat(at(subscription).trouble()).isNull();
    assertThat(waiting.count(subscription.id())).isZero();
  }

  @Test
  void aReceiverThatAnswers500ToAllGetsEverythingInOrderAfterwards() throws Exception {
    Subscription subscription = subscribe();
    Delivery delivery = delivery(subscription);
    record(5, 10);
    receiver.answers(event -> 500);
    work(delivery, subscription);
    assertThat(at(subscription).trouble()).isNotNull();
    int tried = receiver.sent.size();
    assertThat(tried).as("not all customers are tried in vain").isLessThan(10);
    work(delivery, subscription, Duration.ofSeconds(10), HOUR);
    assertThat(receiver.sent).as("it backs off").hasSizeLessThan(tried + 120);

    receiver.answers(event -> 200);
    work(delivery, subscription, Duration.ofMinutes(1), Duration.ofMinutes(6));
    assertAllTakenInOrder(5, 10);
  }

  @Test
  void oneCustomersFailuresHoldUpNobodyElseAndItIsInOrderAfterwards() throws Exception {
    Subscription subscription = subscribe();
    Delivery delivery = delivery(subscription);
    record(4, 5);
    receiver.answers(event -> isOf(event, "customer-1") ? 500 : 200);
    work(delivery, subscription);

    assertThat(receiver.ids()).hasSize(18);
    assertThat(receiver.ids("customer-1")).isEmpty();
    assertThat(at(subscription).trouble()).isNull();
    assertThat(waiting.count(subscription.id())).isEqualTo(6);
    WaitingCustomer customer = waiting.customer(subscription.id(), "customer-1").orElseThrow();
    assertThat(customer.failure()).isEqualTo("It has answered 500");
    work(delivery, subscription, Duration.ofSeconds(10), Duration.ofMinutes(2));
    assertThat(receiver.sent.stream().filter(sent -> sent.id().equals("event-2")).count())
        .isBetween(4L, 7L);

    receiver.answers(event -> 200);
    work(delivery, subscription, Duration.ofMinutes(1), Duration.ofMinutes(6));
    assertAllTakenInOrder(4, 5);
    assertThat(waiting.customer(subscription.id(), "customer-1")).isEmpty();
  }

  @Test
  void aReceiverThatIsTooSlowForOneCustomerHoldsUpNobodyElse() throws Exception {
    client.close();
    start(Duration.ofMillis(300));
    Subscription subscription = subscribe();
    Delivery delivery = delivery(subscription);
    record(3, 2);
    receiver.answers(event -> isOf(event, "customer-0") ? Receiver.SILENCE : 200);
    work(delivery, subscription);

    assertThat(receiver.ids()).hasSize(6);
    assertThat(waiting.customer(subscription.id(), "customer-0").orElseThrow().failure())
        .contains("not answered");
    receiver.answers(event -> 200);
    work(delivery, subscription, Duration.ofMinutes(1), Duration.ofMinutes(6));
    assertAllTakenInOrder(3, 2);
  }

  @Test
  void otherSubscriptionsDoNotWait() throws Exception {
    try (Receiver other = new Receiver()) {
      Subscription failing = subscribe();
      Subscription fine = subscribe();
      record(3, 2);
      receiver.answers(event -> 500);
      work(delivery(failing), failing);
      receiver.answers(event -> 200);
      work(delivery(fine), fine);
      assertAllTakenInOrder(3, 2);
      assertThat(other.sent).isEmpty();
    }
  }

  @Test
  void whatFailsForTooLongIsParkedUntilAnOperatorSaysSo() throws Exception {
    Subscription subscription = subscribe();
    Delivery delivery = delivery(subscription);
    record(2, 2);
    receiver.answers(event -> isOf(event, "customer-1") ? 400 : 200);
    work(delivery, subscription);
    work(delivery, subscription, Duration.ofMinutes(30), Duration.ofHours(25));

    WaitingCustomer parked = waiting.customer(subscription.id(), "customer-1").orElseThrow();
    assertThat(parked.parked()).isTrue();
    assertThat(waiting.parked(subscription.id())).isEqualTo(1);
    int tried = receiver.sent.size();
    receiver.answers(event -> 200);
    node.log.append(Facts.purchase("customer-1", "late", 10, 2));
    work(delivery, subscription, HOUR, Duration.ofHours(5));
    assertThat(receiver.sent).as("nothing is tried, nor overtaken").hasSize(tried);

    assertThat(waiting.retry(subscription.id(), clock.now)).isEqualTo(1);
    work(delivery, subscription);
    assertThat(receiver.ids("customer-1"))
        .containsExactly("event-2", "event-4", "event-6", "event-7");
  }

  @Test
  void aReceiverThatIsAwayForTooLongParksTheSubscriptionAndNothingIsLost() throws Exception {
    Subscription subscription = subscribe();
    Delivery delivery = delivery(subscription);
    record(4, 3);
    receiver.answers(event -> 503);
    work(delivery, subscription);
    work(delivery, subscription, Duration.ofMinutes(10), Duration.ofHours(25));

    assertThat(at(subscription).status()).isEqualTo(Status.PARKED);
    receiver.answers(event -> 200);
    subscriptions.set(subscription.id(), Status.ACTIVE);
    work(delivery, subscription);
    work(delivery, subscription, Duration.ofMinutes(1), Duration.ofMinutes(6));
    assertAllTakenInOrder(4, 3);
  }

  @Test
  void aReceiverThatAsksToWaitIsWaitedFor() throws Exception {
    Subscription subscription = subscribe();
    Delivery delivery = delivery(subscription);
    record(2, 2);
    receiver.answers(event -> 429);
    receiver.asksToWait("600");
    work(delivery, subscription);
    int tried = receiver.sent.size();
    assertThat(at(subscription).trouble().nextTry()).isEqualTo(clock.now.plusSeconds(600));

    receiver.answers(event -> 200);
    work(delivery, subscription, Duration.ofSeconds(30), Duration.ofSeconds(570));
    assertThat(receiver.sent).hasSize(tried);
    work(delivery, subscription, Duration.ofSeconds(30), Duration.ofSeconds(60));
    assertAllTakenInOrder(2, 2);
  }

  @Test
  void aReceiverThatIsGoneIsSentNothingUntilItIsResumed() throws Exception {
    Subscription subscription = subscribe();
    Delivery delivery = delivery(subscription);
    record(1, 2);
    receiver.answers(event -> 410);
    work(delivery, subscription);

    assertThat(at(subscription).status()).isEqualTo(Status.GONE);
    assertThat(receiver.sent).hasSize(1);
    receiver.answers(event -> 200);
    subscriptions.set(subscription.id(), Status.ACTIVE);
    work(delivery, subscription);
    assertAllTakenInOrder(1, 2);
  }

  @Test
  void noRedirectIsFollowed() throws Exception {
    Subscription subscription = subscribe();
    record(1, 0);
    receiver.answers(event -> 302);
    work(delivery(subscription), subscription);

    assertThat(receiver.sent).hasSize(1);
    assertThat(waiting.customer(subscription.id(), "customer-0").orElseThrow().failure())
        .isEqualTo("It has answered 302");
  }

  @Test
  void whatANodeThatDiesWasSendingIsSentAgainUnderTheSameIdByTheOneThatTakesOver()
      throws Exception {
    Subscription subscription = subscribe();
    record(3, 3);
    Delivery dying = delivery(subscription);
    receiver.answers(event -> {
      if (receiver.taken.size() == 5) {
        progress("node-1").release(subscription.id());
        progress("node-2").claim(subscription.id(), 0);
      }
      return 200;
    });
    assertThat(catchLost(dying, subscription)).isInstanceOf(Progress.ClaimLostException.class);
    List<String> before = receiver.ids();

    receiver.answers(event -> 200);
    work(delivery(subscription, "node-2"), subscription);
    assertThat(receiver.ids().subList(before.size(), receiver.ids().size()))
        .containsAll(before)
        .hasSize(12);
    assertThat(progress("node-3").claim(subscription.id(), 0)).isEmpty();
    clock.pass(Duration.ofSeconds(21));
    assertThat(progress("node-3").claim(subscription.id(), 0)).hasValue(node.log.log().head());
  }

  private @Nullable Exception catchLost(Delivery delivery, Subscription subscription) {
    try {
      work(delivery, subscription);
      return null;
    } catch (Progress.ClaimLostException | InterruptedException e) {
      return e;
    }
  }

  @Test
  void aReplacedSecretSignsBesideTheNewOneForATime() throws Exception {
    Subscription subscription = subscribe();
    WebhookSecret old = subscriptions.secrets(subscription.id()).getFirst();
    WebhookSecret young = subscriptions.replaceSecret(subscription.id(), null);
    Delivery delivery = delivery(subscription);
    record(1, 0);
    work(delivery, subscription);

    Receiver.Message message = receiver.sent.getFirst();
    long at = clock.now.getEpochSecond();
    assertThat(message.signature())
        .isEqualTo(
            young.sign(message.id(), at, message.body())
                + " "
                + old.sign(message.id(), at, message.body()));
    clock.pass(Duration.ofHours(25));
    assertThat(subscriptions.secrets(subscription.id())).containsExactly(young);
  }
}
