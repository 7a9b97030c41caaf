package io.perennial.query.changes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Files of lines {@code name = text}; what begins with # is a comment. */
final class Lines {

  private static final String EQUALS = " = ";

  private Lines() {}

  static Map<String, String> of(String file) {
    Map<String, String> texts = new HashMap<>();
    try (InputStream stream = Objects.requireNonNull(Lines.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> {
            int equals = line.indexOf(EQUALS);
            String name = line.substring(0, equals);
            if (texts.put(name, line.substring(equals + EQUALS.length())) != null) {
              throw new IllegalStateException(name + " stands twice in " + file);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(texts);
  }
}
