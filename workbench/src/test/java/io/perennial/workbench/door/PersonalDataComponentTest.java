package io.perennial.workbench.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.perennial.workbench.signin.Looking;
import io.perennial.workbench.signin.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalDataComponentTest {

  private final Map<String, Headers> asked = new ConcurrentHashMap<>();
  private HttpServer server;
  private Doors doors;

  private record Somebody(@Nullable String reason) implements Person {
    @Override
    public String name() {
      return "somebody";
    }

    @Override
    public Set<String> scopes() {
      return Set.of("views", "personal");
    }

    @Override
    public String token() {
      return "token";
    }

    @Override
    public Optional<Looking> looks() {
      return Optional.ofNullable(reason).map(why -> new Looking(why, Instant.MAX));
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.put(path, exchange.getRequestHeaders());
          byte[] body = ("{\"path\": \"" + path + "\"}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(path.contains("refused") ? 403 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    doors = new Doors(here, here, Duration.ofSeconds(10));
  }

  @AfterEach
  void stop() {
    doors.close();
    server.stop(0);
  }

  @Test
  void asksForMaskedDataUntilSomebodySaysWhyItIsToBeShown() {
    doors.get(new Somebody(null), "/masked");
    doors.get(new Somebody("a call"), "/shown");
    doors.get(new Somebody("客户来电"), "/shown-in-chinese");

    assertThat(asked.get("/masked").getFirst("Personal-Data")).isEqualTo("masked");
    assertThat(asked.get("/masked").getFirst(Doors.REASON)).isNull();
    assertThat(asked.get("/shown").getFirst(Doors.REASON)).isEqualTo("a call");
    assertThat(asked.get("/shown").getFirst("Personal-Data")).isNull();
    assertThat(asked.get("/shown-in-chinese").getFirst(Doors.REASON))
        .isEqualTo("UTF-8''%E5%AE%A2%E6%88%B7%E6%9D%A5%E7%94%B5");
  }

  @Test
  void answersInTheOrderInWhichItIsAsked() {
    assertThat(doors.all(new Somebody(null), List.of("/one", "/two", "/three")))
        .extracting(answer -> answer.body().path("path").asText())
        .containsExactly("/one", "/two", "/three");
  }

  @Test
  void oneRefusalRefusesAllOfThem() {
    assertThatThrownBy(() -> doors.all(new Somebody(null), List.of("/one", "/refused")))
        .isInstanceOfSatisfying(
            DoorException.class, refused -> assertThat(refused.problem().status()).isEqualTo(403));
  }
}
