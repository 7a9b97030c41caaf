package io.perennial.platform.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.bucket4j.TimeMeter;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.web.openapi.ApprovedProblems;
import io.perennial.platform.web.openapi.OpenApiDoor;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Each problem that any door may answer with is answered as the document shows it. */
@SpringBootTest(
    classes = CommonProblemsComponentTest.Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "server.tomcat.connection-timeout=500ms",
      "spring.main.banner-mode=off"
    })
class CommonProblemsComponentTest {

  private static final ApprovedProblems SHOWN = ApprovedProblems.of(OpenApiDoor.class);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Map<String, Function<CommonProblemsComponentTest, String>> PROVOCATIONS =
      Map.ofEntries(
          Map.entry("malformed-request", door -> door.get("/number/x")),
          Map.entry("unauthorized", door -> door.get("/closed")),
          Map.entry(
              "forbidden", door -> door.get("/closed", "Authorization", "Basic YW5uOmFubg==")),
          Map.entry("not-found", door -> door.get("/none")),
          Map.entry("method-not-allowed", door -> door.get("/echo")),
          Map.entry("not-acceptable", door -> door.get("/fine", "Accept", "image/png")),
          Map.entry("request-too-slow", CommonProblemsComponentTest::neverSendsTheBody),
          Map.entry("body-too-large", door -> door.post("application/json", "x".repeat(1 << 21))),
          Map.entry("unsupported-media-type", door -> door.post("text/plain", "{}")),
          Map.entry("too-many-requests", door -> asksTooOften()),
          Map.entry("internal-error", door -> door.get("/broken")),
          Map.entry("unavailable", door -> door.get("/gone")));

  @LocalServerPort private int port;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({WebConfiguration.class, WebComponentTest.Door.class})
  static class Application {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
      SecurityProblems problems = new SecurityProblems();
      return http.authorizeHttpRequests(requests ->
              requests.requestMatchers("/closed").hasAuthority("none").anyRequest().permitAll())
          .exceptionHandling(
              handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
          .httpBasic(basic -> basic.authenticationEntryPoint(problems))
          .userDetailsService(name ->
              new org.springframework.security.core.userdetails.User(name, "{noop}ann", List.of()))
          .csrf(csrf -> csrf.disable())
          .build();
    }
  }

  static List<String> codes() {
    return PROVOCATIONS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void isAnsweredAsTheDocumentShowsIt(String code) throws JsonProcessingException {
    String body = requireNonNull(PROVOCATIONS.get(code)).apply(this);

    assertThat(PerennialMapper.plain().readTree(body).path("code").asText())
        .as(body)
        .isEqualTo(code);
    SHOWN.compare(body);
  }

  @Test
  void nothingIsShownThatNoTestProvokes() {
    SHOWN.consistOf(Set.copyOf(codes()));
  }

  private String get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private String post(String type, String body) {
    return send(
        request("/echo").header("Content-Type", type).POST(BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static String send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String neverSendsTheBody() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the limit that a service has by itself, on a clock that stands. */
  private static String asksTooOften() {
    RateLimitFilter filter =
        new RateLimitFilter(
            new CallerRates(
                5000,
                1,
                new TimeMeter() {
                  @Override
                  public long currentTimeNanos() {
                    return 0;
                  }

                  @Override
                  public boolean isWallClockBased() {
                    return false;
                  }
                }));
    try {
      MockHttpServletResponse response = new MockHttpServletResponse();
      for (int i = 0; i < 2; i++) {
        filter.doFilter(
            new MockHttpServletRequest("GET", "/views"), response, new MockFilterChain());
      }
      return response.getContentAsString();
    } catch (IOException | ServletException e) {
      throw new IllegalStateException(e);
    }
  }
}
