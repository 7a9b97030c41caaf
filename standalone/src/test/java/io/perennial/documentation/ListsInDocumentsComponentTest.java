package io.perennial.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.CommandDefinition;
import io.perennial.command.Commands;
import io.perennial.events.EventCatalogue;
import io.perennial.events.golden.Approved;
import io.perennial.support.Codebase;
import io.perennial.support.ProjectFiles;
import io.perennial.support.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists that people read, compared with the code. */
class ListsInDocumentsComponentTest {

  @Test
  void settingsAndTheirDefaults() {
    Map<String, String> documented = new TreeMap<>();
    Pattern.compile("^\\| `(perennial\\.[a-z.-]+)` \\| (?:`([^`]*)`)? *\\|", Pattern.MULTILINE)
        .matcher(ProjectFiles.text("docs/operating.md"))
        .results()
        .forEach(row -> documented.put(row.group(1), row.group(2) == null ? "" : row.group(2)));

    assertThat(documented).isEqualTo(Settings.all());
  }

  @Test
  void settingsNamedInTheText() {
    List<String> named =
        ProjectFiles.documents().stream()
            .flatMap(
                d -> ProjectFiles.all("`(perennial\\.[a-z.-]+)`", ProjectFiles.text(d)).stream())
            .toList();

    assertThat(named).isNotEmpty().allMatch(Settings.all()::containsKey);
  }

  @Test
  void refusals() {
    assertTable(
        "| code | status | meaning |\n|---|---|---|\n",
        Commands.catalogue().refusals().stream()
            .map(r -> "| `%s` | %d | %s |\n".formatted(r.code(), r.status(), r.title())));
  }

  @Test
  void commands() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (CommandDefinition<?> command : Commands.catalogue().atTheDoor()) {
      String path =
          command.of().door().path()
              + command.family()
              + (command.creation() ? "" : "/{" + command.idField() + "}/…");
      names
          .computeIfAbsent(path, p -> new ArrayList<>())
          .add(command.creation() ? command.name() : "`" + command.name() + "`");
    }
    assertTable(
        "| path | commands |\n|---|---|\n",
        names.entrySet().stream()
            .map(row ->
                "| `POST %s` | %s |\n".formatted(row.getKey(), String.join(", ", row.getValue()))));
  }

  /** Written anew by {@code ./mvnw -pl standalone -am test -Dgolden.write=true}, never on CI. */
  private static void assertTable(String head, Stream<String> rows) {
    String guide = ProjectFiles.text("docs/integrating.md");
    int start = guide.indexOf(head) + head.length();
    assertThat(start).as(head).isGreaterThan(head.length());
    Approved.compare(
        Codebase.ROOT.resolve("docs").resolve("integrating.md"),
        guide.substring(0, start)
            + rows.collect(Collectors.joining())
            + guide.substring(guide.indexOf("\n\n", start) + 1));
  }

  @Test
  void eventsInTheChanges() {
    String changes = ProjectFiles.text("CHANGELOG.md");

    assertThat(EventCatalogue.all())
        .isNotEmpty()
        .allSatisfy(event -> assertThat(changes).contains("`" + event.name() + "`"));
  }

  @Test
  void decisionsAreDatedAndListed() {
    List<String> listed =
        ProjectFiles.all("\\[\\d{4}]\\(([^)]+)\\)", ProjectFiles.text("docs/decisions/README.md"));

    assertThat(listed)
        .isNotEmpty()
        .isSorted()
        .allSatisfy(page ->
            assertThat(ProjectFiles.text("docs/decisions/" + page))
                .startsWith("# " + page.substring(0, 4) + " ")
                .containsPattern("(?m)^\\d{4}-\\d{2}-\\d{2}\\. [A-Z]")
                .contains("\n## Context\n", "\n## Decision\n", "\n## Consequences\n"));
    assertThat(
            ProjectFiles.documents().stream()
                .map(d -> d.getFileName().toString())
                .filter(n -> n.matches("\\d{4}-.*")))
        .containsExactlyInAnyOrderElementsOf(listed);
  }
}
