package io.perennial.platform.wiring;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.OptionalLong;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Axon's cache of aggregates, bounded by the memory they take. Those that were not used for longest
 * leave first: what has just been created is what the next commands are about, so a policy that
 * lets only what is used often stay would have new aggregates loaded again and again.
 */
@NullUnmarked
public final class AggregateCache implements Cache {

  /** What an aggregate takes beside its own fields: its entry, its identifier, its trigger. */
  private static final int OVERHEAD = 1000;

  /** What an aggregate takes that does not say: one that stays small. */
  private static final int SMALL = 3000;

  /** Tells where streams end. */
  @FunctionalInterface
  public interface Streams {

    /** The number of the last event of a stream; empty when there is none. */
    OptionalLong lastSequence(String streamId);
  }

  private final long maximumBytes;
  private final @Nullable Streams streams;
  private final LinkedHashMap<Object, Kept> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Kept(Object entry, long bytes) {}

  /**
   * A cache of aggregates that take at most so many bytes together. An aggregate is weighed anew
   * whenever it is saved, since it has grown by then; one that takes more than all may is not kept.
   */
  public AggregateCache(long maximumBytes) {
    this(maximumBytes, null);
  }

  private AggregateCache(long maximumBytes, @Nullable Streams streams) {
    this.maximumBytes = maximumBytes;
    this.streams = streams;
  }

  /**
   * As {@link #AggregateCache(long)}, where other nodes handle the same aggregates: one that is
   * taken from here is asked for only where its stream ends where it ended when it was put here. So
   * what is decided on it is what would be decided on one that is loaded now.
   *
   * @param streams the log that all nodes share
   */
  public static AggregateCache besideOtherNodes(long maximumBytes, Streams streams) {
    return new AggregateCache(maximumBytes, streams);
  }

  /** What is here has never been serialized, so the entry gives the very aggregate. */
  private static EventSourcedAggregate<?> aggregate(Object entry) {
    return ((AggregateCacheEntry<?>) entry).recreateAggregate(null, null, null, null);
  }

  private static long bytes(Object entry) {
    Object root = aggregate(entry).getAggregateRoot();
    long own = root instanceof Weighed weighed ? weighed.bytes() : SMALL;
    return own + OVERHEAD;
  }

  /** Bytes that the aggregates in it take together. */
  public synchronized long bytes() {
    return bytes;
  }

  @Override
  @SuppressWarnings("unchecked") // Axon's contract leaves the type of an entry to the caller
  public <K, V> V get(K key) {
    Kept kept = kept(key);
    if (kept != null && !isCurrent(key, kept.entry)) {
      remove(key);
      return null;
    }
    return kept == null ? null : (V) kept.entry;
  }

  private synchronized Kept kept(Object key) {
    return entries.get(key);
  }

  private boolean isCurrent(Object key, Object entry) {
    return streams == null
        || streams.lastSequence(key.toString()).equals(OptionalLong.of(aggregate(entry).version()));
  }

  @Override
  public void put(Object key, Object value) {
    keep(key, new Kept(value, bytes(value)));
  }

  private synchronized void keep(Object key, Kept kept) {
    remove(key);
    if (kept.bytes <= maximumBytes) {
      entries.put(key, kept);
      bytes += kept.bytes;
      Iterator<Kept> unusedForLongest = entries.values().iterator();
      while (bytes > maximumBytes) {
        bytes -= unusedForLongest.next().bytes;
        unusedForLongest.remove();
      }
    }
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    Kept kept = new Kept(value, bytes(value));
    synchronized (this) {
      if (entries.containsKey(key)) {
        return false;
      }
      keep(key, kept);
      return true;
    }
  }

  @Override
  public synchronized boolean remove(Object key) {
    Kept removed = entries.remove(key);
    if (removed == null) {
      return false;
    }
    bytes -= removed.bytes;
    return true;
  }

  @Override
  public synchronized void removeAll() {
    entries.clear();
    bytes = 0;
  }

  @Override
  public synchronized boolean containsKey(Object key) {
    return entries.containsKey(key);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("Nobody listens to the cache of aggregates");
  }
}
