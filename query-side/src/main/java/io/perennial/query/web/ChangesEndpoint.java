package io.perennial.query.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.Masked;
import io.perennial.platform.eventstore.Fact;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.QuerySettings;
import io.perennial.query.changes.Language;
import io.perennial.query.changes.Sentences;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.CustomerStreams;
import io.perennial.query.history.HistoryView;
import io.perennial.query.history.Horizon;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells in words what has changed of a customer, the newest first. */
@RestController
@RequestMapping(ChangesEndpoint.PATH)
final class ChangesEndpoint {

  static final String PATH = CustomerPageEndpoint.PATH + "/changes";

  /** By when something was recorded, or by when it happened. */
  static final List<String> CLOCKS = List.of("recorded", "business");

  private final CustomerEvents events;
  private final HistoryView history;
  private final QueryDates dates;
  private final QuerySettings settings;
  private final QueryAccess access;
  private final Presenters presenters;

  /** The door. */
  ChangesEndpoint(
      CustomerEvents events,
      HistoryView history,
      QueryDates dates,
      QuerySettings settings,
      QueryAccess access,
      Presenters presenters) {
    this.events = events;
    this.history = history;
    this.dates = dates;
    this.settings = settings;
    this.presenters = presenters;
    this.access = access;
  }

  /**
   * What has changed.
   *
   * @param step number of the event within the customer's history, from 1
   * @param eventId the event
   * @param type which event
   * @param streamId whose event it is: the customer, a complaint, an account plan...
   * @param recordedAt when it was recorded
   * @param occurredOn when it happened in the business; absent when the fact cannot be read
   * @param change what it says, in words of the language asked for; of one that cannot be read,
   *     that
   * @param by the account that asked for it; masked without the scope personal, absent when not
   *     known
   */
  record Change(
      long step,
      String eventId,
      String type,
      String streamId,
      Instant recordedAt,
      @Nullable LocalDate occurredOn,
      String change,
      @Nullable String by) {}

  /**
   * A place in the order.
   *
   * @param on the business date; the same for all where that is not what is asked for
   */
  private record Place(LocalDate on, long step) {

    static final Comparator<Place> OLDEST_FIRST =
        Comparator.comparing(Place::on).thenComparingLong(Place::step);

    String text() {
      return on + " " + step;
    }

    static Place of(String text) {
      String[] parts = text.split(" ", -1);
      return new Place(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
    }
  }

  private record Found(Place place, RecordedEvent event) {}

  /** What is asked for. */
  private record Wanted(
      @Nullable String since, boolean business, @Nullable String asOf, @Nullable String knownAt) {

    Place place(long step, RecordedEvent event) {
      LocalDate on =
          business && event.fact() instanceof Fact.Readable readable
              ? readable.event().occurredOn()
              : LocalDate.EPOCH;
      return new Place(on, step);
    }
  }

  @GetMapping
  ResponseEntity<byte[]> changes(
      @PathVariable("customerId") String customerId, HttpServletRequest request) {
    Format.of(request, List.of(Format.JSON));
    QueryParameters parameters = new QueryParameters(request);
    String clock = parameters.take("by").orElse(CLOCKS.getFirst());
    if (!CLOCKS.contains(clock)) {
      throw QueryProblems.invalidParameter("by", String.join(" or ", CLOCKS));
    }
    Wanted wanted =
        new Wanted(
            parameters.take("since").orElse(null),
            clock.equals(CLOCKS.getLast()),
            parameters.take("asOf").orElse(null),
            parameters.take("knownAt").orElse(null));
    Since since = since(wanted);
    Horizon horizon = Horizons.of(wanted.asOf, wanted.knownAt, dates);
    int limit = parameters.take("limit", settings.page(), 1, settings.longestPage());
    String cursor = parameters.take("cursor").orElse(null);
    parameters.finish();
    String scope = "changes %s %s".formatted(customerId, wanted);
    Place before = cursor == null ? null : Place.of(Cursors.text(scope, cursor));
    Opened<CustomerStreams> opened = access.open(history, request);
    List<Found> newest =
        newest(
            streams(opened, customerId),
            wanted,
            event -> since.includes(event) && horizon.includes(event),
            before,
            limit + 1);
    Presenter presenter = presenters.ofCaller();
    Language language = language(request);
    opened.headers().put(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    opened.headers().put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    ObjectNode answer = presenter.object();
    ArrayNode items = answer.putArray("items");
    newest.stream()
        .limit(limit)
        .forEach(found -> items.add(presenter.tree(change(found, language, presenter))));
    ReadAccess.about(customerId);
    Links.next(
        request,
        newest.size() > limit ? Cursors.encode(scope, newest.get(limit - 1).place.text()) : null,
        answer,
        opened.headers());
    return presenter.entity(HttpStatus.OK, opened.headers(), answer);
  }

  /** Whether an event is late enough. */
  @FunctionalInterface
  private interface Since {
    boolean includes(RecordedEvent event);
  }

  private Since since(Wanted wanted) {
    String text = wanted.since;
    if (text == null) {
      return event -> true;
    }
    Optional<LocalDate> date = dates.past(text);
    if (wanted.business) {
      LocalDate first =
          date.orElseThrow(() -> QueryProblems.invalidParameter("since", dates.expected()));
      return event ->
          !(event.fact() instanceof Fact.Readable readable)
              || !readable.event().occurredOn().isBefore(first);
    }
    Instant first =
        date.map(day -> day.atStartOfDay(dates.calendar().zone()).toInstant())
            .or(() -> dates.pastInstant(text))
            .orElseThrow(() ->
                QueryProblems.invalidParameter(
                    "since", dates.expected() + ", or an instant, not to come"));
    return event -> !event.recordedAt().isBefore(first);
  }

  /** The newest of those before a place, without ever holding more. */
  private List<Found> newest(
      CustomerStreams streams, Wanted wanted, Since since, @Nullable Place before, int most) {
    PriorityQueue<Found> kept =
        new PriorityQueue<>(Comparator.comparing(Found::place, Place.OLDEST_FIRST));
    events.read(
        streams,
        1,
        (step, event) -> {
          Place place = wanted.place(step, event);
          if (since.includes(event)
              && (before == null || Place.OLDEST_FIRST.compare(place, before) < 0)) {
            kept.add(new Found(place, event));
            if (kept.size() > most) {
              kept.remove();
            }
          }
          return true;
        });
    List<Found> newest = new ArrayList<>(kept);
    newest.sort(Comparator.comparing(Found::place, Place.OLDEST_FIRST).reversed());
    return newest;
  }

  private static Change change(Found found, Language language, Presenter presenter) {
    RecordedEvent event = found.event;
    String by = account(event.metadata().get(EventMetadata.ACTOR), event);
    boolean readable = event.fact() instanceof Fact.Readable;
    return new Change(
        found.place.step,
        event.eventId(),
        event.typeName(),
        event.streamId(),
        event.recordedAt(),
        readable ? event.event().occurredOn() : null,
        readable
            ? Sentences.of(language, event.event(), presenter.tree(event.event()), by)
            : Sentences.unreadable(language),
        by);
  }

  /** Several headers are one, with commas between. */
  private static Language language(HttpServletRequest request) {
    return Language.wanted(
        String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE))));
  }

  /** An account may be a person's, and named after it. */
  private static @Nullable String account(@Nullable String name, RecordedEvent event) {
    ReadAccess access = ReadAccess.current();
    if (name == null || access == null) {
      return name == null ? null : Masked.TEXT;
    }
    access.add(List.of(event.streamId()));
    return name;
  }

  private CustomerStreams streams(Opened<CustomerStreams> opened, String customerId) {
    Optional<CustomerStreams> found =
        QueryAccess.reading(history, customerId, () -> events.find(opened.documents(), customerId));
    access.requireWhole(opened.documents());
    access.markParked(opened, customerId);
    return found.orElseThrow(() -> QueryProblems.unknownCustomer(customerId));
  }
}
