package io.perennial.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands on a screen is said in both languages. */
class ScreenTextsTest {

  private static final Path MAIN = Path.of("src/main");
  private static final Path FILES = MAIN.resolve("resources/io/perennial/workbench");
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:%s)\\.[a-z0-9-]*[a-z0-9])\"".formatted(String.join("|", Texts.SCREENS)));
  private static final Pattern BEGUN =
      Pattern.compile(
          "\"((?:%1$s)\\.[a-z0-9-]+-|(?:%1$s)\\.)\"".formatted(String.join("|", Texts.SCREENS)));
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  static Set<String> screens() {
    return new TreeSet<>(Texts.SCREENS);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void bothLanguagesHaveTheSameTextsWithTheSamePlaces(String screen) throws IOException {
    Properties english = texts(screen, "en");
    Properties chinese = texts(screen, "zh");

    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(chinese.getProperty(key)))
          .as(screen + "." + key)
          .isEqualTo(places(english.getProperty(key)));
      assertThat(chinese.getProperty(key)).as(screen + "." + key).isNotEmpty();
    }
  }

  @Test
  void whatIsSaidIsThereAndWhatIsThereIsSaid() throws IOException {
    Set<String> there = new TreeSet<>();
    for (String screen : Texts.SCREENS) {
      texts(screen, "en").stringPropertyNames().forEach(key -> there.add(screen + "." + key));
    }
    Set<String> said = new TreeSet<>();
    Set<String> begun = new TreeSet<>();
    for (String source : sources()) {
      add(KEY, source, said);
      add(BEGUN, source, begun);
    }

    assertThat(there).as("texts").containsAll(said);
    there.removeAll(said);
    there.removeIf(key -> begun.stream().anyMatch(key::startsWith));
    assertThat(there).as("texts that nobody says").isEmpty();
  }

  /**
   * Letters between tags would be of one language only; names of formats and of the product are of
   * all.
   */
  @Test
  void templatesHaveNoWordsOfTheirOwn() throws IOException {
    Pattern words = Pattern.compile("\\p{L}{2,}");
    for (Path template : files(MAIN.resolve("jte"), ".jte")) {
      String text =
          Files.readString(template)
              .replaceAll("(?s)<%--.*?--%>", "")
              .replaceAll("(?m)^\\s*@(import|param).*$", "")
              .replaceAll("(?s)!\\{.*?\\}\\s*$", "")
              .replaceAll("(?m)^\\s*!\\{.*\\}\\s*$", "")
              .replaceAll("\\$(unsafe)?\\{(?:[^{}\"]|\"[^\"]*\"|\\{[^}]*\\})*\\}", "")
              .replaceAll("(?s)<(code|pre)>.*?</\\1>", "")
              .replaceAll("(?m)@(if|elseif|for|else|endif|endfor|template).*$", "")
              .replaceAll("(?s)<[a-zA-Z!/][^>]*>", " ")
              .replaceAll("CSV|XLSX|PNG|Perennial|JSON|SWOT|content = @`", "");
      Matcher matcher = words.matcher(text);
      assertThat(matcher.find() ? template + ": " + matcher.group() : "").isEmpty();
    }
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
  }

  private static void add(Pattern pattern, String source, Set<String> found) {
    pattern.matcher(source).results().forEach(match -> found.add(match.group(1)));
  }

  private static Properties texts(String screen, String language) throws IOException {
    Properties texts = new Properties();
    texts.load(Files.newBufferedReader(FILES.resolve(screen + "_" + language + ".properties")));
    return texts;
  }

  private static Set<String> sources() throws IOException {
    Set<String> sources = new TreeSet<>();
    for (Path file : files(MAIN.resolve("java"), ".java")) {
      sources.add(Files.readString(file));
    }
    for (Path file : files(MAIN.resolve("jte"), ".jte")) {
      sources.add(Files.readString(file));
    }
    return sources;
  }

  private static Set<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
