package io.perennial.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stands in for the service: the batch door over maps, with failures to order. */
public final class StandInService implements AutoCloseable {

  /** What goes wrong with a request. */
  public enum Trouble {
    /** Answered with 503, nothing done. */
    UNAVAILABLE,
    /** Everything done, and the answer cut off in the middle. */
    CUT_OFF,
    /** One line answered with 500, the others done. */
    LINE_FAILS,
    /** Answered with 401. */
    UNAUTHORIZED
  }

  private static final String PURCHASE = "record-purchase";
  private static final String REGISTERED = "CustomerRegistered";

  /** What tells that a command was accepted. */
  private static final Map<String, String> EVENTS =
      Map.of(
          PURCHASE,
          "PurchaseRecorded",
          "issue-invoice",
          "InvoiceIssued",
          "record-payment",
          "PaymentRecorded",
          "log-visit",
          "VisitLogged",
          "log-call",
          "CallLogged",
          "record-survey-answer",
          "SurveyAnswerRecorded");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, JsonNode> customers = new LinkedHashMap<>();
  private final Map<String, Map<String, List<JsonNode>>> facts = new LinkedHashMap<>();
  private final Map<String, List<JsonNode>> struckOut = new LinkedHashMap<>();
  private final ConcurrentLinkedQueue<Trouble> troubles = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> tokens = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Consumer<StandInService> beforeEach = s -> {};
  private volatile int readiness = 200;
  private volatile String views = "[]";
  private volatile String currency = "USD";

  public StandInService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/commands/batch", this::batch);
    server.createContext(
        "/actuator/health/readiness",
        e -> answer(e, readiness, "{\"status\":\"" + (readiness == 200 ? "UP" : "DOWN") + "\"}"));
    server.createContext(
        "/views/customer/figures/totals",
        e -> answer(e, 200, "{\"figure\":{\"currency\":\"" + currency + "\"}}"));
    server.createContext("/history/customers/", this::history);
    server.createContext("/operations/views", e -> answer(e, 200, views));
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public StandInService troubled(Trouble... next) {
    troubles.addAll(List.of(next));
    return this;
  }

  /** Runs before each batch is looked at. */
  public void beforeEach(Consumer<StandInService> action) {
    beforeEach = action;
  }

  public void status(int readinessStatus, String viewsBody) {
    readiness = readinessStatus;
    views = viewsBody;
  }

  public void reportsIn(String code) {
    currency = code;
  }

  public int requests() {
    return requests.get();
  }

  public List<String> tokens() {
    return List.copyOf(tokens);
  }

  public synchronized Map<String, JsonNode> customers() {
    return new LinkedHashMap<>(customers);
  }

  public synchronized JsonNode customer(String customerId) {
    return customers.getOrDefault(customerId, MissingNode.getInstance());
  }

  public List<JsonNode> purchases(String customerId) {
    return recorded(customerId, PURCHASE);
  }

  public synchronized int purchaseCount() {
    return facts.values().stream().mapToInt(f -> f.getOrDefault(PURCHASE, List.of()).size()).sum();
  }

  /** The bodies of the commands of a name that were accepted. */
  public synchronized List<JsonNode> recorded(String customerId, String command) {
    return List.copyOf(facts.getOrDefault(customerId, Map.of()).getOrDefault(command, List.of()));
  }

  /** Strikes out the first fact that was recorded of the customer by the command. */
  public synchronized void strikeOut(String customerId, String command, String entryKind) {
    JsonNode fact = recorded(customerId, command).getFirst();
    struckOut
        .computeIfAbsent(customerId, c -> new ArrayList<>())
        .add(
            JSON.createObjectNode()
                .put("kind", entryKind)
                .put("entryId", fact.path(fact.fieldNames().next()).asText()));
  }

  private synchronized List<JsonNode> struckOut(String customerId) {
    return List.copyOf(struckOut.getOrDefault(customerId, List.of()));
  }

  private void batch(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    beforeEach.accept(this);
    Trouble trouble = troubles.poll();
    List<String> lines =
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (trouble == Trouble.UNAVAILABLE) {
      answer(exchange, 503, "{\"detail\":\"busy\"}");
    } else if (trouble == Trouble.UNAUTHORIZED) {
      answer(exchange, 401, "");
    } else {
      String results = results(lines, trouble == Trouble.LINE_FAILS);
      int length = results.length();
      answer(
          exchange, 200, trouble == Trouble.CUT_OFF ? results.substring(0, length / 2) : results);
    }
  }

  private synchronized String results(List<String> lines, boolean secondFails) {
    StringBuilder results = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode result =
          secondFails && i == 1 ? problem(500, "internal", "") : result(lines.get(i));
      results.append(result.put("line", i + 1)).append('\n');
    }
    return results.toString();
  }

  private ObjectNode result(String line) {
    try {
      JsonNode command = JSON.readTree(line);
      String[] path = command.path("path").asText().split("/", -1);
      JsonNode body = command.path("body");
      return path.length == 1 ? register(body) : record(path[1], path[2], body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void history(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    String customerId = path[path.length - 1];
    StringBuilder items = new StringBuilder(item(REGISTERED, customer(customerId)));
    EVENTS.forEach((command, event) ->
        recorded(customerId, command).forEach(fact -> items.append(item(event, fact))));
    struckOut(customerId).forEach(entry -> items.append(item("EntryStruckOut", entry)));
    boolean there = customers().containsKey(customerId);
    answer(exchange, there ? 200 : 404, items.toString());
  }

  private static String item(String event, JsonNode fact) {
    return JSON.createObjectNode().put("type", event).set("event", fact) + "\n";
  }

  /** The rule about business dates, as the service has it. */
  private static @Nullable ObjectNode refusedFor(JsonNode body) {
    LocalDate on = LocalDate.parse(body.path("occurredOn").asText("2026-06-01"));
    return on.getYear() < 1970
        ? problem(422, "date-too-early", on + " is before 1970-01-01")
        : on.getYear() > 2026 ? problem(422, "date-in-future", on + " is after today") : null;
  }

  private ObjectNode register(JsonNode body) {
    ObjectNode refused = refusedFor(body);
    if (refused != null) {
      return refused;
    }
    String id = body.path("customerId").asText();
    JsonNode before = customers.putIfAbsent(id, body);
    return before == null || before.equals(body)
        ? accepted(before == null)
        : problem(409, "id-taken", "The identifier belongs to something else already");
  }

  private ObjectNode record(String customerId, String command, JsonNode body) {
    if (!customers.containsKey(customerId)) {
      return problem(404, "customer-unknown", "There is no such customer");
    }
    ObjectNode refused = refusedFor(body);
    if (refused != null) {
      return refused;
    }
    List<JsonNode> known =
        facts
            .computeIfAbsent(customerId, c -> new LinkedHashMap<>())
            .computeIfAbsent(command, c -> new ArrayList<>());
    boolean isNew = !known.contains(body);
    String id = body.fieldNames().next();
    if (struckOut(customerId).stream().anyMatch(e -> e.path("entryId").equals(body.path(id)))) {
      return problem(409, "id-taken", "It has been struck out");
    }
    if (isNew && known.stream().anyMatch(f -> f.path(id).equals(body.path(id)))) {
      return problem(409, "id-taken", "Another fact has been recorded under this identifier");
    }
    if (isNew) {
      known.add(body);
    }
    return accepted(isNew);
  }

  private static ObjectNode accepted(boolean changed) {
    ObjectNode node = JSON.createObjectNode().put("status", 200).put("version", 0);
    if (changed) {
      node.putArray("events").addObject().put("eventId", "e");
    } else {
      node.putArray("events");
    }
    return node;
  }

  private static ObjectNode problem(int status, String code, String detail) {
    ObjectNode node = JSON.createObjectNode().put("status", status);
    node.putObject("problem").put("code", code).put("detail", detail);
    return node;
  }

  private static void answer(HttpExchange exchange, int status, @Nullable String body)
      throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
