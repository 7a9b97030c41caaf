package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every launcher is ready as long as its stores are there, and alive in any case. */
class ReadinessE2E {

  private static final String READINESS = "/actuator/health/readiness";
  private static final String LIVENESS = "/actuator/health/liveness";

  @TempDir Path data;

  /** What is lost stays lost until a restart, so that nothing is written into a file put aside. */
  @ParameterizedTest
  @CsvSource({
    "io.perennial.standalone.PerennialApplication, events.db",
    "io.perennial.standalone.PerennialApplication, views.db",
    "io.perennial.command.CommandSideApplication, safety.db",
    "io.perennial.query.QuerySideApplication, events.db",
    "io.perennial.query.QuerySideApplication, keys.db"
  })
  void aStoreThatIsTakenAwayIsMissed(String launcher, String store) throws IOException {
    Path aside = data.resolve(store + ".aside");
    try (PerennialProcess service = PerennialProcess.launch(launcher, data)) {
      Api api = Api.as("operator@example", service, data);
      untilStatus(api, 200);

      Files.move(data.resolve(store), aside);
      untilStatus(api, 503);
      assertThat(api.get(LIVENESS).status()).isEqualTo(200);
    }
    Files.move(aside, data.resolve(store), StandardCopyOption.REPLACE_EXISTING);
    try (PerennialProcess service = PerennialProcess.launch(launcher, data)) {
      untilStatus(Api.as("operator@example", service, data), 200);
    }
  }

  private static void untilStatus(Api api, int status) {
    await().atMost(Duration.ofSeconds(60)).until(() -> api.get(READINESS).status() == status);
  }
}
