package io.perennial.platform.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Reads a log without gaps in pages. A page that is full never changes, so the pages read last are
 * kept for a moment: readers that follow one another, as the views of a node do when they are
 * behind, share what has been read and decoded once.
 */
final class LogPages {

  private static final int KEPT = 8;

  /** However often it is asked for: a file that has been replaced is to be noticed soon. */
  static final Duration KEPT_FOR = Duration.ofSeconds(5);

  private final int size;
  private final Log log;
  private final Cache<Long, List<TrackedEventMessage<?>>> pages;

  /** Reads the log itself. */
  @FunctionalInterface
  interface Log {
    /** The events behind a position, in order: those of so many positions, fewer at its end. */
    Stream<? extends TrackedEventMessage<?>> read(long after, int positions);
  }

  /**
   * Pages of a log.
   *
   * @param size positions on a page
   * @param ticker tells how long a page has been kept
   */
  LogPages(int size, Log log, Ticker ticker) {
    this.size = size;
    this.log = log;
    this.pages =
        Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).ticker(ticker).build();
  }

  /** The events behind a position, up to where the log ends when its last page is read. */
  Stream<TrackedEventMessage<?>> after(long position) {
    return StreamSupport.stream(new Reading(position), false);
  }

  /** What is left of the page on which the event behind the position stands. */
  private Stream<TrackedEventMessage<?>> rest(long position) {
    long page = Math.floorDiv(position, size);
    List<TrackedEventMessage<?>> known = pages.getIfPresent(page);
    if (known != null) {
      return known.stream().dropWhile(event -> EventReader.position(event) <= position);
    }
    int before = Math.floorMod(position, size);
    List<TrackedEventMessage<?>> read = new ArrayList<>(size - before);
    log.read(position, size - before).forEach(read::add);
    if (before == 0 && !read.isEmpty() && EventReader.position(read.getLast()) == position + size) {
      pages.put(page, read);
    }
    return read.stream();
  }

  /** One reader on its way. */
  private final class Reading extends AbstractSpliterator<TrackedEventMessage<?>> {
    private long position;
    private Iterator<TrackedEventMessage<?>> rest = List.<TrackedEventMessage<?>>of().iterator();

    private Reading(long position) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.position = position;
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
      if (!rest.hasNext()) {
        rest = rest(position).iterator();
        if (!rest.hasNext()) {
          return false;
        }
      }
      TrackedEventMessage<?> next = rest.next();
      position = EventReader.position(next);
      action.accept(next);
      return true;
    }
  }
}
