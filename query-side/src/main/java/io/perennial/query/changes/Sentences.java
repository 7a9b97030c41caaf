package io.perennial.query.changes;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.LifecycleEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One English sentence for each kind of event, made of the event's own components. */
public final class Sentences {

  private static final String FILE = "sentences.txt";
  private static final Map<String, Sentence> BY_EVENT = read();

  private Sentences() {}

  private static Map<String, Sentence> read() {
    Map<String, Sentence> sentences = new HashMap<>();
    try (InputStream file =
            Objects.requireNonNull(Sentences.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> {
            int equals = line.indexOf(" = ");
            String event = line.substring(0, equals);
            if (sentences.put(event, Sentence.of(line.substring(equals + 3))) != null) {
              throw new IllegalStateException(event + " has two sentences");
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(sentences);
  }

  /** The sentence for a kind of event. */
  static Optional<Sentence> of(Class<? extends LifecycleEvent> type) {
    return Optional.ofNullable(BY_EVENT.get(type.getSimpleName()));
  }

  /**
   * The event in words.
   *
   * @param shown the event as the reader may see it
   * @param by the account that asked for it, as the reader may see it; absent when nobody is known
   */
  public static String of(LifecycleEvent event, JsonNode shown, @Nullable String by) {
    return of(event.getClass())
        .orElseThrow(() -> new IllegalStateException("No sentence for " + event.getClass()))
        .with(event.getClass(), shown, by);
  }
}
