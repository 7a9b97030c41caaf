package io.perennial.command;

import static io.perennial.command.Scenario.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.books.Asked;
import io.perennial.command.books.Books;
import io.perennial.command.books.Requests;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.sender.Occasion;
import io.perennial.command.sender.Outcome;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.web.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What many ask for at once, some of it several times under one key and again after a restart,
 * leaves the books on a customer's credit right.
 */
class ConcurrentCreditComponentTest {
  private static final int ROUNDS = 8;
  private static final int AT_ONCE = 16;

  @TempDir Path directory;

  private final List<Asked> requests = new ArrayList<>();
  private final Map<Integer, Outcome> outcomes = new HashMap<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void whatComesAtOnceLeavesTheBooksRight(int seed) {
    Random random = new Random(seed);
    boolean refusing = seed % 2 == 0;
    Books books = new Books(refusing);
    Requests chance = new Requests(random);
    Engine engine =
        Engine.withSnapshotEvery(seed < 2 ? 5 : Integer.MAX_VALUE, true, Requests.policy(refusing));
    try (DocumentStore store = new SqliteDocumentStore(directory)) {
      engine.send("anna", Requests.REGISTRATION);
      chance.firstLimit().forEach(asked -> engine.send(asked.actor(), asked.command()));
      int seen = enter(engine, books, 0);
      for (int round = 0; round < ROUNDS; round++) {
        List<Integer> keys = new ArrayList<>();
        for (int each = 0; each < AT_ONCE; each++) {
          int key = requests.size();
          requests.add(chance.next());
          keys.addAll(Collections.nCopies(1 + random.nextInt(3), key));
        }
        Collections.shuffle(keys, random);
        ask(engine, store, keys);
        seen = enter(engine, books, seen);
        books.check();
        keys.stream()
            .distinct()
            .filter(this::isAccepted)
            .forEach(key -> chance.hearOf(requests.get(key).command()));
      }
      assertThat(outcomes).hasSize(requests.size());
      assertThat(books.entered()).isGreaterThan(ROUNDS * AT_ONCE / 4);
    }
    try (Engine again = engine.restarted(seed < 2);
        DocumentStore store = new SqliteDocumentStore(directory)) {
      ask(again, store, List.copyOf(outcomes.keySet()));
      assertThat(again.recorded(CUSTOMER, 0)).hasSize(books.entered());
    }
  }

  private boolean isAccepted(int key) {
    Outcome outcome = outcomes.get(key);
    return outcome != null && outcome.refusal() == null;
  }

  /** Sends all of it at once; whoever is answered gets the answer that others got. */
  private void ask(Engine engine, DocumentStore store, List<Integer> keys) {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Idempotency idempotency =
        new Idempotency(
            store,
            engine.calendar(),
            "node",
            true,
            Duration.ofMinutes(1),
            Duration.ofDays(2),
            meters);
    try (CommandDispatcher dispatcher =
            new CommandDispatcher(
                engine.commandBus(),
                Commands.catalogue(),
                meters,
                Duration.ofMinutes(1),
                2 * keys.size());
        CommandSender sender =
            new CommandSender(Commands.catalogue(), dispatcher, idempotency, AT_ONCE)) {
      List<CompletableFuture<Outcome>> sent = new ArrayList<>();
      for (int key : keys) {
        Asked asked = requests.get(key);
        sent.add(
            sender.send(
                asked.command(),
                new Occasion(
                    asked.actor(),
                    "request-" + key,
                    "all",
                    engine.calendar().now().plus(Duration.ofDays(1)))));
      }
      for (int each = 0; each < keys.size(); each++) {
        int key = keys.get(each);
        outcome(sent.get(each))
            .ifPresent(outcome -> {
              Outcome before = outcomes.putIfAbsent(key, outcome);
              assertThat(before == null ? outcome : before).isEqualTo(outcome);
            });
      }
    }
  }

  /** Empty for who is told that the same request is running. */
  private static Optional<Outcome> outcome(CompletableFuture<Outcome> sent) {
    try {
      return Optional.of(sent.join());
    } catch (CompletionException e) {
      assertThat(e)
          .cause()
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem ->
                  assertThat(problem.problem().code()).isEqualTo(Idempotency.IN_PROGRESS.code()));
      return Optional.empty();
    }
  }

  private static int enter(Engine engine, Books books, int from) {
    List<? extends EventMessage<?>> news = engine.recorded(CUSTOMER, from);
    news.forEach(books::enter);
    return from + news.size();
  }
}
