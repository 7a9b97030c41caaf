package io.perennial.query.live;

import io.perennial.platform.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection in buckets of neighbouring ids, and when something was written to
 * each of them last, by a clock that counts writes. A bucket that grows too large is divided; a
 * group of buckets is never changed, but replaced by others.
 */
final class Buckets {

  /** The order of ids in every store. */
  static final Comparator<String> BY_CODE_POINTS = Document::compareIds;

  /** Buckets of a group. */
  private static final int GROUP = 32;

  /** How many ids are remembered before there are buckets; of more, all buckets are stale. */
  private static final int MOST_EARLY = 100_000;

  private final int size;
  private final TreeMap<String, Bucket> byLast = new TreeMap<>(BY_CODE_POINTS);
  private List<Group> groups = List.of();
  private @Nullable Bucket end;
  private final Set<String> early = new HashSet<>();
  private boolean earlyLost;
  private int scans;
  private long clock;

  /**
   * No buckets yet.
   *
   * @param size documents of a bucket, as it is made
   */
  Buckets(int size) {
    this.size = size;
  }

  /** Documents whose ids lie behind the last one of the bucket before, up to its own last one. */
  static final class Bucket {

    /** The last id; absent of the bucket that has no end. */
    final @Nullable String last;

    private volatile long writtenAt;

    Bucket(@Nullable String last, long writtenAt) {
      this.last = last;
      this.writtenAt = writtenAt;
    }

    boolean isWrittenSince(long time) {
      return writtenAt > time;
    }
  }

  /**
   * Neighbouring buckets.
   *
   * @param after the last id before them; absent where they are the first
   */
  record Group(@Nullable String after, List<Bucket> buckets) {

    Group {
      buckets = List.copyOf(buckets);
    }

    /** Compared as such: what is kept for one is not for another. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** How many documents a bucket is to have. */
  int size() {
    return size;
  }

  /** Whether there are buckets. */
  synchronized boolean isReady() {
    return end != null;
  }

  /** The time: what is read from now on shows everything that was written up to it. */
  synchronized long now() {
    return clock;
  }

  /** All groups, in order. */
  synchronized List<Group> groups() {
    return groups;
  }

  /** Documents were written. */
  synchronized void written(Set<String> ids) {
    clock++;
    if (end != null) {
      ids.forEach(id -> bucketOf(id).writtenAt = clock);
    } else if (scans > 0) {
      remember(ids);
    }
  }

  private void remember(Set<String> ids) {
    earlyLost |= early.size() + ids.size() > MOST_EARLY;
    if (earlyLost) {
      early.clear();
    } else {
      early.addAll(ids);
    }
  }

  private Bucket bucketOf(String id) {
    var found = byLast.ceilingEntry(id);
    if (found != null) {
      return found.getValue();
    }
    if (end == null) {
      throw new IllegalStateException("There are no buckets");
    }
    return end;
  }

  /** A scan begins that may make the buckets: what is written meanwhile is remembered. */
  synchronized void beginScan() {
    scans++;
  }

  /** A scan has ended, and made the buckets or not. */
  synchronized void endScan() {
    scans--;
    if (scans == 0) {
      early.clear();
      earlyLost = false;
    }
  }

  /**
   * Makes the buckets, within a scan.
   *
   * @param lasts last ids, in order, of all buckets but the one that has no end
   */
  synchronized void make(List<String> lasts) {
    if (end != null) {
      return;
    }
    List<Bucket> all = new ArrayList<>();
    lasts.forEach(last -> all.add(new Bucket(last, earlyLost ? clock : 0)));
    all.forEach(bucket -> byLast.put(String.valueOf(bucket.last), bucket));
    Bucket endless = new Bucket(null, earlyLost ? clock : 0);
    all.add(endless);
    end = endless;
    List<Group> made = new ArrayList<>();
    String after = null;
    for (int from = 0; from < all.size(); from += GROUP) {
      Group group = new Group(after, all.subList(from, Math.min(from + GROUP, all.size())));
      made.add(group);
      after = group.buckets().getLast().last;
    }
    groups = List.copyOf(made);
    early.forEach(id -> bucketOf(id).writtenAt = clock);
  }

  /**
   * Divides a bucket that has grown; what has been divided already stays as it is.
   *
   * @param lasts last ids, in order, of the parts but the last one
   */
  synchronized void divide(Group group, Bucket bucket, List<String> lasts) {
    int at = groups.indexOf(group);
    int within = group.buckets().indexOf(bucket);
    if (at < 0 || within < 0) {
      return;
    }
    List<Bucket> buckets = new ArrayList<>(group.buckets());
    List<Bucket> parts = new ArrayList<>();
    lasts.forEach(last -> parts.add(new Bucket(last, bucket.writtenAt)));
    parts.forEach(part -> byLast.put(String.valueOf(part.last), part));
    buckets.addAll(within, parts);
    List<Group> changed = new ArrayList<>(groups);
    if (buckets.size() > 2 * GROUP) {
      List<Bucket> first = buckets.subList(0, buckets.size() / 2);
      changed.set(at, new Group(group.after(), first));
      changed.add(
          at + 1, new Group(first.getLast().last, buckets.subList(first.size(), buckets.size())));
    } else {
      changed.set(at, new Group(group.after(), buckets));
    }
    groups = List.copyOf(changed);
  }
}
