package io.perennial.platform.access;

import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.document.Page;
import io.perennial.platform.document.Query;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The access log: a chain of entries to which one can only append. Each entry holds the hash of the
 * one before it, so that an entry that is changed, removed or put in between shows.
 *
 * <p>All nodes write one chain: what is appended becomes a block, named by the number of its first
 * entry, and of two nodes that write the same number one loses and writes behind the other. What is
 * asked for at the same time on one node is written as one block.
 */
public final class AccessLog {

  /** Entries in a block, at most. */
  static final int LONGEST_BLOCK = 500;

  private static final int READ_AT_ONCE = 50;

  private final DocumentCollection blocks;
  private final InstantSource clock;
  private final ReentrantLock writing = new ReentrantLock();
  private final List<Waiting> waiting = new ArrayList<>();
  private @Nullable AccessHead head;

  /** The log in a store. */
  public AccessLog(DocumentStore store, InstantSource clock) {
    this.blocks = store.collection(AccessBlock.COLLECTION);
    this.clock = clock;
  }

  /** Somebody waits until it is written. */
  private static final class Waiting {

    private final Access access;
    private boolean written;
    private @Nullable RuntimeException failure;

    Waiting(Access access) {
      this.access = access;
    }
  }

  /**
   * An entry at a place of the log.
   *
   * @param text as it was written, and as its hash is made of
   */
  public record Found(Place place, AccessEntry entry, String text) {}

  /**
   * A place in the log.
   *
   * @param block number of the first entry that was written together with this one
   * @param index among those, from 0
   */
  public record Place(long block, int index) {

    /** As one number, in the order of the log. */
    public long number() {
      return block * LONGEST_BLOCK + index;
    }

    /** The place that a number stands for. */
    public static Place of(long number) {
      return new Place(number / LONGEST_BLOCK, (int) (number % LONGEST_BLOCK));
    }
  }

  /**
   * Writes an entry; it is durable when this returns. Who shows or refuses something does it
   * afterwards.
   *
   * @throws DocumentStoreUnavailableException when it cannot be written
   */
  public void append(Access access) {
    Waiting mine = new Waiting(access);
    synchronized (waiting) {
      waiting.add(mine);
    }
    writing.lock();
    try {
      while (!mine.written && mine.failure == null) {
        writeWaiting(); // else whoever had the lock before has written it with its own
      }
    } finally {
      writing.unlock();
    }
    if (mine.failure != null) {
      throw new DocumentStoreUnavailableException(
          "The access log could not be written", mine.failure);
    }
  }

  private void writeWaiting() {
    List<Waiting> next;
    synchronized (waiting) {
      next = List.copyOf(waiting.subList(0, Math.min(LONGEST_BLOCK, waiting.size())));
    }
    boolean written = false;
    try {
      written = write(next);
    } catch (DocumentStoreUnavailableException e) {
      next.forEach(one -> one.failure = e); // nobody waits for what another has waited for in vain
    }
    if (written) {
      next.forEach(one -> one.written = true);
    }
    synchronized (waiting) {
      waiting.removeIf(one -> one.written || one.failure != null);
    }
  }

  /** Whether no other node was first. */
  private boolean write(List<Waiting> next) {
    AccessHead end = head == null ? head() : head;
    head = null; // to be read again after a failure, which may have come behind the write
    Document block =
        AccessBlock.document(
            next.stream().map(one -> one.access).toList(),
            end,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (!blocks.insert(block)) {
      return false;
    }
    head = AccessBlock.of(block).end();
    return true;
  }

  /** Where the log ends. */
  public AccessHead head() {
    List<Document> last = blocks.find(new Query(List.of(), null, true, null, 1)).documents();
    return last.isEmpty() ? AccessHead.EMPTY : AccessBlock.of(last.getFirst()).end();
  }

  /**
   * Hands over the entries that are wanted.
   *
   * @param newestFirst in which order
   * @param after behind which place in that order; from its start when absent
   * @param each returns whether to go on
   */
  public void read(
      AccessFilter filter, boolean newestFirst, @Nullable Place after, Predicate<Found> each) {
    Query.Keyset next = after == null ? null : before(after, newestFirst);
    do {
      Page page = blocks.find(new Query(filter.ofBlocks(), null, newestFirst, next, READ_AT_ONCE));
      for (Document stored : page.documents()) {
        if (!read(stored, filter, newestFirst, after, each)) {
          return;
        }
      }
      next = page.next();
    } while (next != null);
  }

  /** The place in front of a block, in the order in which is read. */
  private static Query.Keyset before(Place place, boolean newestFirst) {
    return new Query.Keyset(null, AccessBlock.id(place.block + (newestFirst ? 1 : -1)));
  }

  private static boolean read(
      Document stored,
      AccessFilter filter,
      boolean newestFirst,
      @Nullable Place after,
      Predicate<Found> each) {
    List<String> texts = AccessBlock.of(stored).entries();
    long block = Long.parseLong(stored.id());
    for (int i = 0; i < texts.size(); i++) {
      int index = newestFirst ? texts.size() - 1 - i : i;
      Place place = new Place(block, index);
      if (after != null && place.block == after.block) {
        if (newestFirst ? index >= after.index : index <= after.index) {
          continue;
        }
      }
      AccessEntry entry = AccessBlock.entry(texts.get(index));
      if (filter.includes(entry) && !each.test(new Found(place, entry, texts.get(index)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Follows the chain from the first entry to the last.
   *
   * @param noted an end of the log that was noted earlier; absent when none was
   */
  public AccessCheck check(@Nullable AccessHead noted) {
    Chain chain = new Chain(noted);
    blocks.scan(chain::add);
    return chain.result();
  }

  /** The chain as far as it has been followed. */
  private static final class Chain {

    private final @Nullable AccessHead noted;
    private AccessHead end = AccessHead.EMPTY;
    private @Nullable Long brokenAt;
    private boolean asNoted;

    Chain(@Nullable AccessHead noted) {
      this.noted = noted;
      this.asNoted = AccessHead.EMPTY.equals(noted);
    }

    void add(Document stored) {
      boolean named = stored.id().equals(AccessBlock.id(end.number() + 1));
      for (String text : AccessBlock.of(stored).entries()) {
        AccessEntry entry = AccessBlock.entry(text);
        boolean follows =
            named && entry.number() == end.number() + 1 && entry.previous().equals(end.hash());
        if (!follows && brokenAt == null) {
          brokenAt = entry.number();
        }
        end = new AccessHead(entry.number(), AccessBlock.hash(text));
        asNoted |= end.equals(noted);
      }
    }

    AccessCheck result() {
      return new AccessCheck(
          brokenAt == null && (noted == null || asNoted),
          end,
          brokenAt,
          noted == null ? null : asNoted);
    }
  }
}
