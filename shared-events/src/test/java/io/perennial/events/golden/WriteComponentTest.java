package io.perennial.events.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Today's code writes what the golden files of today's revisions hold, no more and no less. */
class WriteComponentTest {

  static List<GoldenSamples.Sample> samples() {
    return GoldenSamples.current();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSampleIsWrittenAsItsFileSays(GoldenSamples.Sample sample) {
    JsonNode written = GoldenFiles.write(sample.expected());
    if (Approved.writing() && isNews(sample.file(), written)) {
      Approved.compare(sample.file(), GoldenFiles.pretty(written));
    }

    assertThat(sample.file()).isRegularFile();
    assertThat(text(written)).isEqualTo(text(GoldenFiles.load(sample.file())));
  }

  /** A file that says the same is left alone, though its protected texts would look different. */
  private static boolean isNews(Path file, JsonNode written) {
    return !Files.exists(file) || !text(written).equals(text(GoldenFiles.load(file)));
  }

  private static String text(JsonNode json) {
    return GoldenFiles.pretty(GoldenFiles.revealed(json));
  }
}
