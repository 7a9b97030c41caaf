package io.perennial.platform.wiring;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why the service does not start. */
final class StartFailure {

  private static final int LONG = 300;

  private StartFailure() {}

  static String sentence(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      deepest = cause;
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
    return oneLine(deepest.getMessage() == null ? deepest.toString() : deepest.getMessage());
  }

  private static String bind(BindException failure) {
    ConfigurationProperty property = failure.getProperty();
    String name = property == null ? failure.getName().toString() : property.getName().toString();
    Class<?> type = failure.getTarget().getType().resolve(Object.class);
    String value = property == null ? "" : "'" + property.getValue() + "' ";
    return name + ": " + value + "is not " + expected(type);
  }

  private static String expected(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    if (constants != null) {
      return "one of "
          + Arrays.stream(constants)
              .map(c -> c.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
    }
    return type == Duration.class
        ? "a length of time such as 500ms, 30s or 2h"
        : "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** The first line of a message without its end; of a long one, its first sentence. */
  private static String oneLine(@Nullable String text) {
    String line = text == null ? "" : text.lines().findFirst().orElse("");
    return line.replaceFirst(line.length() > LONG ? "\\.(\\s.*)?$" : "\\.$", "");
  }
}
