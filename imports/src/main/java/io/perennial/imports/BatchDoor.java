package io.perennial.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The service's {@code POST /commands/batch}. */
public final class BatchDoor implements AutoCloseable {

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /**
   * What became of a line.
   *
   * @param status HTTP status of the single command
   * @param changed whether something was recorded
   * @param code the refusal's name; absent when accepted
   * @param detail what the service says about it; absent when accepted
   */
  record Result(int status, boolean changed, @Nullable String code, @Nullable String detail) {

    private static final String ID_TAKEN = "id-taken";
    private static final String CUSTOMER_UNKNOWN = "customer-unknown";

    /** The same, once something was recorded by an earlier try. */
    Result orChanged(boolean before) {
      return new Result(status, changed || before, code, detail);
    }

    boolean idTaken() {
      return ID_TAKEN.equals(code);
    }

    boolean customerUnknown() {
      return CUSTOMER_UNKNOWN.equals(code);
    }

    /** The refusal, in the words of the service. */
    Reason reason() {
      String name = code == null ? "status " + status : code;
      return new Reason(
          "refused by the service: " + name,
          "the service refuses it (" + name + ")" + (detail == null ? "" : ": " + detail));
    }

    boolean accepted() {
      return status < 300;
    }

    /** Not the line's fault: the same line may pass later. */
    boolean passing() {
      return status == TOO_MANY || status >= SERVER_ERROR;
    }
  }

  /** The service is not there, too busy, or was cut off: the same lines may pass later. */
  static final class UnavailableException extends Exception {

    private final Duration after;

    UnavailableException(String message, Duration after) {
      super(message);
      this.after = after;
    }

    UnavailableException(String message, Throwable cause) {
      super(message, cause);
      this.after = Duration.ZERO;
    }

    /** How long the service asks to be left alone. */
    Duration after() {
      return after;
    }
  }

  private final URI address;
  private final Supplier<String> tokens;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_WITHIN)
          .build();
  private final ObjectMapper json = new ObjectMapper();

  public BatchDoor(URI address, Supplier<String> tokens) {
    this.address = address;
    this.tokens = tokens;
  }

  /** Sends lines and waits for all their results, in the order of the lines. */
  List<Result> post(List<BatchLine> lines) throws UnavailableException, InterruptedException {
    StringBuilder body = new StringBuilder();
    lines.forEach(l -> body.append(l.json()).append('\n'));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + tokens.get())
            .header("Content-Type", "application/x-ndjson")
            .header("Accept", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8)))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() == OK) {
      return results(answer.body(), lines.size());
    }
    throw refused(answer);
  }

  private HttpResponse<String> send(HttpRequest request)
      throws UnavailableException, InterruptedException {
    try {
      return http.sendAsync(request, BodyHandlers.ofString())
          .get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new UnavailableException("Nothing answers at " + address, cause);
    } catch (TimeoutException e) {
      throw new UnavailableException("No answer in time from " + address, e);
    }
  }

  private UnavailableException refused(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == TOO_MANY || status >= SERVER_ERROR) {
      return new UnavailableException(
          "The service answers " + status + " at " + address, retryAfter(answer));
    }
    throw new CannotDoException(
        switch (status) {
          case UNAUTHORIZED -> "The service does not accept the token (401).";
          case FORBIDDEN -> "The token does not allow commands: it needs the scope commands (403).";
          default -> "The service refuses the batch (" + status + "): " + detail(answer.body());
        });
  }

  private static Duration retryAfter(HttpResponse<String> answer) {
    try {
      return Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(0));
    } catch (NumberFormatException e) {
      return Duration.ZERO;
    }
  }

  private String detail(String problem) {
    try {
      JsonNode node = json.readTree(problem);
      return node.path("detail").asText(node.path("title").asText("no reason given"));
    } catch (IOException e) {
      return "no reason given";
    }
  }

  private List<Result> results(String body, int expected) throws UnavailableException {
    @Nullable Result[] results = new Result[expected];
    int known = 0;
    try {
      for (String line : body.lines().filter(l -> !l.isBlank()).toList()) {
        JsonNode node = json.readTree(line);
        int place = node.path("line").asInt(0) - 1;
        if (place < 0 || place >= expected || results[place] != null) {
          throw new UnavailableException("The answer is not about our lines", Duration.ZERO);
        }
        results[place] = result(node);
        known++;
      }
    } catch (IOException e) {
      throw new UnavailableException("The answer was cut off", e);
    }
    if (known < expected) {
      throw new UnavailableException("The answer was cut off", Duration.ZERO);
    }
    List<Result> all = new ArrayList<>(expected);
    Arrays.stream(results).forEach(all::add);
    return all;
  }

  private static Result result(JsonNode node) {
    JsonNode problem = node.path("problem");
    return new Result(
        node.path("status").asInt(SERVER_ERROR),
        !node.path("events").isEmpty(),
        text(problem, "code"),
        detail(problem));
  }

  private static @Nullable String detail(JsonNode problem) {
    String detail = text(problem, "detail");
    StringBuilder places = new StringBuilder();
    for (JsonNode error : problem.path("errors")) {
      places
          .append("; ")
          .append(error.path("pointer").asText().replaceFirst("^/", ""))
          .append(' ')
          .append(error.path("detail").asText());
    }
    return detail == null ? null : detail + places;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? value.textValue() : null;
  }

  @Override
  public void close() {
    http.close();
  }
}
