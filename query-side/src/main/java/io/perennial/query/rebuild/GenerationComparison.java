package io.perennial.query.rebuild;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.Outages;
import io.perennial.query.live.Generation;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.rebuild.Comparison.Example;
import io.perennial.query.rebuild.Comparison.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares the documents of two generations, both read once in the order of their ids, a page at a
 * time. Both go on meanwhile: of what is not the same, only that counts which no event behind a
 * position touches that both had reached before.
 *
 * @param <D> the view's document
 */
final class GenerationComparison<D> {

  private static final int PAGE = 200;

  /** Documents that are judged at once. */
  private static final int PENDING = 500;

  /** Examples of each kind. */
  private static final int EXAMPLES = 10;

  private final ViewDocuments<D> built;
  private final Generation old;
  private final DocumentStore store;
  private final EventLog log;
  private final int step;
  private final long position;
  private final Runnable alive;
  private final Set<String> touched = new HashSet<>();
  private final List<Pending> pending = new ArrayList<>();
  private final Map<Kind, Others> others = new EnumMap<>(Kind.class);
  private long seen;
  private long served;
  private long fresh;
  private long same;
  private long moving;

  /**
   * A comparison.
   *
   * @param built the generation that was built
   * @param old the one that it is compared with, of whatever version
   * @param step events read at once
   * @param position every event up to here is in both
   * @param alive called often, to give signs of life
   */
  GenerationComparison(
      ViewDocuments<D> built,
      Generation old,
      DocumentStore store,
      EventLog log,
      int step,
      long position,
      Runnable alive) {
    this.built = built;
    this.old = old;
    this.store = store;
    this.log = log;
    this.step = step;
    this.position = position;
    this.alive = alive;
    this.seen = position;
    for (Kind kind : Kind.values()) {
      others.put(kind, new Others());
    }
  }

  /** All documents of a collection in the order of their ids. */
  private final class Cursor {

    private final String collection;
    private final Deque<Document> page = new ArrayDeque<>();
    private @Nullable String last;
    private boolean ended;

    Cursor(String collection) {
      this.collection = collection;
    }

    @Nullable Document peek() {
      if (page.isEmpty() && !ended) {
        alive.run();
        page.addAll(store.bare(Area.VIEWS, collection, last, PAGE));
        ended = page.size() < PAGE;
        last = ended ? last : page.getLast().id();
      }
      return page.peek();
    }

    void advance() {
      page.remove();
    }
  }

  /** Documents that are not the same in one way. */
  private static final class Others {
    private final List<Example> examples = new ArrayList<>();
    private long count;
  }

  /** A document that is not the same, until it is known whether an event has touched it since. */
  private record Pending(String id, Kind kind, @Nullable Example example) {}

  /**
   * Compares.
   *
   * @param now tells the time
   */
  Comparison run(Supplier<Instant> now) {
    Instant begun = now.get();
    Cursor left = new Cursor(old.collection());
    Cursor right = new Cursor(built.generation().collection());
    for (Document before = left.peek(), after = right.peek();
        before != null || after != null;
        before = left.peek(), after = right.peek()) {
      int order =
          before == null ? 1 : after == null ? -1 : Document.compareIds(before.id(), after.id());
      if (order <= 0) {
        served++;
        left.advance();
      }
      if (order >= 0) {
        fresh++;
        right.advance();
      }
      if (order == 0) {
        compare(Objects.requireNonNull(before), Objects.requireNonNull(after));
      } else if (order < 0) {
        differs(Objects.requireNonNull(before).id(), Kind.GONE);
      } else {
        differs(Objects.requireNonNull(after).id(), Kind.ADDED);
      }
    }
    judge();
    Instant ended = now.get();
    return new Comparison(
        built.generation().number(),
        built.generation().version(),
        old.number(),
        old.version(),
        position,
        ended,
        Math.max(0, Duration.between(begun, ended).toSeconds()),
        served,
        fresh,
        same,
        others(Kind.CHANGED).count,
        others(Kind.ADDED).count,
        others(Kind.GONE).count,
        moving,
        others.values().stream().flatMap(each -> each.examples.stream()).toList());
  }

  private Others others(Kind kind) {
    return Objects.requireNonNull(others.get(kind));
  }

  private void differs(String id, Kind kind) {
    add(new Pending(id, kind, new Example(id, kind, List.of(), 0)));
  }

  /** What is encrypted never looks the same; so what does not look so is read. */
  private void compare(Document before, Document after) {
    if (before.body().equals(after.body())) {
      same++;
      return;
    }
    String id = after.id();
    try {
      D one = built.read(before);
      D other = built.read(after);
      if (one.equals(other)) {
        same++;
      } else {
        boolean wanted = others(Kind.CHANGED).examples.size() < EXAMPLES;
        add(new Pending(id, Kind.CHANGED, wanted ? Differences.of(id, one, other) : null));
      }
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e;
      }
      differs(id, Kind.CHANGED); // one of the two is damaged
    }
  }

  private void add(Pending document) {
    pending.add(document);
    if (pending.size() == PENDING) {
      judge();
    }
  }

  /** What was read may have been changed by any event that is in the log by now. */
  private void judge() {
    if (pending.isEmpty()) {
      return;
    }
    long head = log.head();
    if (head > seen) {
      log.scan(
          seen,
          head,
          step,
          events -> {
            alive.run();
            events.stream()
                .filter(event -> !event.isOneOf(built.view().ignored()))
                .forEach(event -> touched.addAll(built.ids(event)));
            return true;
          });
      seen = head;
    }
    for (Pending document : pending) {
      if (touched.contains(document.id)) {
        moving++;
        continue;
      }
      Others like = others(document.kind);
      like.count++;
      if (document.example != null && like.examples.size() < EXAMPLES) {
        like.examples.add(document.example);
      }
    }
    pending.clear();
  }
}
