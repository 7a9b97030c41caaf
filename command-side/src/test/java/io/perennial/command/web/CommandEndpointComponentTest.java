package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.command.testing.MoodyEngine;
import io.perennial.command.testing.Town;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.ConsistencyToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = CommandWebApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"server.address=127.0.0.1", "spring.main.banner-mode=off"})
class CommandEndpointComponentTest {

  private static final AtomicInteger SHOPS = new AtomicInteger();
  private static final ObjectMapper MAPPER = PerennialMapper.plain();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort private int port;
  @Autowired private Town town;

  private String shop;

  @BeforeEach
  void newShop() {
    shop = "customer-" + SHOPS.incrementAndGet();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Test-Caller", "ann@example");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private HttpResponse<String> open(String... headers) {
    return post("/commands/shops", "{\"shopId\":\"" + shop + "\",\"name\":\"Corner\"}", headers);
  }

  private HttpResponse<String> note(String text, String... headers) {
    return post("/commands/shops/" + shop + "/take-note", "{\"text\":\"" + text + "\"}", headers);
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private static JsonNode assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = json(response.body());
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asText()).isEqualTo("https://perennial.io/problems/" + code);
    assertThat(response.body()).doesNotContain("Exception", "io.perennial.command", "java.");
    return problem;
  }

  private static void assertErrorAt(HttpResponse<String> response, String pointer, String text) {
    JsonNode errors = assertProblem(response, 400, "invalid-body").path("errors");
    assertThat(errors).hasSize(1);
    assertThat(errors.path(0).path("pointer").asText()).isEqualTo(pointer);
    assertThat(errors.path(0).path("detail").asText()).contains(text);
  }

  @Nested
  class Single {

    @Test
    void aCreationIsAnsweredWithItsPlaceAndVersion() {
      HttpResponse<String> response = open();

      assertThat(response.statusCode()).isEqualTo(201);
      assertThat(response.headers().firstValue("Location")).hasValue("/views/customer/" + shop);
      assertThat(response.headers().firstValue("ETag")).hasValue("\"0\"");
      String token = response.headers().firstValue("Consistency-Token").orElseThrow();
      JsonNode body = json(response.body());
      String eventId = body.path("events").path(0).path("eventId").asText();
      assertThat(ConsistencyToken.parse(token)).hasValue(ConsistencyToken.of(shop, 0, eventId));
      assertThat(body.path("streamId").asText()).isEqualTo(shop);
      assertThat(body.path("version").asLong()).isZero();
      assertThat(body.path("consistencyToken").asText()).isEqualTo(token);
      assertThat(body.path("events").path(0).path("type").asText()).isEqualTo("ShopOpened");
      assertThat(body.path("events").path(0).path("sequence").asLong()).isZero();
      assertThat(body.path("events").path(0).path("eventId").asText())
          .isEqualTo(town.events(shop).getFirst().eventId());
    }

    @Test
    void aCreationThatHasNothingToDoIsNone() {
      open();
      HttpResponse<String> response = open();

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Location")).isEmpty();
      assertThat(json(response.body()).path("events")).isEmpty();
    }

    @Test
    void theServiceMakesAnIdWhenTheCallerNamesNone() {
      HttpResponse<String> one = post("/commands/shops", "{\"name\":\"Corner\"}");
      HttpResponse<String> two = post("/commands/shops", "{\"name\":\"Corner\"}");

      assertThat(one.statusCode()).isEqualTo(201);
      assertThat(json(one.body()).path("streamId").asText())
          .matches("customer-[0-9a-f]{32}")
          .isNotEqualTo(json(two.body()).path("streamId").asText());
    }

    @Test
    void anIdMadeUnderAKeyIsTheSameForARepeat() {
      HttpResponse<String> one =
          post("/commands/shops", "{\"name\":\"Corner\"}", "Idempotency-Key", "made");
      HttpResponse<String> two =
          post("/commands/shops", "{\"name\":\"Corner\"}", "Idempotency-Key", "made");

      assertThat(two.statusCode()).isEqualTo(201);
      assertThat(two.body()).isEqualTo(one.body());
      assertThat(two.headers().firstValue("Location"))
          .isEqualTo(one.headers().firstValue("Location"));
    }

    @Test
    void aTaskIsAnsweredWithItsEvents() {
      open();
      HttpResponse<String> response = note("twice");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("ETag")).hasValue("\"2\"");
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(json(response.body()).path("events")).hasSize(2);
      assertThat(town.events(shop).getLast().metadata())
          .containsEntry(EventMetadata.ACTOR, "ann@example")
          .containsEntry(EventMetadata.SERVICE, "till");
    }

    @Test
    void aCommandThatNeedsNothingTakesNoBody() {
      open();
      HttpResponse<String> response =
          send(
              request("/commands/shops/" + shop + "/close")
                  .POST(HttpRequest.BodyPublishers.noBody())
                  .build());

      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void aRefusalIsAProblemWithItsCode() {
      open();

      JsonNode problem = assertProblem(note("refuse"), 409, "four-eyes");
      assertThat(problem.path("title").asText()).startsWith("Someone other");
      assertThat(problem.path("detail").asText()).isEqualTo("Somebody else has to");
    }

    @Test
    void anUnknownStreamIsNotFound() {
      assertProblem(note("hello"), 404, "customer-unknown");
    }

    @Test
    void aFailureTellsNothing() {
      open();

      assertProblem(note("fail"), 500, "internal-error");
    }

    @Test
    void aStoreOutOfReachSaysWhenToComeBack() {
      open();
      town.engine()
          .beforeAppend(() -> {
            throw new EventStoreException("gone");
          });

      HttpResponse<String> response = note("hello");
      assertProblem(response, 503, "unavailable");
      assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void theCorrelationGoesIntoTheEventsAndComesBack() {
      open();
      HttpResponse<String> response =
          note(
              "hello",
              "X-Correlation-Id",
              "order-7",
              "traceparent",
              "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

      assertThat(response.headers().firstValue("X-Correlation-Id")).hasValue("order-7");
      assertThat(town.events(shop).getLast().metadata())
          .containsEntry(EventMetadata.CORRELATION_ID, "order-7")
          .containsEntry(
              EventMetadata.TRACE_PARENT,
              "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void whoIsNotKnownIsNotServed() {
      HttpResponse<String> response =
          send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/commands/shops"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Corner\"}"))
                  .build());

      assertProblem(response, 401, "unauthorized");
    }
  }

  @Nested
  class Shape {

    @Test
    void anUnknownFieldIsPointedAt() {
      assertErrorAt(
          post("/commands/shops", "{\"name\":\"Corner\",\"a/b~c\":1}"),
          "/a~1b~0c",
          "not a field here");
      assertErrorAt(
          post(
              "/commands/shops",
              "{\"name\":\"Corner\",\"shelves\":[{\"label\":\"a\"},{\"label\":\"b\",\"x\":1}]}"),
          "/shelves/1/x",
          "not a field here");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            {"name":7}                                                  | /name            | a well-formed text
            {"name":"C","openedOn":"22.11.2026"}                        | /openedOn        | a date such as
            {"name":"C","openedOn":"2026-02-30"}                        | /openedOn        | a date such as
            {"name":"C","rent":{"amount":7,"currency":"USD"}}           | /rent/amount     | a plain decimal in a string
            {"name":"C","rent":{"amount":"1e9","currency":"USD"}}       | /rent/amount     | a plain decimal in a string
            {"name":"C","shelves":{}}                                   | /shelves         | an array
            {"name":"C","shelves":[{"label":"a"},{"label":""}]}         | /shelves/1/label | must not be blank
            {"name":"C","shelves":[7]}                                  | /shelves/0       | an object
            {}                                                          | /name            | must not be blank
            {"name":"01234567890123456789012345678901234567890"}        | /name            | size must be between 0 and 40
            {"shopId":"shop-1","name":"C"}                              | /shopId          | must be customer- followed by
            {"shopId":7,"name":"C"}                                     | /shopId          | must be customer- followed by
            []                                                          | ``               | must be a JSON object
            "text"                                                      | ``               | must be a JSON object
            """)
    void whatDoesNotFitIsPointedAt(String body, String pointer, String detail) {
      assertErrorAt(post("/commands/shops", body), pointer, detail);
    }

    @Test
    void allThatDoesNotFitIsToldAtOnce() {
      JsonNode problem =
          assertProblem(
              post("/commands/shops", "{\"name\":\"\",\"shelves\":[{\"label\":\"\"}]}"),
              400,
              "invalid-body");

      assertThat(problem.path("errors").findValuesAsText("pointer"))
          .containsExactly("/name", "/shelves/0/label");
    }

    @Test
    void theIdStandsInThePathOnly() {
      open();

      assertErrorAt(
          post(
              "/commands/shops/" + shop + "/take-note",
              "{\"shopId\":\"" + shop + "\",\"text\":\"hello\"}"),
          "/shopId",
          "stands in the path");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "complaint-1",
          "customer-",
          "customer-.a",
          "customer-a%20b",
          "customer-a%C3%A4",
          "customer-000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        })
    void aMalformedIdIsRefused(String id) {
      assertProblem(
          post("/commands/shops/" + id + "/take-note", "{\"text\":\"hello\"}"),
          400,
          "malformed-id");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{", "{\"name\":\"a\",\"name\":\"b\"}", "{\"name\":\"a\"} x", "\u0000", "nul"})
    void malformedJsonIsRefused(String body) {
      assertProblem(post("/commands/shops", body), 400, "malformed-json");
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
      HttpResponse<String> response =
          send(
              request("/commands/shops")
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofByteArray(
                          "{\"name\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1)))
                  .build());

      assertProblem(response, 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text/plain",
          "application/xml",
          "application/json;charset=ISO-8859-1",
          "application/json;charset=none-such",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data;boundary=b",
          "application/x-ndjson",
          "no type at all"
        })
    void anotherMediaTypeIsRefused(String contentType) {
      HttpResponse<String> response =
          send(
              request("/commands/shops")
                  .header("Content-Type", contentType)
                  .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Corner\"}"))
                  .build());

      assertProblem(response, 415, "unsupported-media-type");
    }

    @Test
    void aParameterIsRefused() {
      open();

      assertProblem(
          post("/commands/shops/" + shop + "/take-note?text=other", "{\"text\":\"hello\"}"),
          400,
          "unknown-parameter");
      assertThat(town.events(shop)).hasSize(1);
    }

    @Test
    void aListBeyondItsBoundIsRefusedWithoutALookInside() {
      assertErrorAt(
          post("/commands/shops", "{\"name\":\"\",\"shelves\":[" + "{},".repeat(299_999) + "{}]}"),
          "/shelves",
          "may have at most 200 entries");
    }

    @Test
    void errorsAreCounted() {
      JsonNode problem =
          assertProblem(
              post(
                  "/commands/shops",
                  "{\"name\":\"Corner\",\"shelves\":[" + "{},".repeat(149) + "{}]}"),
              400,
              "invalid-body");

      assertThat(problem.path("errors")).hasSize(100);
      assertThat(problem.path("detail").asText()).endsWith("; 50 more are not listed");
    }

    @Test
    void aBodyThatIsEncodedIsRefused() {
      assertProblem(
          post("/commands/shops", "{\"name\":\"Corner\"}", "Content-Encoding", "gzip"),
          415,
          "unsupported-media-type");
    }

    @Test
    void anAnswerThatIsNotWantedIsNotGiven() {
      assertProblem(
          post("/commands/shops", "{\"name\":\"Corner\"}", "Accept", "text/html"),
          406,
          "not-acceptable");
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
      assertProblem(
          post("/commands/shops", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}"),
          413,
          "body-too-large");
      HttpResponse<String> chunked =
          send(
              request("/commands/shops")
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofInputStream(
                          () -> new java.io.ByteArrayInputStream(new byte[(1 << 20) + 1])))
                  .build());
      assertProblem(chunked, 413, "body-too-large");
    }

    @Test
    void onlyPostIsServed() {
      HttpResponse<String> response = send(request("/commands/shops").GET().build());

      assertProblem(response, 405, "method-not-allowed");
      assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/commands/none",
          "/commands/shops/customer-1/none",
          "/commands/shops/customer-1",
          "/commands/shops/customer-1/take-note/x",
          "/none"
        })
    void whatThereIsNotIsNotFound(String path) {
      assertProblem(post(path, "{}"), 404, "not-found");
    }
  }

  @Nested
  class IfMatch {

    @Test
    void thatHoldsIsAccepted() {
      open();

      assertThat(note("hello", "If-Match", "\"0\"").statusCode()).isEqualTo(200);
      assertThat(note("hello", "If-Match", "*").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"0\"", "\"00\"", "\"abc\"", "\"\""})
    void thatDoesNotHoldIsRefused(String tag) {
      open();

      assertProblem(note("hello", "If-Match", tag), 412, "version-mismatch");
      assertThat(town.events(shop)).hasSize(1);
    }

    @Test
    void ofAnUnknownStreamIsRefused() {
      assertProblem(note("hello", "If-Match", "*"), 412, "version-mismatch");
      assertProblem(open("If-Match", "*"), 412, "version-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\", \"1\"", "\"0", ""})
    void thatIsMalformedIsRefused(String tag) {
      open();

      assertProblem(note("hello", "If-Match", tag), 400, "malformed-if-match");
    }
  }

  @Nested
  class Repeats {

    @Test
    void getTheSameAnswer() {
      open();
      HttpResponse<String> first = note("hello", "Idempotency-Key", shop);
      note("later");
      HttpResponse<String> second = note("hello", "Idempotency-Key", shop);

      assertThat(second.statusCode()).isEqualTo(200);
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
      assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
      assertThat(second.headers().firstValue("ETag")).hasValue("\"1\"");
      assertThat(town.events(shop)).hasSize(3);
    }

    @Test
    void areRecognisedHoweverTheBodyIsWritten() {
      String path = "/commands/shops";
      String one = "{\"shopId\":\"" + shop + "\",\"name\":\"Corner\"}";
      String two = " {\"name\": \"Corner\",\n\"shopId\":\"" + shop + "\"} ";

      assertThat(post(path, two, "Idempotency-Key", shop).body())
          .isEqualTo(post(path, one, "Idempotency-Key", shop).body());
    }

    @Test
    void ofARefusalAreRefused() {
      HttpResponse<String> first = note("hello", "Idempotency-Key", shop);
      open();
      HttpResponse<String> second = note("hello", "Idempotency-Key", shop);

      assertProblem(first, 404, "customer-unknown");
      assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
      assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
      assertThat(assertProblem(second, 404, "customer-unknown").path("detail").asText())
          .startsWith(json(first.body()).path("detail").asText())
          .contains("ask under a new key");
    }

    @Test
    void onBehalfOfAnotherAreAnotherRequest() {
      open();
      String[] ofBob = {"Idempotency-Key", shop, "Test-On-Behalf-Of", "bob@example"};
      note("hello", ofBob);

      assertThat(note("hello", ofBob).statusCode()).isEqualTo(200);
      assertProblem(note("hello", "Idempotency-Key", shop), 422, "idempotency-key-reused");
      assertProblem(
          note("hello", "Idempotency-Key", shop, "Test-On-Behalf-Of", "eve@example"),
          422,
          "idempotency-key-reused");
      assertThat(town.events(shop)).hasSize(2);
    }

    @Test
    void withAnotherBodyOrPathAreRefused() {
      open();
      note("hello", "Idempotency-Key", shop);

      assertProblem(note("other", "Idempotency-Key", shop), 422, "idempotency-key-reused");
      assertProblem(
          post("/commands/shops/" + shop + "/close", "{}", "Idempotency-Key", shop),
          422,
          "idempotency-key-reused");
      assertThat(town.events(shop)).hasSize(2);
    }

    @Test
    void withAMalformedKeyAreRefused() {
      assertProblem(open("Idempotency-Key", "a b"), 400, "malformed-idempotency-key");
      assertProblem(open("Idempotency-Key", "x".repeat(201)), 400, "malformed-idempotency-key");
      assertProblem(
          open("Idempotency-Key", "a", "Idempotency-Key", "b"), 400, "malformed-idempotency-key");
    }

    @Test
    void whileItIsRunningAreToldSo() {
      open();
      town.engine()
          .beforeAppend(() ->
              assertProblem(note("hello", "Idempotency-Key", shop), 409, "request-in-progress"));

      assertThat(note("hello", "Idempotency-Key", shop).statusCode()).isEqualTo(200);
      assertThat(town.events(shop)).hasSize(2);
    }

    @Test
    void ofManyAtOnceOneIsRecorded() {
      open();
      CountDownLatch start = new CountDownLatch(1);
      List<CompletableFuture<Integer>> statuses =
          IntStream.range(0, 12)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(() -> {
                    try {
                      start.await();
                    } catch (InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                    return note("hello", "Idempotency-Key", shop).statusCode();
                  }))
              .toList();
      start.countDown();

      assertThat(statuses.stream().map(CompletableFuture::join)).contains(200).isSubsetOf(200, 409);
      assertThat(town.events(shop)).hasSize(2);
    }

    @Test
    void afterAnUnknownOutcomeThatWasRecordedGetItsAnswer() {
      open();
      town.engine().failAfterAppend(new EventStoreException("line broken"));

      assertProblem(note("hello", "Idempotency-Key", shop), 503, "unavailable");
      HttpResponse<String> repeat = note("hello", "Idempotency-Key", shop);

      assertThat(repeat.statusCode()).isEqualTo(200);
      assertThat(town.events(shop)).hasSize(2);
      assertThat(json(repeat.body()).path("events").path(0).path("eventId").asText())
          .isEqualTo(town.events(shop).getLast().eventId());
    }

    @Test
    void afterAnUnknownOutcomeThatWasNotRecordedAreExecuted() {
      open();
      town.engine()
          .beforeAppend(() -> {
            throw new EventStoreException("gone");
          });

      assertProblem(note("hello", "Idempotency-Key", shop), 503, "unavailable");
      assertThat(town.events(shop)).hasSize(1);
      assertThat(note("hello", "Idempotency-Key", shop).statusCode()).isEqualTo(200);
      assertThat(town.events(shop)).hasSize(2);
    }

    @Test
    void ofARequestWhoseConnectionWasCutGiveOneEvent() throws Exception {
      open();
      MoodyEngine engine = town.engine();
      CountDownLatch cut = new CountDownLatch(1);
      CountDownLatch reached = new CountDownLatch(1);
      engine.beforeAppend(() -> {
        reached.countDown();
        try {
          cut.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      });
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        String body = "{\"text\":\"hello\"}";
        socket
            .getOutputStream()
            .write(
                ("POST /commands/shops/"
                        + shop
                        + "/take-note HTTP/1.1\r\nHost: localhost\r\nTest-Caller: ann@example\r\n"
                        + "Content-Type: application/json\r\nIdempotency-Key: "
                        + shop
                        + "\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body)
                    .getBytes(StandardCharsets.US_ASCII));
        reached.await();
        socket.setSoLinger(true, 0); // a reset, not an orderly end
      }
      cut.countDown();
      HttpResponse<String> repeat;
      do {
        repeat = note("hello", "Idempotency-Key", shop);
      } while (repeat.statusCode() == 409);

      assertThat(repeat.statusCode()).isEqualTo(200);
      assertThat(town.events(shop)).hasSize(2);
      assertThat(json(repeat.body()).path("events").path(0).path("eventId").asText())
          .isEqualTo(town.events(shop).getLast().eventId());
    }
  }

  @Nested
  class Batch {

    private List<JsonNode> batch(String lines) {
      HttpResponse<String> response =
          send(
              request("/commands/batch")
                  .header("Content-Type", "application/x-ndjson")
                  .POST(HttpRequest.BodyPublishers.ofString(lines))
                  .build());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
      return response.body().lines().map(CommandEndpointComponentTest::json).toList();
    }

    private String opening(String id) {
      return "{\"path\":\"shops\",\"body\":{\"shopId\":\"" + id + "\",\"name\":\"Corner\"}}\n";
    }

    private String noting(String id, String text, String more) {
      return "{\"path\":\"shops/"
          + id
          + "/take-note\",\"body\":{\"text\":\""
          + text
          + "\"}"
          + more
          + "}\n";
    }

    @Test
    void resultsComeInTheOrderOfTheLines() {
      StringBuilder lines = new StringBuilder();
      int shops = 10;
      int notes = 30;
      for (int s = 0; s < shops; s++) {
        lines.append(opening(shop + "-" + s));
      }
      for (int n = 0; n < notes; n++) {
        for (int s = 0; s < shops; s++) {
          lines.append(noting(shop + "-" + s, "note " + n, ""));
        }
      }

      List<JsonNode> results = batch(lines.toString());

      assertThat(results).hasSize(shops * (notes + 1));
      assertThat(results.stream().map(result -> result.path("line").asInt()))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, shops * (notes + 1)).boxed().toList());
      for (int s = 0; s < shops; s++) {
        assertThat(
                town.events(shop + "-" + s).stream()
                    .skip(1)
                    .map(
                        e -> ((io.perennial.command.testing.ShopEvent.NoteTaken) e.event()).text()))
            .containsExactlyElementsOf(
                IntStream.range(0, notes).mapToObj(n -> "note " + n).toList());
      }
      assertThat(results.getFirst().path("status").asInt()).isEqualTo(201);
      JsonNode last = results.getLast();
      assertThat(last.path("status").asInt()).isEqualTo(200);
      assertThat(last.path("version").asInt()).isEqualTo(notes);
      assertThat(last.path("streamId").asText()).isEqualTo(shop + "-" + (shops - 1));
      assertThat(last.path("events").path(0).path("type").asText()).isEqualTo("NoteTaken");
      assertThat(ConsistencyToken.parse(last.path("consistencyToken").asText()))
          .hasValue(
              ConsistencyToken.of(
                  shop + "-" + (shops - 1),
                  notes,
                  last.path("events").path(0).path("eventId").asText()));
    }

    @Test
    void whatIsWrongWithALineIsItsResult() {
      List<JsonNode> results =
          batch(
              opening(shop)
                  + "\n  \r\n"
                  + "{\"path\":\n"
                  + "{\"path\":\"shops\",\"body\":{\"name\":\"\"}}\r\n"
                  + "{\"path\":\"none\"}\n"
                  + "{\"pfad\":\"shops\"}\n"
                  + "{\"body\":{}}\n"
                  + noting(shop, "refuse", "")
                  + noting(shop, "hello", ",\"ifMatch\":\"7\"")
                  + noting(shop, "x".repeat(5000), "")
                  + noting(shop, "hello", ",\"idempotencyKey\":\"a b\"")
                  + noting(shop, "fail", "")
                  + noting("shop-1", "hello", "")
                  + noting(shop, "hello", ",\"ifMatch\":\"x\"")
                  + noting(shop, "hello", ",\"ifMatch\":\"0\"").strip());

      assertThat(results.stream().map(result -> result.path("line").asInt()))
          .containsExactly(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
      assertThat(results.stream().map(result -> result.path("status").asInt()))
          .containsExactly(201, 400, 400, 404, 400, 400, 409, 412, 413, 400, 500, 400, 400, 200);
      assertThat(results.stream().map(result -> result.path("problem").path("code").asText()))
          .containsExactly(
              "",
              "malformed-json",
              "invalid-body",
              "not-found",
              "invalid-body",
              "invalid-body",
              "four-eyes",
              "version-mismatch",
              "body-too-large",
              "malformed-idempotency-key",
              "internal-error",
              "malformed-id",
              "malformed-if-match",
              "");
      assertThat(results.get(2).path("problem").path("errors").path(0).path("pointer").asText())
          .isEqualTo("/name");
      assertThat(town.events(shop)).hasSize(2);
    }

    @Test
    void aLineIsRepeatedUnderItsKeyHereAndAtTheOtherDoor() {
      open();
      String line = noting(shop, "hello", ",\"idempotencyKey\":\"" + shop + "\"");

      List<JsonNode> results = batch(line + line);
      HttpResponse<String> single = note("hello", "Idempotency-Key", shop);

      assertThat(results.get(0).path("events")).isEqualTo(results.get(1).path("events"));
      assertThat(json(single.body()).path("events")).isEqualTo(results.get(0).path("events"));
      assertThat(town.events(shop)).hasSize(2);
    }

    @Test
    void anEmptyBatchHasNoResults() {
      assertThat(batch("")).isEmpty();
      assertThat(batch("\n\n")).isEmpty();
    }

    @Test
    void moreLinesThanFitIntoTheWindowAreAllAnswered() {
      open();
      StringBuilder lines = new StringBuilder();
      IntStream.range(0, 3000).forEach(i -> lines.append(noting(shop, "nothing", "")));

      assertThat(batch(lines.toString())).hasSize(3000);
    }

    @Test
    void anotherMediaTypeIsRefused() {
      assertProblem(post("/commands/batch", "{}"), 415, "unsupported-media-type");
    }

    @Test
    void aResultIsWrittenBeforeTheNextLineIsRead() throws Exception {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        begin(socket);
        List<Integer> statuses = new ArrayList<>();
        InputStream in = socket.getInputStream();
        String head = readUntil(in, "\r\n\r\n", () -> chunk(socket, opening(shop)));
        assertThat(head).startsWith("HTTP/1.1 200");
        statuses.add(status(readUntil(in, "}\n\r\n", () -> {})));
        for (int i = 0; i < 5; i++) {
          statuses.add(
              status(readUntil(in, "}\n\r\n", () -> chunk(socket, noting(shop, "hello", "")))));
        }
        socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(statuses).containsExactly(201, 200, 200, 200, 200, 200);
        assertThat(readUntil(in, "0\r\n\r\n", () -> {})).isEqualTo("0\r\n\r\n");
      }
    }

    @Test
    void aCallerWhoIsGoneStopsItCleanly() throws Exception {
      open();
      CountDownLatch reached = new CountDownLatch(1);
      CountDownLatch gone = new CountDownLatch(1);
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        town.engine()
            .beforeAppend(() -> {
              reached.countDown();
              try {
                gone.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
        begin(socket);
        IntStream.range(0, 12).forEach(i -> chunk(socket, noting(shop, "hello", "")));
        reached.await();
        socket.setSoLinger(true, 0);
      }
      gone.countDown();

      // The workers are free again: another batch is answered in full.
      String other = shop + "-other";
      assertThat(batch(opening(other) + noting(other, "hello", ""))).hasSize(2);
      assertThat(town.events(shop).size()).isBetween(2, 13);
    }

    private void begin(Socket socket) throws IOException {
      socket
          .getOutputStream()
          .write(
              ("POST /commands/batch HTTP/1.1\r\nHost: localhost\r\nTest-Caller: ann@example\r\n"
                      + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
    }

    private static void chunk(Socket socket, String line) {
      try {
        OutputStream out = socket.getOutputStream();
        out.write(
            (Integer.toHexString(line.length()) + "\r\n" + line + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String readUntil(InputStream in, String end, Runnable first) throws IOException {
      first.run();
      StringBuilder text = new StringBuilder();
      while (text.indexOf(end) < 0) {
        int b = in.read();
        assertThat(b).as(text.toString()).isNotNegative();
        text.append((char) b);
      }
      return text.toString();
    }

    private static int status(String chunk) {
      return json(chunk.substring(chunk.indexOf('{'))).path("status").asInt();
    }
  }
}
