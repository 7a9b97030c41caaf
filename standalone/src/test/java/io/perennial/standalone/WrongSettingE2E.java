package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong or unreachable engine is one clear message with the setting's name, and exit code 1. */
class WrongSettingE2E {

  @TempDir Path data;

  @ParameterizedTest
  @CsvSource({
    "perennial.event-store, --perennial.event-store=paper",
    "perennial.document-store, --perennial.document-store=paper",
    "perennial.axon-server.servers, --perennial.event-store=axon-server --perennial.axon-server.servers=127.0.0.1:1",
    "perennial.mongodb.uri, --perennial.document-store=mongodb --perennial.mongodb.uri=mongodb://127.0.0.1:1/perennial",
    "perennial.company.currency, --perennial.company.currency=SHELLS",
    "server.address, --server.address=0.0.0.0"
  })
  void theServiceSaysWhichSettingIsWrong(String setting, String arguments) {
    PerennialProcess service =
        PerennialProcess.launch(
            "io.perennial.standalone.PerennialApplication", data, arguments.split(" "));

    assertThat(service.await()).isEqualTo(1);
    assertThat(service.output()).contains(setting).doesNotContain("\tat ");
  }
}
