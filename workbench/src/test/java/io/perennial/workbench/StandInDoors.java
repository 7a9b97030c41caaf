package io.perennial.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.perennial.workbench.door.Doors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Doors that answer as a test says, and remember what they were asked. */
public final class StandInDoors implements AutoCloseable {

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final Doors doors;

  /**
   * What was asked.
   *
   * @param method of HTTP
   * @param path with its parameters
   * @param headers as they came
   * @param body empty where there was none
   */
  public record Asked(String method, String path, Headers headers, String body) {}

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param body as JSON
   * @param headers by their names
   */
  public record Said(int status, String body, Map<String, String> headers) {

    /** An answer without headers of its own. */
    public static Said of(int status, String body) {
      return new Said(status, body, Map.of());
    }
  }

  /** Doors that answer by a function. */
  public StandInDoors(Function<Asked, Said> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    doors = new Doors(address, address, Duration.ofSeconds(30));
  }

  private void answer(HttpExchange exchange, Function<Asked, Said> answers) throws IOException {
    try (exchange) {
      Asked question =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      asked.add(question);
      Said said = answers.apply(question);
      byte[] body = said.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      said.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(said.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The doors. */
  public Doors doors() {
    return doors;
  }

  /** What was asked so far, in order. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    doors.close();
    server.stop(0);
  }
}
