package io.perennial.command.dispatch;

import static io.perennial.command.testing.Town.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.command.CommandResult;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.testing.DustShelf;
import io.perennial.command.testing.ShopEvent;
import io.perennial.command.testing.ShopRefusal;
import io.perennial.command.testing.TakeNote;
import io.perennial.command.testing.Town;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class CommandDispatchComponentTest extends CommandDispatchFixture {

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
          .containsEntry(EventMetadata.CAUSATION_ID, "cause-1")
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
    void theCauseOfAnEventIsItsCommandWhereNothingElseIsNamed() {
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
}
