package io.perennial.query.web;

import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventLogUnavailableException;
import io.perennial.platform.eventstore.LogReading;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Callers;
import io.perennial.query.QuerySettings;
import io.perennial.query.feed.CloudEvents;
import io.perennial.query.feed.FeedFilter;
import io.perennial.query.feed.FeedSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for services that follow the log: every event, in order and without gaps. */
@RestController
@RequestMapping("/history")
final class FeedEndpoint {

  static final String POSITION = "Feed-Position";
  static final String LAST_EVENT_ID = "Last-Event-ID";

  private static final String HEAD = "head";
  private static final String BEFORE = "before";

  /** Events looked through at once where the newest come first. */
  private static final int STEP = 500;

  private static final String EXPECTED = "the position of an event, or head";

  /** How long the log may take to deliver what it has committed. */
  private static final Duration DELIVERY = Duration.ofSeconds(10);

  /** How far the clocks of nodes may be apart. */
  private static final Duration APART = Duration.ofMinutes(1);

  /** How often a feed in which nothing happens looks whether it is to end. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final EventLog log;
  private final QueryDates dates;
  private final Streams streams;
  private final QuerySettings settings;
  private final FeedSettings feed;
  private volatile boolean closing;

  /** The door. */
  FeedEndpoint(EventLog log, QueryDates dates, QuerySettings settings, FeedSettings feed) {
    this.log = log;
    this.dates = dates;
    this.settings = settings;
    this.feed = feed;
    this.streams = new Streams(feed.streams(), feed.streamsPerCaller(), feed.streamTime());
  }

  /** What a caller asks for. */
  private record Wanted(
      FeedFilter filter, Recorded recorded, long after, boolean follow, CloudEvents events) {}

  /**
   * Who recorded what is wanted, and when.
   *
   * @param actor the account; anybody when absent
   * @param from not before; at any time when absent
   * @param to before; at any time when absent
   */
  private record Recorded(@Nullable String actor, @Nullable Instant from, @Nullable Instant to) {

    boolean includes(RecordedEvent event) {
      return (actor == null || actor.equals(event.metadata().get(EventMetadata.ACTOR)))
          && (from == null || !event.recordedAt().isBefore(from))
          && (to == null || event.recordedAt().isBefore(to));
    }

    /** Whether all that lies before an event was recorded too early. */
    boolean isBehind(RecordedEvent event) {
      return from != null && event.recordedAt().isBefore(from.minus(APART));
    }
  }

  /** Feeds would otherwise hold up the service's end. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
  }

  @GetMapping("/feed")
  @Nullable ResponseEntity<byte[]> feed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Format format =
        Format.of(request, List.of(Format.NDJSON, Format.EVENT_STREAM, Format.CLOUDEVENTS_BATCH));
    QueryParameters parameters = new QueryParameters(request);
    FeedFilter filter = filter(parameters);
    Recorded recorded =
        new Recorded(
            parameters.take("actor").orElse(null),
            parameters.take("from").map(text -> dates.moment("from", text, false)).orElse(null),
            parameters.take("to").map(text -> dates.moment("to", text, true)).orElse(null));
    int limit =
        format == Format.CLOUDEVENTS_BATCH
            ? parameters.take("limit", settings.page(), 1, settings.longestPage())
            : 0;
    boolean follow = format != Format.CLOUDEVENTS_BATCH && follow(parameters, format);
    long head = log.head();
    Long before = format == Format.CLOUDEVENTS_BATCH ? before(parameters, head) : null;
    long after = before == null ? after(parameters, request, head) : -1;
    parameters.finish();
    Wanted wanted = new Wanted(filter, recorded, after, follow, events());
    if (format == Format.CLOUDEVENTS_BATCH) {
      return before == null
          ? page(wanted, head, limit, request)
          : newestFirst(wanted, before, limit, request);
    }
    streams.write(
        request,
        response,
        format.contentType(),
        Map.of("Cache-Control", "no-store"),
        writer -> write(wanted, head, new FeedWriter(writer, format == Format.EVENT_STREAM)));
    return null;
  }

  @GetMapping("/events/{eventId}")
  ResponseEntity<byte[]> event(
      @PathVariable("eventId") String eventId, HttpServletRequest request) {
    Format.of(request, List.of(Format.JSON));
    new QueryParameters(request).finish();
    RecordedEvent event = log.find(eventId).orElseThrow(() -> QueryProblems.unknownEvent(eventId));
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(json(event, events()).getBytes(StandardCharsets.UTF_8));
  }

  private CloudEvents events() {
    return new CloudEvents(feed.source(), Callers.current().scopes().contains(Scope.PERSONAL));
  }

  private static FeedFilter filter(QueryParameters parameters) {
    return new FeedFilter(
        names(parameters, "family", FeedFilter.knownFamilies()),
        names(parameters, "type", FeedFilter.knownTypes()));
  }

  private static List<String> names(QueryParameters parameters, String name, List<String> known) {
    Optional<String> given = parameters.take(name);
    if (given.isEmpty()) {
      return List.of();
    }
    List<String> names = List.of(given.get().split(",", -1));
    if (!known.containsAll(names)) {
      String example = known.getFirst();
      throw QueryProblems.invalidParameter(
          name, "names of the list in docs/events.md with commas between, such as " + example);
    }
    return names;
  }

  private static boolean follow(QueryParameters parameters, Format format) {
    String usual = Boolean.toString(format == Format.EVENT_STREAM);
    return switch (parameters.take("follow").orElse(usual)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw QueryProblems.invalidParameter("follow", "true or false");
    };
  }

  /** What a client has read last counts more than where it began. */
  private static long after(QueryParameters parameters, HttpServletRequest request, long head) {
    String text = parameters.take("after").orElse("");
    String last = request.getHeader(LAST_EVENT_ID);
    if (last != null && !last.isEmpty()) {
      return position(last, head)
          .orElseThrow(() -> QueryProblems.invalidHeader(LAST_EVENT_ID, "an id of this feed"));
    }
    return switch (text) {
      case "" -> -1;
      case HEAD -> head;
      default ->
          position(text, head).orElseThrow(() -> QueryProblems.invalidParameter("after", EXPECTED));
    };
  }

  private static @Nullable Long before(QueryParameters parameters, long head) {
    return parameters
        .take(BEFORE)
        .map(text ->
            text.equals(HEAD)
                ? Long.valueOf(head + 1)
                : position(text, head)
                    .orElseThrow(() -> QueryProblems.invalidParameter(BEFORE, EXPECTED)))
        .orElse(null);
  }

  /** A position behind the head is one of another log, or an older backup has been restored. */
  private static Optional<Long> position(String text, long head) {
    return Optional.of(text)
        .filter(given -> given.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .filter(given -> given <= head);
  }

  private ResponseEntity<byte[]> page(
      Wanted wanted, long head, int limit, HttpServletRequest request) {
    List<String> events = new ArrayList<>();
    long position = wanted.after;
    try (LogReading reading = log.read(wanted.after, wanted.filter.wanted())) {
      while (position < head && events.size() < limit) {
        next(reading)
            .filter(wanted.recorded::includes)
            .ifPresent(event -> events.add(json(event, wanted.events)));
        position = reading.position();
      }
    }
    return batch(events, position, position < head ? link(request, "after", position) : null);
  }

  /** Looks through the log from its end, step by step. */
  private ResponseEntity<byte[]> newestFirst(
      Wanted wanted, long before, int limit, HttpServletRequest request) {
    List<String> events = new ArrayList<>();
    long position = placeBefore(wanted.recorded.to(), before);
    boolean ended = false;
    while (!ended && position > 0 && events.size() < limit) {
      List<RecordedEvent> step = new ArrayList<>();
      long after = Math.max(-1, position - 1 - STEP);
      log.scan(after, position - 1, STEP, step::addAll);
      for (RecordedEvent event : step.reversed()) {
        position = event.position();
        ended = wanted.recorded.isBehind(event);
        if (wanted.filter.includes(event) && wanted.recorded.includes(event)) {
          events.add(json(event, wanted.events));
        }
        if (ended || events.size() == limit) {
          break;
        }
      }
      if (!ended && events.size() < limit) {
        position = after + 1;
      }
    }
    return batch(events, position, ended || position <= 0 ? null : link(request, BEFORE, position));
  }

  /** The position before which everything was recorded before a moment, found by halving. */
  private long placeBefore(@Nullable Instant to, long before) {
    if (to == null) {
      return before;
    }
    long low = 0;
    long high = before;
    while (low < high) {
      long middle = (low + high) >>> 1;
      Instant at = recordedAt(middle);
      if (at == null || at.isAfter(to.plus(APART))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** When the first event at a position or behind it was recorded; absent when there is none. */
  private @Nullable Instant recordedAt(long position) {
    if (position > log.head()) {
      return null;
    }
    try (LogReading reading = log.read(position - 1, any -> true)) {
      return next(reading).map(RecordedEvent::recordedAt).orElse(null);
    }
  }

  private static ResponseEntity<byte[]> batch(
      List<String> events, long position, @Nullable String next) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-store");
    headers.put(POSITION, Long.toString(position));
    if (next != null) {
      headers.put("Link", "<%s>; rel=\"next\"".formatted(next));
    }
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    headers.forEach((name, value) -> answer.header(name, value));
    return answer
        .contentType(MediaType.parseMediaType(Format.CLOUDEVENTS_BATCH.contentType()))
        .body(('[' + String.join(",", events) + ']').getBytes(StandardCharsets.UTF_8));
  }

  static String json(RecordedEvent event, CloudEvents events) {
    ReadAccess.shown(event);
    return events.json(event);
  }

  private static String link(HttpServletRequest request, String name, long position) {
    String query = request.getQueryString();
    Stream<String> parts = query == null ? Stream.of() : Stream.of(query.split("&", -1));
    return Stream.concat(
            parts.filter(part -> !part.isEmpty() && !part.startsWith(name + "=")),
            Stream.of(name + "=" + position))
        .collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
  }

  private static Optional<RecordedEvent> next(LogReading reading) {
    long before = reading.position();
    Optional<RecordedEvent> next = reading.next(DELIVERY);
    if (reading.position() == before) {
      throw new EventLogUnavailableException(
          "The event store did not deliver events that it has committed");
    }
    return next;
  }

  /**
   * What follows the log ends before it would be cut off, so that what has been sent is whole; what
   * does not is whole only when it has come to the head.
   */
  private void write(Wanted wanted, long head, FeedWriter written) {
    long end = written.begun() + feed.streamTime().minus(LOOK.multipliedBy(2)).toNanos();
    try (LogReading reading = log.read(wanted.after, wanted.filter.wanted())) {
      if (wanted.follow) {
        written.alive(wanted.after);
      }
      while (wanted.follow ? !closing && System.nanoTime() < end : reading.position() < head) {
        Optional<RecordedEvent> event =
            reading.position() < head ? next(reading) : newest(reading, written);
        if (event.filter(wanted.recorded::includes).isPresent()) {
          written.add(event.get(), wanted.events);
        } else if (wanted.follow && written.isQuietFor(feed.heartbeat())) {
          written.alive(reading.position());
        }
      }
    }
  }

  /** What has been written is sent before more is waited for. */
  private static Optional<RecordedEvent> newest(LogReading reading, FeedWriter written) {
    Optional<RecordedEvent> next = reading.next(Duration.ZERO);
    if (next.isEmpty()) {
      written.flush();
      next = reading.next(LOOK);
    }
    return next;
  }
}
