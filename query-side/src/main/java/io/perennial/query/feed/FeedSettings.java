package io.perennial.query.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How events are handed to other services, settings under {@code perennial.feed}.
 *
 * @param source names this service in every event; with the event's id it is unique
 * @param streams feeds that are written at the same time, at most
 * @param streamsPerCaller those of them for one caller
 * @param streamTime time after which a feed is ended, to be resumed
 * @param heartbeat time after which a feed in which nothing happens says that it is there
 */
@ConfigurationProperties("perennial.feed")
public record FeedSettings(
    @DefaultValue("urn:perennial") URI source,
    @DefaultValue("16") int streams,
    @DefaultValue("2") int streamsPerCaller,
    @DefaultValue("15m") Duration streamTime,
    @DefaultValue("15s") Duration heartbeat) {

  /** The documented defaults. */
  public static final FeedSettings DEFAULTS =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("perennial.feed", FeedSettings.class);

  public FeedSettings {
    if (source.toString().isEmpty()) {
      throw new IllegalArgumentException("source must not be empty");
    }
    positive("streams", streams);
    positive("streams-per-caller", streamsPerCaller);
    positive("stream-time", streamTime);
    positive("heartbeat", heartbeat);
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
