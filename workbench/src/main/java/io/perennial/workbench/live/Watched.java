package io.perennial.workbench.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.signin.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How far views and the log are. However many pages are open, each is asked for once in a while, as
 * one of those who may.
 */
final class Watched {

  /** The log itself. */
  static final String LOG = "log";

  /** How all views are, rebuilds and all. */
  static final String OPERATIONS = "operations";

  private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();
  private static final String BATCH = "application/cloudevents-batch+json";

  private final Doors doors;
  private final ConcurrentMap<String, Seen> seen = new ConcurrentHashMap<>();

  Watched(Doors doors) {
    this.doors = doors;
  }

  /**
   * What was seen.
   *
   * @param mark changes when what is watched has
   * @param lag events behind
   * @param away whether there was no answer
   * @param at when it was seen
   */
  record Seen(String mark, long lag, boolean away, long at) {}

  /** How far something is: a view by its name, {@link #LOG} or {@link #OPERATIONS}. */
  Seen look(Person person, String what) {
    Seen known = seen.get(what);
    if (known == null || System.nanoTime() - known.at > KEPT_NANOS) {
      known = ask(person, what);
      if (!known.away) {
        seen.put(what, known);
      }
    }
    return known;
  }

  private Seen ask(Person person, String what) {
    try {
      return switch (what) {
        case LOG -> log(person);
        case OPERATIONS -> operations(person);
        default -> view(person, what);
      };
    } catch (DoorException e) {
      return new Seen("", 0, true, System.nanoTime());
    }
  }

  private Seen view(Person person, String view) {
    Answer answer = doors.get(person, "/views/" + Doors.segment(view) + "?limit=1");
    return new Seen(
        Long.toString(answer.position().orElse(-1)),
        answer.lag().orElse(0),
        false,
        System.nanoTime());
  }

  private Seen log(Person person) {
    HttpResponse<InputStream> answer =
        doors.open(
            person,
            "GET",
            "/history/feed?after=head&limit=1",
            BATCH,
            Map.of(),
            HttpRequest.BodyPublishers.noBody());
    if (answer.statusCode() >= 300) {
      throw doors.refusal(answer);
    }
    try (InputStream body = answer.body()) {
      body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Seen(
        answer.headers().firstValue("Feed-Position").orElse(""), 0, false, System.nanoTime());
  }

  private Seen operations(Person person) {
    JsonNode body = doors.get(person, "/operations/views").body();
    long lag = 0;
    for (JsonNode view : body.path("items")) {
      lag = Math.max(lag, view.path("lag").asLong());
    }
    return new Seen(Integer.toHexString(body.hashCode()), lag, false, System.nanoTime());
  }
}
