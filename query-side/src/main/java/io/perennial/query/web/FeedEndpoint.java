package io.perennial.query.web;

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
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for services that follow the log: every event, in order and without gaps. */
@RestController
@RequestMapping("/history/feed")
final class FeedEndpoint {

  static final String POSITION = "Feed-Position";
  static final String LAST_EVENT_ID = "Last-Event-ID";

  private static final String HEAD = "head";
  private static final String EXPECTED = "the position of an event, or head";

  /** How long the log may take to deliver what it has committed. */
  private static final Duration DELIVERY = Duration.ofSeconds(10);

  /** How often a feed in which nothing happens looks whether it is to end. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final EventLog log;
  private final Streams streams;
  private final QuerySettings settings;
  private final FeedSettings feed;
  private volatile boolean closing;

  /** The door. */
  FeedEndpoint(EventLog log, QuerySettings settings, FeedSettings feed) {
    this.log = log;
    this.settings = settings;
    this.feed = feed;
    this.streams = new Streams(feed.streams(), feed.streamsPerCaller(), feed.streamTime());
  }

  /** What a caller asks for. */
  private record Wanted(FeedFilter filter, long after, boolean follow, CloudEvents events) {}

  /** Feeds would otherwise hold up the service's end. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> feed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Format format =
        Format.of(request, List.of(Format.NDJSON, Format.EVENT_STREAM, Format.CLOUDEVENTS_BATCH));
    QueryParameters parameters = new QueryParameters(request);
    FeedFilter filter = filter(parameters);
    int limit =
        format == Format.CLOUDEVENTS_BATCH
            ? parameters.take("limit", settings.page(), 1, settings.longestPage())
            : 0;
    boolean follow = format != Format.CLOUDEVENTS_BATCH && follow(parameters, format);
    long head = log.head();
    long after = after(parameters, request, head);
    parameters.finish();
    boolean personal = Callers.current().scopes().contains(Scope.PERSONAL);
    Wanted wanted = new Wanted(filter, after, follow, new CloudEvents(feed.source(), personal));
    if (format == Format.CLOUDEVENTS_BATCH) {
      return page(wanted, head, limit, request);
    }
    streams.write(
        request,
        response,
        format.contentType(),
        Map.of("Cache-Control", "no-store"),
        writer -> write(wanted, head, new Feed(writer, format == Format.EVENT_STREAM)));
    return null;
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
        next(reading).ifPresent(event -> events.add(json(event, wanted.events)));
        position = reading.position();
      }
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-store");
    headers.put(POSITION, Long.toString(position));
    if (position < head) {
      headers.put("Link", "<%s>; rel=\"next\"".formatted(link(request, position)));
    }
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    headers.forEach((name, value) -> answer.header(name, value));
    return answer
        .contentType(MediaType.parseMediaType(Format.CLOUDEVENTS_BATCH.contentType()))
        .body(('[' + String.join(",", events) + ']').getBytes(StandardCharsets.UTF_8));
  }

  private static String json(RecordedEvent event, CloudEvents events) {
    ReadAccess.shown(event);
    return events.json(event);
  }

  private static String link(HttpServletRequest request, long position) {
    String query = request.getQueryString();
    Stream<String> parts = query == null ? Stream.of() : Stream.of(query.split("&", -1));
    return Stream.concat(
            parts.filter(part -> !part.isEmpty() && !part.startsWith("after=")),
            Stream.of("after=" + position))
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
  private void write(Wanted wanted, long head, Feed written) {
    long end = written.begun + feed.streamTime().minus(LOOK.multipliedBy(2)).toNanos();
    try (LogReading reading = log.read(wanted.after, wanted.filter.wanted())) {
      if (wanted.follow) {
        written.alive(wanted.after);
      }
      while (wanted.follow ? !closing && System.nanoTime() < end : reading.position() < head) {
        Optional<RecordedEvent> event =
            reading.position() < head ? next(reading) : newest(reading, written);
        if (event.isPresent()) {
          written.add(event.get(), wanted.events);
        } else if (wanted.follow && written.isQuietFor(feed.heartbeat())) {
          written.alive(reading.position());
        }
      }
    }
  }

  /** What has been written is sent before more is waited for. */
  private static Optional<RecordedEvent> newest(LogReading reading, Feed written) {
    Optional<RecordedEvent> next = reading.next(Duration.ZERO);
    if (next.isEmpty()) {
      written.flush();
      next = reading.next(LOOK);
    }
    return next;
  }

  /** What is written to one caller. */
  private static final class Feed {

    private final Writer writer;
    private final boolean eventStream;
    private final long begun = System.nanoTime();
    private long writtenAt = begun;

    private Feed(Writer writer, boolean eventStream) {
      this.writer = writer;
      this.eventStream = eventStream;
    }

    void add(RecordedEvent event, CloudEvents events) {
      String json = FeedEndpoint.json(event, events);
      if (eventStream) {
        Lines.add(writer, "id: " + event.position());
        Lines.add(writer, "data: " + json);
        Lines.add(writer, "");
      } else {
        Lines.add(writer, json);
      }
      writtenAt = System.nanoTime();
    }

    boolean isQuietFor(Duration time) {
      return System.nanoTime() - writtenAt > time.toNanos();
    }

    /** Nothing, by which the other end can tell that we are there, and behind what to resume. */
    void alive(long position) {
      if (eventStream) {
        Lines.add(writer, ": here");
        Lines.add(writer, position < 0 ? "" : "id: " + position + "\n");
      } else {
        Lines.add(writer, "");
      }
      writtenAt = System.nanoTime();
      flush();
    }

    void flush() {
      try {
        writer.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
