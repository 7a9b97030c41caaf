package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.Snapshotter;
import org.junit.jupiter.api.Test;

class GrowingSnapshotTriggerTest {

  private final List<Long> snapshots = new ArrayList<>();
  private long sequence;

  private final Snapshotter snapshotter = (type, id) -> snapshots.add(sequence);
  private final GrowingSnapshotTrigger triggers = new GrowingSnapshotTrigger(snapshotter, 200);

  private void handle(SnapshotTrigger trigger, long upTo) {
    for (; sequence < upTo; sequence++) {
      trigger.eventHandled(
          new GenericDomainEventMessage<>("Customer", "customer-1", sequence, "event"));
    }
  }

  private SnapshotTrigger loaded(long from, long upTo) {
    SnapshotTrigger trigger = triggers.prepareTrigger(Object.class);
    sequence = from;
    handle(trigger, upTo);
    trigger.initializationFinished();
    return trigger;
  }

  @Test
  void oneAfterSoManyEvents() {
    handle(loaded(0, 0), 1000);
    assertThat(snapshots).containsExactly(199L, 399L, 599L, 799L, 999L);
  }

  @Test
  void ofALongHistoryATenth() {
    handle(loaded(10_000, 10_000), 12_400);
    assertThat(snapshots).containsExactly(11_110L, 12_344L);
  }

  @Test
  void onlyOneForALoadHoweverLong() {
    loaded(0, 10_000);
    assertThat(snapshots).hasSize(1);
  }

  @Test
  void noneForAShortLoad() {
    SnapshotTrigger trigger = loaded(0, 150);
    assertThat(snapshots).isEmpty();
    handle(trigger, 200);
    assertThat(snapshots).containsExactly(199L);
  }

  @Test
  void goesOnCountingWhenTheAggregateComesFromTheCache() {
    SnapshotTrigger trigger = loaded(0, 150);
    handle(triggers.reconfigure(Object.class, trigger), 200);
    assertThat(snapshots).containsExactly(199L);
  }
}
