package io.perennial.query.changes;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.LifecycleEvent;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sentence for each kind of event, made of the event's own components, in each language; and
 * one for what cannot be read.
 */
public final class Sentences {

  /** No kind of event begins with a small letter. */
  private static final String UNREADABLE = "unreadable";

  private static final Map<Language, Map<String, Sentence>> BY_EVENT =
      Map.of(Language.ENGLISH, read("sentences.txt"), Language.CHINESE, read("sentences_zh.txt"));

  private Sentences() {}

  private static Map<String, Sentence> read(String file) {
    return Lines.of(file).entrySet().stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, line -> Sentence.of(line.getValue())));
  }

  private static Map<String, Sentence> in(Language language) {
    return Objects.requireNonNull(BY_EVENT.get(language));
  }

  /** How many there are. */
  static int count(Language language) {
    return in(language).size();
  }

  /** The sentence for a kind of event. */
  static Optional<Sentence> of(Language language, Class<? extends LifecycleEvent> type) {
    return Optional.ofNullable(in(language).get(type.getSimpleName()));
  }

  /**
   * The event in words.
   *
   * @param shown the event as the reader may see it
   * @param by the account that asked for it, as the reader may see it; absent when nobody is known
   */
  public static String of(
      Language language, LifecycleEvent event, JsonNode shown, @Nullable String by) {
    return of(language, event.getClass())
        .orElseThrow(() -> new IllegalStateException("No sentence for " + event.getClass()))
        .with(language, event.getClass(), shown, by);
  }

  /** What is said of an event that cannot be read. */
  public static String unreadable(Language language) {
    return Objects.requireNonNull(in(language).get(UNREADABLE)).alone(language);
  }
}
