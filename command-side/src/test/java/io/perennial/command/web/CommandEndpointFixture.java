package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.command.testing.Town;
import io.perennial.events.json.PerennialMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A door with a shop behind it, and what is sent to it. */
@SpringBootTest(
    classes = CommandWebApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"server.address=127.0.0.1", "spring.main.banner-mode=off"})
abstract class CommandEndpointFixture {

  static final AtomicInteger SHOPS = new AtomicInteger();

  static final ObjectMapper MAPPER = PerennialMapper.plain();

  static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort int port;

  @Autowired Town town;

  String shop;

  @BeforeEach
  void newShop() {
    shop = "customer-" + SHOPS.incrementAndGet();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Test-Caller", "ann@example");
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> open(String... headers) {
    return post("/commands/shops", "{\"shopId\":\"" + shop + "\",\"name\":\"Corner\"}", headers);
  }

  HttpResponse<String> note(String text, String... headers) {
    return post("/commands/shops/" + shop + "/take-note", "{\"text\":\"" + text + "\"}", headers);
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(text, e);
    }
  }

  static JsonNode assertProblem(HttpResponse<String> response, int status, String code) {
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

  static void assertErrorAt(HttpResponse<String> response, String pointer, String text) {
    JsonNode errors = assertProblem(response, 400, "invalid-body").path("errors");
    assertThat(errors).hasSize(1);
    assertThat(errors.path(0).path("pointer").asText()).isEqualTo(pointer);
    assertThat(errors.path(0).path("detail").asText()).contains(text);
  }
}
