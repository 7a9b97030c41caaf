package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandComponentTest {

  private static final String VIEWS =
      """
      {"head":69658,"items":[
       {"name":"churn","state":"serving","version":1,"position":69658,"lag":0,"parked":0},
       {"name":"lifetime-value","state":"serving","version":2,"position":1200,"lag":68458,"parked":3},
       {"name":"loyalty","state":"building","version":1}]}
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

              VIEW            STATE     VERSION  POSITION     LAG  PARKED
              churn           serving         1    69,658       0       0
              lifetime-value  serving         2     1,200  68,458       3
              loyalty         building        1         -       -       -
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
  void saysWhichViewStandsStillAndWhy() throws IOException {
    LocalKeySet.in(data, LocalKeySet.key("k"));
    try (StandInService service = new StandInService()) {
      service.status(
          503,
          "{\"items\":[{\"name\":\"churn\",\"state\":\"standing-still\",\"reason\":\"no room\"}]}");

      CommandRun run = run(service.address().toString());

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
      assertThat(run.out()).contains("standing-still").contains("churn: no room");
    }
  }

  @Test
  void isOneObjectForPrograms() throws IOException {
    LocalKeySet.in(data, LocalKeySet.key("k"));
    try (StandInService service = new StandInService()) {
      service.status(200, VIEWS);

      CommandRun run =
          CommandRun.of(
              "status", "--json", "--url=" + service.address(), "--data=" + data.toString());

      assertThat(run.exitCode()).isZero();
      JsonNode answer = new ObjectMapper().readTree(run.out());
      assertThat(answer.path("ready").asBoolean()).isTrue();
      assertThat(answer.at("/views/1/name").asText()).isEqualTo("lifetime-value");
      assertThat(answer.at("/views/1/lag").asLong()).isEqualTo(68458);
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
