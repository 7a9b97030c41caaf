package io.perennial.platform.wiring;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.jspecify.annotations.NullUnmarked;

/** Axon's cache of aggregates over a bounded Caffeine cache. */
@NullUnmarked
public final class AggregateCache implements Cache {

  /** What an aggregate takes beside its own fields: its entry, its identifier, its trigger. */
  private static final int OVERHEAD = 1000;

  /** What an aggregate takes that does not say: one that stays small. */
  private static final int SMALL = 3000;

  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

  /**
   * A cache of aggregates that take at most so many bytes together, those least used leaving first.
   * An aggregate is weighed anew whenever it is saved, since it has grown by then.
   */
  public AggregateCache(long maximumBytes) {
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(maximumBytes)
            .weigher((key, entry) -> bytes(entry))
            .build();
  }

  private static int bytes(Object entry) {
    // What is here has never been serialized, so the entry gives the very aggregate.
    Object root =
        ((AggregateCacheEntry<?>) entry)
            .recreateAggregate(null, null, null, null)
            .getAggregateRoot();
    long own = root instanceof Weighed weighed ? weighed.bytes() : SMALL;
    return (int) Math.min(Integer.MAX_VALUE, own + OVERHEAD);
  }

  /** Bytes that the aggregates in it take together. */
  public long bytes() {
    entries.cleanUp();
    return entries.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  @Override
  @SuppressWarnings("unchecked") // Axon's contract leaves the type of an entry to the caller
  public <K, V> V get(K key) {
    return (V) entries.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    entries.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return entries.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  @SuppressWarnings("unchecked") // as for get
  public <T> T computeIfAbsent(Object key, Supplier<T> valueSupplier) {
    return (T) entries.get(key, absent -> valueSupplier.get());
  }

  @Override
  public boolean remove(Object key) {
    return entries.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    entries.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.asMap().containsKey(key);
  }

  @Override
  @SuppressWarnings("unchecked") // as for get
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    entries.asMap().computeIfPresent(key, (present, value) -> update.apply((V) value));
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("Nobody listens to the cache of aggregates");
  }
}
