package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One service follows the feed, another one is sent the events, while the service is killed and
 * started again: both have everything, in order for each customer.
 */
class FeedCrashE2E {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CUSTOMERS = 6;
  private static final int PURCHASES = 15;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path data;
  private final List<JsonNode> sent = new CopyOnWriteArrayList<>();

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private HttpServer receiver(ExecutorService threads) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          sent.add(JSON.readTree(exchange.getRequestBody()));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
    return server;
  }

  @Test
  void nothingIsMissedByThoseWhoFollowAlthoughTheServiceIsKilled() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      HttpServer receiver = receiver(threads);
      String[] settings = {
        "--perennial.webhooks.allowed-hosts=127.0.0.1:" + receiver.getAddress().getPort(),
        "--perennial.webhooks.private-addresses=true",
        "--perennial.webhooks.plain-http=true",
        "--perennial.webhooks.lease=1s",
        "--perennial.webhooks.look-interval=100ms"
      };
      try {
        followAndKill(receiver, threads, settings);
      } finally {
        receiver.stop(0);
      }
    }
  }

  private void followAndKill(HttpServer receiver, ExecutorService threads, String[] settings)
      throws Exception {
    List<String> followed = new CopyOnWriteArrayList<>();
    try (PerennialProcess service = PerennialProcess.start(data, settings)) {
      Api api = Api.as("me@example", service, data);
      assertThat(
              api.post(
                      "/operations/subscriptions",
                      Map.of(
                          "url",
                          "http://127.0.0.1:" + receiver.getAddress().getPort() + "/events",
                          "families",
                          List.of("customer")))
                  .status())
          .isEqualTo(201);
      Future<?> following = threads.submit(() -> follow(service, followed));
      record(api, 0, PURCHASES);
      await(() -> followed.size() > CUSTOMERS * PURCHASES && sent.size() > CUSTOMERS * 2);
      service.kill();
      following.get();
    }
    try (PerennialProcess service = PerennialProcess.start(data, settings)) {
      Api api = Api.as("me@example", service, data);
      record(api, PURCHASES, 2 * PURCHASES);
      List<JsonNode> all = feed(api, "");
      JsonNode last = parsed(followed.getLast());
      List<String> whole = new ArrayList<>(followed.stream().map(e -> id(parsed(e))).toList());
      feed(api, "?after=" + last.path("position").textValue()).forEach(e -> whole.add(id(e)));
      assertThat(whole).isEqualTo(all.stream().map(FeedCrashE2E::id).toList());

      Map<String, List<String>> recorded = byCustomer(all);
      assertThat(recorded).hasSize(CUSTOMERS);
      await(() -> byCustomer(sent).equals(recorded));
    }
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).until(condition);
  }

  private static String id(JsonNode event) {
    return event.path("id").textValue();
  }

  /** Identifiers by customer, each where it came first. */
  static Map<String, List<String>> byCustomer(List<JsonNode> events) {
    Map<String, LinkedHashSet<String>> found = new LinkedHashMap<>();
    events.forEach(event ->
        found
            .computeIfAbsent(event.path("partitionkey").textValue(), any -> new LinkedHashSet<>())
            .add(id(event)));
    Map<String, List<String>> lists = new LinkedHashMap<>();
    found.forEach((customer, ids) -> lists.put(customer, List.copyOf(ids)));
    return lists;
  }

  private static void record(Api api, int from, int to) {
    for (int c = 0; c < CUSTOMERS; c++) {
      String customer = "customer-" + c;
      if (from == 0) {
        assertThat(
                api.post("/commands/customers", Api.registration(customer, "2026-01-01")).status())
            .isEqualTo(201);
      }
      for (int p = from; p < to; p++) {
        String purchase = "p-" + c + "-" + p;
        assertThat(
                api.post(
                        "/commands/customers/" + customer + "/record-purchase",
                        Api.purchase(purchase, "12.50", "2026-02-01"))
                    .status())
            .isEqualTo(200);
      }
    }
  }

  private static List<JsonNode> feed(Api api, String query) {
    return api.get("/history/feed" + query, "Accept", "application/x-ndjson")
        .text()
        .lines()
        .map(FeedCrashE2E::parsed)
        .toList();
  }

  /** Takes what comes until the connection breaks. */
  private void follow(PerennialProcess service, List<String> followed) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.address() + "/history/feed"))
            .header("Accept", "text/event-stream")
            .header(
                "Authorization",
                "Bearer " + Api.token("warehouse@example", data, List.of("history")))
            .build();
    try (Stream<String> lines = HTTP.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      lines
          .filter(line -> line.startsWith("data: "))
          .forEach(line -> followed.add(line.substring("data: ".length())));
    } catch (IOException | UncheckedIOException killed) {
      assertThat(killed).isNotNull(); // the connection broke
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
