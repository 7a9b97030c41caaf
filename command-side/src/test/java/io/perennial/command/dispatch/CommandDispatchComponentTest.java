package io.perennial.command.dispatch;

import static io.perennial.command.testing.Town.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandResult;
import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.testing.DustShelf;
import io.perennial.command.testing.ShopEvent;
import io.perennial.command.testing.ShopRefusal;
import io.perennial.command.testing.TakeNote;
import io.perennial.command.testing.Town;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class CommandDispatchComponentTest {

  private static final String SHOP = "customer-1";

  private final Town town = new Town(List.of());

  @BeforeEach
  void openShop() {
    town.open(SHOP, null);
  }

  @AfterEach
  void closeTown() {
    town.close();
  }

  private CommandResult note(String text) {
    return town.note(SHOP, text, request("request-1", null));
  }

  private CommandResult noteIf(String text, long expectedVersion) {
    return town.note(SHOP, text, request("request-1", expectedVersion));
  }

  private static void assertRefused(Refusal refusal, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }

  private static void assertProblem(int status, String code, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(status);
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().detail()).doesNotContain("secret", "Exception");
            });
  }

  private List<Object> notes() {
    return town.events(SHOP).stream()
        .map(RecordedEvent::event)
        .filter(ShopEvent.NoteTaken.class::isInstance)
        .map(event -> (Object) ((ShopEvent.NoteTaken) event).text())
        .toList();
  }

  private double counted(CommandDefinition<?> definition, String outcome) {
    return town.meters()
        .get("perennial.commands")
        .tags("command", definition.name(), "outcome", outcome)
        .timer()
        .count();
  }

  @Nested
  class Answers {

    @Test
    void whatWasRecorded() {
      CommandResult result = note("twice");

      assertThat(result.streamId()).isEqualTo(SHOP);
      assertThat(result.version()).isEqualTo(2);
      assertThat(result.events())
          .extracting(CommandResult.Recorded::type, CommandResult.Recorded::sequence)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("NoteTaken", 1L),
              org.assertj.core.groups.Tuple.tuple("NoteTaken", 2L));
      assertThat(result.events())
          .extracting(CommandResult.Recorded::eventId)
          .containsExactlyElementsOf(
              town.events(SHOP).stream().skip(1).map(RecordedEvent::eventId).toList());
      assertThat(counted(Town.NOTE, "accepted")).isEqualTo(1);
    }

    @Test
    void theVersionWhenThereWasNothingToDo() {
      note("first");

      assertThat(note("nothing")).isEqualTo(new CommandResult(SHOP, 1, List.of()));
      assertThat(counted(Town.NOTE, "quiet")).isEqualTo(1);
    }

    @Test
    void whyItWasRefused() {
      assertRefused(CommonRefusal.FOUR_EYES, () -> note("refuse"));
      assertThat(counted(Town.NOTE, "refused")).isEqualTo(1);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void thatWhyItWasRefusedIsNotDeclared(CapturedOutput output) {
      assertRefused(CommonRefusal.FOUR_EYES, () -> note("refuse"));
      assertThat(output).doesNotContain("does not declare");
      assertRefused(CommonRefusal.DATED_TOO_EARLY, () -> note("refuse undeclared"));
      assertThat(output).contains("TakeNote does not declare its refusal dated-too-early");
    }

    @Test
    void thatTheMemberIsUnknown() {
      ThrowingCallable dusting =
          () ->
              town.dispatcher()
                  .dispatch(
                      Town.DUST,
                      new DustShelf(SHOP, "top"),
                      Town.CALLER,
                      request("request-1", null));

      assertRefused(ShopRefusal.SHELF_UNKNOWN, dusting);
    }

    @Test
    void thatTheStreamIsUnknown() {
      assertRefused(
          CommonRefusal.CUSTOMER_UNKNOWN,
          () -> town.note("customer-2", "hello", request("request-1", null)));
    }

    @Test
    void aFailureWithoutItsInsides() {
      assertProblem(500, "internal-error", () -> note("fail"));
      assertThat(counted(Town.NOTE, "failed")).isEqualTo(1);
    }

    @Test
    void thatAStoreIsOutOfReach() {
      town.engine()
          .beforeAppend(() -> {
            throw new EventStoreException("secret");
          });

      assertProblem(503, "unavailable", () -> note("hello"));
      assertThat(notes()).isEmpty();
    }

    @Test
    void thatNobodyHandlesTheCommand() {
      CommandDispatcher dispatcher =
          new CommandDispatcher(
              SimpleCommandBus.builder().build(),
              Town.CATALOGUE,
              town.meters(),
              Duration.ofSeconds(1),
              1);

      assertProblem(
          503,
          "unavailable",
          () ->
              dispatcher.dispatch(
                  Town.NOTE, new TakeNote(SHOP, "hello"), Town.CALLER, request("request-1", null)));
    }
  }

  @Nested
  class Metadata {

    @Test
    void ofTheRequestIsOnTheEvents() {
      town.note(
          SHOP,
          "hello",
          new RequestContext(
              "request-1",
              "correlation-1",
              "cause-1",
              "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
              null,
              null,
              false));

      assertThat(town.events(SHOP).getLast().metadata())
          .containsEntry(EventMetadata.ACTOR, "ann@example")
          .containsEntry(EventMetadata.ON_BEHALF_OF, "bob@example")
          .containsEntry(EventMetadata.SERVICE, "till")
          .containsEntry(EventMetadata.CORRELATION_ID, "correlation-1")
          .containsEntry(EventMetadata.REQUEST_ID, "request-1")
          .containsEntry(
              EventMetadata.TRACE_PARENT, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
          .containsOnlyKeys(
              EventMetadata.ACTOR,
              EventMetadata.ON_BEHALF_OF,
              EventMetadata.SERVICE,
              EventMetadata.CORRELATION_ID,
              EventMetadata.CAUSATION_ID,
              EventMetadata.REQUEST_ID,
              EventMetadata.TRACE_PARENT);
    }

    @Test
    void theCauseOfAnEventIsItsCommand() {
      CommandMessage<Object> command =
          GenericCommandMessage.asCommandMessage(new TakeNote(SHOP, "hello"));
      town.configuration().commandBus().dispatch(command);

      assertThat(town.events(SHOP).getLast().metadata())
          .containsEntry(EventMetadata.CAUSATION_ID, command.getIdentifier())
          .containsEntry(EventMetadata.CORRELATION_ID, command.getIdentifier());
    }
  }

  @Nested
  class ExpectedVersion {

    @Test
    void thatHoldsIsAccepted() {
      assertThat(noteIf("hello", 0).version()).isEqualTo(1);
      assertThat(noteIf("twice", 1).version()).isEqualTo(3);
      assertThat(noteIf("nothing", 3).version()).isEqualTo(3);
      assertThat(noteIf("hello", RequestContext.ANY_VERSION).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "nothing", "refuse", "late refuse"})
    void thatIsOffIsRefusedWhateverTheCommand(String text) {
      note("first");

      assertRefused(CommonRefusal.VERSION_MISMATCH, () -> noteIf(text, 0));
      assertRefused(CommonRefusal.VERSION_MISMATCH, () -> noteIf(text, 2));
      assertThat(notes()).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "late refuse"})
    void thatHoldsLeavesTheRefusalOnItsMerits(String text) {
      assertRefused(CommonRefusal.FOUR_EYES, () -> noteIf(text, 0));
    }

    @Test
    void ofAnUnknownStreamIsRefused() {
      for (long expected : new long[] {0, RequestContext.ANY_VERSION}) {
        assertRefused(
            CommonRefusal.VERSION_MISMATCH,
            () -> town.note("customer-2", "hello", request("request-1", expected)));
        assertRefused(
            CommonRefusal.VERSION_MISMATCH,
            () ->
                town.dispatcher()
                    .dispatch(
                        Town.OPEN,
                        Town.opening("customer-2", "New", null),
                        Town.CALLER,
                        request("request-1", expected)));
      }
      assertThat(town.events("customer-2")).isEmpty();
    }
  }

  @Nested
  class Overtaken {

    private void overtakeOnce() {
      town.engine()
          .beforeAppend(() -> {
            throw new ConcurrencyException("taken");
          });
    }

    @Test
    void isTriedAgain() {
      overtakeOnce();
      overtakeOnce();

      assertThat(note("hello").version()).isEqualTo(1);
      assertThat(notes()).containsExactly("hello");
    }

    @Test
    void isRefusedWhenTheVersionWasExpected() {
      overtakeOnce();

      assertRefused(CommonRefusal.VERSION_MISMATCH, () -> noteIf("hello", 0));
      assertThat(notes()).isEmpty();
    }

    @Test
    void tooOftenIsAFailureThatMayBeRepeated() {
      IntStream.range(0, 4).forEach(i -> overtakeOnce());

      assertProblem(503, "overtaken", () -> note("hello"));
      assertThat(note("hello").version()).isEqualTo(1);
    }

    @Test
    void byManyAtOnceAllAreRecordedOnce() {
      CountDownLatch start = new CountDownLatch(1);
      List<CompletableFuture<CommandResult>> results =
          IntStream.range(0, 40)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return town.note(SHOP, "note " + i, request("request-" + i, null));
                  }))
              .toList();
      start.countDown();

      assertThat(results.stream().map(result -> result.join().version()).sorted().toList())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
      assertThat(notes()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void byTheSameRequestElsewhereGetsThatOnesAnswer() {
      town.engine().beforeAppend(() -> noteWithin("hello"));

      CommandResult result = note("hello");

      assertThat(notes()).containsExactly("hello");
      assertThat(result.events().getFirst().eventId())
          .isEqualTo(town.events(SHOP).getLast().eventId());
    }

    /** What another node appends meanwhile. */
    private void noteWithin(String text) {
      Town other = town;
      CompletableFuture.runAsync(() ->
              other
                  .engine()
                  .appendEvents(
                      List.of(
                          new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                              "Shop",
                              SHOP,
                              1,
                              new ShopEvent.NoteTaken(SHOP, text),
                              java.util.Map.of(EventMetadata.REQUEST_ID, "request-1")))))
          .join();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Nested
  class Repeated {

    private final RequestContext repeat = request("request-1", null).repeated();

    @Test
    void afterItWasRecordedGetsTheSameAnswer() {
      CommandResult first = note("twice");
      town.note(SHOP, "later", request("request-2", null));

      assertThat(town.note(SHOP, "twice", repeat)).isEqualTo(first);
      assertThat(notes()).containsExactly("once", "again", "later");
    }

    @Test
    void afterItWasRecordedFarBack() {
      CommandResult first = note("hello");
      IntStream.range(0, 450).forEach(i -> town.note(SHOP, "later", request("request-2", null)));

      assertThat(town.note(SHOP, "hello", repeat)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "late refuse"})
    void getsTheAnswerAlsoWhenItWouldBeRefusedNow(String text) {
      CommandResult first = note("hello");

      assertThat(town.note(SHOP, text, repeat)).isEqualTo(first);
    }

    @Test
    void withoutHavingBeenRecordedIsExecuted() {
      assertThat(town.note(SHOP, "hello", repeat).version()).isEqualTo(1);
      assertRefused(CommonRefusal.FOUR_EYES, () -> town.note(SHOP, "refuse", other()));
      assertRefused(CommonRefusal.FOUR_EYES, () -> town.note(SHOP, "late refuse", other()));
      assertThat(town.note(SHOP, "nothing", other()).events()).isEmpty();
    }

    private RequestContext other() {
      return request("request-3", null).repeated();
    }
  }

  @Test
  void aCommandWithinAUnitOfWorkIsNotSent() {
    DefaultUnitOfWork<CommandMessage<Object>> unitOfWork =
        DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("outer"));
    try {
      assertThatThrownBy(() -> note("hello")).hasMessageContaining("unit of work");
    } finally {
      unitOfWork.rollback();
    }
  }

  /** Sends every answer through the wire format of Axon Server. */
  @Nested
  class OverTheWire {

    private final CommandSerializer serializer =
        new CommandSerializer(
            JacksonSerializer.builder().objectMapper(PerennialMapper.plain()).build(),
            AxonServerConfiguration.builder().build());

    private final CommandBus remote =
        new SimpleCommandBus(SimpleCommandBus.builder()) {
          @Override
          public <C, R> void dispatch(
              CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            CommandMessage<?> sent = serializer.deserialize(serializer.serialize(command, "", 0));
            town.configuration()
                .commandBus()
                .dispatch(
                    sent,
                    (handled, result) -> {
                      CommandResponse response =
                          serializer.serialize(result, command.getIdentifier());
                      callback.onResult(command, serializer.deserialize(response));
                    });
          }
        };

    private final CommandDispatcher dispatcher =
        new CommandDispatcher(remote, Town.CATALOGUE, town.meters(), Duration.ofSeconds(5), 1);

    private CommandResult note(String text, RequestContext context) {
      return dispatcher.dispatch(Town.NOTE, new TakeNote(SHOP, text), Town.CALLER, context);
    }

    @Test
    void theResultArrives() {
      CommandResult result = note("hello", request("request-1", 0L));

      assertThat(result.version()).isEqualTo(1);
      assertThat(result.events().getFirst().eventId())
          .isEqualTo(town.events(SHOP).getLast().eventId());
    }

    @Test
    void refusalsArrive() {
      assertRefused(CommonRefusal.FOUR_EYES, () -> note("refuse", request("request-1", null)));
      assertRefused(CommonRefusal.VERSION_MISMATCH, () -> note("hello", request("request-1", 7L)));
      assertRefused(
          CommonRefusal.CUSTOMER_UNKNOWN,
          () ->
              dispatcher.dispatch(
                  Town.NOTE,
                  new TakeNote("customer-2", "hello"),
                  Town.CALLER,
                  request("request-1", null)));
    }

    @Test
    void failuresArriveWithoutTheirInsides() {
      assertProblem(500, "internal-error", () -> note("fail", request("request-1", null)));
    }

    @Test
    void everythingThatTravelsSurvivesTheSerializer() {
      JacksonSerializer general =
          JacksonSerializer.builder().objectMapper(PerennialMapper.plain()).build();
      Stream.of(
              new CommandResult(SHOP, 3, List.of(new CommandResult.Recorded("e", "Type", 3))),
              new RefusedException.Details("FOUR_EYES", "detail"),
              Problem.of("code", 409, "title", "detail"))
          .forEach(value ->
              assertThat(
                      general.<byte[], Object>deserialize(general.serialize(value, byte[].class)))
                  .isEqualTo(value));
    }
  }

  @Test
  void aHandlerThatIsHeldUpLeavesTheOutcomeUnknown() {
    CountDownLatch heldUp = new CountDownLatch(1);
    CommandBus busy =
        new SimpleCommandBus(SimpleCommandBus.builder()) {
          @Override
          public <C, R> void dispatch(
              CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            try {
              heldUp.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };

    try (CommandDispatcher dispatcher =
        new CommandDispatcher(busy, Town.CATALOGUE, town.meters(), Duration.ofMillis(20), 1)) {
      assertProblem(
          503,
          "outcome-unknown",
          () ->
              dispatcher.dispatch(
                  Town.NOTE, new TakeNote(SHOP, "hello"), Town.CALLER, request("request-1", null)));
      // The only thread is still held up: another command is not begun.
      assertProblem(
          503,
          "unavailable",
          () ->
              dispatcher.dispatch(
                  Town.NOTE, new TakeNote(SHOP, "hello"), Town.CALLER, request("request-2", null)));
    } finally {
      heldUp.countDown();
    }
  }

  @Test
  void aNodeThatDoesNotAnswerInTimeLeavesTheOutcomeUnknown() {
    CommandBus silent =
        new SimpleCommandBus(SimpleCommandBus.builder()) {
          @Override
          public <C, R> void dispatch(
              CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {}
        };

    assertProblem(
        503,
        "outcome-unknown",
        () ->
            new CommandDispatcher(silent, Town.CATALOGUE, town.meters(), Duration.ofMillis(20), 1)
                .dispatch(
                    Town.NOTE,
                    new TakeNote(SHOP, "hello"),
                    Town.CALLER,
                    request("request-1", null)));
  }
}
