package io.perennial.query.web;

import io.perennial.query.webhook.Subscription;
import io.perennial.query.webhook.WaitingCustomer;
import io.perennial.query.webhook.WaitingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A subscription, and how it stands with it.
 *
 * @param id identifies it
 * @param url where events are sent
 * @param families events of these families are sent; all when neither families nor types are named
 * @param types events of these types are sent, too
 * @param personal whether personal data is in them, rather than masked
 * @param status {@code active}; until an operator resumes it {@code paused}, {@code parked} when
 *     the receiver was away for too long, {@code gone} when it has said so
 * @param createdAt since when it is there
 * @param position events up to here have been sent, or wait
 * @param lag events recorded since
 * @param waiting events that could not be sent yet, and those that wait behind them
 * @param parked customers whose events are not sent until an operator says so
 * @param failingSince since when the receiver is away; absent when it is not
 * @param nextTry when it is tried again
 * @param failure what came of it last
 * @param node the node that sends the events; absent when none does now
 * @param secret what the receiver knows us by; told when it is made, and never again
 */
record SubscriptionStatus(
    String id,
    String url,
    List<String> families,
    List<String> types,
    boolean personal,
    String status,
    Instant createdAt,
    long position,
    long lag,
    long waiting,
    long parked,
    @Nullable Instant failingSince,
    @Nullable Instant nextTry,
    @Nullable String failure,
    @Nullable String node,
    @Nullable String secret) {

  /**
   * All subscriptions.
   *
   * @param items oldest first
   */
  record Overview(List<SubscriptionStatus> items) {}

  /**
   * What to send where.
   *
   * @param url where events are sent; its host is one that the settings allow
   * @param families events of these families
   * @param types events of these types, beside those of the families; without both all events
   * @param personal whether personal data is sent, which takes the scope personal; no when absent
   * @param after position behind which to begin, 0 for all events; what comes from now on when
   *     absent
   * @param secret {@code whsec_} and 24 to 64 bytes in Base64; one is made when absent
   */
  record Wanted(
      String url,
      @Nullable List<String> families,
      @Nullable List<String> types,
      @Nullable Boolean personal,
      @Nullable Long after,
      @Nullable String secret) {}

  /**
   * A new secret.
   *
   * @param secret {@code whsec_} and 24 to 64 bytes in Base64; one is made when absent
   */
  record NewSecret(@Nullable String secret) {}

  /**
   * An event that has not been delivered.
   *
   * @param customerId the customer that it is about
   * @param position its place in the log
   * @param streamId the aggregate that it happened to
   * @param eventId its identifier, and that of the message
   * @param state {@code failed} for the first of a customer, {@code parked} where it is not tried
   *     again by itself, {@code waiting} behind one of them or for the receiver
   * @param attempts how often it has failed
   * @param failingSince since when
   * @param nextTry when it is tried again
   * @param failure what came of it last
   */
  record Undelivered(
      String customerId,
      long position,
      String streamId,
      String eventId,
      String state,
      int attempts,
      @Nullable Instant failingSince,
      @Nullable Instant nextTry,
      @Nullable String failure) {

    /**
     * @param customer how it stands with the customer, where the event is its first
     */
    static Undelivered of(WaitingEvent event, @Nullable WaitingCustomer customer) {
      String state =
          customer == null || (customer.attempts() == 0 && !customer.parked())
              ? "waiting"
              : customer.parked() ? "parked" : "failed";
      return new Undelivered(
          event.customerId(),
          event.position(),
          event.streamId(),
          event.eventId(),
          state,
          customer == null ? 0 : customer.attempts(),
          customer == null ? null : customer.failingSince(),
          customer == null || customer.parked() ? null : customer.nextTry(),
          customer == null ? null : customer.failure());
    }
  }

  /**
   * What is tried again.
   *
   * @param customers how many customers
   */
  record Retried(long customers) {}

  static SubscriptionStatus of(
      Subscription subscription,
      long position,
      long head,
      long waiting,
      long parked,
      @Nullable String node,
      @Nullable String secret) {
    Subscription.Trouble trouble = subscription.trouble();
    boolean active = subscription.status() == Subscription.Status.ACTIVE;
    return new SubscriptionStatus(
        subscription.id(),
        subscription.url().toString(),
        subscription.filter().families(),
        subscription.filter().types(),
        subscription.personal(),
        subscription.status().name().toLowerCase(Locale.ROOT),
        subscription.createdAt(),
        position,
        Math.max(0, head - position),
        waiting,
        parked,
        trouble == null ? null : trouble.since(),
        trouble == null || !active ? null : trouble.nextTry(),
        trouble == null ? null : trouble.failure(),
        node,
        secret);
  }
}
