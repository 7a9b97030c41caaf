package io.perennial.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service that is sent events, on a port of this machine. */
final class Receiver implements AutoCloseable {

  /** Stands for an answer that never comes. */
  static final int SILENCE = 0;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What it has answered 200 to, in order. */
  final List<JsonNode> taken = new CopyOnWriteArrayList<>();

  /** All that it has been sent. */
  final List<Message> sent = new CopyOnWriteArrayList<>();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch silence = new CountDownLatch(1);
  private final HttpServer server;
  private volatile Function<JsonNode, Integer> answer = event -> 200;
  private volatile String retryAfter = "";

  /** A message as it came. */
  record Message(String id, String timestamp, String signature, String body) {}

  Receiver() {
    this(0);
  }

  Receiver(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    sent.add(
        new Message(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            body));
    JsonNode event = MAPPER.readTree(body);
    int status = answer.apply(event);
    if (status == SILENCE) {
      try {
        silence.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    } else {
      if (status == 200) {
        taken.add(event);
      }
      if (!retryAfter.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      if (status / 100 == 3) {
        exchange.getResponseHeaders().set("Location", url().resolve("/elsewhere").toString());
      }
      exchange.sendResponseHeaders(status, -1);
    }
    exchange.close();
  }

  /** Answers so from now on. */
  void answers(Function<JsonNode, Integer> status) {
    answer = status;
  }

  void asksToWait(String header) {
    retryAfter = header;
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port() + "/events");
  }

  /** Identifiers of what it has taken. */
  List<String> ids() {
    return taken.stream().map(event -> event.path("id").textValue()).toList();
  }

  /** Identifiers of what it has taken of a customer. */
  List<String> ids(String customer) {
    return taken.stream()
        .filter(event -> event.path("partitionkey").textValue().equals(customer))
        .map(event -> event.path("id").textValue())
        .toList();
  }

  @Override
  public void close() {
    silence.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
