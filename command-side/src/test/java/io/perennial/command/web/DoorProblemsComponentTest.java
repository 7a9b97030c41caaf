package io.perennial.command.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.Commands;
import io.perennial.command.Door;
import io.perennial.command.Refusal;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.testing.Town;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.personal.SubjectErasedException;
import io.perennial.platform.eventstore.UnreadableEventException;
import io.perennial.platform.web.Correlation;
import io.perennial.platform.web.ProblemException;
import io.perennial.platform.web.ProblemWriter;
import io.perennial.platform.web.openapi.ApprovedProblems;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each problem of the door for commands is answered as the document shows it. */
class DoorProblemsComponentTest extends CommandEndpointFixture {

  private static final ApprovedProblems SHOWN = ApprovedProblems.of(CommandPaths.class);

  /** What is sent to a door behind which a shop is open, and what comes back. */
  private static final Map<String, Function<DoorProblemsComponentTest, String>> PROVOCATIONS =
      Map.ofEntries(
          Map.entry("malformed-json", door -> body(door.post("/commands/shops", "{\"name\":"))),
          Map.entry("invalid-body", door -> body(door.post("/commands/shops", "{\"name\":\" \"}"))),
          Map.entry("unknown-parameter", door -> body(door.post("/commands/shops?name=a", "{}"))),
          Map.entry("malformed-id", door -> body(door.post("/commands/shops/17/take-note", "{}"))),
          Map.entry("malformed-if-match", door -> body(door.note("hello", "If-Match", "3"))),
          Map.entry(
              "malformed-idempotency-key",
              door -> body(door.note("hello", "Idempotency-Key", "a key"))),
          Map.entry("idempotency-key-reused", DoorProblemsComponentTest::reusesAKey),
          Map.entry("request-in-progress", DoorProblemsComponentTest::repeatsWhatIsRunning),
          Map.entry("overtaken", DoorProblemsComponentTest::isOvertaken),
          Map.entry("outcome-unknown", DoorProblemsComponentTest::waitsInVain),
          Map.entry("data-subject-erased", door -> door.fails(new SubjectErasedException())),
          Map.entry(
              "history-unreadable", door -> door.fails(new UnreadableEventException("damaged"))));

  @Autowired Idempotency idempotency;

  static List<String> codes() {
    return PROVOCATIONS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void isAnsweredAsTheDocumentShowsIt(String code) {
    open();
    String body = requireNonNull(PROVOCATIONS.get(code)).apply(this);

    assertThat(json(body).path("code").asText()).as(body).isEqualTo(code);
    SHOWN.compare(body);
  }

  @Test
  void nothingIsShownThatNoTestProvokes() {
    SHOWN.consistOf(
        Commands.catalogue().refusals().stream()
            .map(Refusal::code)
            .collect(Collectors.toCollection(() -> new TreeSet<>(codes()))));
  }

  private static String body(HttpResponse<String> response) {
    return response.body();
  }

  private String reusesAKey() {
    note("hello", "Idempotency-Key", shop);
    return note("other", "Idempotency-Key", shop).body();
  }

  private String repeatsWhatIsRunning() {
    AtomicReference<String> body = new AtomicReference<>("");
    town.engine().beforeAppend(() -> body.set(note("hello", "Idempotency-Key", shop).body()));
    note("hello", "Idempotency-Key", shop);
    return requireNonNull(body.get());
  }

  private String isOvertaken() {
    IntStream.range(0, 4)
        .forEach(i ->
            town.engine()
                .beforeAppend(() -> {
                  throw new ConcurrencyException("taken");
                }));
    return note("hello").body();
  }

  private String fails(RuntimeException failure) {
    town.engine()
        .beforeAppend(() -> {
          throw failure;
        });
    return note("hello").body();
  }

  /** The door waits for half a minute; one that waits for less says the same. */
  private String waitsInVain() {
    CountDownLatch stuck = new CountDownLatch(1);
    town.engine()
        .beforeAppend(() -> {
          try {
            stuck.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (CommandDispatcher impatient =
        new CommandDispatcher(
            town.configuration().commandBus(),
            Town.CATALOGUE,
            new SimpleMeterRegistry(),
            Duration.ofMillis(20),
            1)) {
      CommandRequests requests =
          new CommandRequests(Town.CATALOGUE, PerennialMapper.strict(), impatient, idempotency, "");
      CommandRequest request =
          requests.read(
              Town.CALLER,
              Door.COMMANDS,
              List.of("shops", shop, "take-note"),
              MAPPER.createObjectNode().put("text", "hello"),
              null,
              null);
      ProblemException waited =
          catchThrowableOfType(
              ProblemException.class,
              () ->
                  requests.execute(
                      request, Town.CALLER, new Correlation("correlation-1", null, null)));
      return new String(ProblemWriter.bytes(waited.problem()), StandardCharsets.UTF_8);
    } finally {
      stuck.countDown();
    }
  }
}
