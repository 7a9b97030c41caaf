package io.perennial.workbench.room.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.workbench.WorkbenchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold people's data do not stay because a process has ended at the wrong moment. */
class ImportJobsComponentTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  @TempDir Path data;

  @Test
  void whatAProcessThatEndedLeftBehindGoesAfterADay() throws IOException {
    Path old = left("old", Duration.ofHours(25));
    Path young = left("young", Duration.ofHours(23));

    open().close();

    assertThat(old).doesNotExist();
    assertThat(young.resolve("customers.csv")).exists();
  }

  @Test
  void thereIsNothingToDoWhereNothingWasEverTaken() throws IOException {
    open().close();

    assertThat(data).isEmptyDirectory();
  }

  private Path left(String name, Duration ago) throws IOException {
    Path folder = Files.createDirectories(data.resolve("imports/uploads").resolve(name));
    Files.writeString(folder.resolve("customers.csv"), "name\nAda Example\n");
    Files.setLastModifiedTime(folder, FileTime.from(NOW.minus(ago)));
    return folder;
  }

  private ImportJobs open() {
    return new ImportJobs(
        new WorkbenchSettings(
            true,
            null,
            NOWHERE,
            NOWHERE,
            data,
            null,
            null,
            null,
            Duration.ofHours(1),
            Duration.ofSeconds(1),
            false),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
