package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.ConsistencyToken;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One command in one request. */
class CommandEndpointComponentTest extends CommandEndpointFixture {

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
}
