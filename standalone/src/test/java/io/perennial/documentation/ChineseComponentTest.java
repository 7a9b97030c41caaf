package io.perennial.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.support.ProjectFiles;
import io.perennial.support.Settings;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people are told, in Chinese as well: sentences by their English, and the words of codes. */
class ChineseComponentTest {

  private static final String WORKBENCH = "workbench/src/main/resources/io/perennial/workbench/";
  private static final String CODES =
      "query-side/src/main/resources/io/perennial/query/changes/codes_zh.txt";

  /** What is done by itself, as it is told of. */
  private static final Pattern DUTY =
      Pattern.compile("new Duty\\.Description\\([^,]+,\\s*\"([^\"]+)\"");

  /** What the document of the interface adds to what a parameter means. */
  private static final Pattern ADDED =
      Pattern.compile(
          "(.*?)(, in [A-Z]{3})?(; \\S+ when absent)?(, or absent for those that have none)?",
          Pattern.DOTALL);

  /** What a table, or an event, is. */
  private static final Pattern TABLE = Pattern.compile("\\n###+ [^\\n]+\\n\\n([^|\\n][^\\n]*)\\n");

  private static final Pattern EVENT =
      Pattern.compile("\\n\\|[^|\\n]+\\| \\[[^|\\n]+\\| \\d+ \\| ([^|\\n]+) \\|(?=\\n)");

  private static final Pattern COLUMN = Pattern.compile("\\n\\| `[^\\n]*\\| ([^|\\n]+) \\|(?=\\n)");

  /** Refusals that are shown with sentences of views and analyses that only tests have. */
  private static final Set<String> OF_TESTS = Set.of("no-result", "figure-too-large");

  /** Words in a row that are no names. */
  private static final Pattern ENGLISH =
      Pattern.compile("\\b[a-z]{2,} (?!CDNOW)[a-z]{2,} [a-z]{2,}\\b");

  /** Which say something of their own. */
  private static final Set<String> EXAMPLES = Set.of("example", "examples");

  private static final JsonNode INTERFACE = json("docs/openapi.json");

  private static JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(ProjectFiles.text(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> sentences() {
    Map<String, String> sentences = new TreeMap<>();
    json(WORKBENCH + "sentences_zh.json")
        .properties()
        .forEach(sentence -> sentences.put(sentence.getKey(), sentence.getValue().textValue()));
    return sentences;
  }

  /** Summaries, what parameters mean and what properties are. */
  private static void addInterface(JsonNode node, Set<String> said) {
    said.add(node.path("summary").asText());
    for (JsonNode property : node.path("properties")) {
      said.add(property.path("description").asText());
    }
    if (node.has("in") && node.has("name")) {
      String description = node.path("description").asText();
      said.add(description);
      Matcher added = ADDED.matcher(description);
      assertThat(added.matches()).isTrue();
      said.add(added.group(1));
    }
    if (node.isObject()) {
      node.properties().stream()
          .filter(within -> !EXAMPLES.contains(within.getKey()))
          .forEach(within -> addInterface(within.getValue(), said));
    }
    if (node.isArray()) {
      node.forEach(within -> addInterface(within, said));
    }
  }

  private static Set<String> said() {
    Set<String> said = new TreeSet<>();
    addInterface(INTERFACE.path("paths"), said);
    for (String part : List.of("parameters", "schemas", "responses")) {
      addInterface(INTERFACE.path("components").path(part), said);
    }
    for (JsonNode problem : INTERFACE.path("components").path("examples")) {
      said.add(problem.path("value").path("title").asText());
    }
    said.addAll(found(TABLE, ProjectFiles.text("docs/data-dictionary.md")));
    said.addAll(found(EVENT, ProjectFiles.text("docs/events.md")));
    said.addAll(Settings.meanings());
    List<String> duties = found(DUTY, ProjectFiles.mainSources());
    assertThat(duties).hasSizeGreaterThan(5);
    said.addAll(duties);
    Set<String> made = ServerSentences.all();
    assertThat(made).hasSizeGreaterThan(500);
    said.addAll(made);
    said.remove("");
    return said;
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Test
  void everySentenceThatIsSaidIsThere() {
    Set<String> said = said();
    assertThat(said).hasSizeGreaterThan(3000);
    said.removeAll(sentences().keySet());
    assertThat(said).as("to be said in Chinese").isEmpty();
  }

  /** As they were made, with identifiers, numbers and dates in them. */
  @Test
  void everyRefusalThatIsShownInTheInterfaceIsSaidInChinese() {
    Texts chinese = Texts.in(Language.CHINESE);
    Set<String> english = new TreeSet<>();
    int shown = 0;
    for (JsonNode example : INTERFACE.path("components").path("examples")) {
      JsonNode problem = example.path("value");
      if (OF_TESTS.contains(problem.path("code").asText())) {
        continue;
      }
      List<JsonNode> said = new ArrayList<>(problem.path("errors").findValues("detail"));
      said.add(problem.path("detail"));
      for (JsonNode detail : said) {
        if (detail.isTextual()) {
          shown++;
          String sentence = detail.textValue();
          if (!chinese.says(sentence) || ENGLISH.matcher(chinese.sentence(sentence)).find()) {
            english.add(sentence);
          }
        }
      }
    }
    assertThat(shown).isGreaterThan(150);
    assertThat(english).isEmpty();
  }

  /** What stands over the columns of figures and lists. */
  @Test
  void everyColumnThatIsShownIsExplainedInChinese() {
    Texts chinese = Texts.in(Language.CHINESE);
    Set<String> meanings = columns();
    assertThat(meanings).hasSizeGreaterThan(1000);
    meanings.removeIf(chinese::says);
    assertThat(meanings).isEmpty();
  }

  private static Set<String> columns() {
    String shown = ProjectFiles.text("docs/data-dictionary.md");
    String tables = shown.substring(shown.indexOf("\n## View"), shown.indexOf("\n## Events\n"));
    return new TreeSet<>(
        found(COLUMN, tables).stream().map(each -> each.replace(" *personal*", "")).toList());
  }

  @Test
  void noSentenceIsThereThatNobodySays() {
    Set<String> others = new TreeSet<>(sentences().keySet());
    others.removeAll(said());
    columns().forEach(each -> others.removeAll(List.of(each.split(": "))));
    INTERFACE
        .path("components")
        .path("examples")
        .findValues("detail")
        .forEach(detail -> others.remove(detail.asText()));
    String literals = ProjectFiles.mainSources().replaceAll("\"\\s*\\+\\s*\"", "");
    others.removeIf(other -> literals.contains('"' + other + '"'));
    assertThat(others).as("said by nobody").isEmpty();
  }

  @Test
  void theyAreSortedAndSayTheSameNumbers() {
    List<String> inFile = new ArrayList<>();
    json(WORKBENCH + "sentences_zh.json").fieldNames().forEachRemaining(inFile::add);
    Map<String, String> sentences = sentences();
    assertThat(inFile).containsExactlyElementsOf(sentences.keySet());
    assertThat(sentences)
        .allSatisfy((english, chinese) -> assertThat(numbers(chinese)).isEqualTo(numbers(english)));
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @Test
  void codesWithinSentencesAreCalledAsOnScreens() throws IOException {
    Properties onScreens = new Properties();
    onScreens.load(new StringReader(ProjectFiles.text(WORKBENCH + "codes_zh.properties")));
    List<String> lines =
        ProjectFiles.text(CODES).lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> {
          String[] parts = line.split(" = ", 2);
          String code = parts[0].substring(parts[0].indexOf('.') + 1);
          assertThat(onScreens.getProperty(parts[0], onScreens.getProperty(code)))
              .isEqualTo(parts[1]);
        });
  }
}
