package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.testing.AllViews;
import io.perennial.query.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each figure is compared, at ten dates of a generated world, with what plain facts say. */
class EveryFigureHasAReferenceTest {

  private static List<String> figures() {
    return AllViews.LIST.stream().flatMap(view -> figures(view)).toList();
  }

  private static Stream<String> figures(View<?> view) {
    return view.figures().stream().map(figure -> view.name() + "/" + figure.name());
  }

  /** What tests say they compare; {@link ReferencesCheck} holds them to it. */
  private static List<String> compared() throws IOException, URISyntaxException {
    Path classes =
        Path.of(
            EveryFigureHasAReferenceTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith("Test.class"))
          .flatMap(name -> methods(name))
          .flatMap(method -> ReferencesCheck.of(method).stream())
          .toList();
    }
  }

  private static Stream<Method> methods(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
    try {
      return Arrays.stream(
          Class.forName(name, false, EveryFigureHasAReferenceTest.class.getClassLoader())
              .getDeclaredMethods());
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException(name, e));
    }
  }

  @Test
  void isCompared() throws IOException, URISyntaxException {
    List<String> compared = compared();
    assertThat(figures()).as("what tests say they compare").containsAll(compared);
    assertThat(figures().stream().filter(figure -> !compared.contains(figure)))
        .as("a figure needs a test that is its @References")
        .isEmpty();
  }
}
