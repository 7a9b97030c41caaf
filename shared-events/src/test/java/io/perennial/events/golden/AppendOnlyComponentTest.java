package io.perennial.events.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been released is never changed. */
class AppendOnlyComponentTest {

  private final Manifest manifest = new Manifest(GoldenFiles.ROOT);

  @Test
  void releasedGoldenFilesAreAsTheyWere() {
    if (Approved.releasing()) {
      manifest.extend(GoldenFiles.all());
    }

    assertThat(manifest.released()).isNotEmpty();
    assertThat(manifest.faults()).isEmpty();
  }

  @Test
  void aChangedOrMissingFileIsNoticedAndAReleaseOnlyAdds(@TempDir Path root) throws Exception {
    Path first = Files.writeString(root.resolve("first.json"), "{}\n");
    Path second = Files.writeString(root.resolve("second.json"), "{}\n");
    Manifest planted = new Manifest(root);
    planted.extend(List.of(first, second));
    assertThat(planted.faults()).isEmpty();

    Files.writeString(first, "{}\r\n");
    assertThat(planted.faults()).isEmpty();
    Files.writeString(first, "{\"a\":1}\n");
    Files.delete(second);
    Path third = Files.writeString(root.resolve("third.json"), "{}\n");
    planted.extend(List.of(first, third));

    assertThat(planted.faults())
        .containsExactly(
            "first.json was released and has been changed", "second.json was released and is gone");
    assertThat(planted.released()).containsOnlyKeys("first.json", "second.json", "third.json");
  }
}
