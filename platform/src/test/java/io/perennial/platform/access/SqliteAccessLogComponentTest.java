package io.perennial.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessLogComponentTest extends AccessLogContract {

  @TempDir Path directory;

  @Override
  DocumentStore open() {
    return new SqliteDocumentStore(directory.resolve("own"));
  }

  /** A directory belongs to one process. */
  @Override
  DocumentStore beside() {
    return store;
  }

  /** Writes for ever, and says each time what has been written. */
  static final class Reader {

    private Reader() {}

    public static void main(String[] arguments) {
      AccessLog log =
          new AccessLog(new SqliteDocumentStore(Path.of(arguments[0])), InstantSource.system());
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        for (int i = 0; i < 4; i++) {
          String actor = "writer-" + i;
          threads.execute(() -> {
            for (int n = 1; ; n++) {
              log.append(read(actor, "customer-" + n));
              System.out.println(actor + " " + n);
            }
          });
        }
      }
    }
  }

  @Test
  void whatWasWrittenIsThereAfterTheProcessIsKilled() throws Exception {
    Path killed = directory.resolve("killed");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Reader.class.getName(),
                killed.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long said = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (said < 50 && lines.readLine() != null) {
        said++;
      }
      assertThat(process.toHandle().destroyForcibly()).isTrue(); // what it said can still be read
      while (lines.readLine() != null) {
        said++;
      }
    }
    process.waitFor();
    assertThat(said).isGreaterThanOrEqualTo(50);

    try (DocumentStore reopened = new SqliteDocumentStore(killed)) {
      AccessLog log = new AccessLog(reopened, InstantSource.system());
      assertThat(log.check(null).whole()).isTrue();
      assertThat(log.head().number()).isBetween(said - 1, said + 4);
      log.append(read("afterwards", "customer-1"));
      assertThat(log.check(null).whole()).isTrue();
    }
  }
}
