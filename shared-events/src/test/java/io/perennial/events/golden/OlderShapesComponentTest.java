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
 * What was written before keys had identifiers, when names of staff and most free texts were plain,
 * is read as it was meant.
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

    LifecycleEvent read =
        GoldenFiles.read(sample.expected().getClass().getName(), sample.revision(), payload);

    assertThat(read).isEqualTo(sample.expected());
  }

  private static Path before(GoldenSamples.Sample sample) {
    return BEFORE.resolve(GoldenFiles.ROOT.relativize(sample.file()));
  }
}
