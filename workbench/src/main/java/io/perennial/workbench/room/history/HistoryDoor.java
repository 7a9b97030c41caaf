package io.perennial.workbench.room.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.signin.Person;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What the doors for auditors tell. */
final class HistoryDoor {

  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String LINES = "application/x-ndjson";
  private static final String STREAM = "text/event-stream";
  private static final String POSITION = "Feed-Position";
  private static final String DATA = "data: ";
  private static final String END = "event: end";

  private final Doors doors;

  HistoryDoor(Doors doors) {
    this.doors = doors;
  }

  /**
   * A page of the log.
   *
   * @param events what is in it
   * @param next position before which the next page is; empty at the end
   */
  record FeedPage(List<LoggedEvent> events, Optional<String> next) {

    /** Nothing. */
    static final FeedPage EMPTY = new FeedPage(List.of(), Optional.empty());
  }

  /**
   * A step of a replay.
   *
   * @param before the documents by view as they were before it
   * @param message what the step says; missing when there is no such step
   * @param steps how many steps there are
   */
  record Step(Map<String, JsonNode> before, JsonNode message, long steps) {}

  FeedPage feed(Person person, Map<String, String> parameters, String reason) {
    HttpResponse<InputStream> answer =
        opened(person, "GET", Doors.path("/history/feed", parameters), BATCH, reasoned(reason));
    try (InputStream body = answer.body()) {
      List<LoggedEvent> events = new ArrayList<>();
      doors.mapper().readTree(body).forEach(event -> events.add(LoggedEvent.ofFeed(event)));
      return new FeedPage(
          events,
          answer.headers().firstValue("Link").isEmpty()
              ? Optional.empty()
              : answer.headers().firstValue(POSITION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page of a customer's history, as the door has it. */
  Answer page(Person person, String customerId, Map<String, String> parameters, String reason) {
    return doors.get(person, Doors.path(path(customerId), parameters), reasoned(reason));
  }

  /** All of a customer's events, in order. */
  List<LoggedEvent> events(Person person, String customerId, String reason) {
    HttpResponse<InputStream> answer =
        opened(person, "GET", path(customerId), LINES, reasoned(reason));
    List<LoggedEvent> events = new ArrayList<>();
    try (BufferedReader lines = reader(answer)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          events.add(LoggedEvent.ofHistory(customerId, doors.mapper().readTree(line)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events;
  }

  /** Whose history an event is in; empty when the log has no such event. */
  Optional<String> customerOf(Person person, String eventId) {
    try {
      return Optional.of(
          doors
              .get(person, "/history/events/" + Doors.segment(eventId))
              .body()
              .path("partitionkey")
              .asText());
    } catch (DoorException e) {
      if (e.problem().status() == HttpStatus.NOT_FOUND.value()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Replays a customer's history up to a step, and counts the steps behind it.
   *
   * @param step from 1
   */
  Step replay(Person person, String customerId, long step, String reason) {
    Map<String, String> headers = new LinkedHashMap<>(reasoned(reason));
    headers.put("Last-Event-ID", Long.toString(Math.max(0, step - 2)));
    HttpResponse<InputStream> answer =
        opened(person, "POST", path(customerId) + "/replay?limit=2", STREAM, headers);
    Map<String, JsonNode> before = Map.of();
    JsonNode message = MissingNode.getInstance();
    long steps = 0;
    try (BufferedReader lines = reader(answer)) {
      boolean ended = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(END)) {
          ended = true;
        } else if (line.startsWith(DATA) && ended) {
          steps = doors.mapper().readTree(line.substring(DATA.length())).path("steps").asLong();
        } else if (line.startsWith(DATA) && message.isMissingNode()) {
          JsonNode read = doors.mapper().readTree(line.substring(DATA.length()));
          if (read.path("step").asLong() < step) {
            before = Patches.applied(Map.of(), read.path("changes"));
          } else {
            message = read;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Step(before, message, steps);
  }

  /** A header with the reason, in whatever letters it is. */
  static Map<String, String> reasoned(String reason) {
    return reason.isBlank()
        ? Map.of()
        : Map.of(Doors.REASON, "UTF-8''" + Doors.segment(reason.strip()).replace("*", "%2A"));
  }

  private static String path(String customerId) {
    return "/history/customers/" + Doors.segment(customerId);
  }

  private HttpResponse<InputStream> opened(
      Person person, String method, String path, String accept, Map<String, String> headers) {
    HttpResponse<InputStream> answer =
        doors.open(person, method, path, accept, headers, HttpRequest.BodyPublishers.noBody());
    if (answer.statusCode() != HttpStatus.OK.value()) {
      throw doors.refusal(answer);
    }
    return answer;
  }

  private static BufferedReader reader(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }
}
