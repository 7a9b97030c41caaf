package io.perennial.events.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.LifecycleEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was written before keys had identifiers, when names of staff and most free texts were plain
 * and events were stored under the names of their classes, is read as it was meant.
 */
class OlderShapesComponentTest {

  private static final Path BEFORE =
      GoldenFiles.ROOT.resolveSibling("golden-before-key-identifiers");

  static List<GoldenSamples.Sample> samples() {
    return GoldenSamples.all().stream().filter(sample -> Files.exists(before(sample))).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theFileIsReadAsTheSameInstance(GoldenSamples.Sample sample) {
    JsonNode payload = GoldenFiles.load(before(sample));

    LifecycleEvent read = GoldenFiles.read(formerName(sample), sample.revision(), payload);

    assertThat(read).isEqualTo(sample.expected());
  }

  /** The name of the class at that time. */
  private static String formerName(GoldenSamples.Sample sample) {
    return "io.perennial.events." + sample.namespace().replace("-", "") + "." + sample.name();
  }

  private static Path before(GoldenSamples.Sample sample) {
    return BEFORE.resolve(GoldenFiles.ROOT.relativize(sample.file()));
  }
}
