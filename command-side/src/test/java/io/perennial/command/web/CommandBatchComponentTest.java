package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.platform.eventstore.ConsistencyToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many commands in one request. */
class CommandBatchComponentTest extends CommandEndpointFixture {

  private List<JsonNode> batch(String lines) {
    HttpResponse<String> response =
        send(
            request("/commands/batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    return response.body().lines().map(CommandEndpointFixture::json).toList();
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
        .containsExactlyElementsOf(IntStream.rangeClosed(1, shops * (notes + 1)).boxed().toList());
    for (int s = 0; s < shops; s++) {
      assertThat(
              town.events(shop + "-" + s).stream()
                  .skip(1)
                  .map(e -> ((io.perennial.command.testing.ShopEvent.NoteTaken) e.event()).text()))
          .containsExactlyElementsOf(IntStream.range(0, notes).mapToObj(n -> "note " + n).toList());
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
