package io.perennial.workbench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the workbench.
 *
 * @param enabled whether it is started with the service; on one machine it is
 * @param port where it listens; 10 above {@code server.port} when absent, a free one when 0
 * @param commands where the doors of the command side are
 * @param queries where the doors of the query side are
 * @param dataDirectory where the machine's own keys and sign-in links are, when there is no issuer
 * @param issuer who signs people in by OpenID Connect; without one they are by links, on loopback
 * @param clientId under which the workbench is known to the issuer; beside a service that has one,
 *     it is started when this is given
 * @param clientSecret its secret there; a public client has none
 * @param session after how long without a request a person is signed out
 * @param timeout for how long an answer of a door is waited for
 * @param example whether what is shown is an invented company
 */
@ConfigurationProperties("perennial.workbench")
public record WorkbenchSettings(
    @DefaultValue("true") boolean enabled,
    @Nullable Integer port,
    @DefaultValue("http://127.0.0.1:8081") URI commands,
    @DefaultValue("http://127.0.0.1:8082") URI queries,
    @DefaultValue("data") Path dataDirectory,
    @Nullable URI issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @DefaultValue("8h") Duration session,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("false") boolean example) {

  public WorkbenchSettings {
    if (port != null && (port < 0 || port > 65_535)) {
      throw new IllegalArgumentException("perennial.workbench.port must be 0 to 65535");
    }
    if (!session.isPositive() || !timeout.isPositive()) {
      throw new IllegalArgumentException(
          "perennial.workbench.session and timeout must be longer than nothing");
    }
  }
}
