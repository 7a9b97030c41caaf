package io.perennial.command.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one node at a time do what has become due. Who holds it says so again and again; who has
 * seen no sign of it for the whole lease, by its own clock, takes it over. No clocks of two nodes
 * are compared. A node that was held up, and goes on not knowing that another one has taken over,
 * does no harm: the same to-do is the same request.
 */
public final class DutyLease implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DutyLease.class);

  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.SAFETY, "duties_v1", List.of());

  private static final String ID = "due-work";

  /** How often in a lease its holder gives a sign. */
  private static final int SIGNS = 3;

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final DocumentCollection duties;
  private final String node;
  private final boolean exclusive;
  private final Duration lease;
  private final LongSupplier nanoTime;

  private boolean held;
  private long signAt;
  private @Nullable Document seen;
  private long seenAt;

  /**
   * A lease that nobody here holds yet.
   *
   * @param node names this process, and no other
   * @param exclusive whether no other process can use the store at the same time
   * @param lease time without a sign after which another node takes over
   */
  public DutyLease(DocumentStore store, String node, boolean exclusive, Duration lease) {
    this(store, node, exclusive, lease, System::nanoTime);
  }

  DutyLease(
      DocumentStore store, String node, boolean exclusive, Duration lease, LongSupplier nanoTime) {
    this.duties = store.collection(COLLECTION);
    this.node = node;
    this.exclusive = exclusive;
    this.lease = lease;
    this.nanoTime = nanoTime;
  }

  /** Who holds it. */
  private record Holder(String node) {}

  /** Whether this node is to do it now; takes it where nobody does, and gives a sign. */
  synchronized boolean hold() {
    if (held && nanoTime.getAsLong() - signAt < lease.toNanos() / SIGNS) {
      return true;
    }
    boolean before = held;
    held = taken(duties.get(ID).orElse(null));
    if (held != before) {
      log.info("What becomes due is {} this node", held ? "done by" : "no longer done by");
    }
    return held;
  }

  /** The node that is known to do it; empty while nobody does. */
  public Optional<String> holder() {
    return duties.get(ID).map(this::node);
  }

  private boolean taken(@Nullable Document current) {
    long now = nanoTime.getAsLong();
    if (current != null && !mine(current) && !isFree(current, now)) {
      return false;
    }
    long version = current == null ? 1 : current.version() + 1;
    Document next = new Document(ID, version, write(), Map.of());
    signAt = now;
    return current == null ? duties.insert(next) : duties.replace(next, current.version());
  }

  private boolean isFree(Document current, long now) {
    if (exclusive) {
      return true; // of a process that is no more
    }
    Document last = seen;
    if (last == null
        || last.version() != current.version()
        || !last.body().equals(current.body())) {
      seen = current;
      seenAt = now;
      return false;
    }
    return now - seenAt >= lease.toNanos();
  }

  private boolean mine(Document current) {
    return node(current).equals(node);
  }

  private String node(Document current) {
    try {
      return mapper.readValue(current.body(), Holder.class).node;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A holder that was written can be read", e);
    }
  }

  private String write() {
    try {
      return mapper.writeValueAsString(new Holder(node));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A holder can always be written", e);
    }
  }

  /** Gives it back, so that another node need not wait. */
  @Override
  public synchronized void close() {
    if (held) {
      held = false;
      duties.get(ID).filter(this::mine).ifPresent(current -> duties.delete(ID, current.version()));
    }
  }
}
