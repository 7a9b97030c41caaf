package io.perennial.query.rebuild;

import io.perennial.platform.document.Document;
import io.perennial.platform.document.Page;
import io.perennial.platform.document.Query;
import io.perennial.platform.eventstore.Outages;
import io.perennial.query.live.Generation;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewRegistration.Comparison;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the documents of two generations of one version, while both go on. Where they are not
 * the same, both are given time to reach the end of the log, and are looked at again: only what has
 * not changed in that time is judged.
 *
 * @param <D> the view's document
 */
final class GenerationComparison<D> {

  private static final int PAGE = 500;
  private static final int SAMPLE = 20;

  private final ViewDocuments<D> old;
  private final ViewDocuments<D> fresh;
  private final ViewProgress progress;
  private final Runnable alive;
  private final long deadline;
  private final List<String> sample = new ArrayList<>();
  private long equal;
  private long different;
  private long missing;
  private long stray;
  private long unsettled;

  /**
   * A comparison.
   *
   * @param alive called often, to give signs of life
   * @param patience how long to wait, in all, for documents that are being changed
   */
  GenerationComparison(
      ViewDocuments<D> old,
      ViewDocuments<D> fresh,
      ViewProgress progress,
      Runnable alive,
      Duration patience) {
    this.old = old;
    this.fresh = fresh;
    this.progress = progress;
    this.alive = alive;
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  /** All documents in the order of their ids, a page at a time. */
  private static final class Cursor {

    private final ViewDocuments<?> documents;
    private final Deque<Document> page = new ArrayDeque<>();
    private Query.@Nullable Keyset next;
    private boolean last;

    Cursor(ViewDocuments<?> documents) {
      this.documents = documents;
    }

    @Nullable Document peek() {
      if (page.isEmpty() && !last) {
        Page read = documents.collection().find(new Query(List.of(), null, false, next, PAGE));
        page.addAll(read.documents());
        next = read.next();
        last = next == null;
      }
      return page.peek();
    }

    void advance() {
      page.remove();
    }
  }

  /** What stands on both sides under one id. */
  private record Pair(@Nullable Document old, @Nullable Document fresh) {

    /** Whether nothing has changed since. */
    boolean isStill(Pair before) {
      return isStill(old, before.old) && isStill(fresh, before.fresh);
    }

    private static boolean isStill(@Nullable Document now, @Nullable Document before) {
      if (now == null || before == null) {
        return now == null && before == null;
      }
      return now.version() == before.version() && now.body().equals(before.body());
    }
  }

  Comparison run() {
    Cursor left = new Cursor(old);
    Cursor right = new Cursor(fresh);
    Set<String> doubtful = new HashSet<>();
    for (long i = 0; left.peek() != null || right.peek() != null; i++) {
      if (i % PAGE == 0) {
        alive.run();
      }
      Document before = left.peek();
      Document after = right.peek();
      int order = before == null ? 1 : after == null ? -1 : before.id().compareTo(after.id());
      Pair pair = new Pair(order <= 0 ? before : null, order >= 0 ? after : null);
      if (isSame(pair)) {
        equal++;
      } else {
        Document one = order <= 0 ? before : after;
        if (one != null) {
          doubtful.add(one.id());
        }
      }
      if (order <= 0) {
        left.advance();
      }
      if (order >= 0) {
        right.advance();
      }
      if (doubtful.size() == PAGE) {
        settle(doubtful);
        doubtful.clear();
      }
    }
    settle(doubtful);
    return new Comparison(equal, different, missing, stray, unsettled, sample);
  }

  private boolean isSame(Pair pair) {
    Document before = pair.old;
    Document after = pair.fresh;
    return before != null
        && after != null
        && before.version() == after.version()
        && (before.body().equals(after.body()) || readsTheSame(before, after));
  }

  /** A damaged document is the same as none. */
  private boolean readsTheSame(Document before, Document after) {
    try {
      return old.read(before).equals(fresh.read(after));
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e;
      }
      return false;
    }
  }

  private void settle(Set<String> ids) {
    Map<String, Pair> before = observe(ids);
    while (!before.isEmpty()) {
      alive.run();
      long head = progress.head().position();
      if (!reaches(old.generation(), head) || !reaches(fresh.generation(), head)) {
        unsettled += before.size();
        return;
      }
      Map<String, Pair> after = observe(before.keySet());
      Map<String, Pair> moving = new HashMap<>();
      for (Map.Entry<String, Pair> entry : after.entrySet()) {
        Pair pair = entry.getValue();
        if (isSame(pair)) {
          equal++;
        } else if (pair.old != null || pair.fresh != null) {
          Pair was = before.get(entry.getKey());
          if (was != null && pair.isStill(was)) {
            judge(entry.getKey(), pair);
          } else {
            moving.put(entry.getKey(), pair);
          }
        } // else it has gone from both
      }
      before = moving;
    }
  }

  private void judge(String id, Pair pair) {
    if (pair.old == null) {
      missing++;
    } else if (pair.fresh == null) {
      stray++;
    } else {
      different++;
    }
    if (sample.size() < SAMPLE) {
      sample.add(id);
    }
  }

  private Map<String, Pair> observe(Collection<String> ids) {
    Map<String, Document> left = old.collection().get(ids);
    Map<String, Document> right = fresh.collection().get(ids);
    Map<String, Pair> pairs = HashMap.newHashMap(ids.size());
    for (String id : ids) {
      pairs.put(id, new Pair(left.get(id), right.get(id)));
    }
    return pairs;
  }

  private boolean reaches(Generation generation, long position) {
    return progress.awaitPosition(
        generation, position, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
  }
}
