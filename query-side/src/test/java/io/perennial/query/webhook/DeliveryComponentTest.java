package io.perennial.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.feed.FeedFilter;
import io.perennial.query.webhook.Subscription.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryComponentTest extends DeliveryFixture {

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

    Subscription.Trouble trouble = trouble(subscription);
    assertThat(trouble.nextTry()).isAfter(clock.now);
    long read = progress("node-1").position(subscription.id()).orElseThrow();
    work(delivery, subscription, Duration.ofSeconds(30), HOUR);
    assertThat(at(subscription).status()).isEqualTo(Status.ACTIVE);
    assertThat(trouble(subscription).since()).isEqualTo(trouble.since());
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
}
