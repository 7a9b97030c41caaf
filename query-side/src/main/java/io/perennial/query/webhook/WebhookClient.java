package io.perennial.query.webhook;

import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.feed.CloudEvents;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends events as Standard Webhooks say: signed, and with nothing but the status answered. */
public final class WebhookClient implements AutoCloseable {

  private static final int GONE = 410;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  /** Who asks us to wait longer is asked again. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Subscriptions subscriptions;
  private final AllowedReceivers allowed;
  private final URI source;
  private final Duration timeout;
  private final CompanyCalendar calendar;
  private final HttpClient client;

  /**
   * @param source names this service in events
   * @param timeout how long a receiver may take
   */
  public WebhookClient(
      Subscriptions subscriptions,
      AllowedReceivers allowed,
      URI source,
      Duration timeout,
      CompanyCalendar calendar) {
    this.subscriptions = subscriptions;
    this.allowed = allowed;
    this.source = source;
    this.timeout = timeout;
    this.calendar = calendar;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /** Tries to deliver an event. */
  Attempt send(Subscription subscription, RecordedEvent event) throws InterruptedException {
    try {
      Optional<String> refusal = allowed.refusalNow(subscription.url());
      if (refusal.isPresent()) {
        return new Attempt.Away(refusal.get(), null);
      }
      HttpResponse<InputStream> response =
          client.send(request(subscription, event), HttpResponse.BodyHandlers.ofInputStream());
      response.body().close(); // whatever it says: only the status counts
      return judge(response);
    } catch (HttpConnectTimeoutException
        | ConnectException
        | UnknownHostException
        | UnresolvedAddressException e) {
      return new Attempt.Away("It cannot be reached: " + e.getClass().getSimpleName(), null);
    } catch (HttpTimeoutException e) {
      return new Attempt.Failed("It has not answered within " + timeout.toMillis() + " ms");
    } catch (IOException e) {
      return new Attempt.Failed("The connection broke: " + e.getClass().getSimpleName());
    }
  }

  private HttpRequest request(Subscription subscription, RecordedEvent event) {
    String body = new CloudEvents(source, subscription.personal()).json(event);
    long timestamp = calendar.now().getEpochSecond();
    String signatures =
        subscriptions.secrets(subscription.id()).stream()
            .map(secret -> secret.sign(event.eventId(), timestamp, body))
            .collect(Collectors.joining(" "));
    return HttpRequest.newBuilder(subscription.url())
        .timeout(timeout)
        .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
        .header("User-Agent", "Perennial")
        .header("webhook-id", event.eventId())
        .header("webhook-timestamp", Long.toString(timestamp))
        .header("webhook-signature", signatures)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private Attempt judge(HttpResponse<?> response) {
    int status = response.statusCode();
    String failure = "It has answered " + status;
    Duration wait = retryAfter(response);
    if (status / 100 == 2) {
      return new Attempt.Delivered();
    } else if (status == GONE) {
      return new Attempt.Gone(failure);
    } else if (status == TOO_MANY || (status == UNAVAILABLE && wait != null)) {
      return new Attempt.Away(failure, wait);
    }
    return new Attempt.Failed(failure);
  }

  /** In seconds, or until a date. */
  private @Nullable Duration retryAfter(HttpResponse<?> response) {
    String text = response.headers().firstValue("Retry-After").orElse("");
    Duration wait;
    if (text.matches("\\d{1,9}")) {
      wait = Duration.ofSeconds(Long.parseLong(text));
    } else {
      try {
        Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        wait = Duration.between(calendar.now(), until);
      } catch (DateTimeException e) {
        return null;
      }
    }
    return wait.isNegative()
        ? Duration.ZERO
        : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
