package io.perennial.platform.web;

import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of every door.
 *
 * @param bodyLimit largest request body, except at doors that stream
 * @param bodyTime time in which a request body must have arrived, except at doors that stream
 * @param requestsPerSecond requests a caller may make on average; a line of a batch counts as one
 * @param requestBurst requests a caller may make at once after a rest
 * @param requestsAtOnce requests of a caller that are answered at once, streams among them
 * @param unknownPerSecond requests without a valid token that an address may make on average
 * @param unknownBurst requests without a valid token that an address may make at once after a rest
 * @param operatorsAddress address of the connector for health, metrics and operations
 * @param operatorsPort its port; 1000 above {@code server.port} when absent, a free one when 0
 * @param retryAfter what is put into {@code Retry-After} when a store is out of reach or all is in
 *     use
 */
@ConfigurationProperties("perennial.web")
public record WebSettings(
    @DefaultValue("1MB") DataSize bodyLimit,
    @DefaultValue("10s") Duration bodyTime,
    @DefaultValue("5000") int requestsPerSecond,
    @DefaultValue("10000") int requestBurst,
    @DefaultValue("32") int requestsAtOnce,
    @DefaultValue("100") int unknownPerSecond,
    @DefaultValue("500") int unknownBurst,
    @DefaultValue("127.0.0.1") InetAddress operatorsAddress,
    @Nullable Integer operatorsPort,
    @DefaultValue("2s") Duration retryAfter) {

  private static final int HIGHEST_PORT = 65_535;
  private static final int DISTANCE = 1_000;

  public WebSettings {
    if (Math.min(
            Math.min(requestsAtOnce, Math.min(requestsPerSecond, requestBurst)),
            Math.min(unknownPerSecond, unknownBurst))
        < 1) {
      throw new IllegalArgumentException("The limits under perennial.web must be at least 1");
    }
    if (bodyLimit.toBytes() < 1 || bodyLimit.toBytes() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("perennial.web.body-limit must be 1B to 2047MB");
    }
    if (!bodyTime.isPositive()) {
      throw new IllegalArgumentException("perennial.web.body-time must be longer than nothing");
    }
    if (operatorsPort != null && (operatorsPort < 0 || operatorsPort > HIGHEST_PORT)) {
      throw new IllegalArgumentException("perennial.web.operators-port must be 0 to 65535");
    }
  }

  /**
   * The port of the connector for operators.
   *
   * @param serverPort that of the doors
   */
  int operatorsPort(int serverPort) {
    if (operatorsPort != null) {
      return operatorsPort;
    }
    int above = serverPort + DISTANCE;
    return serverPort == 0 ? 0 : above > HIGHEST_PORT ? serverPort - DISTANCE : above;
  }
}
