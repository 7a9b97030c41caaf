package io.perennial.workbench.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.workbench.signin.Person;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The doors of both sides. Everything that is shown or changed goes through them, as the person who
 * is signed in: what that person may see and do is decided there and nowhere else.
 */
public final class Doors implements AutoCloseable {

  private static final String JSON = "application/json";

  /** Why personal data is looked at; with it, it is shown to who may see it, and that is logged. */
  public static final String REASON = "Access-Reason";

  private static final String TOKEN = "Consistency-Token";
  private static final String VIEW_BEHIND = "view-behind";
  private static final int WAIT_SECONDS = 2;
  private static final String PERSONAL_DATA = "Personal-Data";
  private static final String MASKED = "masked";

  /** Asks for something as if the person might see no personal data, whatever is looked at now. */
  static final Map<String, String> WITHOUT_PERSONAL_DATA = Map.of(PERSONAL_DATA, MASKED);

  private static final Problem UNREACHABLE =
      new Problem(503, "unavailable", "The service is not available now", null, null, null);

  private final ObjectMapper mapper =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .executor(executor)
          .build();
  private final URI commands;
  private final URI queries;
  private final Duration timeout;

  /**
   * The doors.
   *
   * @param commands where the command side is
   * @param queries where the query side is
   * @param timeout for how long an answer is waited for
   */
  public Doors(URI commands, URI queries, Duration timeout) {
    this.commands = commands;
    this.queries = queries;
    this.timeout = timeout;
  }

  /** Reads and writes what goes through the doors; decimals stay decimals. */
  public ObjectMapper mapper() {
    return mapper;
  }

  /** Something in JSON. */
  public String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads.
   *
   * @param path with its parameters, as {@link #path} makes it
   * @throws DoorException when it is refused
   */
  public Answer get(Person person, String path) {
    return get(person, path, Map.of());
  }

  /**
   * Reads, with headers of its own.
   *
   * @throws DoorException when it is refused
   */
  public Answer get(Person person, String path, Map<String, String> headers) {
    Optional<String> written = person.written().filter(token -> waits(path, headers));
    if (written.isEmpty()) {
      return answer(request(person, path, headers).header("Accept", JSON).GET().build());
    }
    try {
      return answer(
          request(person, path, headers)
              .header("Accept", JSON)
              .header(TOKEN, written.get())
              .header("Prefer", "wait=" + WAIT_SECONDS)
              .GET()
              .build());
    } catch (DoorException e) {
      if (!VIEW_BEHIND.equals(e.problem().code())) {
        throw e;
      }
      // what is there says by itself how far behind it is
      return answer(request(person, path, headers).header("Accept", JSON).GET().build());
    }
  }

  /** Whether a question is about what events have made, as it is now. */
  private static boolean waits(String path, Map<String, String> headers) {
    return !headers.containsKey(TOKEN)
        && path.startsWith("/views/")
        && !path.contains("asOf=")
        && !path.contains("knownAt=");
  }

  /**
   * Reads several things at the same time.
   *
   * @return the answers, in the order of the paths
   * @throws DoorException when one of them is refused
   */
  public List<Answer> all(Person person, List<String> paths) {
    List<Future<Answer>> asked =
        paths.stream().map(path -> beside(() -> get(person, path))).toList();
    return asked.stream().map(Doors::await).toList();
  }

  /** Does something beside what else is done, on a thread of its own. */
  public <T extends @Nullable Object> Future<T> beside(Supplier<T> asked) {
    return executor.submit(asked::get);
  }

  /**
   * What was done beside; what went wrong there goes wrong here.
   *
   * @throws DoorException when it was refused
   */
  public static <T extends @Nullable Object> T await(Future<T> asked) {
    try {
      return asked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoorException(UNREACHABLE, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Reads what the command side says of itself.
   *
   * @throws DoorException when it is refused
   */
  public Answer getFromCommands(Person person, String path) {
    return answer(
        begun(commands, person, path, Map.of())
            .timeout(timeout)
            .header("Accept", JSON)
            .GET()
            .build());
  }

  /**
   * Sends something. What it has changed is waited for by what the person reads after it.
   *
   * @param body absent where none is taken
   * @param headers such as {@code Idempotency-Key}
   * @throws DoorException when it is refused
   */
  public Answer post(
      Person person, String path, @Nullable JsonNode body, Map<String, String> headers) {
    HttpRequest.Builder request =
        begun(isTaken(path) ? commands : queries, person, path, headers)
            .timeout(timeout)
            .header("Accept", JSON);
    if (body == null) {
      request.POST(HttpRequest.BodyPublishers.noBody());
    } else {
      request.header("Content-Type", JSON);
      request.POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }
    Answer answer = answer(request.build());
    answer.consistencyToken().ifPresent(person::wrote);
    return answer;
  }

  /**
   * Removes something.
   *
   * @throws DoorException when it is refused
   */
  public Answer delete(Person person, String path) {
    return answer(request(person, path, Map.of()).header("Accept", JSON).DELETE().build());
  }

  /**
   * What is to be passed on as it is: a table, a stream.
   *
   * @param method {@code GET} or {@code POST}
   * @param accept the media type wanted
   * @return the answer, also where it is a refusal; whoever takes it closes it
   */
  public HttpResponse<InputStream> open(
      Person person,
      String method,
      String path,
      String accept,
      Map<String, String> headers,
      HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        begun(side(path), person, path, headers).header("Accept", accept).method(method, body);
    return send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** A path with parameters; those without a value are left out. */
  public static String path(String path, Map<String, ? extends @Nullable Object> parameters) {
    StringBuilder text = new StringBuilder(path);
    char separator = path.indexOf('?') < 0 ? '?' : '&';
    for (Map.Entry<String, ? extends @Nullable Object> parameter : parameters.entrySet()) {
      Object value = parameter.getValue();
      if (value != null && !value.toString().isEmpty()) {
        text.append(separator)
            .append(encoded(parameter.getKey()))
            .append('=')
            .append(encoded(value.toString()));
        separator = '&';
      }
    }
    return text.toString();
  }

  /** A part of a path. */
  public static String segment(String text) {
    return encoded(text).replace("+", "%20");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(Person person, String path, Map<String, String> headers) {
    return begun(side(path), person, path, headers).timeout(timeout);
  }

  private static HttpRequest.Builder begun(
      URI side, Person person, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(side.toString().replaceAll("/+$", "") + path))
            .header("Authorization", "Bearer " + person.token());
    headers.forEach(request::header);
    if (!headers.containsKey(REASON) && !headers.containsKey(PERSONAL_DATA)) {
      person
          .looks()
          .ifPresentOrElse(
              looking -> request.header(REASON, headerText(looking.reason())),
              () -> request.header(PERSONAL_DATA, MASKED));
    }
    return request;
  }

  /** A text as a header: what is not ASCII is percent-encoded. */
  private static String headerText(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
            && text.chars().noneMatch(Character::isISOControl)
        ? text
        : "UTF-8''" + segment(text);
  }

  private URI side(String path) {
    return path.startsWith("/commands") ? commands : queries;
  }

  /** Whether the command side takes what is sent there; erasures are read on the other side. */
  private static boolean isTaken(String path) {
    return path.startsWith("/commands") || path.startsWith("/operations/erasures");
  }

  private Answer answer(HttpRequest request) {
    HttpResponse<byte[]> response = send(request, HttpResponse.BodyHandlers.ofByteArray());
    JsonNode body = read(response.body());
    if (response.statusCode() >= 300) {
      throw new DoorException(problem(response.statusCode(), body), null);
    }
    return new Answer(response.statusCode(), body, response.headers());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new DoorException(UNREACHABLE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoorException(UNREACHABLE, e);
    }
  }

  /** A refusal that has been passed on as it came. */
  public DoorException refusal(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      return new DoorException(problem(response.statusCode(), read(body.readAllBytes())), null);
    } catch (IOException e) {
      return new DoorException(UNREACHABLE, e);
    }
  }

  private Problem problem(int status, JsonNode body) {
    if (body.isObject()) {
      Problem problem = mapper.convertValue(body, Problem.class);
      return new Problem(
          status,
          problem.code(),
          problem.title(),
          problem.detail(),
          problem.errors(),
          problem.figures());
    }
    return new Problem(status, null, null, null, null, null);
  }

  private JsonNode read(byte[] body) {
    if (body.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return mapper.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    executor.close();
  }
}
