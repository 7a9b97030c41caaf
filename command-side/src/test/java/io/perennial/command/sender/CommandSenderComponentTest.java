package io.perennial.command.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.testing.ShopEvent;
import io.perennial.command.testing.TakeNote;
import io.perennial.command.testing.Town;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.RecordedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandSenderComponentTest {

  private static final String SHOP = "customer-1";

  @TempDir Path directory;

  private Town town;
  private SqliteDocumentStore store;
  private CommandSender sender;
  private Idempotency idempotency;

  @BeforeEach
  void open() {
    town = new Town(List.of());
    town.open(SHOP, null);
    store = new SqliteDocumentStore(directory.resolve("first"));
    idempotency =
        new Idempotency(
            store,
            town.clock().calendar(),
            "node",
            true,
            Duration.ofMinutes(1),
            Duration.ofDays(2),
            new SimpleMeterRegistry());
    sender = new CommandSender(Town.CATALOGUE, town.dispatcher(), idempotency, 2);
  }

  @AfterEach
  void close() {
    sender.close();
    store.close();
    town.close();
  }

  private Occasion occasion(String cause) {
    return new Occasion(
        "complaint-escalation",
        cause,
        "correlation-7",
        town.clock().instant().plus(Duration.ofMinutes(5)));
  }

  private Outcome send(String text, Occasion occasion) {
    try {
      return sender.send(new TakeNote(SHOP, text), occasion).get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private List<RecordedEvent> notes() {
    return town.events(SHOP).stream()
        .filter(event -> event.event() instanceof ShopEvent.NoteTaken)
        .toList();
  }

  @Test
  void whatIsSentWhileAnEventIsHandledIsRecordedByItself() {
    List<Outcome> outcomes = new ArrayList<>();
    DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("something happened"))
        .executeWithResult(() -> outcomes.add(send("hello", occasion("event-1"))));

    assertThat(outcomes.getFirst().result()).isNotNull();
    assertThat(notes()).hasSize(1);
    assertThat(notes().getFirst().metadata())
        .containsEntry(EventMetadata.ACTOR, "perennial/complaint-escalation")
        .containsEntry(EventMetadata.SERVICE, "perennial")
        .containsEntry(EventMetadata.CORRELATION_ID, "correlation-7");
  }

  @Test
  void whatIsSentByAnEventProcessorIsRecordedByItself() {
    List<Outcome> outcomes = new ArrayList<>();
    town.configuration()
        .eventStore()
        .subscribe(events ->
            events.stream()
                .filter(event -> event.getPayload() instanceof ShopEvent.ShopOpened)
                .forEach(event ->
                    outcomes.add(send("a new neighbour", occasion(event.getIdentifier())))));

    town.open("customer-2", null);

    assertThat(outcomes).hasSize(1);
    assertThat(notes()).hasSize(1);
  }

  @Test
  void theSameOccasionIsOneEventHoweverOftenItIsSent() {
    Outcome first = send("hello", occasion("event-1"));
    Outcome again = send("hello", occasion("event-1"));
    send("hello", occasion("event-2"));

    assertThat(again).isEqualTo(first);
    assertThat(notes()).hasSize(2);
  }

  @Test
  void afterACrashThatTookTheRecordThereIsOneEvent() {
    Occasion occasion = occasion("event-1");
    Outcome first = send("hello", occasion);
    // As after a crash: the event is recorded, and what came of the request is not known.
    assertThat(idempotency.doubt(Instant.EPOCH)).isEqualTo(1);

    assertThat(send("hello", occasion)).isEqualTo(first);
    assertThat(idempotency.doubt(Instant.EPOCH)).isEqualTo(1);
    town.clock().pass(Duration.ofMinutes(6));
    assertThat(send("hello", occasion)).as("late, but recorded in time").isEqualTo(first);
    assertThat(notes()).hasSize(1);
  }

  @Test
  void aLateFirstTryIsRefused() {
    Occasion occasion = occasion("event-1");
    town.clock().pass(Duration.ofMinutes(6));

    Outcome late = send("hello", occasion);

    assertThat(late.result()).isNull();
    assertThat(late.refusal()).isEqualTo(Outcome.TOO_LATE);
    assertThat(notes()).isEmpty();
  }

  @Test
  void aLateRepeatGetsWhatWasRecordedInTime() {
    Occasion occasion = occasion("event-1");
    Outcome first = send("hello", occasion);
    town.clock().pass(Duration.ofMinutes(6));

    assertThat(send("hello", occasion)).isEqualTo(first);
    assertThat(notes()).hasSize(1);
  }

  @Test
  void aRefusalIsAnOutcome() {
    assertThat(send("refuse", occasion("event-1")).refusal()).isEqualTo("four-eyes");
  }

  @Test
  void nothingIsSentInAReplay() {
    UnitOfWork<?> replay =
        DefaultUnitOfWork.startAndGet(
            new GenericTrackedEventMessage<>(
                ReplayToken.createReplayToken(
                    new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3)),
                GenericEventMessage.asEventMessage("something happened")));
    try {
      assertThatThrownBy(() -> sender.send(new TakeNote(SHOP, "hello"), occasion("event-1")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("replay");
    } finally {
      replay.rollback();
    }
    assertThat(notes()).isEmpty();
  }
}
