package io.perennial.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of {@code docs/tours}, as it is written, at the times that it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourE2E {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SCOPES =
      List.of("commands", "views", "history", "operations", "personal");

  @TempDir Path directory;
  private final Clock usual = GenericEventMessage.clock;
  private final HttpClient http = HttpClient.newHttpClient();

  static List<TourPage> pages() {
    return TourPage.all();
  }

  @BeforeAll
  void moveTheClock() {
    GenericEventMessage.clock = TourService.CLOCK;
  }

  @AfterAll
  void putTheClockBack() {
    GenericEventMessage.clock = usual;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void goesAsItIsTold(TourPage page) throws IOException, InterruptedException {
    assertThat(page.steps()).hasSizeGreaterThan(30);
    Map<String, String> seen = new HashMap<>();
    try (TourService service = new TourService(page, directory.resolve(page.name()))) {
      service.start(page.steps().getFirst().at());
      for (TourStep step : page.steps()) {
        switch (step) {
          case TourStep.Stop stop -> service.stop(stop.at());
          case TourStep.Start start -> service.start(start.at());
          case TourStep.Request request -> {
            service.moveTo(request.at());
            take(request, service, seen);
          }
        }
      }
    }
  }

  private void take(TourStep.Request step, TourService service, Map<String, String> seen)
      throws IOException, InterruptedException {
    if (step.asks()) {
      // what the service does by itself, such as a tiering run, takes a moment
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(20))
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> compare(step, service, seen));
    } else {
      compare(step, service, seen);
    }
  }

  private void compare(TourStep.Request step, TourService service, Map<String, String> seen)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request(step, service, seen), HttpResponse.BodyHandlers.ofString());
    answer.headers().firstValue("Consistency-Token").ifPresent(t -> seen.put("token", t));

    assertThat(answer.statusCode()).as("%s%n%s", step, answer.body()).isEqualTo(step.status());
    if (!step.answer().isEmpty()) {
      JsonNode told = JSON.readTree(step.answer());
      JsonNode given = JSON.readTree(answer.body());
      assertThat(Found.of(told, given)).as("%s%n%s", step, given.toPrettyString()).isEqualTo(told);
    }
  }

  private static HttpRequest request(
      TourStep.Request step, TourService service, Map<String, String> seen) {
    String token =
        LocalTokens.mint(
            LocalKeys.existing(service.data()).orElseThrow(),
            new LocalTokens.Request(step.as(), null, "tour", SCOPES, Duration.ofHours(1)),
            Instant.now());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.address() + step.path()))
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
}
