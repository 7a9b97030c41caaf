package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong or unreachable engine is one clear message with the setting's name, and exit code 1. */
class WrongSettingE2E {

  private static final String APPLICATION = "io.perennial.standalone.PerennialApplication";

  @TempDir Path data;

  @ParameterizedTest
  @CsvSource({
    "perennial.event-store, --perennial.event-store=paper",
    "perennial.document-store, --perennial.document-store=paper",
    "perennial.axon-server.servers, --perennial.event-store=axon-server --perennial.axon-server.servers=127.0.0.1:1",
    "perennial.mongodb.uri, --perennial.document-store=mongodb --perennial.mongodb.uri=mongodb://127.0.0.1:1/perennial",
    "perennial.company.currency, --perennial.company.currency=SHELLS",
    "perennial.company.currency, --perennial.company.curency=EUR",
    "perennial.query.default-wait, --perennial.query.default-wait=2",
    "perennial.commands.timeout, --perennial.commands.timeout=soon",
    "perennial.web.body-limit, --perennial.web.body-limit=1048576",
    "perenial.company.currency, --perenial.company.currency=EUR",
    "web.body-limt, --web.body-limt=1MB",
    "server.port, --server.port=1 --server.port=2",
    "server.port=1, server.port=1",
    "server.address, --server.address=0.0.0.0"
  })
  void theServiceSaysWhichSettingIsWrong(String setting, String arguments) {
    PerennialProcess service = PerennialProcess.launch(APPLICATION, data, arguments.split(" "));

    assertOneSentence(service, setting);
  }

  @Test
  void aDirectoryThatIsNoneIsOneSentence() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "");

    assertOneSentence(
        PerennialProcess.launch(APPLICATION, data, "--perennial.data-directory=" + file),
        "perennial.data-directory: " + file + " cannot be written to");
  }

  @Test
  void aPortOrADirectoryInUseIsOneSentence() throws IOException {
    try (PerennialProcess first = PerennialProcess.start(data)) {
      Path other = Files.createDirectory(data.resolve("other"));
      int port = URI.create(first.address()).getPort();

      assertOneSentence(
          PerennialProcess.launch(APPLICATION, other, "--server.port=" + port),
          "port " + port + " is in use");
      assertOneSentence(
          PerennialProcess.launch(
              APPLICATION, other, "--server.port=0", "--perennial.web.operators-port=" + port),
          "perennial.web.operators-port: the connector for operators cannot listen on port "
              + port);
      assertOneSentence(
          PerennialProcess.launch(
              APPLICATION, other, "--server.port=0", "--perennial.workbench.port=" + port),
          "perennial.workbench.port: port " + port + " is in use");
      assertOneSentence(PerennialProcess.launch(APPLICATION, data), "perennial.data-directory");
    }
  }

  private static void assertOneSentence(PerennialProcess service, String part) {
    assertThat(service.await()).isEqualTo(1);
    assertThat(service.output().lines().toList().getLast())
        .startsWith("Perennial does not start. ")
        .contains(part)
        .doesNotContain("Exception");
    assertThat(service.output()).doesNotContain("\tat ");
  }
}
