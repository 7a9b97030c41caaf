package io.perennial.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.web.openapi.OpenApiContributor;
import io.perennial.platform.web.openapi.OpenApiDoor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
    classes = WebComponentTest.Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "spring.main.banner-mode=off",
      "perennial.web.body-limit=100B",
      "perennial.web.retry-after=7s"
    })
class WebComponentTest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort private int port;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({WebConfiguration.class, OpenApiDoor.class, Door.class})
  static class Application {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
          .csrf(csrf -> csrf.disable())
          .build();
    }

    @Bean
    OpenApiContributor fine() {
      return api -> api.operation("get", "/fine", "fine", "test", "Is fine.");
    }
  }

  /** An endpoint that goes wrong in every way. */
  @RestController
  static class Door {

    @GetMapping(path = "/fine", produces = MediaType.TEXT_PLAIN_VALUE)
    String fine() {
      return MDC.get("correlationId") + " " + MDC.get("traceId");
    }

    @GetMapping("/number/{n}")
    String number(@PathVariable int n) {
      return "" + n;
    }

    @GetMapping("/parameter")
    String parameter(@RequestParam int n) {
      return "" + n;
    }

    @PostMapping(path = "/echo", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> echo(@RequestBody Map<String, Object> body) {
      return body;
    }

    @GetMapping("/broken")
    String broken() {
      throw new IllegalStateException("secret");
    }

    @GetMapping("/gone")
    String gone() {
      throw new DocumentStoreUnavailableException("secret", new IllegalStateException());
    }

    /** Fails when it has written more than a buffer holds. */
    @GetMapping("/half")
    void half(HttpServletResponse response) throws IOException {
      response.setContentType("application/x-ndjson");
      for (int line = 0; line < 20_000; line++) {
        response.getOutputStream().write("{\"line\":1}\n".getBytes(StandardCharsets.UTF_8));
      }
      throw new ProblemException(Problem.of("our-own", 503, "Ours", "As it is"));
    }

    @GetMapping("/problem")
    String problem() {
      throw new ProblemException(Problem.of("our-own", 409, "Ours", "As it is"));
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.headers().firstValue("X-Correlation-Id")).isPresent();
    assertProblem(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body(),
        status,
        code);
  }

  private static void assertProblem(
      int actualStatus, String contentType, String body, int status, String code) {
    assertThat(actualStatus).as(body).isEqualTo(status);
    assertThat(contentType).startsWith("application/problem+json");
    JsonNode problem;
    try {
      problem = PerennialMapper.plain().readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException(body, e);
    }
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asText()).isEqualTo("https://perennial.io/problems/" + code);
    assertThat(body).doesNotContain("secret", "Exception", "org.", "java.", "Tomcat");
  }

  @ParameterizedTest
  @CsvSource({
    "/none,         404, not-found",
    "/error,        404, not-found",
    "/number/x,     400, malformed-request",
    "/parameter,    400, malformed-request",
    "/parameter?n=x,400, malformed-request",
    "/echo,         405, method-not-allowed",
    "/broken,       500, internal-error",
    "/problem,      409, our-own",
    "/a//b,         400, malformed-request",
    "/a;b=c,        400, malformed-request"
  })
  void everyErrorIsAProblem(String path, int status, String code) {
    assertProblem(send(request(path).build()), status, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json              | {         | 400 | malformed-request",
        "application/json              | [7]       | 400 | malformed-request",
        "text/plain                    | {}        | 415 | unsupported-media-type",
        "application/json;charset=none | {}        | 415 | unsupported-media-type",
        "nonsense                      | {}        | 415 | unsupported-media-type"
      })
  void aBodyThatCannotBeReadIsAProblem(String contentType, String body, int status, String code) {
    assertProblem(
        send(
            request("/echo")
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()),
        status,
        code);
  }

  @Test
  void anAnswerThatIsCutOffIsNoticed() {
    assertThatThrownBy(() -> HTTP.send(request("/half").build(), BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whatCannotBeProducedIsAProblem() {
    assertProblem(
        send(request("/fine").header("Accept", "image/png").build()), 406, "not-acceptable");
  }

  @Test
  void aStoreOutOfReachSaysWhenToComeBack() {
    HttpResponse<String> response = send(request("/gone").build());

    assertProblem(response, 503, "unavailable");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
  }

  @Test
  void aBodyIsBoundedAnnouncedOrNot() {
    byte[] body = ("{\"a\":\"" + "x".repeat(200) + "\"}").getBytes(StandardCharsets.US_ASCII);
    for (HttpRequest.BodyPublisher publisher :
        List.of(
            HttpRequest.BodyPublishers.ofByteArray(body),
            HttpRequest.BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(body)))) {
      assertProblem(
          send(request("/echo").header("Content-Type", "application/json").POST(publisher).build()),
          413,
          "body-too-large");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /[ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /fine HTTP/1.1\r\n\r\n",
        "GET /fine HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /fine%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /fine%2Fx HTTP/1.1\r\nHost: x\r\n\r\n"
      })
  void whatIsNotEvenHttpIsAProblem(String raw) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              raw.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String[] parts = answer.split("\r\n\r\n", 2);
      Map<String, String> headers = new HashMap<>();
      for (String line : parts[0].split("\r\n", -1)) {
        String[] pair = line.split(": ", 2);
        headers.put(pair[0], pair.length > 1 ? pair[1] : "");
      }
      String body = parts[1];
      assertProblem(
          Integer.parseInt(answer.substring(9, 12)),
          headers.getOrDefault("Content-Type", ""),
          body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1),
          400,
          "malformed-request");
    }
  }

  @Test
  void theCallersCorrelationIsUsed() {
    HttpResponse<String> response =
        send(
            request("/fine")
                .header("X-Correlation-Id", "order-7")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .build());

    assertThat(response.headers().firstValue("X-Correlation-Id")).hasValue("order-7");
    assertThat(response.body()).isEqualTo("order-7 0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void aCorrelationIsMadeWhereThereIsNoneThatCanBeUsed() {
    HttpResponse<String> response =
        send(
            request("/fine")
                .header("X-Correlation-Id", "a b")
                .header("traceparent", "00-00000000000000000000000000000000-b7ad6b7169203331-01")
                .build());

    String made = response.headers().firstValue("X-Correlation-Id").orElse("");
    assertThat(made).matches("[0-9a-f]{32}");
    assertThat(response.body()).isEqualTo(made + " null");
  }

  @Test
  void theDocumentIsServed() {
    HttpResponse<String> response = send(request("/openapi").build());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body()).contains("\"openapi\":\"3.1.0\"", "\"/fine\"");
  }
}
