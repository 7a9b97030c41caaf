package io.perennial.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of every door.
 *
 * @param bodyLimit largest request body in bytes, except at doors that stream
 * @param requestsPerSecond requests a caller may make on average
 * @param requestBurst requests a caller may make at once after a rest
 * @param retryAfter what is put into {@code Retry-After} when a store is out of reach
 */
@ConfigurationProperties("perennial.web")
public record WebSettings(
    @DefaultValue("1048576") int bodyLimit,
    @DefaultValue("2000") int requestsPerSecond,
    @DefaultValue("4000") int requestBurst,
    @DefaultValue("2s") Duration retryAfter) {

  public WebSettings {
    if (bodyLimit < 1 || requestsPerSecond < 1 || requestBurst < 1) {
      throw new IllegalArgumentException("The limits under perennial.web must be at least 1");
    }
  }
}
