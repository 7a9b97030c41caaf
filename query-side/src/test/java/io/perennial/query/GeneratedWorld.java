package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.correction.Entry;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.view.Past;
import io.perennial.query.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A company's years, made up at random, and the same for the same seed: customers with all that is
 * recorded of them, complaints, account plans, sales days, meetings, targets, tiering runs and
 * balance sheets. What happens follows in an order in which the commands would take it; some facts
 * are recorded late, and some entries are struck out. Who owes more than its limit is in breach of
 * it, and in time restored. Running totals that events of trade carry are zero: nothing may rest on
 * them.
 *
 * <p>A figure is compared with a reference over {@link #standing(LocalDate)}, the plain facts dated
 * up to a day.
 */
public final class GeneratedWorld {

  public static final LocalDate START = LocalDate.parse("2022-01-01");
  public static final LocalDate END = LocalDate.parse("2025-12-31");
  public static final int CUSTOMERS = 300;

  /** Who has asked for everything. */
  private static final String ACTOR = "rep@example";

  private static final Map<Long, GeneratedWorld> MADE = new HashMap<>();

  private final List<RecordedEvent> events;
  private final Map<String, List<RecordedEvent>> streams = new HashMap<>();

  private GeneratedWorld(List<RecordedEvent> events) {
    this.events = List.copyOf(events);
    events.forEach(
        event -> streams.computeIfAbsent(event.streamId(), id -> new ArrayList<>()).add(event));
  }

  /** The world of 300 customers and four years of a seed, made once. */
  public static synchronized GeneratedWorld of(long seed) {
    return MADE.computeIfAbsent(seed, each -> of(each, CUSTOMERS));
  }

  /** A world of its own size. */
  public static GeneratedWorld of(long seed, int customers) {
    Random random = new Random(seed);
    List<GeneratedTimeline.Noted> noted = new ArrayList<>();
    List<LifecycleEvent> purchases = new ArrayList<>();
    for (int i = 1; i <= customers; i++) {
      GeneratedTimeline timeline = new GeneratedTimeline(END, new Random(random.nextLong()));
      new GeneratedCustomer(timeline, new Random(random.nextLong()), i, customers).live();
      noted.addAll(timeline.noted());
      noted.addAll(GeneratedLimits.crossings(timeline.noted()));
    }
    noted.forEach(each -> purchases.add(each.fact()));
    GeneratedTimeline company = new GeneratedTimeline(END, new Random(random.nextLong()));
    new GeneratedCompany(company, new Random(random.nextLong()), customers).live(purchases);
    noted.addAll(company.noted());
    noted.addAll(
        GeneratedAdditions.to(
            noted.stream().map(GeneratedTimeline.Noted::fact).toList(), new Random(~seed)));
    noted.sort(Comparator.comparing(GeneratedTimeline.Noted::at));
    return new GeneratedWorld(recorded(noted));
  }

  private static List<RecordedEvent> recorded(List<GeneratedTimeline.Noted> noted) {
    Map<String, Integer> lengths = new HashMap<>();
    List<RecordedEvent> events = new ArrayList<>();
    for (GeneratedTimeline.Noted each : noted) {
      int position = events.size();
      events.add(
          new RecordedEvent(
              position,
              "event-" + position,
              each.fact().streamId(),
              lengths.merge(each.fact().streamId(), 1, Integer::sum) - 1,
              each.at(),
              Map.of(EventMetadata.ACTOR, ACTOR),
              each.fact()));
    }
    return events;
  }

  /** Everything, as it was recorded. */
  public List<RecordedEvent> events() {
    return events;
  }

  /** Ten days over the years, the last one that of the end. */
  public List<LocalDate> dates() {
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      dates.add(START.plusDays(ChronoUnit.DAYS.between(START, END) * i / 10));
    }
    return dates;
  }

  /** What was recorded and is not struck out, dated up to a day, in the order of recording. */
  public List<LifecycleEvent> standing(LocalDate on) {
    return standing(dated(on));
  }

  /** What was known before an instant and not struck out by then, in the order of recording. */
  public List<LifecycleEvent> knownBefore(Instant instant) {
    return standing(event -> event.recordedAt().isBefore(instant));
  }

  private List<LifecycleEvent> standing(Predicate<RecordedEvent> seen) {
    Map<String, Set<Entry>> struck = new HashMap<>();
    for (RecordedEvent each : events) {
      if (seen.test(each) && each.event() instanceof EntryStruckOut out) {
        struck
            .computeIfAbsent(each.streamId(), id -> new HashSet<>())
            .add(new Entry(out.kind(), out.entryId()));
      }
    }
    return events.stream()
        .filter(seen)
        .filter(each ->
            Entry.behind(each.event())
                .filter(struck.getOrDefault(each.streamId(), Set.of())::contains)
                .isEmpty())
        .map(RecordedEvent::event)
        .toList();
  }

  private static Predicate<RecordedEvent> dated(LocalDate on) {
    return event -> !event.event().occurredOn().isAfter(on);
  }

  /** The documents of a view, by their identifiers, as the live view keeps them at the end. */
  public <D> Map<String, D> documents(View<D> view) {
    return documents(view, event -> true);
  }

  /** The documents of a view as of a day. */
  public <D> Map<String, D> documentsAsOf(View<D> view, LocalDate on) {
    return documents(view, dated(on));
  }

  /** The documents of a view as they were known before an instant. */
  public <D> Map<String, D> documentsKnownBefore(View<D> view, Instant instant) {
    return documents(view, event -> event.recordedAt().isBefore(instant));
  }

  /** The documents of a view when only some of the events are seen. */
  public <D> Map<String, D> documents(View<D> view, Predicate<RecordedEvent> seen) {
    Past past =
        event ->
            streams.getOrDefault(event.streamId(), List.of()).stream()
                .takeWhile(each -> each.position() < event.position())
                .filter(seen)
                .toList();
    View<D> corrected = CorrectedView.of(view, past);
    Map<String, D> documents = new TreeMap<>();
    for (RecordedEvent event : events) {
      if (seen.test(event) && !event.isOneOf(view.ignored())) {
        for (String id : view.ids(event.event())) {
          D after = corrected.fold(documents.get(id), id, event);
          if (after == null) {
            documents.remove(id);
          } else {
            documents.put(id, after);
          }
        }
      }
    }
    return documents;
  }

  /** The instant at which a day ends. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
