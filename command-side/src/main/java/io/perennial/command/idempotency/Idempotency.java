package io.perennial.command.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Query;
import io.perennial.platform.document.Write;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.ProblemException;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the answer to each request that carries an idempotency key, so that a repeat gets it again.
 *
 * <p>A record is inserted before the request is executed and holds the answer after. Where an
 * execution ended without a known outcome, by a crash, a timeout or a store out of reach, the next
 * repeat takes the record over and executes the request as a repeat, which looks for what the
 * earlier try has recorded.
 */
public final class Idempotency {

  /** The key was used for something else. */
  public static final ProblemCode KEY_REUSED =
      new ProblemCode(
          "idempotency-key-reused", 422, "The idempotency key belongs to another request");

  /** The first request under the key has no answer yet. */
  public static final ProblemCode IN_PROGRESS =
      new ProblemCode("request-in-progress", 409, "The request is still running");

  private static final Logger log = LoggerFactory.getLogger(Idempotency.class);

  private static final String EXPIRES_AT = "expiresAt";
  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.SAFETY, "idempotency_v1", List.of(Field.number(EXPIRES_AT)));

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final DocumentCollection records;
  private final CompanyCalendar calendar;
  private final String nodeId;
  private final boolean exclusive;
  private final Duration lease;
  private final Duration retention;
  private final Counter repeats;
  private volatile Instant answersComplete = Instant.MIN;
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

  /**
   * @param nodeId names this run of this process, and no other
   * @param exclusive whether no other process can use the store at the same time
   * @param lease after which another process's unfinished request may be taken over
   * @param retention how long an answer is kept
   */
  public Idempotency(
      DocumentStore store,
      CompanyCalendar calendar,
      String nodeId,
      boolean exclusive,
      Duration lease,
      Duration retention,
      MeterRegistry meters) {
    this.records = store.collection(COLLECTION);
    this.calendar = calendar;
    this.nodeId = nodeId;
    this.exclusive = exclusive;
    this.lease = lease;
    this.retention = retention;
    this.repeats =
        Counter.builder("perennial.idempotency.repeats")
            .description("Requests answered with the answer kept under their idempotency key")
            .register(meters);
  }

  /** Executes a request and turns refusals into answers. */
  @FunctionalInterface
  public interface Execution {

    /**
     * Executes it.
     *
     * @param repeat whether an earlier try may have been recorded
     */
    Answer run(boolean repeat);
  }

  private enum State {
    RUNNING,
    /** Ended without a known outcome. */
    INTERRUPTED,
    DONE
  }

  /**
   * What is kept of a request.
   *
   * @param fingerprint hash of what was asked for
   * @param node which run of which process executes it
   * @param startedAt when the execution began
   * @param answer present when done
   */
  private record Kept(
      State state, String fingerprint, String node, Instant startedAt, @Nullable Answer answer) {}

  /**
   * The answer to the request: the kept one, or that of the execution.
   *
   * @param fingerprint hash of what is asked for: the path and the body
   * @throws ProblemException 409 while the request is still running, 422 when the key was used for
   *     another request
   */
  public Answer once(IdempotencyKey key, String fingerprint, Execution execution) {
    String id = key.recordId();
    boolean ours = inFlight.add(id);
    try {
      return ours ? execute(id, fingerprint, execution) : answerOfOther(id, fingerprint);
    } finally {
      if (ours) {
        inFlight.remove(id);
      }
    }
  }

  private Answer execute(String id, String fingerprint, Execution execution) {
    Kept running = new Kept(State.RUNNING, fingerprint, nodeId, calendar.now(), null);
    // A record may be swept between the two looks at it, hence a second round.
    for (int round = 0; round < 2; round++) {
      Document fresh = document(id, 1, running);
      if (records.insert(fresh)) {
        return run(fresh, running, execution, running.startedAt.isBefore(answersComplete));
      }
      Optional<Document> existing = records.get(id);
      if (existing.isPresent()) {
        Kept kept = read(existing.get());
        Answer answer = answer(kept, fingerprint);
        if (answer != null) {
          return answer;
        }
        if (kept.state == State.RUNNING && !abandoned(kept)) {
          throw inProgress();
        }
        Document taken = document(id, existing.get().version() + 1, running);
        if (records.replace(taken, existing.get().version())) {
          return run(taken, running, execution, true);
        }
      }
    }
    throw inProgress();
  }

  /** Another thread of this process is at it. */
  private Answer answerOfOther(String id, String fingerprint) {
    Answer answer =
        records.get(id).map(document -> answer(read(document), fingerprint)).orElse(null);
    if (answer == null) {
      throw inProgress();
    }
    return answer;
  }

  private @Nullable Answer answer(Kept kept, String fingerprint) {
    if (!kept.fingerprint.equals(fingerprint)) {
      throw KEY_REUSED.exception(
          "The key was used with another path or body, or on behalf of someone else; take a"
              + " new key for a new request");
    }
    if (kept.answer == null) {
      return null;
    }
    repeats.increment();
    return kept.answer.replay();
  }

  /** What this process runs is in flight, so that its own leftovers are recognised, too. */
  private boolean abandoned(Kept running) {
    return exclusive
        || running.node.equals(nodeId)
        || running.startedAt.plus(lease).isBefore(calendar.now());
  }

  private Answer run(Document record, Kept running, Execution execution, boolean repeat) {
    Answer answer = null;
    try {
      answer = execution.run(repeat);
      return answer;
    } finally {
      boolean done = answer != null && answer.conclusive();
      conclude(
          record,
          new Kept(
              done ? State.DONE : State.INTERRUPTED,
              running.fingerprint,
              nodeId,
              running.startedAt,
              done ? answer : null));
    }
  }

  /** When this fails the record stays as one that is running, and a repeat takes it over. */
  private void conclude(Document record, Kept kept) {
    try {
      records.replace(document(record.id(), record.version() + 1, kept), record.version());
    } catch (DocumentStoreUnavailableException e) {
      log.warn("An answer could not be kept under its idempotency key: {}", e.getMessage());
    }
  }

  private static ProblemException inProgress() {
    return IN_PROGRESS.exception(
        "A request with this idempotency key is running; repeat it later for its answer");
  }

  /**
   * Answers kept before that moment are lost: for as long as they would have been kept, what looks
   * like a first try may be a repeat, and is treated as one.
   */
  public void lostUntil(Instant moment) {
    answersComplete = moment.plus(retention);
  }

  /**
   * Gives no answer again that was kept since that moment, as what it tells may be recorded no
   * more; a repeat finds out.
   *
   * @return how many
   */
  public int doubt(Instant since) {
    int[] doubted = new int[1];
    records.scan(document -> {
      Kept kept = read(document);
      if (kept.state == State.DONE && !kept.startedAt.isBefore(since)) {
        Kept unknown =
            new Kept(State.INTERRUPTED, kept.fingerprint, kept.node, kept.startedAt, null);
        if (records.replace(
            document(document.id(), document.version() + 1, unknown), document.version())) {
          doubted[0]++;
        }
      }
    });
    return doubted[0];
  }

  private Document document(String id, long version, Kept kept) {
    try {
      return new Document(
          id,
          version,
          mapper.writeValueAsString(kept),
          Map.of(EXPIRES_AT, kept.startedAt.plus(retention).toEpochMilli()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record can always be written", e);
    }
  }

  private Kept read(Document document) {
    try {
      return mapper.readValue(document.body(), Kept.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record that was written can be read", e);
    }
  }

  /**
   * Removes records that are no longer kept.
   *
   * @param portion records at most
   * @return how many were removed
   */
  public int sweep(int portion) {
    List<Document> expired =
        records
            .find(
                new Query(
                    List.of(
                        new Filter(
                            EXPIRES_AT, Filter.Operator.AT_MOST, calendar.now().toEpochMilli())),
                    EXPIRES_AT,
                    false,
                    null,
                    portion))
            .documents();
    if (expired.isEmpty()) {
      return 0;
    }
    Set<String> lost =
        records.write(
            expired.stream()
                .map(document -> new Write.Delete(document.id(), document.version()))
                .toList());
    return expired.size() - lost.size();
  }
}
