package io.perennial.events.golden;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.EventCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event has golden files, and every golden file has an event and an expectation. */
class CompleteComponentTest {

  static List<EventCatalogue.Entry> events() {
    return EventCatalogue.all();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyRevisionOfEveryEventHasATypicalAndAMinimalSample(EventCatalogue.Entry event) {
    for (int revision = 1; revision <= Integer.parseInt(event.revision()); revision++) {
      for (String sample : List.of("typical", "minimal")) {
        assertThat(
                GoldenFiles.file(
                    event.namespace(), event.name(), Integer.toString(revision), sample))
            .isRegularFile();
      }
    }
  }

  @Test
  void everyGoldenFileBelongsToAKnownEventAndHasAnExpectation() {
    Set<Path> expected =
        GoldenSamples.all().stream().map(GoldenSamples.Sample::file).collect(toSet());

    assertThat(GoldenFiles.all()).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
  }
}
