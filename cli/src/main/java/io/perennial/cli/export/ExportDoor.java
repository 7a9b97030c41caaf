package io.perennial.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.imports.CannotDoException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** The doors of the service that tell of tables. */
public final class ExportDoor implements AutoCloseable {

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final Function<String, URI> addresses;
  private final Supplier<String> tokens;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
  private final ObjectMapper json = new ObjectMapper();

  /** A door at addresses that are made of paths. */
  public ExportDoor(Function<String, URI> addresses, Supplier<String> tokens) {
    this.addresses = addresses;
    this.tokens = tokens;
  }

  /** Takes what a line says. */
  @FunctionalInterface
  interface Taking {
    void take(JsonNode line) throws IOException;
  }

  /** A list of what there is. */
  JsonNode items(String path) throws IOException {
    try (InputStream body = get(path, "application/json").body()) {
      return json.readTree(body).path("items");
    }
  }

  /**
   * Hands over the lines of an answer; one that is cut off fails.
   *
   * @return the header of that name; empty where there is none
   */
  String lines(String path, String header, Taking taking) throws IOException {
    HttpResponse<InputStream> answer = get(path, "application/x-ndjson");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        taking.take(json.readTree(line));
      }
    }
    return answer.headers().firstValue(header).orElse("");
  }

  private HttpResponse<InputStream> get(String path, String accept) throws IOException {
    URI address = addresses.apply(path);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + tokens.get())
            .header("Accept", accept)
            .build();
    HttpResponse<InputStream> answer;
    try {
      answer = http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new CannotDoException(
          "Nothing answers at " + address + ": start it with ./perennial up.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotDoException("Interrupted.", e);
    }
    if (answer.statusCode() != OK) {
      try (InputStream body = answer.body()) {
        throw new CannotDoException(
            "%s answered %d: %s"
                .formatted(
                    address,
                    answer.statusCode(),
                    json.readTree(body).path("detail").asText("no reason given")));
      }
    }
    return answer;
  }

  @Override
  public void close() {
    http.close();
  }
}
