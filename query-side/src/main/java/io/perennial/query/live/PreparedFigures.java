package io.perennial.query.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.query.QuerySettings;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds documents into figures, and keeps them prepared: a figure is folded again only when its
 * view has moved on and it is no longer young, and once for all who ask at the same time. For some
 * time more it is served while it is folded again beside it, which is not more often than it costs.
 */
public final class PreparedFigures implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PreparedFigures.class);

  /** Rows up to which a figure counts as one. */
  private static final int USUAL_ROWS = 1000;

  private final ViewProgress progress;
  private final ServedViews served;
  private final QuerySettings settings;
  private final FigureFreshness freshness;
  private final FigureFolding folding;
  private final CellContributors contributors;
  private final ExecutorService refreshing =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("figure-refresh").daemon().factory());
  private final Cache<Key, Slot> slots;

  /** The figures of all views. */
  public PreparedFigures(
      ViewProgress progress, ServedViews served, QuerySettings settings, MeterRegistry meters) {
    this.progress = progress;
    this.served = served;
    this.settings = settings;
    this.freshness = new FigureFreshness(settings.figureAge(), settings.figureStale());
    this.folding = new FigureFolding(served, settings, meters);
    this.contributors = new CellContributors(served, settings);
    this.slots =
        Caffeine.newBuilder()
            .maximumWeight((long) settings.figures() * USUAL_ROWS)
            .<Key, Slot>weigher((key, slot) -> slot.weight)
            .expireAfterAccess(settings.figureKept())
            .build();
  }

  private record Key(String collection, String figure, FigureArguments arguments) {}

  /** Where a figure is kept; the lock sees to it that one thread folds it. */
  private static final class Slot {
    private final ReentrantLock folding = new ReentrantLock();
    private volatile @Nullable Kept<?> kept;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile int weight = USUAL_ROWS;
  }

  /** A figure, when it was folded, and how long that took. */
  private record Kept<R>(Prepared<R> prepared, long madeAt, long cost) {

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - madeAt);
    }
  }

  /**
   * A figure.
   *
   * @param result the result
   * @param position every event up to here is in it; events that came while it was folded may be
   * @param damaged documents that could not be read, and are not in it
   * @param begunAt when its folding began, on the clock of this process
   */
  public record Prepared<R>(R result, long position, long damaged, long begunAt) {

    /** How long ago its folding began. */
    public Duration age() {
      return Duration.ofNanos(System.nanoTime() - begunAt);
    }
  }

  /**
   * A figure over the documents of a generation.
   *
   * @param atLeast position that the figure must cover
   */
  public <D, A, R> Prepared<R> prepare(
      ViewDocuments<D> documents, Figure<D, A, R> figure, FigureArguments arguments, long atLeast) {
    folding.keep(documents);
    Key key = new Key(documents.generation().collection(), figure.name(), arguments);
    Slot slot = slots.get(key, any -> new Slot());
    Prepared<R> kept = usable(slot, documents, atLeast);
    if (kept != null) {
      return kept;
    }
    kept = stale(slot, atLeast);
    if (kept != null) {
      refresh(slot, documents, figure, key, atLeast);
      return kept;
    }
    return foldOnce(slot, documents, figure, key, atLeast);
  }

  /**
   * Hands over the documents behind a cell of a figure that was prepared, in the order of their
   * ids.
   *
   * @param after the id that they begin behind; absent where they begin with the first one
   * @param taking whether it takes more
   * @return the id of the last one that was taken; absent where there are no more
   */
  public <D, R> @Nullable String behind(
      CellContributors.Cell<D, R> cell,
      @Nullable String after,
      Predicate<CellContributors.Contributor<D>> taking) {
    return contributors.each(cell, folding.buckets(cell.documents()), after, taking);
  }

  /** Folds it, unless another one who asks has done so meanwhile. */
  private <D, A, R> Prepared<R> foldOnce(
      Slot slot, ViewDocuments<D> documents, Figure<D, A, R> figure, Key key, long atLeast) {
    slot.folding.lock();
    try {
      Prepared<R> kept = usable(slot, documents, atLeast);
      if (kept != null) {
        return kept;
      }
      long begun = System.nanoTime();
      long position = Math.max(atLeast, progress.position(documents.generation()));
      FigureParts.Folded<A> all = folding.fold(documents, figure, key.arguments);
      Prepared<R> folded =
          new Prepared<>(figure.finish(all.accumulation()), position, all.damaged(), begun);
      served.requireWhole(documents);
      slot.kept = new Kept<>(folded, System.nanoTime(), System.nanoTime() - begun);
      slot.weight = Math.max(USUAL_ROWS, figure.rows(folded.result()).size());
      slots.put(key, slot); // weighed anew
      return folded;
    } finally {
      slot.folding.unlock();
    }
  }

  /** Begins to fold it beside who asks, once, and not sooner than it took the last time. */
  private <D, A, R> void refresh(
      Slot slot, ViewDocuments<D> documents, Figure<D, A, R> figure, Key key, long atLeast) {
    Kept<?> kept = slot.kept;
    if (kept == null
        || System.nanoTime() - kept.madeAt < kept.cost
        || !slot.refreshing.compareAndSet(false, true)) {
      return;
    }
    refreshing.execute(() -> {
      try {
        foldOnce(slot, documents, figure, key, atLeast);
      } catch (RuntimeException e) {
        // Who asks when it is too old to be served folds it, and is told.
        LOG.warn("Figure {} could not be folded again: {}", figure.name(), e.toString());
      } finally {
        slot.refreshing.set(false);
      }
    });
  }

  /** A figure that may be served while it is folded again. */
  @SuppressWarnings("unchecked") // as for usable
  private <R> @Nullable Prepared<R> stale(Slot slot, long atLeast) {
    Kept<?> kept = slot.kept;
    if (kept == null || kept.prepared.position() < atLeast) {
      return null;
    }
    return freshness.servedWhileFoldedAgain(kept.age(), Duration.ofNanos(kept.cost))
        ? (Prepared<R>) kept.prepared
        : null;
  }

  @SuppressWarnings("unchecked") // the key names the figure, and with it the class of its result
  private <R> @Nullable Prepared<R> usable(Slot slot, ViewDocuments<?> documents, long atLeast) {
    Kept<?> kept = slot.kept;
    if (kept == null || kept.prepared.position() < atLeast) {
      return null;
    }
    return freshness.young(kept.age())
            || (kept.prepared.position() >= progress.position(documents.generation())
                && !mayShowErased(kept, documents.generation()))
        ? (Prepared<R>) kept.prepared
        : null;
  }

  /** An erasure moves live views on, but not one that stays as it is. */
  private boolean mayShowErased(Kept<?> kept, Generation generation) {
    return generation.stays() && kept.age().compareTo(settings.figureKept()) > 0;
  }

  /** Lets figures being folded finish. */
  @Override
  public void close() {
    refreshing.shutdown();
    folding.close();
  }
}
