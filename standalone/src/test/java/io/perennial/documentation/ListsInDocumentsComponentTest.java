package io.perennial.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.Refusal;
import io.perennial.events.EventCatalogue;
import io.perennial.support.ProjectFiles;
import io.perennial.support.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    assertThat(
            ProjectFiles.all(
                "^(\\| `[a-z-]+` \\| 4\\d\\d \\| .* \\|)$",
                ProjectFiles.text("docs/integrating.md")))
        .containsExactlyElementsOf(
            Arrays.stream(Refusal.values())
                .map(r -> "| `%s` | %d | %s |".formatted(r.code(), r.status(), r.title()))
                .toList());
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
