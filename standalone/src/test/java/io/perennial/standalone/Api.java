package io.perennial.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** A caller of the service over HTTP. */
final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final List<String> ALL_SCOPES =
      List.of("commands", "views", "history", "operations", "personal");

  private final String address;
  private final String token;

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param headers of the answer
   * @param text body
   */
  record Answer(int status, java.net.http.HttpHeaders headers, String text) {

    JsonNode json() {
      return parsed(text);
    }

    String header(String name) {
      return headers.firstValue(name).orElseThrow(() -> new IllegalStateException("No " + name));
    }
  }

  private Api(String address, String token) {
    this.address = address;
    this.token = token;
  }

  /** What is written in JSON. */
  static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not JSON: " + text, e);
    }
  }

  /** A caller with every scope. */
  static Api as(String actor, PerennialProcess service, Path data) {
    return as(actor, service.address(), data, ALL_SCOPES);
  }

  /** A caller with some scopes, with a token signed by the keys of a data directory. */
  static Api as(String actor, String address, Path data, List<String> scopes) {
    return new Api(address, token(actor, data, scopes));
  }

  /** A token signed by the keys of a data directory. */
  static String token(String actor, Path data, List<String> scopes) {
    return LocalTokens.mint(
        LocalKeys.existing(data).orElseThrow(),
        new LocalTokens.Request(actor, null, "journey", scopes, Duration.ofHours(1)),
        Instant.now());
  }

  /** The same caller at another address. */
  Api at(String otherAddress) {
    return new Api(otherAddress, token);
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /** Waits until every view has followed the log to its end. */
  void awaitViews() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(() ->
            StreamSupport.stream(get("/operations/views").json().get("items").spliterator(), false)
                .allMatch(view -> view.path("lag").asLong(1) == 0));
  }

  /** The body of a good answer that is no text. */
  byte[] bytes(String path, String... headers) {
    HttpResponse<byte[]> response =
        send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + response.statusCode());
    }
    return response.body();
  }

  Answer post(String path, Object body, String... headers) {
    try {
      String text = body instanceof String s ? s : JSON.writeValueAsString(body);
      return send(
          request(path, headers)
              .header(
                  "Content-Type",
                  path.endsWith("/batch") ? "application/x-ndjson" : "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(text))
              .build());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The purchase of one thing for an amount in US dollars. */
  static Map<String, Object> purchase(String purchaseId, String amount, String on) {
    return Map.of(
        "purchaseId",
        purchaseId,
        "quantity",
        1,
        "netAmount",
        Map.of("amount", amount, "currency", "USD"),
        "settlement",
        "CASH",
        "occurredOn",
        on);
  }

  /** The registration of a customer. */
  static Map<String, Object> registration(String customerId, String on) {
    return Map.of(
        "customerId",
        customerId,
        "legalName",
        "Company " + customerId,
        "customerClass",
        "DEALER",
        "source",
        "journey",
        "occurredOn",
        on);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private static Answer send(HttpRequest request) {
    HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return HTTP.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
