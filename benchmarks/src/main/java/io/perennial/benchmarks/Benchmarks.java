package io.perennial.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import io.perennial.platform.wiring.Launch;
import io.perennial.standalone.PerennialApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures one process on embedded stores over HTTP, on invented data, and prints a table: commands
 * through the single door, commands through the batch door, a rebuild of all views in one pass, and
 * a figure over all customers.
 */
public final class Benchmarks {

  private static final int CUSTOMERS = 20_000;
  private static final int PURCHASES = 4;
  private static final int LINES = 500;
  private static final int SENDERS = 4;
  private static final int SINGLES = 20_000;
  private static final int REBUILDS = 3;
  private static final List<String> SCOPES = List.of("commands", "views", "history", "operations");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String address;
  private final String token;

  private Benchmarks(String address, String token) {
    this.address = address;
    this.token = token;
  }

  /** Runs all measurements in a data directory of their own, which is left for inspection. */
  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("perennial-benchmark");
    try (ConfigurableApplicationContext service =
        Launch.run(
            PerennialApplication.class,
            Map.of(
                "server.port", "0",
                "perennial.data-directory", data.toString(),
                "perennial.web.requests-per-second", "1000000",
                "perennial.web.request-burst", "1000000",
                "logging.level.root", "warn"))) {
      String token =
          LocalTokens.mint(
              LocalKeys.in(data),
              new LocalTokens.Request("benchmark", null, "benchmark", SCOPES, Duration.ofHours(1)),
              Instant.now());
      String address =
          "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
      new Benchmarks(address, token).run();
    }
  }

  private void run() throws Exception {
    row("measurement", "result");
    row("---", "---");
    double batch = batches();
    row("batch door, %d senders: commands/s".formatted(SENDERS), number(batch));
    for (int callers : new int[] {1, 16, 64}) {
      singles(callers);
    }
    for (int i = 0; i < REBUILDS; i++) {
      rebuild();
    }
    figure();
    row(
        "heap in use after all, MiB",
        number(
            (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory())
                / (1024.0 * 1024)));
  }

  private static void row(String name, String value) {
    System.out.printf("| %s | %s |%n", name, value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private double batches() throws InterruptedException, ExecutionException {
    List<String> bodies = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    int lines = 0;
    int commands = 0;
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      String id = "customer-" + customer;
      line(
          body,
          "customers",
          """
          {"customerId":"%s","legalName":"Company %d","customerClass":"DEALER","source":"benchmark",\
          "occurredOn":"2024-01-01"}\
          """
              .formatted(id, customer));
      for (int purchase = 0; purchase < PURCHASES; purchase++) {
        line(
            body,
            "customers/" + id + "/record-purchase",
            purchase(
                "p-" + purchase, "2024-%02d-15".formatted(1 + (customer + 3 * purchase) % 12)));
      }
      lines += 1 + PURCHASES;
      commands += 1 + PURCHASES;
      if (lines >= LINES) {
        bodies.add(body.toString());
        body.setLength(0);
        lines = 0;
      }
    }
    bodies.add(body.toString());
    long start = System.nanoTime();
    inParallel(
        SENDERS,
        bodies.stream()
            .map(each ->
                (Callable<Integer>) () -> post("/commands/batch", each, "application/x-ndjson"))
            .toList());
    return commands / seconds(start);
  }

  private static void line(StringBuilder body, String path, String command) {
    body.append("{\"path\":\"%s\",\"body\":%s}\n".formatted(path, command));
  }

  private static String purchase(String purchaseId, String on) {
    return """
    {"purchaseId":"%s","quantity":1,"netAmount":{"amount":"12.50","currency":"USD"},"settlement":"CASH","occurredOn":"%s"}\
    """
        .formatted(purchaseId, on);
  }

  private void singles(int callers) throws InterruptedException, ExecutionException {
    long[] nanos = new long[SINGLES];
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < SINGLES; i++) {
      int number = i;
      tasks.add(() -> {
        long start = System.nanoTime();
        int status =
            post(
                "/commands/customers/customer-%d/record-purchase".formatted(number % CUSTOMERS),
                purchase("s-%d-%d".formatted(callers, number), "2025-01-15"),
                "application/json");
        nanos[number] = System.nanoTime() - start;
        return status;
      });
    }
    long start = System.nanoTime();
    inParallel(callers, tasks);
    double rate = SINGLES / seconds(start);
    Arrays.sort(nanos);
    row(
        "single door, %d callers: commands/s; median, 99th percentile in ms".formatted(callers),
        "%s; %.1f, %.1f"
            .formatted(
                number(rate), nanos[SINGLES / 2] / 1e6, nanos[(int) (SINGLES * 0.99)] / 1e6));
  }

  private void rebuild() throws IOException, InterruptedException {
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
        JsonNode last = view.get("lastRebuild");
        Duration whole =
            Duration.between(
                Instant.parse(last.get("startedAt").asText()),
                Instant.parse(last.get("endedAt").asText()));
        row(
            "rebuild of all views with comparison and switch, %s events: events/s"
                .formatted(number(last.get("events").asLong())),
            number(last.get("events").asLong() / (whole.toMillis() / 1000.0)));
      }
    }
  }

  private Map<String, Integer> generations() throws IOException, InterruptedException {
    Map<String, Integer> generations = new HashMap<>();
    for (JsonNode view : get("/operations/views").get("items")) {
      generations.put(view.get("name").asText(), view.get("generation").asInt());
    }
    return generations;
  }

  private void figure() throws IOException, InterruptedException {
    long start = System.nanoTime();
    JsonNode cohorts = get("/views/churn/figures/cohorts?on=2025-06-30");
    row(
        "churn cohorts, %s customers in the first cohort, first answer: ms"
            .formatted(
                number(cohorts.get("result").get("cohorts").get(0).get("customers").asLong())),
        number(seconds(start) * 1000));
  }

  private static void inParallel(int threads, List<Callable<Integer>> tasks)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Integer> answer : pool.invokeAll(tasks)) {
        if (answer.get() >= 300) {
          throw new IllegalStateException("A request was answered with " + answer.get());
        }
      }
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private int post(String path, String body, String type) throws IOException, InterruptedException {
    return http.send(
            request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return json.readTree(
        http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }
}
