package io.perennial.standalone;

import io.perennial.localtokens.SignInLinks;
import io.perennial.platform.security.Scope;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Entrance;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.platform.wiring.WrongSettingException;
import io.perennial.workbench.Workbench;
import io.perennial.workbench.WorkbenchSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/** Starts the workbench when the doors are open, and ends it before they are closed. */
final class WorkbenchBeside implements SmartLifecycle, Entrance {

  /** Behind the web server of the doors, whose phase is 2048 before the last one. */
  private static final int PHASE = Integer.MAX_VALUE - 1024;

  private static final String ADDRESS = "server.address";
  private static final String LOOPBACK = "127.0.0.1";
  private static final int DISTANCE = 10;
  private static final int HIGHEST_PORT = 65_535;
  private static final Duration LINK_LIFE = Duration.ofHours(1);
  private static final String SOMEBODY = "me@localhost";

  private final WorkbenchSettings settings;
  private final PlatformSettings platform;
  private final CompanyCalendar calendar;
  private final Environment environment;
  private @Nullable Workbench running;

  WorkbenchBeside(
      WorkbenchSettings settings,
      PlatformSettings platform,
      CompanyCalendar calendar,
      Environment environment) {
    this.settings = settings;
    this.platform = platform;
    this.calendar = calendar;
    this.environment = environment;
  }

  @Override
  public synchronized void start() {
    URI issuer = platform.security().issuer();
    if (!settings.enabled() || (issuer != null && settings.clientId() == null)) {
      return;
    }
    String doors =
        "http://%s:%s"
            .formatted(host(), environment.getRequiredProperty("local.server.port", String.class));
    Map<String, Object> own = new HashMap<>();
    own.put("server.port", port());
    own.put(ADDRESS, environment.getProperty(ADDRESS, LOOPBACK));
    own.put("perennial.workbench.commands", doors);
    own.put("perennial.workbench.queries", doors);
    own.put("perennial.workbench.data-directory", platform.dataDirectory().toAbsolutePath());
    own.put("perennial.workbench.session", settings.session());
    own.put("perennial.workbench.timeout", settings.timeout());
    own.put("perennial.workbench.example", platform.example());
    if (issuer != null) {
      own.put("perennial.workbench.issuer", issuer);
      own.put("perennial.workbench.client-id", String.valueOf(settings.clientId()));
    }
    if (settings.clientSecret() != null) {
      own.put("perennial.workbench.client-secret", settings.clientSecret());
    }
    running = started(own);
    if (issuer == null) {
      try {
        SignInLinks.in(platform.dataDirectory()).lead(address());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Says which setting is wrong when it cannot listen; the server would blame the doors' port. */
  private static Workbench started(Map<String, Object> settings) {
    try {
      return Workbench.start(settings);
    } catch (ApplicationContextException e) {
      if (e.getCause() instanceof PortInUseException used) {
        throw new WrongSettingException(
            "perennial.workbench.port",
            "port %d is in use; end what listens there, or name another one by --workbench.port"
                .formatted(used.getPort()),
            e);
      }
      throw e;
    }
  }

  /** Where the service listens, as an address says it; loopback where it listens everywhere. */
  private String host() {
    String address = environment.getProperty(ADDRESS, LOOPBACK);
    try {
      InetAddress listening = InetAddress.getByName(address);
      return listening.isAnyLocalAddress()
          ? LOOPBACK
          : listening instanceof Inet6Address ? "[" + listening.getHostAddress() + "]" : address;
    } catch (UnknownHostException e) {
      throw new WrongSettingException(ADDRESS, "there is no address " + address, e);
    }
  }

  private int port() {
    Integer chosen = settings.port();
    if (chosen != null) {
      return chosen;
    }
    int doors = environment.getProperty("server.port", Integer.class, 0);
    int above = doors + DISTANCE;
    return doors == 0 ? 0 : above > HIGHEST_PORT ? doors - DISTANCE : above;
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  @Override
  public boolean isOpen() {
    return isRunning();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public synchronized String address() {
    Workbench open = running;
    if (open == null) {
      throw new IllegalStateException("The workbench does not run");
    }
    return "http://%s:%d".formatted(host(), open.port());
  }

  @Override
  public String link() {
    try {
      return SignInLinks.in(platform.dataDirectory())
          .link(
              new SignInLinks.Grant(
                  SOMEBODY, Arrays.stream(Scope.values()).map(Scope::claim).toList()),
              calendar.now().plus(LINK_LIFE))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
