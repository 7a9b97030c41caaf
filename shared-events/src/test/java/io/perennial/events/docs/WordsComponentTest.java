package io.perennial.events.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.EventCatalogue;
import io.perennial.events.metadata.EventMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names that are stored for ever are made of words that are known. */
class WordsComponentTest {

  private static final Path GLOSSARY = Path.of("..", "docs", "words.md");
  private static final Path PLAIN = Path.of("src", "test", "resources", "plain-words.txt");

  private static final Pattern TERM =
      Pattern.compile("- \\*\\*([^*]+)\\*\\*( \\([^)]+\\))?: .+\\.");
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+");

  @Test
  void everyWordInAStoredNameIsKnown() {
    Set<String> known = new HashSet<>(words(String.join(" ", terms())));
    known.addAll(plainWords());
    Map<String, String> unknown = new TreeMap<>();
    for (String name : storedNames()) {
      for (String word : words(name)) {
        if (!known.contains(word)) {
          unknown.put(word, name);
        }
      }
    }

    assertThat(unknown).as("neither in docs/words.md nor among the plain words").isEmpty();
  }

  @Test
  void aMisspeltNameWouldBeNoticed() {
    assertThat(words("CustomerRegisterd")).containsExactly("customer", "registerd");
    assertThat(words("LEGAL_REPRESENTATIVE")).containsExactly("legal", "representative");
    assertThat(words("onBehalfOf")).containsExactly("on", "behalf", "of");
    assertThat(plainWords()).doesNotContain("registerd");
  }

  @Test
  void plainWordsAreSortedAndUsedAndNotInTheGlossary() {
    Set<String> used = new HashSet<>();
    storedNames().forEach(name -> used.addAll(words(name)));

    assertThat(plainWords()).isNotEmpty().isSorted().doesNotHaveDuplicates();
    assertThat(used).containsAll(plainWords());
    assertThat(words(String.join(" ", terms()))).doesNotContainAnyElementsOf(plainWords());
  }

  @Test
  void everyTermHasOneLineAndOneMeaning() {
    assertThat(read(GLOSSARY).lines().filter(line -> line.startsWith("-")))
        .isNotEmpty()
        .allMatch(line -> TERM.matcher(line).matches());
    assertThat(terms()).doesNotHaveDuplicates();
  }

  private static Set<String> storedNames() {
    Set<String> names = new TreeSet<>(SourceDoc.of(EventMetadata.class).members().keySet());
    for (EventCatalogue.Entry event : EventCatalogue.all()) {
      names.add(event.name());
      names.add(event.namespace());
      Contract.fields(event.type()).forEach(field -> names.add(field.name()));
    }
    for (Class<?> part : Contract.parts()) {
      names.add(part.getSimpleName());
      if (part.isEnum()) {
        names.addAll(Contract.codes(part));
      } else {
        Contract.fields(part).forEach(field -> names.add(field.name()));
      }
    }
    return names;
  }

  private static List<String> terms() {
    return read(GLOSSARY)
        .lines()
        .map(TERM::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  private static List<String> plainWords() {
    return read(PLAIN).lines().toList();
  }

  private static List<String> words(String name) {
    return WORD.matcher(name).results().map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
