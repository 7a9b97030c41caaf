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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  private static final int BYTES_OF_BUCKET = 120;

  private static final int BYTES_OF_DOCUMENT = Integer.BYTES + Long.BYTES;

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

  /** The marks of a bucket: of all its documents together, and of each of them. */
  private static final class Marks {

    private final CellMarks cells;
    private final long madeAt;

    /** Hashes of ids, by which documents are known again, in the order of the ids. */
    private final int[] ids;

    private final long[] cellsOf;

    /**
     * The marks of a bucket.
     *
     * @param documents the cells that each document contributes to, by its id, in order
     * @param madeAt the time before they were read
     */
    Marks(Map<String, Set<Map<String, String>>> documents, long madeAt) {
      Set<Map<String, String>> all =
          documents.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
      this.cells = new CellMarks(all.size());
      all.forEach(cells::add);
      this.madeAt = madeAt;
      this.ids = documents.keySet().stream().mapToInt(String::hashCode).toArray();
      this.cellsOf =
          documents.values().stream()
              .mapToLong(each ->
                  each.stream().mapToLong(CellMarks::of).reduce(0, (one, more) -> one | more))
              .toArray();
    }

    /** The place of a document, from some place on; -1 where it is not among those marked. */
    int find(String id, int from) {
      int hash = id.hashCode();
      for (int at = from; at < ids.length; at++) {
        if (ids[at] == hash) {
          return at;
        }
      }
      return -1;
    }

    boolean mayHave(int at, long cell) {
      return (cellsOf[at] & cell) == cell;
    }

    int bytes() {
      return BYTES_OF_BUCKET + cells.bytes() + ids.length * BYTES_OF_DOCUMENT;
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

    /** The marks of a bucket; absent where they are not known, or not any more. */
    @Nullable Marks of(Bucket bucket, Object all) {
      Marks known = marks.get(bucket); // first: what it depends on is bound before it is put
      return known != null && isFor(all) && !bucket.isWrittenSince(known.madeAt) ? known : null;
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
          Marks marks = marks(bucket);
          if ((bucket.last != null && !isLater(bucket.last, after))
              || (marks != null && !marks.cells.mayHave(cell.coordinates))) {
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

    private @Nullable Marks marks(Bucket bucket) {
      return marked == null ? null : marked.of(bucket, cell.whole);
    }

    @Nullable String read(Stretch stretch, int expected) {
      long now = marked == null ? 0 : marked.buckets.now();
      DocumentReading reading =
          new DocumentReading(cell.documents.collection(), stretch.after, expected);
      boolean within = stretch.within;
      for (Bucket bucket : stretch.buckets) {
        // Of a bucket that is begun within, the place of its documents is not known.
        Marks known = within ? null : marks(bucket);
        String last =
            known == null ? mark(reading, bucket, now, within) : look(reading, bucket, known);
        if (last != null) {
          return last;
        }
        within = false;
      }
      return null;
    }

    /** Reads the documents of a bucket, and marks them. */
    private @Nullable String mark(
        DocumentReading reading, Bucket bucket, long now, boolean within) {
      Map<String, Set<Map<String, String>>> documents = new LinkedHashMap<>();
      boolean all = !within;
      for (Document stored = reading.upTo(bucket.last);
          stored != null;
          stored = reading.upTo(bucket.last)) {
        D document = served.read(cell.documents, stored).orElse(null);
        if (document == null) {
          all = false;
          continue;
        }
        Map<Map<String, String>, Map<String, BigDecimal>> contributions = contributions(document);
        if (!take(stored.id(), document, contributions)) {
          return stored.id();
        }
        documents.put(stored.id(), contributions.keySet());
      }
      if (all && marked != null && (!dependsOnWhole || marked.bind(cell.whole))) {
        marked.put(bucket, new Marks(documents, now));
      }
      return null;
    }

    /** Reads those documents of a bucket that have the mark of the cell, or none. */
    private @Nullable String look(DocumentReading reading, Bucket bucket, Marks known) {
      long wanted = CellMarks.of(cell.coordinates);
      int next = 0;
      for (Document stored = reading.upTo(bucket.last);
          stored != null;
          stored = reading.upTo(bucket.last)) {
        int at = known.find(stored.id(), next);
        next = Math.max(next, at + 1);
        if (at < 0 || known.mayHave(at, wanted)) {
          D document = served.read(cell.documents, stored).orElse(null);
          if (document != null && !take(stored.id(), document, contributions(document))) {
            return stored.id();
          }
        }
      }
      return null;
    }

    private Map<Map<String, String>, Map<String, BigDecimal>> contributions(D document) {
      return rows.contributions(cell.figure, cell.arguments, document, this::whole);
    }

    private R whole() {
      dependsOnWhole = true;
      return cell.whole;
    }

    /** Whether more are taken. */
    private boolean take(
        String id, D document, Map<Map<String, String>, Map<String, BigDecimal>> contributions) {
      Map<String, BigDecimal> sums = contributions.get(cell.coordinates);
      return sums == null || taking.test(new Contributor<>(id, document, sums));
    }
  }
}
