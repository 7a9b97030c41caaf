package io.perennial.platform.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of what both sides stand on.
 *
 * @param dataDirectory where the embedded stores, the local keys and the log are kept
 * @param eventStore where events are kept
 * @param axonServer how Axon Server is reached, when it keeps the events
 * @param documentStore where views, claims, idempotency records, positions and keys are kept
 * @param mongodb how MongoDB is reached, when it keeps the documents
 * @param example whether what is kept is an example world: everything in it is invented
 * @param company whom the service works for
 * @param security how callers prove who they are
 * @param events how the event store is read
 * @param personalData how personal data is protected
 */
@ConfigurationProperties("perennial")
public record PlatformSettings(
    @DefaultValue("data") Path dataDirectory,
    @DefaultValue("embedded") EventStoreEngine eventStore,
    @DefaultValue AxonServer axonServer,
    @DefaultValue("embedded") DocumentStoreEngine documentStore,
    @DefaultValue Mongodb mongodb,
    @DefaultValue("false") boolean example,
    @DefaultValue Company company,
    @DefaultValue Security security,
    @DefaultValue Events events,
    @DefaultValue PersonalData personalData) {

  /** Where events are kept. */
  public enum EventStoreEngine {
    EMBEDDED,
    AXON_SERVER
  }

  /** Where documents are kept. */
  public enum DocumentStoreEngine {
    EMBEDDED,
    MONGODB
  }

  /**
   * How Axon Server is reached.
   *
   * @param servers host:port of its nodes, separated by commas
   * @param context the context to use
   * @param token access token, where it asks for one
   */
  public record AxonServer(
      @DefaultValue("127.0.0.1:8124") String servers,
      @DefaultValue("default") String context,
      @Nullable String token) {}

  /**
   * How MongoDB is reached.
   *
   * @param uri connection string with the name of the database
   */
  public record Mongodb(@DefaultValue("mongodb://127.0.0.1:27017/perennial") String uri) {}

  /**
   * Whom the service works for.
   *
   * @param timeZone in which business dates are meant
   * @param currency the one reporting currency, ISO 4217
   */
  public record Company(
      @DefaultValue("UTC") ZoneId timeZone, @DefaultValue("USD") String currency) {}

  /**
   * How callers prove who they are.
   *
   * @param issuer who issues tokens; without one the service signs its own and listens on loopback
   *     only
   * @param jwkSetUri where the issuer's public keys are; found through the issuer when absent
   * @param audience for whom tokens must be meant
   */
  public record Security(
      @Nullable URI issuer, @Nullable URI jwkSetUri, @DefaultValue("perennial") String audience) {}

  /**
   * How the event store is read.
   *
   * @param batchSize events read at once
   * @param snapshotAfter events of an aggregate after which a snapshot is taken, at least; of a
   *     long history a tenth
   * @param cacheSize memory for aggregates that are kept; none are with 0
   */
  public record Events(
      @DefaultValue("1000") int batchSize,
      @DefaultValue("200") int snapshotAfter,
      @DefaultValue("64MB") DataSize cacheSize) {}

  /**
   * How personal data is protected.
   *
   * @param cachedKeys keys kept in memory
   * @param keyExpirySeconds seconds after which a key is read again, so that one destroyed
   *     elsewhere is forgotten
   * @param acceptLostKeys whether to start although the keys of the log's personal data are missing
   */
  public record PersonalData(
      @DefaultValue("10000") int cachedKeys,
      @DefaultValue("60") int keyExpirySeconds,
      @DefaultValue("false") boolean acceptLostKeys) {}
}
