package io.perennial.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.testing.Facts;
import io.perennial.query.webhook.Subscription.Status;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoppedDeliveryComponentTest extends DeliveryFixture {

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
    assertThat(trouble(subscription).nextTry()).isEqualTo(clock.now.plusSeconds(600));

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
