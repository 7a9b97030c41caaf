package io.perennial.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.support.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksComponentTest {

  static Stream<Path> documents() {
    return ProjectFiles.documents().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void leadSomewhere(Path document) {
    List<String> links =
        ProjectFiles.all("\\[[^\\]]*]\\(([^)\\s]+)\\)", ProjectFiles.text(document)).stream()
            .filter(link -> !link.matches("[a-z]+:.*"))
            .toList();

    assertThat(links).allMatch(link -> leadsSomewhere(document, link));
  }

  private static boolean leadsSomewhere(Path document, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1 || anchors(ProjectFiles.text(target)).contains(parts[1]));
  }

  private static List<String> anchors(String text) {
    return ProjectFiles.all("^#+ +(.*)$", text).stream()
        .map(heading ->
            heading
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-'))
        .toList();
  }
}
