package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.PaymentRecorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which snapshots an aggregate is made from; run against each engine. */
public abstract class SnapshotContract {

  private static final String PRESENT = revisionOf(State.class);

  private static final Snapshots NOW = new Snapshots(PRESENT);

  private static final String[] EVENTS = {"PaymentRecorded", "PaymentRecorded", "PaymentRecorded"};

  private final String stream = "customer-" + Long.toString(System.nanoTime(), 36);

  /** A store over the same log that writes and reads snapshots with the serializer. */
  protected abstract EventStore store(SnapshotSerializer snapshots);

  /** An aggregate's state at an earlier build. */
  @Revision("2")
  record StateBefore(@JsonProperty int balance) {}

  /** The same aggregate's state now, with its field renamed. */
  @Revision("2")
  record State(@JsonProperty int amount) {
    private static final AtomicInteger READ = new AtomicInteger();

    State {
      READ.incrementAndGet();
    }
  }

  /** Something that no build can read as the state. */
  record Damaged(@JsonProperty String amount) {}

  /** Writes everything under the name of the state, at the revision of some build. */
  private static final class Snapshots extends SnapshotSerializer {

    private final String revision;

    private Snapshots(String revision) {
      this.revision = revision;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public SerializedType typeForClass(@Nullable Class type) {
      return new SimpleSerializedType(State.class.getName(), revision);
    }
  }

  private static String revisionOf(Class<?> state) {
    return Objects.requireNonNull(new SnapshotRevisions().revisionOf(state));
  }

  private void append(EventStore store) {
    for (long sequence = 0; sequence < 3; sequence++) {
      store.publish(
          new GenericDomainEventMessage<>(
              "Customer",
              stream,
              sequence,
              new PaymentRecorded(
                  stream,
                  "payment-" + sequence,
                  new Money(BigDecimal.ONE, "USD"),
                  new Money(BigDecimal.ZERO, "USD"),
                  null,
                  LocalDate.EPOCH)));
    }
  }

  private void snapshot(String revision, Object state) {
    EventStore store = store(new Snapshots(revision));
    append(store);
    store.storeSnapshot(new GenericDomainEventMessage<>("Customer", stream, 1, state));
  }

  private List<String> loaded() {
    return store(NOW)
        .readEvents(stream)
        .asStream()
        .map(DomainEventMessage::getPayloadType)
        .map(Class::getSimpleName)
        .toList();
  }

  @Test
  void oneOfTheRevisionIsUsed() {
    snapshot(PRESENT, new State(7));
    assertThat(loaded()).containsExactly("State", "PaymentRecorded");
  }

  @Test
  void itIsReadOnceForEachLoad() {
    snapshot(PRESENT, new State(7));
    EventStore store = store(NOW);
    for (int load = 0; load < 2; load++) {
      State.READ.set(0);
      Object first = store.readEvents(stream).next().getPayload();
      assertThat(State.READ).hasValue(1);
      assertThat(first).isNotSameAs(store.readEvents(stream).next().getPayload());
    }
  }

  @Test
  void oneOfAnotherRevisionIsNot() {
    snapshot("1", new StateBefore(7));
    assertThat(loaded()).containsExactly(EVENTS);
  }

  @Test
  void oneOfANewerBuildIsNot() {
    snapshot("3", new State(7));
    assertThat(loaded()).containsExactly(EVENTS);
  }

  @Test
  void oneOfAnotherShapeAtTheSameDeclaredRevisionIsNot() {
    snapshot(revisionOf(StateBefore.class), new StateBefore(7));
    assertThat(loaded()).containsExactly(EVENTS);
  }

  @Test
  void oneThatCannotBeReadIsNot() {
    snapshot(PRESENT, new Damaged("seven"));
    assertThat(loaded()).containsExactly(EVENTS);
  }
}
