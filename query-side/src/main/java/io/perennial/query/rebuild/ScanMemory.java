package io.perennial.query.rebuild;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that documents take which scans hold, those of all views together. Who needs little
 * leaves the rest to the others; an equal share is everybody's.
 */
public final class ScanMemory {

  private final long capacity;
  private final long share;
  private final AtomicLong held = new AtomicLong();

  /**
   * Memory of which nothing is held.
   *
   * @param capacity bytes, at most
   * @param views how many may want some at the same time
   */
  public ScanMemory(long capacity, int views) {
    this.capacity = capacity;
    this.share = capacity / views;
  }

  /** More is held, or less. */
  void add(long bytes) {
    held.addAndGet(bytes);
  }

  /** Bytes that are held. */
  long held() {
    return held.get();
  }

  /**
   * Bytes that one of the views is to let go, so that a tenth of all is free again.
   *
   * @param own what the view itself holds
   */
  long excess(long own) {
    long all = held.get();
    return all <= capacity
        ? 0
        : Math.max(0, Math.min(all - (capacity - capacity / 10), own - share));
  }
}
