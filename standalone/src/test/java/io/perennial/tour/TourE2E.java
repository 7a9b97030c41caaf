package io.perennial.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import io.perennial.platform.wiring.Launch;
import io.perennial.support.ProjectFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code docs/tour.md}, as it is written, on the days that it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourE2E {

  static final MovedClock CLOCK = new MovedClock(Instant.parse("2024-01-01T00:00:00Z"));

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SCOPES =
      List.of("commands", "views", "history", "operations", "personal");

  @TempDir static Path data;
  private final Clock usual = GenericEventMessage.clock;
  private final HttpClient http = HttpClient.newHttpClient();
  private ConfigurableApplicationContext service;

  @BeforeAll
  void start() {
    GenericEventMessage.clock = CLOCK;
    service =
        Launch.run(
            TourService.class,
            Map.of(
                "server.port",
                "0",
                "perennial.data-directory",
                data.toString(),
                "perennial.company.time-zone",
                "UTC",
                "logging.threshold.console",
                "off"));
  }

  @AfterAll
  void stop() {
    service.close();
    GenericEventMessage.clock = usual;
  }

  @Test
  void goesAsItIsTold() throws IOException, InterruptedException {
    List<TourStep> steps = TourStep.of(ProjectFiles.text("docs/tour.md"));
    assertThat(steps).hasSizeGreaterThan(120);
    Map<String, String> seen = new HashMap<>();
    for (TourStep step : steps) {
      CLOCK.moveTo(step.on().atTime(MORNING).toInstant(ZoneOffset.UTC));
      if (step.asks()) {
        // what the service does by itself, such as a tiering run, takes a moment
        await()
            .pollDelay(Duration.ZERO)
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> take(step, seen));
      } else {
        take(step, seen);
      }
    }
  }

  private void take(TourStep step, Map<String, String> seen)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request(step, seen), HttpResponse.BodyHandlers.ofString());
    answer.headers().firstValue("Consistency-Token").ifPresent(t -> seen.put("token", t));

    assertThat(answer.statusCode()).as("%s%n%s", step, answer.body()).isEqualTo(step.status());
    if (!step.answer().isEmpty()) {
      JsonNode told = JSON.readTree(step.answer());
      JsonNode given = JSON.readTree(answer.body());
      assertThat(Found.of(told, given)).as("%s%n%s", step, given.toPrettyString()).isEqualTo(told);
    }
  }

  private HttpRequest request(TourStep step, Map<String, String> seen) {
    String token =
        LocalTokens.mint(
            LocalKeys.existing(data).orElseThrow(),
            new LocalTokens.Request(step.as(), null, "tour", SCOPES, Duration.ofHours(1)),
            Instant.now());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + step.path()))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token);
    if (step.asks()) {
      if (seen.containsKey("token")) {
        request.headers("Consistency-Token", seen.get("token"), "Prefer", "wait=20");
      }
      return request.GET().build();
    }
    return request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(step.body()))
        .build();
  }

  private String address() {
    return "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
  }
}
