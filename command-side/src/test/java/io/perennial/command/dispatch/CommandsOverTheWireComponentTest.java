package io.perennial.command.dispatch;

import static io.perennial.command.testing.Town.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.perennial.command.CommandResult;
import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.testing.TakeNote;
import io.perennial.command.testing.Town;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.web.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;

/** Answers that go through the wire format of Axon Server, and buses that do not answer. */
class CommandsOverTheWireComponentTest extends CommandDispatchFixture {

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
  void theNextCommandFindsTheOnlyHandlerFree() {
    for (int i = 0; i < 500; i++) {
      assertThat(note("hello", request("request-" + i, null)).events()).hasSize(1);
    }
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
            new RefusedException.Details(
                "TOO_HIGH", "detail", List.of(), Map.of("limit", "100.00")),
            Problem.of("code", 409, "title", "detail"),
            Problem.of("code", 409, "title", "detail").withFigures(Map.of("limit", "100.00")))
        .forEach(value ->
            assertThat(general.<byte[], Object>deserialize(general.serialize(value, byte[].class)))
                .isEqualTo(value));
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
