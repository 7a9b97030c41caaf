package io.perennial.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Page;
import io.perennial.platform.document.Query;
import io.perennial.platform.document.Write;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where events wait that a view could not fold, in order, per customer.
 *
 * <p>A customer with parked events has a marker, which every batch reads. An event is parked by
 * adding its entry first and raising the marker's version then; a marker is removed only at the
 * version it had before its entries were found to be none. So whoever parks an event while a retry
 * removes the marker is told, takes the entry back and folds the event; no entry is left behind
 * that later events would overtake.
 */
public final class Parking {

  /** Name of the collection of parked events; frozen. */
  static final String ENTRIES = "parked_v1";

  /** Name of the collection of markers; frozen. */
  static final String MARKERS = "parked_customers_v1";

  private static final int PAGE = 200;
  private static final int LONGEST_FAILURE = 500;
  private static final String GENERATION = "generation";
  private static final String CUSTOMER = "customer";

  private final DocumentCollection entries;
  private final DocumentCollection markers;
  private final ObjectMapper mapper;
  private final CompanyCalendar calendar;

  /**
   * The parking of all views.
   *
   * @param mapper the plain mapper
   */
  public Parking(DocumentStore store, ObjectMapper mapper, CompanyCalendar calendar) {
    this.entries =
        store.collection(
            new CollectionSpec(
                Area.VIEWS, ENTRIES, List.of(Field.text(GENERATION), Field.text(CUSTOMER))));
    this.markers =
        store.collection(new CollectionSpec(Area.VIEWS, MARKERS, List.of(Field.text(GENERATION))));
    this.mapper = mapper;
    this.calendar = calendar;
  }

  /**
   * A generation of a view, under which its failures are parked.
   *
   * @param view the view
   * @param generation number of the generation
   */
  public record GenerationId(String view, int generation) {

    private String key() {
      return view + "/" + generation;
    }

    private String key(String customerId) {
      return key() + "/" + customerId;
    }

    private String key(String customerId, long position) {
      return String.format(Locale.ROOT, "%s/%019d", key(customerId), position);
    }
  }

  /**
   * An event to be parked.
   *
   * @param event the event
   * @param failure how the fold failed; absent when the event only waits behind another
   */
  public record Candidate(RecordedEvent event, @Nullable RuntimeException failure) {}

  /** Position from which on events of a customer are parked. */
  private record Marker(long first) {}

  /** Positions from which on events are parked, for those of the customers that have any. */
  Map<String, Long> parkedFrom(GenerationId generationId, Collection<String> customers) {
    List<String> keys = customers.stream().map(generationId::key).toList();
    Map<String, Document> found = markers.get(keys);
    if (found.isEmpty()) {
      return new HashMap<>();
    }
    Map<String, Long> from = new HashMap<>();
    for (String customer : customers) {
      Document marker = found.get(generationId.key(customer));
      if (marker != null) {
        from.put(customer, read(marker, Marker.class).first());
      }
    }
    return from;
  }

  /**
   * Parks events, in order. Parking one again changes nothing.
   *
   * @param known customers that had a marker when the events were looked at
   * @return customers whose marker has been removed since; their events are not parked
   */
  public Set<String> park(
      GenerationId generationId, List<Candidate> candidates, Set<String> known) {
    if (candidates.isEmpty()) {
      return Set.of();
    }
    List<Write> inserts = new ArrayList<>(candidates.size());
    Map<String, Long> first = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      inserts.add(new Write.Insert(entry(generationId, candidate)));
      first.putIfAbsent(candidate.event().customerId(), candidate.event().position());
    }
    entries.write(inserts);
    Set<String> freed = new HashSet<>();
    first.forEach((customer, position) -> {
      if (!mark(generationId, customer, position, known.contains(customer))) {
        freed.add(customer);
      }
    });
    for (Candidate candidate : candidates) {
      RecordedEvent event = candidate.event();
      if (freed.contains(event.customerId())) {
        remove(generationId, event.customerId(), event.position());
      }
    }
    return freed;
  }

  /** Raises the marker's version; {@code false} when it should be there and is not. */
  private boolean mark(GenerationId generationId, String customer, long first, boolean known) {
    String key = generationId.key(customer);
    while (true) {
      Document marker = markers.get(key).orElse(null);
      if (marker == null) {
        if (known) {
          return false;
        }
        if (markers.insert(marker(generationId, key, 0, first))) {
          return true;
        }
      } else {
        Document raised =
            marker(generationId, key, marker.version() + 1, read(marker, Marker.class).first());
        if (markers.replace(raised, marker.version())) {
          return true;
        }
      }
    }
  }

  private Document marker(GenerationId generationId, String key, long version, long first) {
    return new Document(
        key, version, write(new Marker(first)), Map.of(GENERATION, generationId.key()));
  }

  private Document entry(GenerationId generationId, Candidate candidate) {
    RecordedEvent event = candidate.event();
    String customer = event.customerId();
    RuntimeException failure = candidate.failure();
    ParkedEvent parked =
        new ParkedEvent(
            customer,
            event.position(),
            event.streamId(),
            event.sequence(),
            event.eventId(),
            event.typeName(),
            calendar.now(),
            failure == null ? null : describe(failure));
    return entry(generationId, parked, 0);
  }

  private Document entry(GenerationId generationId, ParkedEvent parked, long version) {
    return new Document(
        generationId.key(parked.customerId(), parked.position()),
        version,
        write(parked),
        Map.of(GENERATION, generationId.key(), CUSTOMER, generationId.key(parked.customerId())));
  }

  private static String describe(RuntimeException failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
  }

  /** Version of the customer's marker. */
  Optional<Long> markerVersion(GenerationId generationId, String customer) {
    return markers.get(generationId.key(customer)).map(Document::version);
  }

  /** Removes the marker if nothing has been parked since it had that version. */
  boolean unmark(GenerationId generationId, String customer, long version) {
    return markers.delete(generationId.key(customer), version);
  }

  /** The first events parked for a customer, in order. */
  List<ParkedEvent> first(GenerationId generationId, String customer) {
    return ofCustomer(generationId, customer, null).documents().stream()
        .map(document -> read(document, ParkedEvent.class))
        .toList();
  }

  /** Customers that have parked events. */
  List<String> customers(GenerationId generationId) {
    List<String> found = new ArrayList<>();
    String prefix = generationId.key("");
    each(markers, generationId, marker -> found.add(marker.id().substring(prefix.length())));
    return found;
  }

  /** Removes an entry; it need not be there. */
  void remove(GenerationId generationId, String customer, long position) {
    String key = generationId.key(customer, position);
    entries.get(key).ifPresent(entry -> entries.delete(key, entry.version()));
  }

  /** Remembers how an event has failed again. */
  void failed(GenerationId generationId, ParkedEvent parked, RuntimeException failure) {
    String key = generationId.key(parked.customerId(), parked.position());
    entries
        .get(key)
        .ifPresent(stored ->
            entries.replace(
                entry(
                    generationId,
                    new ParkedEvent(
                        parked.customerId(),
                        parked.position(),
                        parked.streamId(),
                        parked.sequence(),
                        parked.eventId(),
                        parked.type(),
                        parked.parkedAt(),
                        describe(failure)),
                    stored.version() + 1),
                stored.version()));
  }

  /** Number of events parked. */
  long count(GenerationId generationId) {
    return entries.count(
        List.of(new Filter(GENERATION, Filter.Operator.EQUAL, generationId.key())));
  }

  /**
   * A page of the parked events, by customer and in order.
   *
   * @param after identifier of the last entry of the page before, or {@code null}
   */
  ParkedFailures.ParkedPage page(GenerationId generationId, @Nullable String after, int limit) {
    Page page =
        entries.find(
            new Query(
                List.of(new Filter(GENERATION, Filter.Operator.EQUAL, generationId.key())),
                null,
                false,
                after == null ? null : new Query.Keyset(null, after),
                limit));
    Query.Keyset next = page.next();
    return new ParkedFailures.ParkedPage(
        page.documents().stream().map(document -> read(document, ParkedEvent.class)).toList(),
        next == null ? null : next.id());
  }

  /**
   * Position of the first event parked for a customer if an append of the stream is among what is
   * parked, its event or one before it.
   */
  OptionalLong parkedAppend(
      GenerationId generationId, String customer, String streamId, long sequence) {
    if (markerVersion(generationId, customer).isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong first = OptionalLong.empty();
    Query.Keyset after = null;
    do {
      Page page = ofCustomer(generationId, customer, after);
      for (Document document : page.documents()) {
        ParkedEvent parked = read(document, ParkedEvent.class);
        first = first.isEmpty() ? OptionalLong.of(parked.position()) : first;
        if (parked.streamId().equals(streamId) && parked.sequence() <= sequence) {
          return first;
        }
      }
      after = page.next();
    } while (after != null);
    return OptionalLong.empty();
  }

  /** Removes everything that is parked for a customer. */
  public void clear(GenerationId generationId, String customer) {
    Page page;
    do {
      page = ofCustomer(generationId, customer, null);
      page.documents().forEach(entry -> entries.delete(entry.id(), entry.version()));
    } while (page.next() != null);
    markers
        .get(generationId.key(customer))
        .ifPresent(marker -> markers.delete(marker.id(), marker.version()));
  }

  private Page ofCustomer(
      GenerationId generationId, String customer, Query.@Nullable Keyset after) {
    return entries.find(
        new Query(
            List.of(new Filter(CUSTOMER, Filter.Operator.EQUAL, generationId.key(customer))),
            null,
            false,
            after,
            PAGE));
  }

  /** Removes everything that belongs to a generation. */
  public void clear(GenerationId generationId) {
    for (DocumentCollection collection : List.of(entries, markers)) {
      each(
          collection,
          generationId,
          document -> collection.delete(document.id(), document.version()));
    }
  }

  private static void each(
      DocumentCollection collection, GenerationId generationId, Consumer<Document> consumer) {
    Query.Keyset after = null;
    do {
      Page page =
          collection.find(
              new Query(
                  List.of(new Filter(GENERATION, Filter.Operator.EQUAL, generationId.key())),
                  null,
                  false,
                  after,
                  PAGE));
      page.documents().forEach(consumer);
      after = page.next();
    } while (after != null);
  }

  private <T> T read(Document document, Class<T> type) {
    try {
      return mapper.readValue(document.body(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read parked document " + document.id(), e);
    }
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a parked document", e);
    }
  }
}
