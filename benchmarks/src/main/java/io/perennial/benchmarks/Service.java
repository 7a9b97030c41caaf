package io.perennial.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import io.perennial.platform.wiring.Launch;
import io.perennial.standalone.PerennialApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/** The service in this process, and a caller of it over HTTP who may do everything. */
final class Service implements AutoCloseable {

  private static final List<String> SCOPES = List.of("commands", "views", "history", "operations");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final ConfigurableApplicationContext context;
  private final String address;
  private final String token;

  private Service(ConfigurableApplicationContext context, String token) {
    this.context = context;
    this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    this.token = token;
  }

  /** Starts it on embedded stores. */
  static Service start(Path data, Map<String, String> settings) throws IOException {
    Map<String, Object> all =
        new HashMap<>(
            Map.of(
                "server.port", "0",
                "perennial.data-directory", data.toString(),
                "perennial.web.requests-per-second", "1000000",
                "perennial.web.requests-at-once", "256",
                "perennial.web.request-burst", "1000000",
                "logging.level.root", "warn"));
    all.putAll(settings);
    ConfigurableApplicationContext context = Launch.run(PerennialApplication.class, all);
    return new Service(
        context,
        LocalTokens.mint(
            LocalKeys.in(data),
            new LocalTokens.Request("benchmark", null, "benchmark", SCOPES, Duration.ofHours(1)),
            Instant.now()));
  }

  /** A line of a batch. */
  static void line(StringBuilder body, String path, String command) {
    body.append("{\"path\":\"%s\",\"body\":%s}\n".formatted(path, command));
  }

  static String registration(String customerId, String name) {
    return """
    {"customerId":"%s","legalName":"%s","customerClass":"DEALER","source":"benchmark",\
    "occurredOn":"2024-01-01"}\
    """
        .formatted(customerId, name);
  }

  static String purchase(String purchaseId, String on) {
    return """
    {"purchaseId":"%s","quantity":1,"netAmount":{"amount":"12.50","currency":"USD"},"settlement":"CASH","occurredOn":"%s"}\
    """
        .formatted(purchaseId, on);
  }

  static void inParallel(int threads, List<Callable<Integer>> tasks)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Integer> answer : pool.invokeAll(tasks)) {
        if (answer.get() >= 300) {
          throw new IllegalStateException("A request was answered with " + answer.get());
        }
      }
    }
  }

  int post(String path, String body, String type) throws IOException, InterruptedException {
    return http.send(
            request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  /** Records a purchase; the consistency token of the answer. */
  String token(String path, String purchaseId) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(purchase(purchaseId, "2025-01-15")))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer
        .headers()
        .firstValue("Consistency-Token")
        .orElseThrow(() -> new IllegalStateException(answer.body()));
  }

  /** Headers go by pairs of name and value. */
  JsonNode get(String path, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return json.readTree(http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }

  /**
   * Foldings of a figure so far.
   *
   * @param count how many
   * @param millis how long they took together
   */
  record Foldings(long count, double millis) {

    /** How long those took that came since, in the mean; milliseconds. */
    double meanSince(Foldings earlier) {
      return (millis - earlier.millis) / Math.max(1, count - earlier.count);
    }
  }

  /** Foldings of a figure of all documents, or of some. */
  Foldings folded(String view, String figure, String of) {
    Timer timer =
        context
            .getBean(MeterRegistry.class)
            .find("perennial.figure")
            .tags("view", view, "figure", figure, "of", of)
            .timer();
    return timer == null
        ? new Foldings(0, 0)
        : new Foldings(timer.count(), timer.totalTime(TimeUnit.MILLISECONDS));
  }

  /** Waits until all views have seen all events. */
  void catchUp() throws IOException, InterruptedException {
    boolean behind = true;
    while (behind) {
      behind = false;
      for (JsonNode view : get("/operations/views").get("items")) {
        behind |= view.path("lag").asLong(1) > 0;
      }
      Thread.onSpinWait();
    }
  }

  /** Rebuilds all views in one pass; what is told of it afterwards. */
  JsonNode rebuild() throws IOException, InterruptedException {
    Map<String, Integer> before = generations();
    int status = post("/operations/views/rebuild", "", "application/json");
    if (status != 202) {
      throw new IllegalStateException("The rebuild was answered with " + status);
    }
    while (!generations().entrySet().stream()
        .allMatch(view -> view.getValue() > before.getOrDefault(view.getKey(), 0))) {
      Thread.onSpinWait();
    }
    for (JsonNode view : get("/operations/views").get("items")) {
      if (view.get("name").asText().equals("customer")) {
        return view.get("lastRebuild");
      }
    }
    throw new IllegalStateException("There is no view of customers");
  }

  /** Events of a rebuild a second, with the switch. */
  static double rate(JsonNode rebuild) {
    Duration whole =
        Duration.between(
            Instant.parse(rebuild.get("startedAt").asText()),
            Instant.parse(rebuild.get("endedAt").asText()));
    return rebuild.get("events").asLong() / (whole.toMillis() / 1000.0);
  }

  private Map<String, Integer> generations() throws IOException, InterruptedException {
    Map<String, Integer> generations = new HashMap<>();
    for (JsonNode view : get("/operations/views").get("items")) {
      generations.put(view.get("name").asText(), view.get("generation").asInt());
    }
    return generations;
  }

  @Override
  public void close() {
    context.close();
  }
}
