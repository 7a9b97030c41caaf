package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.web.ProblemException;
import io.perennial.query.QuerySettings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class StreamsComponentTest {

  private static Streams streams(Map<String, String> settings) {
    return new Streams(
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("perennial.query", QuerySettings.class));
  }

  private static void as(String caller) {
    Jwt jwt =
        new Jwt(
            "token",
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            Map.of("alg", "none"),
            Map.of("sub", caller, "scope", "views"));
    SecurityContextHolder.getContext()
        .setAuthentication(new JwtAuthenticationToken(jwt, List.of()));
  }

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  private static MockHttpServletResponse write(Streams streams, Streams.Streaming streaming)
      throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    streams.write(
        new MockHttpServletRequest("GET", "/"), response, "text/plain", Map.of(), streaming);
    return response;
  }

  private static void assertTooMany(Streams streams) {
    assertThatThrownBy(() -> write(streams, writer -> writer.write("more")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("too-many-streams");
              assertThat(e.problem().status()).isEqualTo(429);
              WebFixture.SHOWN.compare(e.problem());
            });
  }

  @Test
  void oneCallerHasFewAtATimeAndOthersHaveTheirs() throws IOException {
    Streams streams = streams(Map.of("perennial.query.streams-per-caller", "1"));
    as("one");
    write(
        streams,
        writer -> {
          assertTooMany(streams);
          as("other");
          assertThat(write(streams, inner -> inner.write("mine")).getContentAsString())
              .isEqualTo("mine");
          as("one");
          writer.write("first");
        });
    assertThat(write(streams, writer -> writer.write("again")).getContentAsString())
        .isEqualTo("again");
  }

  @Test
  void allTogetherHaveTheirBoundAndAFailureGivesThePlaceBack() throws IOException {
    Streams streams = streams(Map.of("perennial.query.streams", "1"));
    as("one");
    write(
        streams,
        writer -> {
          as("other");
          assertTooMany(streams);
        });
    assertThatThrownBy(() ->
            write(
                streams,
                writer -> {
                  throw new IOException("gone");
                }))
        .hasMessage("gone");
    assertThat(write(streams, writer -> writer.write("again")).getContentAsString())
        .isEqualTo("again");
  }

  @Test
  void whoDoesNotReadIsCutOff() {
    Streams streams = streams(Map.of("perennial.query.stream-time", "1ns"));
    as("one");
    assertThatThrownBy(() -> write(streams, writer -> writer.write("late")))
        .isInstanceOf(InterruptedIOException.class);
  }
}
