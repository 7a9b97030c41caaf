package io.perennial.query.activity;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that never changes. One more entry at the end is written behind the others, into the same
 * memory, so that it costs the same however many there are.
 *
 * @param <T> what is in it
 */
public final class GrowingList<T> extends AbstractList<T> implements RandomAccess {

  private final Shared shared;
  private final int size;

  /** Memory that a list and those grown from it have in common; what has been written stays. */
  private static final class Shared {
    private final Object[] entries;
    private int used;

    Shared(Object[] entries, int used) {
      this.entries = entries;
      this.used = used;
    }

    /** Whether the place behind so many is free, and is now the caller's. */
    synchronized boolean takes(int size) {
      if (used == size && size < entries.length) {
        used++;
        return true;
      }
      return false;
    }
  }

  private GrowingList(Shared shared, int size) {
    this.shared = shared;
    this.size = size;
  }

  /** A list of the same; the very list when it is one that grows. */
  public static <T> GrowingList<T> of(List<T> list) {
    if (list instanceof GrowingList<T> growing) {
      return growing;
    }
    Object[] entries = list.toArray();
    for (Object entry : entries) {
      Objects.requireNonNull(entry);
    }
    return new GrowingList<>(new Shared(entries, entries.length), entries.length);
  }

  /** With one more at the end. */
  public GrowingList<T> plus(T added) {
    Objects.requireNonNull(added);
    if (shared.takes(size)) {
      shared.entries[size] = added;
      return new GrowingList<>(shared, size + 1);
    }
    Object[] grown = Arrays.copyOf(shared.entries, size + 1 + (size >> 1));
    Arrays.fill(grown, size, grown.length, null);
    grown[size] = added;
    return new GrowingList<>(new Shared(grown, size + 1), size + 1);
  }

  @Override
  @SuppressWarnings("unchecked") // only what is one gets in
  public T get(int index) {
    return (T) shared.entries[Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }
}
