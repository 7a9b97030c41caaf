package io.perennial.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a caller sends, or does not, can neither hold the doors nor come in undeclared. */
@SpringBootTest(
    classes = DefencesComponentTest.Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "server.tomcat.threads.max=8",
      "server.tomcat.connection-timeout=30s",
      "spring.main.banner-mode=off",
      "spring.servlet.multipart.enabled=false",
      "perennial.web.body-time=300ms",
      "perennial.web.unknown-burst=40",
      "perennial.web.unknown-per-second=1"
    })
class DefencesComponentTest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort private int port;
  @Autowired private OperatorsConnector operators;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({WebConfiguration.class, Door.class})
  static class Application {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
      SecurityProblems problems = new SecurityProblems();
      return http.authorizeHttpRequests(requests ->
              requests.requestMatchers("/closed").authenticated().anyRequest().permitAll())
          .exceptionHandling(handling -> handling.authenticationEntryPoint(problems))
          .csrf(csrf -> csrf.disable())
          .build();
    }
  }

  @RestController
  static class Door {

    @GetMapping(path = "/views/read", produces = MediaType.TEXT_PLAIN_VALUE)
    String read() {
      return "read";
    }

    @PostMapping(path = "/operations/do", produces = MediaType.TEXT_PLAIN_VALUE)
    String doIt() {
      return "done";
    }

    @PostMapping(path = "/commands/take", produces = MediaType.TEXT_PLAIN_VALUE)
    String take(jakarta.servlet.http.HttpServletRequest request) throws IOException {
      return "" + request.getInputStream().readAllBytes().length;
    }

    @PostMapping(path = "/closed")
    String closed() {
      return "closed";
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(int at, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path));
  }

  private Socket beginning(String path, String length) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket
        .getOutputStream()
        .write(
            ("POST "
                    + path
                    + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + length
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @ParameterizedTest
  @CsvSource({"Content-Length: 1000", "Transfer-Encoding: chunked"})
  void aBodyThatDoesNotComeHoldsNothingWithoutAToken(String length) throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        slow.add(beginning("/closed", length));
      }
      for (Socket socket : slow) {
        // The connection ends behind the answer, although the body never came.
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 401 ")
            .contains("Connection: close");
      }
      assertThat(send(request(port, "/views/read")).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aBodyThatComesTooSlowlyIsGivenUp() throws Exception {
    try (ScheduledExecutorService drips = Executors.newSingleThreadScheduledExecutor();
        Socket socket = beginning("/commands/take", "Content-Length: 1000000")) {
      Future<?> dripping =
          drips.scheduleAtFixedRate(() -> drip(socket), 0, 10, TimeUnit.MILLISECONDS);
      byte[] answer = new byte[12];
      socket.getInputStream().readNBytes(answer, 0, answer.length);
      dripping.cancel(false);
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
    }
  }

  private static void drip(Socket socket) {
    try {
      socket.getOutputStream().write('x');
    } catch (IOException e) {
      throw new IllegalStateException("The connection has ended", e);
    }
  }

  @Test
  void aConnectionIsKeptWhenTheWholeBodyOfARefusedRequestIsThere() throws IOException {
    try (Socket socket = beginning("/closed", "Content-Length: 2")) {
      socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = new byte[12];
      socket.getInputStream().readNBytes(answer, 0, answer.length);
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /views/read,          multipart/form-data;boundary=b,    --b--, 415",
    "GET,  /views/read,          application/json,                  {},    415",
    "GET,  /operations/erasures/e-1/confirm,          application/json, {}, 404",
    "GET,  /operations/subscriptions/s/replace-secret, application/json, {}, 404",
    "GET,  /views/read,          */*,                               '',    415",
    "GET,  /actuator/health,     application/*,                     '',    415",
    "POST, /operations/do,            multipart/form-data;boundary=b,    --b--, 415",
    "POST, /operations/do,            multipart/form-data,               --b--, 415",
    "POST, /operations/do,            application/x-www-form-urlencoded, a=b,   415",
    "POST, /operations/do,            text/plain,                        x,     415",
    "POST, /operations/do,            application/json,                  {},    415",
    "POST, /commands/take, multipart/form-data;boundary=b,    --b--, 415",
    "POST, /commands/take, multipart/form-data,               --b--, 415",
    "POST, /commands/take, multipart/form-data,               '',    415",
    "POST, /commands/take, application/x-www-form-urlencoded, a=b,   415",
    "POST, /commands/take, application/x-ndjson,              {},    415",
    "POST, /commands/take, application/json;charset=utf-16,   {},    415",
    "POST, /commands/take, nonsense,                          {},    415",
    "POST, /commands/take, application/json;charset=UTF-8,    {},    200",
    "POST, /commands/take, application/json,                  '',    200",
    "POST, /operations/do,            application/json,                  '',    200",
    "OPTIONS, /views/read,       text/plain,                        '',    405",
    "OPTIONS, /commands/take, text/plain,                     '',    405",
    "PATCH, /views/read,         text/plain,                        x,     405",
    "QUERY, /commands/take, application/json,                 {},    405",
    "PATCH, /commands/take, application/json,                 '',    405",
    "PUT, /commands/take,  application/json,                  '',    405",
    "HEAD, /views/read,          text/plain,                        '',    200",
    "HEAD, /commands/take, text/plain,                        '',    405"
  })
  void onlyWhatIsDeclaredComesIn(
      String method, String path, String type, String body, int expected) {
    HttpResponse<String> response =
        send(
            request(port, path)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));

    assertThat(response.statusCode()).isEqualTo(expected);
    if (expected >= 400) {
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
    }
    if (expected == 405) {
      assertThat(response.headers().firstValue("Allow")).isPresent();
    }
  }

  @Test
  void aBodyWithoutATypeIsRefused() {
    assertThat(
            send(request(port, "/commands/take").POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void operatorsHaveAConnectorOfTheirOwn() {
    assertThat(send(request(operators.port(), "/actuator/health")).statusCode()).isEqualTo(200);
    assertThat(send(request(operators.port(), "/views/read")).statusCode()).isEqualTo(404);
    assertThat(operators.port()).isNotEqualTo(port);
  }
}
