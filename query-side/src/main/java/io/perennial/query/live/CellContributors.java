package io.perennial.query.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.perennial.platform.document.Document;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.Buckets.Bucket;
import io.perennial.query.live.Buckets.Group;
import io.perennial.query.measure.FigureRows;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents behind the cells of figures. Which cells the documents of a bucket contribute
 * to is marked when they are read the first time; from then on a bucket without the mark of a cell
 * is passed over, until something is written to it.
 */
public final class CellContributors {

  /** Neighbouring buckets that are read in one go. */
  private static final int TOGETHER = 8;

  /** What is known of a bucket takes beside its marks, about. */
  private static final int BYTES_OF_BUCKET = 80;

  /** The share of the memory for parts of figures that marks may take besides. */
  private static final int SHARE = 4;

  private final ServedViews served;
  private final Cache<Key, Marked> known;

  CellContributors(ServedViews served, QuerySettings settings) {
    this.served = served;
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(settings.figureMemory().toBytes() / SHARE / 1024)
            .<Key, Marked>weigher((key, marked) -> 1 + (int) (marked.bytes.sum() / 1024))
            .expireAfterAccess(settings.figureKept())
            .build();
  }

  private record Key(String collection, String figure, FigureArguments arguments) {}

  private record Marks(CellMarks cells, long madeAt) {

    int bytes() {
      return BYTES_OF_BUCKET + cells.bytes();
    }
  }

  /** The marks of buckets. */
  private static final class Marked {

    private final Buckets buckets;
    private final Map<Bucket, Marks> marks = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();

    /** The figure over all documents that they depend on; absent where they depend on none. */
    private final AtomicReference<@Nullable Object> whole = new AtomicReference<>();

    Marked(Buckets buckets) {
      this.buckets = buckets;
    }

    /** Whether no mark depends on another whole. */
    boolean isFor(Object all) {
      Object bound = whole.get();
      return bound == null || bound == all;
    }

    /** Whether marks may depend on that whole from now on. */
    boolean bind(Object all) {
      return whole.compareAndSet(null, all) || isFor(all);
    }

    boolean isWithout(Bucket bucket, Cell<?, ?> cell) {
      Marks known = marks.get(bucket); // first: what it depends on is bound before it is put
      return known != null
          && isFor(cell.whole)
          && !bucket.isWrittenSince(known.madeAt)
          && !known.cells.mayHave(cell.coordinates);
    }

    void put(Bucket bucket, Marks made) {
      Marks before = marks.put(bucket, made);
      bytes.add(made.bytes() - (before == null ? 0 : before.bytes()));
    }
  }

  /**
   * A cell of a figure.
   *
   * @param whole the figure over all documents
   * @param coordinates by their names
   */
  public record Cell<D, R>(
      ViewDocuments<D> documents,
      Figure<D, ?, R> figure,
      FigureArguments arguments,
      R whole,
      Map<String, String> coordinates) {}

  /**
   * A document behind a cell.
   *
   * @param sums what it contributes, by the names of the row's components
   */
  public record Contributor<D>(String id, D document, Map<String, BigDecimal> sums) {}

  /**
   * Hands over the documents behind a cell in the order of their ids.
   *
   * @param buckets the buckets of the documents; absent where it is not known what is written
   * @param after the id that they begin behind; absent where they begin with the first one
   * @param taking whether it takes more
   * @return the id of the last one that was taken; absent where there are no more
   */
  <D, R> @Nullable String each(
      Cell<D, R> cell,
      @Nullable Buckets buckets,
      @Nullable String after,
      Predicate<Contributor<D>> taking) {
    if (buckets == null) {
      return new Search<>(cell, null, taking)
          .read(new Stretch(after, true, List.of(new Bucket(null, 0))), Integer.MAX_VALUE);
    }
    Key key = new Key(cell.documents.generation().collection(), cell.figure.name(), cell.arguments);
    Marked marked = known.getIfPresent(key);
    if (marked == null || marked.buckets != buckets || !marked.isFor(cell.whole)) {
      marked = new Marked(buckets);
    }
    try {
      return new Search<>(cell, marked, taking).through(buckets, after);
    } finally {
      known.put(key, marked); // weighed anew
    }
  }

  /**
   * Neighbouring buckets.
   *
   * @param after the id that their documents lie behind; absent where they are the first
   * @param within whether it lies within the first bucket, so that not all of that is read
   */
  private record Stretch(@Nullable String after, boolean within, List<Bucket> buckets) {}

  /** One search; one thread. */
  private final class Search<D, R> {

    private final Cell<D, R> cell;
    private final FigureRows rows;
    private final @Nullable Marked marked;
    private final Predicate<Contributor<D>> taking;
    private boolean dependsOnWhole;

    Search(Cell<D, R> cell, @Nullable Marked marked, Predicate<Contributor<D>> taking) {
      this.cell = cell;
      this.rows = FigureRows.of(cell.figure);
      this.marked = marked;
      this.taking = taking;
    }

    @Nullable String through(Buckets buckets, @Nullable String after) {
      for (Stretch stretch : stretches(buckets, after)) {
        String last = read(stretch, stretch.buckets.size() * buckets.size());
        if (last != null) {
          return last;
        }
      }
      return null;
    }

    /** The buckets from behind an id on in which there may be something, neighbours together. */
    private List<Stretch> stretches(Buckets buckets, @Nullable String after) {
      List<Stretch> stretches = new ArrayList<>();
      Stretch open = null;
      String before = null;
      for (Group group : buckets.groups()) {
        for (Bucket bucket : group.buckets()) {
          boolean wanted =
              (bucket.last == null || isLater(bucket.last, after))
                  && (marked == null || !marked.isWithout(bucket, cell));
          if (!wanted) {
            open = null;
          } else if (open == null || open.buckets.size() == TOGETHER) {
            boolean within = after != null && !isLater(before, after);
            open = new Stretch(within ? after : before, within, new ArrayList<>(List.of(bucket)));
            stretches.add(open);
          } else {
            open.buckets.add(bucket);
          }
          before = bucket.last;
        }
      }
      return stretches;
    }

    private static boolean isLater(@Nullable String id, @Nullable String other) {
      return id != null && (other == null || Buckets.BY_CODE_POINTS.compare(id, other) > 0);
    }

    @Nullable String read(Stretch stretch, int expected) {
      long now = marked == null ? 0 : marked.buckets.now();
      DocumentReading reading =
          new DocumentReading(cell.documents.collection(), stretch.after, expected);
      boolean within = stretch.within;
      for (Bucket bucket : stretch.buckets) {
        Set<Map<String, String>> cells = new HashSet<>();
        boolean all = !within;
        for (Document stored = reading.upTo(bucket.last);
            stored != null;
            stored = reading.upTo(bucket.last)) {
          D document = served.read(cell.documents, stored).orElse(null);
          if (document == null) {
            all = false;
            continue;
          }
          Map<Map<String, String>, Map<String, BigDecimal>> contributions =
              rows.contributions(cell.figure, cell.arguments, document, this::whole);
          Map<String, BigDecimal> sums = contributions.get(cell.coordinates);
          if (sums != null && !taking.test(new Contributor<>(stored.id(), document, sums))) {
            return stored.id();
          }
          cells.addAll(contributions.keySet());
        }
        within = false;
        if (all) {
          mark(bucket, cells, now);
        }
      }
      return null;
    }

    private R whole() {
      dependsOnWhole = true;
      return cell.whole;
    }

    private void mark(Bucket bucket, Set<Map<String, String>> cells, long now) {
      if (marked != null && (!dependsOnWhole || marked.bind(cell.whole))) {
        CellMarks marks = new CellMarks(cells.size());
        cells.forEach(marks::add);
        marked.put(bucket, new Marks(marks, now));
      }
    }
  }
}
