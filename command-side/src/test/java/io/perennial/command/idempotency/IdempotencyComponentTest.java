package io.perennial.command.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.testing.TestClock;
import io.perennial.command.testing.Town;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.security.Caller;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyComponentTest {

  private static final Answer ACCEPTED = new Answer(200, Map.of("ETag", "\"3\""), "{\"a\":1}");
  private static final Answer REFUSED = new Answer(409, Map.of(), "{\"code\":\"four-eyes\"}");

  @TempDir Path directory;

  private final TestClock clock = new TestClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final IdempotencyKey key = IdempotencyKey.of(Town.CALLER, "key-1");
  private final List<Boolean> runs = new ArrayList<>();
  private SqliteDocumentStore store;

  @BeforeEach
  void open() {
    store = new SqliteDocumentStore(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Idempotency process(String nodeId, boolean exclusive) {
    return new Idempotency(
        store,
        clock.calendar(),
        nodeId,
        exclusive,
        Duration.ofMinutes(1),
        Duration.ofDays(2),
        meters);
  }

  private Idempotency.Execution answering(Answer answer) {
    return repeat -> {
      runs.add(repeat);
      return answer;
    };
  }

  private static void assertProblem(Problem problem, int status, String code) {
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.code()).isEqualTo(code);
  }

  private void assertInProgress(Idempotency process) {
    assertThatThrownBy(() -> process.once(key, "same", answering(ACCEPTED)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertProblem(e.problem(), 409, "request-in-progress"));
  }

  /** Begins a request as a process does that dies before its end. */
  private void beginAndDie(String nodeId) {
    class Death extends Error {
      private static final long serialVersionUID = 1L;
    }
    Idempotency process = process(nodeId, false);
    assertThatThrownBy(() ->
            process.once(
                key,
                "same",
                repeat -> {
                  store.close();
                  throw new Death();
                }))
        .isInstanceOf(Throwable.class);
    store = new SqliteDocumentStore(directory);
  }

  @Test
  void theAnswerIsGivenAgain() {
    Idempotency process = process("node-1", true);

    assertThat(process.once(key, "same", answering(ACCEPTED))).isEqualTo(ACCEPTED);
    assertThat(process.once(key, "same", answering(REFUSED))).isEqualTo(ACCEPTED.replay());
    assertThat(runs).containsExactly(false);
    assertThat(meters.counter("perennial.idempotency.repeats").count()).isEqualTo(1);
  }

  @Test
  void whereAnswersWereLostAFirstTryMayBeARepeat() {
    Idempotency process = process("node-1", true);
    process.lostUntil(clock.instant());

    process.once(key, "same", answering(ACCEPTED));
    clock.pass(Duration.ofDays(3));
    process.once(IdempotencyKey.of(Town.CALLER, "key-2"), "same", answering(ACCEPTED));
    assertThat(runs).containsExactly(true, false);
  }

  @Test
  void anAnswerInDoubtIsNotGivenAgain() {
    Idempotency process = process("node-1", true);
    process.once(key, "same", answering(ACCEPTED));
    clock.pass(Duration.ofMinutes(1));
    assertThat(process.doubt(clock.instant())).isZero();
    assertThat(process.doubt(Instant.EPOCH)).isEqualTo(1);

    process.once(key, "same", answering(REFUSED));
    assertThat(runs).containsExactly(false, true);
  }

  @Test
  void aRefusalIsGivenAgain() {
    Idempotency process = process("node-1", true);

    process.once(key, "same", answering(REFUSED));
    assertThat(process.once(key, "same", answering(ACCEPTED))).isEqualTo(REFUSED.replay());
  }

  @Test
  void theAnswerSurvivesARestart() {
    process("node-1", true).once(key, "same", answering(ACCEPTED));
    store.close();
    store = new SqliteDocumentStore(directory);

    assertThat(process("node-2", true).once(key, "same", answering(REFUSED)))
        .isEqualTo(ACCEPTED.replay());
  }

  @Test
  void anotherRequestUnderTheKeyIsRefused() {
    Idempotency process = process("node-1", true);
    process.once(key, "same", answering(ACCEPTED));

    assertThatThrownBy(() -> process.once(key, "other", answering(ACCEPTED)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertProblem(e.problem(), 422, "idempotency-key-reused"));
    assertThat(runs).hasSize(1);
  }

  @Test
  void anotherCallersKeyIsAnotherKey() {
    Idempotency process = process("node-1", true);
    process.once(key, "same", answering(ACCEPTED));
    IdempotencyKey other =
        IdempotencyKey.of(new Caller("eve@example", null, "till", Set.of()), "key-1");

    assertThat(process.once(other, "other", answering(REFUSED))).isEqualTo(REFUSED);
    assertThat(other.requestId()).isNotEqualTo(key.requestId());
    assertThat(other.aggregateId()).isNotEqualTo(key.aggregateId());
  }

  @Test
  void whatIsDerivedFromAKeyIsTheSameForEver() {
    assertThat(key.requestId()).isEqualTo("9e1aedac88e98a9959028710241cc37e");
    assertThat(key.aggregateId()).isEqualTo("6aff5da96c133c7510e8a8254818f59f");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "ä", "a\u0007"})
  void aMalformedKeyIsRefused(String malformed) {
    assertThatThrownBy(() -> IdempotencyKey.of(Town.CALLER, malformed))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertProblem(e.problem(), 400, "malformed-idempotency-key"));
    assertThat(IdempotencyKey.of(Town.CALLER, "x".repeat(200)).requestId()).hasSize(32);
    assertThatThrownBy(() -> IdempotencyKey.of(Town.CALLER, "x".repeat(201)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aRequestThatIsRunningHereIsInProgress() {
    Idempotency process = process("node-1", true);
    process.once(
        key,
        "same",
        repeat -> {
          CompletableFuture.runAsync(() -> assertInProgress(process)).join();
          return ACCEPTED;
        });

    assertThat(process.once(key, "same", answering(REFUSED))).isEqualTo(ACCEPTED.replay());
  }

  @Test
  void aRequestThatIsRunningElsewhereIsInProgressForTheLease() {
    Idempotency here = process("node-1", false);
    Idempotency there = process("node-2", false);
    there.once(
        key,
        "same",
        repeat -> {
          assertInProgress(here);
          clock.pass(Duration.ofMinutes(1));
          assertInProgress(here);
          clock.pass(Duration.ofMillis(1));
          assertThat(here.once(key, "same", answering(ACCEPTED))).isEqualTo(ACCEPTED);
          return REFUSED;
        });

    assertThat(runs).containsExactly(true);
    assertThat(here.once(key, "same", answering(REFUSED))).isEqualTo(ACCEPTED.replay());
  }

  @Test
  void whatADeadProcessLeftIsTakenOverAtOnceWhereTheStoreBelongsToOneProcess() {
    beginAndDie("node-1");

    assertThat(process("node-2", true).once(key, "same", answering(ACCEPTED))).isEqualTo(ACCEPTED);
    assertThat(runs).containsExactly(true);
  }

  @Test
  void whatADeadProcessLeftIsTakenOverAfterTheLeaseWhereTheStoreIsShared() {
    beginAndDie("node-1");
    Idempotency process = process("node-2", false);

    assertInProgress(process);
    clock.pass(Duration.ofSeconds(61));
    assertThat(process.once(key, "same", answering(ACCEPTED))).isEqualTo(ACCEPTED);
    assertThat(runs).containsExactly(true);
  }

  @Test
  void anAnswerThatCouldNotBeKeptIsLookedForByTheNextRepeat() {
    Idempotency process = process("node-1", false);
    Answer first =
        process.once(
            key,
            "same",
            repeat -> {
              store.close();
              return ACCEPTED;
            });
    store = new SqliteDocumentStore(directory);

    assertThat(first).isEqualTo(ACCEPTED);
    assertThat(process("node-1", false).once(key, "same", answering(ACCEPTED))).isEqualTo(ACCEPTED);
    assertThat(runs).containsExactly(true);
  }

  @Test
  void anUnknownOutcomeIsNotKept() {
    Idempotency process = process("node-1", false);
    assertThatThrownBy(() ->
            process.once(
                key,
                "same",
                repeat -> {
                  throw new DocumentStoreUnavailableException("gone", new IllegalStateException());
                }))
        .isInstanceOf(DocumentStoreUnavailableException.class);

    assertThat(process.once(key, "same", answering(ACCEPTED))).isEqualTo(ACCEPTED);
    assertThat(runs).containsExactly(true);
  }

  @Test
  void ofManyAtOnceOneIsExecuted() {
    Idempotency process = process("node-1", true);
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    List<Boolean> executed = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 16; i++) {
      answers.add(
          CompletableFuture.supplyAsync(() -> {
            try {
              start.await();
              return process
                  .once(
                      key,
                      "same",
                      repeat -> {
                        executed.add(repeat);
                        return ACCEPTED;
                      })
                  .status();
            } catch (ProblemException e) {
              return e.problem().status();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }));
    }
    start.countDown();

    // Whoever comes when it is done is told what came of it.
    assertThat(answers.stream().map(CompletableFuture::join).toList())
        .contains(200)
        .isSubsetOf(200, 409);
    assertThat(executed).containsExactly(false);
  }

  @Test
  void anAnswerIsKeptForItsTimeAndThenSwept() {
    Idempotency process = process("node-1", true);
    for (int i = 0; i < 5; i++) {
      process.once(IdempotencyKey.of(Town.CALLER, "key-" + i), "same", answering(ACCEPTED));
    }
    clock.pass(Duration.ofDays(2).minusMillis(1));
    assertThat(process.sweep(3)).isZero();
    process.once(IdempotencyKey.of(Town.CALLER, "new"), "same", answering(ACCEPTED));
    clock.pass(Duration.ofMillis(1));

    assertThat(process.sweep(3)).isEqualTo(3);
    assertThat(process.sweep(3)).isEqualTo(2);
    assertThat(process.sweep(3)).isZero();
    runs.clear();
    process.once(IdempotencyKey.of(Town.CALLER, "new"), "same", answering(ACCEPTED));
    process.once(key, "same", answering(ACCEPTED));
    assertThat(runs).containsExactly(false);
    assertThat(store.names(Area.SAFETY)).containsExactly("idempotency_v1");
  }
}
