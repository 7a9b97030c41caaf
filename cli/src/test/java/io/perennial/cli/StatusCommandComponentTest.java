package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandComponentTest {

  private static final String VIEWS =
      """
      [{"name":"churn","version":1,"position":69658,"lag":0,"parked":0},
       {"name":"lifetime-value","version":2,"position":1200,"lag":68458,"parked":3}]
      """;

  @TempDir Path data;

  @Test
  void showsReadinessAndTheViews() throws IOException {
    LocalKeySet.in(data, LocalKeySet.key("k"));
    try (StandInService service = new StandInService()) {
      service.status(200, VIEWS);

      CommandRun run = run(service.address().toString());

      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .isEqualToNormalizingNewlines(
              """
              Address    %s/
              Readiness  ready

              VIEW            VERSION  POSITION     LAG  PARKED
              churn                 1    69,658       0       0
              lifetime-value        2     1,200  68,458       3
              """
                  .formatted(service.address()));
    }
  }

  @Test
  void saysThatItIsNotReady() throws IOException {
    LocalKeySet.in(data, LocalKeySet.key("k"));
    try (StandInService service = new StandInService()) {
      service.status(503, VIEWS);

      CommandRun run = run(service.address().toString());

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
      assertThat(run.out()).contains("Readiness  not ready").contains("lifetime-value");
    }
  }

  @Test
  void saysThatNothingIsThere() throws IOException {
    LocalKeySet.in(data, LocalKeySet.key("k"));
    String address;
    try (StandInService service = new StandInService()) {
      address = service.address().toString();
    }

    CommandRun run = run(address);

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("./perennial up");
  }

  private CommandRun run(String address) {
    return CommandRun.of("status", "--url", address, "--data", data.toString());
  }
}
