package io.perennial.query.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How events are sent to subscribers, settings under {@code perennial.webhooks}.
 *
 * @param allowedHosts hosts that may be sent to: names, {@code *.example.com} for all below one,
 *     with {@code :port} where only that one is allowed; nobody may when it is empty
 * @param privateAddresses whether hosts may have addresses of this machine or of a private network
 * @param plainHttp whether addresses may begin with {@code http:}
 * @param subscriptions subscriptions at most
 * @param timeout how long a receiver may take to answer
 * @param parallel events of one subscription that are sent at the same time, those of different
 *     customers
 * @param batch events of one subscription that are taken from the log at once
 * @param backOff after which a failed delivery is tried again for the first time; twice as long
 *     each time after
 * @param longestBackOff after which it is tried again at the latest
 * @param parkAfter time of failing in vain after which a customer, or the whole subscription, is
 *     parked
 * @param secretOverlap how long a secret that was replaced still signs beside the new one
 * @param lookInterval how often a node looks what there is to be done
 * @param lease after which another node takes over from one that gives no sign of life
 */
@ConfigurationProperties("perennial.webhooks")
public record WebhookSettings(
    @DefaultValue List<String> allowedHosts,
    @DefaultValue("false") boolean privateAddresses,
    @DefaultValue("false") boolean plainHttp,
    @DefaultValue("100") int subscriptions,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("4") int parallel,
    @DefaultValue("100") int batch,
    @DefaultValue("5s") Duration backOff,
    @DefaultValue("5m") Duration longestBackOff,
    @DefaultValue("24h") Duration parkAfter,
    @DefaultValue("24h") Duration secretOverlap,
    @DefaultValue("1s") Duration lookInterval,
    @DefaultValue("20s") Duration lease) {

  /** The documented defaults. */
  public static final WebhookSettings DEFAULTS =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("perennial.webhooks", WebhookSettings.class);

  public WebhookSettings {
    allowedHosts = List.copyOf(allowedHosts);
    positive("subscriptions", subscriptions);
    positive("parallel", parallel);
    positive("batch", batch);
    positive("timeout", timeout);
    positive("back-off", backOff);
    positive("park-after", parkAfter);
    positive("look-interval", lookInterval);
    positive("lease", lease);
    if (longestBackOff.compareTo(backOff) < 0) {
      throw new IllegalArgumentException("longest-back-off must be at least back-off");
    }
    if (secretOverlap.isNegative()) {
      throw new IllegalArgumentException("secret-overlap must not be negative");
    }
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1");
    }
  }

  private static void positive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(name + " must be positive");
    }
  }
}
