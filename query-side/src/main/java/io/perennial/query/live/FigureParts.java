package io.perennial.query.live;

import io.perennial.platform.document.Document;
import io.perennial.query.live.Buckets.Bucket;
import io.perennial.query.live.Buckets.Group;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a figure: what it is of each run of neighbouring buckets, and of each group.
 * Folded again are only the runs that something was written to, before the parts are merged. One
 * thread at a time.
 *
 * @param <D> the view's document
 * @param <A> what is accumulated
 */
final class FigureParts<D, A> {

  /** What a row of a partial result takes in memory, about. */
  private static final int ROW_BYTES = 150;

  /** What a partial result takes beside its rows, about, in rows. */
  private static final int ROWS_OF_NOTHING = 4;

  private static final int[] RUNS = {1, 2, 4, 8, 16, 32};

  /** A bucket that has so many times its usual size is divided. */
  private static final int GROWN = 4;

  private final ViewDocuments<D> documents;
  private final ServedViews served;
  private final Figure<D, A, ?> figure;
  private final FigureArguments arguments;
  private final Buckets buckets;
  private final Executor threads;
  private final Map<Group, GroupParts<A>> kept = new HashMap<>();
  private final int run;
  private long bytes;
  private boolean folded;

  private FigureParts(Folding<D, A> folding, Buckets buckets, int run) {
    this.documents = folding.documents;
    this.served = folding.served;
    this.figure = folding.figure;
    this.arguments = folding.arguments;
    this.threads = folding.threads;
    this.buckets = buckets;
    this.run = run;
  }

  /**
   * What is to be folded.
   *
   * @param threads read and fold
   */
  record Folding<D, A>(
      ViewDocuments<D> documents,
      ServedViews served,
      Figure<D, A, ?> figure,
      FigureArguments arguments,
      Executor threads) {}

  /**
   * A figure over all documents.
   *
   * @param accumulation what was accumulated; nobody else has it
   * @param damaged documents that could not be read
   * @param of what was folded for it
   */
  record Folded<A>(A accumulation, long damaged, String of) {

    /** Every document. */
    static final String ALL = "all";

    /** Those near what was written to. */
    static final String SOME = "some";
  }

  private record Part<A>(A accumulation, long madeAt, long damaged, int documents) {}

  private static final class GroupParts<A> {
    private final List<@Nullable Part<A>> runs;
    private @Nullable Part<A> all;

    GroupParts(int count) {
      runs = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        runs.add(null);
      }
    }
  }

  /**
   * Parts of a figure, in runs of as few buckets as may be kept.
   *
   * @param most bytes that the parts may take
   * @return absent where they would take more
   */
  static <D, A, R> @Nullable FigureParts<D, A> of(
      Folding<D, A> folding, Figure<D, A, R> figure, Buckets buckets, long most) {
    List<Group> groups = buckets.groups();
    long all = groups.stream().mapToLong(group -> group.buckets().size()).sum();
    Group sample = groups.get(groups.size() / 2);
    for (int run : RUNS) {
      FigureParts<D, A> tried = new FigureParts<>(folding, buckets, run);
      int runs = tried.runsOf(sample);
      GroupParts<A> parts = tried.kept.computeIfAbsent(sample, group -> new GroupParts<>(runs));
      tried.fold(new Stretch(sample, 0, Math.min(runs, 16)), parts, buckets.now());
      tried.bytes = tried.bytes(figure, parts, all, groups.size());
      if (tried.bytes <= most) {
        return tried;
      }
    }
    return null;
  }

  /** What all parts are likely to take, those of groups among them, by the ones that there are. */
  private <R> long bytes(Figure<D, A, R> of, GroupParts<A> some, long buckets, int groups) {
    A together = figure.start(arguments);
    long rows = 0;
    int counted = 0;
    for (Part<A> part : some.runs) {
      if (part != null) {
        rows += rows(of, part.accumulation);
        counted++;
        together = figure.merge(together, part.accumulation);
      }
    }
    return ROW_BYTES
        * (rows / Math.max(1, counted) * (buckets / run + 1) + rows(of, together) * groups);
  }

  /** What a figure shows of no document, it shows without having to keep it. */
  private <R> long rows(Figure<D, A, R> of, A part) {
    int ofNothing = of.rows(of.finish(of.start(arguments))).size();
    int shown = of.rows(of.finish(of.merge(of.start(arguments), part))).size();
    return ROWS_OF_NOTHING + of.held(part) + Math.max(0, shown - ofNothing);
  }

  /** What it takes in memory, about. */
  long bytes() {
    return bytes;
  }

  private int runsOf(Group group) {
    return (group.buckets().size() + run - 1) / run;
  }

  /** Folds again what was written to since the last time, and takes all parts together. */
  Folded<A> fold() {
    long now = buckets.now();
    List<Group> groups = buckets.groups();
    kept.keySet().retainAll(List.copyOf(groups));
    List<CompletableFuture<Void>> folding = new ArrayList<>();
    for (Group group : groups) {
      GroupParts<A> parts = kept.computeIfAbsent(group, each -> new GroupParts<>(runsOf(each)));
      List<Stretch> stale = stale(group, parts);
      if (!stale.isEmpty()) {
        parts.all = null;
        folding.add(CompletableFuture.runAsync(() -> fold(stale, parts, now), threads));
      }
    }
    await(folding);
    A all = figure.start(arguments);
    long damaged = 0;
    for (Group group : groups) {
      Part<A> part = merged(kept.getOrDefault(group, new GroupParts<>(0)));
      all = figure.merge(all, part.accumulation);
      damaged += part.damaged;
    }
    String of = folded ? Folded.SOME : Folded.ALL;
    folded = true;
    return new Folded<>(all, damaged, of);
  }

  private void fold(List<Stretch> stale, GroupParts<A> parts, long now) {
    stale.forEach(stretch -> fold(stretch, parts, now));
    merged(parts);
  }

  private static void await(List<CompletableFuture<Void>> folding) {
    CompletionException failure = null;
    for (CompletableFuture<Void> group : folding) {
      try {
        group.join();
      } catch (CompletionException e) {
        failure = e; // the others are waited for: nothing goes on behind who gives up
      }
    }
    if (failure != null) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private Part<A> merged(GroupParts<A> parts) {
    Part<A> known = parts.all;
    if (known == null) {
      A all = figure.start(arguments);
      long damaged = 0;
      for (Part<A> part : parts.runs) {
        if (part == null) {
          throw new IllegalStateException("A part was not folded");
        }
        all = figure.merge(all, part.accumulation);
        damaged += part.damaged;
      }
      known = new Part<>(all, 0, damaged, 0);
      parts.all = known;
    }
    return known;
  }

  /** Neighbouring runs of a group: those from one up to another, which is none of them. */
  private record Stretch(Group group, int from, int to) {}

  private List<Stretch> stale(Group group, GroupParts<A> parts) {
    List<Stretch> stale = new ArrayList<>();
    int from = -1;
    for (int at = 0; at <= parts.runs.size(); at++) {
      boolean written = at < parts.runs.size() && isStale(group, at, parts.runs.get(at));
      if (written && from < 0) {
        from = at;
      } else if (!written && from >= 0) {
        stale.add(new Stretch(group, from, at));
        from = -1;
      }
    }
    return stale;
  }

  private boolean isStale(Group group, int at, @Nullable Part<A> part) {
    return part == null
        || buckets(group, at).stream().anyMatch(bucket -> bucket.isWrittenSince(part.madeAt));
  }

  private List<Bucket> buckets(Group group, int at) {
    List<Bucket> all = group.buckets();
    return all.subList(at * run, Math.min((at + 1) * run, all.size()));
  }

  /** Reads the documents of a stretch, and folds each run into a part of its own. */
  private void fold(Stretch stretch, GroupParts<A> parts, long now) {
    Group group = stretch.group;
    String after =
        stretch.from == 0 ? group.after() : buckets(group, stretch.from - 1).getLast().last;
    DocumentReading reading =
        new DocumentReading(documents.collection(), after, expected(stretch, parts));
    for (int at = stretch.from; at < stretch.to; at++) {
      A accumulation = figure.start(arguments);
      long damaged = 0;
      int count = 0;
      for (Bucket bucket : buckets(group, at)) {
        List<String> ids = new ArrayList<>();
        for (Document stored = reading.upTo(bucket.last);
            stored != null;
            stored = reading.upTo(bucket.last)) {
          D document = served.read(documents, stored).orElse(null);
          ids.add(stored.id());
          if (document == null) {
            damaged++;
          } else {
            figure.add(accumulation, document);
          }
        }
        count += ids.size();
        divide(group, bucket, ids);
      }
      parts.runs.set(at, new Part<>(accumulation, now, damaged, count));
    }
  }

  /** How many documents a stretch is likely to have. */
  private int expected(Stretch stretch, GroupParts<A> parts) {
    int documents = 0;
    for (int at = stretch.from; at < stretch.to; at++) {
      Part<A> part = parts.runs.get(at);
      documents += part == null ? run * buckets.size() : part.documents;
    }
    return documents;
  }

  private void divide(Group group, Bucket bucket, List<String> ids) {
    int size = buckets.size();
    if (ids.size() >= GROWN * size) {
      List<String> lasts = new ArrayList<>();
      for (int at = size; at < ids.size(); at += size) {
        lasts.add(ids.get(at - 1));
      }
      buckets.divide(group, bucket, lasts);
    }
  }
}
