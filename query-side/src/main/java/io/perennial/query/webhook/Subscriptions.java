package io.perennial.query.webhook;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.TypedDocuments;
import io.perennial.platform.web.Identities;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.feed.FeedFilter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The subscriptions that there are. Their secrets are kept where keys are. */
public final class Subscriptions {

  private final TypedDocuments<Subscription> subscriptions;
  private final TypedDocuments<Secrets> secrets;
  private final CompanyCalendar calendar;
  private final Duration secretOverlap;

  /**
   * @param secretOverlap how long a secret that was replaced still signs
   */
  public Subscriptions(DocumentStore store, CompanyCalendar calendar, Duration secretOverlap) {
    this.subscriptions =
        new TypedDocuments<>(
            store,
            new CollectionSpec(Area.SAFETY, "webhook_subscriptions_v1", List.of()),
            Subscription.class,
            any -> Map.of());
    this.secrets =
        new TypedDocuments<>(
            store,
            new CollectionSpec(Area.KEYS, "webhook_secrets_v1", List.of()),
            Secrets.class,
            any -> Map.of());
    this.calendar = calendar;
    this.secretOverlap = secretOverlap;
  }

  /** The secret that is in use, and the one before while it signs as well. */
  private record Secrets(
      String current, @Nullable String previous, @Nullable Instant previousUntil) {}

  /**
   * Adds a subscription.
   *
   * @param after position behind which it begins
   * @param secret the receiver's; one is made when absent
   * @return its identifier and its secret, which is not told again
   */
  public Created add(
      URI url, FeedFilter filter, boolean personal, long after, @Nullable WebhookSecret secret) {
    String id = "subscription-" + Identities.random();
    WebhookSecret used = secret == null ? WebhookSecret.random() : secret;
    secrets.insert(id, new Secrets(used.text(), null, null));
    Subscription added =
        new Subscription(
            id, url, filter, personal, Subscription.Status.ACTIVE, calendar.now(), after, null);
    subscriptions.insert(id, added);
    return new Created(added, used);
  }

  /**
   * What has been added.
   *
   * @param subscription the subscription
   * @param secret what its receiver knows us by
   */
  public record Created(Subscription subscription, WebhookSecret secret) {}

  /** All of them, oldest first. */
  public List<Subscription> all() {
    List<Subscription> all = new ArrayList<>();
    subscriptions.collection().scan(document -> all.add(subscriptions.read(document)));
    all.sort((left, right) -> left.createdAt().compareTo(right.createdAt()));
    return all;
  }

  /** One of them. */
  public Optional<Subscription> find(String id) {
    return subscriptions.get(id);
  }

  /** Sends no more, or goes on as if nothing had failed. */
  public Optional<Subscription> set(String id, Subscription.Status status) {
    return change(id, subscription -> subscription.with(status));
  }

  Optional<Subscription> change(String id, UnaryOperator<Subscription> change) {
    return subscriptions.change(id, change);
  }

  /**
   * Replaces the secret; for a time both sign.
   *
   * @param secret the new one; one is made when absent
   */
  public WebhookSecret replaceSecret(String id, @Nullable WebhookSecret secret) {
    WebhookSecret used = secret == null ? WebhookSecret.random() : secret;
    Instant until = calendar.now().plus(secretOverlap);
    secrets.change(
        id,
        before ->
            before.current.equals(used.text())
                ? before
                : new Secrets(used.text(), before.current, until));
    return used;
  }

  /** The secrets that sign, the one in use first. */
  List<WebhookSecret> secrets(String id) {
    Secrets kept =
        secrets.get(id).orElseThrow(() -> new IllegalStateException("There is no secret of " + id));
    Instant until = kept.previousUntil;
    boolean both = until != null && calendar.now().isBefore(until);
    return Stream.of(kept.current, both && kept.previous != null ? kept.previous : "")
        .filter(text -> !text.isEmpty())
        .map(WebhookSecret::new)
        .toList();
  }

  /** Removes a subscription with its secret. */
  void remove(String id) {
    subscriptions.delete(id);
    secrets.delete(id);
  }
}
