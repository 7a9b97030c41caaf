package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.testing.MoodyEngine;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;

/** Commands that are sent again, with an idempotency key and without. */
class CommandRepeatsComponentTest extends CommandEndpointFixture {

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
