package io.perennial.events.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Today's code reads every golden file of every revision, field by field. */
class ReadComponentTest {

  static List<GoldenSamples.Sample> samples() {
    return GoldenSamples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theFileIsReadAsTheExpectedInstance(GoldenSamples.Sample sample) {
    EventCatalogue.Entry event =
        EventCatalogue.all().stream()
            .filter(entry -> entry.namespace().equals(sample.namespace()))
            .filter(entry -> entry.name().equals(sample.name()))
            .findFirst()
            .orElseThrow();

    LifecycleEvent read =
        GoldenFiles.read(event.storedName(), sample.revision(), GoldenFiles.load(sample.file()));

    assertThat(read)
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .isEqualTo(sample.expected());
    assertThat(read).isEqualTo(sample.expected());
  }
}
