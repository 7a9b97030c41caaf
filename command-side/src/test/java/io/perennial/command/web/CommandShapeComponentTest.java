package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of a command, and what is refused before it is one. */
class CommandShapeComponentTest extends CommandEndpointFixture {

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
        post("/commands/shops/" + id + "/take-note", "{\"text\":\"hello\"}"), 400, "malformed-id");
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
