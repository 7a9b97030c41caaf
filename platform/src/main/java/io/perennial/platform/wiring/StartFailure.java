package io.perennial.platform.wiring;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.util.unit.DataSize;

/** Says in one sentence why the service does not start. */
final class StartFailure {

  private static final int LONG = 300;

  /** What a value must be, in the words of those who set it. */
  private static final Map<Class<?>, String> EXPECTED =
      Map.ofEntries(
          Map.entry(int.class, "a whole number up to " + Integer.MAX_VALUE),
          Map.entry(Integer.class, "a whole number up to " + Integer.MAX_VALUE),
          Map.entry(long.class, "a whole number"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(BigDecimal.class, "a number such as 0.25"),
          Map.entry(Duration.class, "a length of time such as 500ms, 30s or 2h"),
          Map.entry(DataSize.class, "a size such as 64KB or 1MB"),
          Map.entry(LocalDate.class, "a date such as 1970-01-01"),
          Map.entry(ZoneId.class, "a time zone such as Europe/Berlin"),
          Map.entry(InetAddress.class, "an address such as 127.0.0.1"),
          Map.entry(URI.class, "an address such as https://issuer.example"));

  private StartFailure() {}

  static String sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case WrongSettingException wrong -> {
          return wrong.setting() + ": " + oneLine(wrong.getMessage());
        }
        case BindException bind -> {
          return bind(bind);
        }
        case PortInUseException port -> {
          return "server.port: port "
              + port.getPort()
              + " is in use; end what listens there, or name another one by --port";
        }
        default -> {}
      }
    }
    Throwable deepest = deepest(failure);
    return oneLine(deepest.getMessage() == null ? deepest.toString() : deepest.getMessage());
  }

  private static String bind(BindException failure) {
    ConfigurationProperty property = failure.getProperty();
    Throwable reason = deepest(failure);
    if (property == null
        && reason instanceof IllegalArgumentException
        && reason.getMessage() != null) {
      String said = oneLine(reason.getMessage());
      return said.contains(failure.getName().toString()) ? said : failure.getName() + ": " + said;
    }
    String name = property == null ? failure.getName().toString() : property.getName().toString();
    Class<?> type = failure.getTarget().getType().resolve(Object.class);
    String value = property == null ? "" : "'" + property.getValue() + "' ";
    return name + ": " + value + "is not " + expected(type);
  }

  private static Throwable deepest(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest;
  }

  private static String expected(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    if (constants != null) {
      return "one of "
          + Arrays.stream(constants)
              .map(c -> c.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
    }
    return EXPECTED.getOrDefault(
        type, "what is expected, " + type.getSimpleName().toLowerCase(Locale.ROOT));
  }

  /** The first line of a message without its end; of a long one, its first sentence. */
  private static String oneLine(@Nullable String text) {
    String line = text == null ? "" : text.lines().findFirst().orElse("");
    return line.replaceFirst(line.length() > LONG ? "\\.(\\s.*)?$" : "\\.$", "");
  }
}
