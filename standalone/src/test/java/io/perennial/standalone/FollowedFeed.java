package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A feed that is followed live until it is closed. */
final class FollowedFeed implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String DATA = "data: ";

  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Future<?> following;

  private FollowedFeed(HttpRequest request) {
    following = threads.submit(() -> follow(request));
  }

  static FollowedFeed behind(String position, String address, String token) {
    return new FollowedFeed(
        HttpRequest.newBuilder(URI.create(address + "/history/feed?after=" + position))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private void follow(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Stream<String>> answer =
          client.send(request, HttpResponse.BodyHandlers.ofLines());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (Stream<String> lines = answer.body()) {
        lines
            .filter(line -> line.startsWith(DATA))
            .forEach(line -> events.add(Api.parsed(line.substring(DATA.length()))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What has come so far. */
  List<JsonNode> events() {
    return events;
  }

  /** Waits for what is to come, and fails when the feed does. */
  void await(Predicate<List<JsonNode>> condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> {
          if (following.isDone()) {
            following.get();
          }
          return condition.test(events);
        });
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
