package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateCacheTest {

  private static final int LARGE = 100_000;

  private final AggregateModel<Growing> model =
      AnnotatedAggregateMetaModelFactory.inspectAggregate(Growing.class);
  private final EventStore store =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final AggregateCache cache = new AggregateCache(10 * LARGE);

  static final class Growing implements Weighed {
    @AggregateIdentifier private final String id;
    private long bytes;

    Growing(String id) {
      this.id = id;
    }

    @Override
    public long bytes() {
      return bytes;
    }
  }

  private AggregateCacheEntry<Growing> entry(Growing aggregate) {
    return new AggregateCacheEntry<>(
        EventSourcedAggregate.reconstruct(
            aggregate, model, 0L, false, store, NoSnapshotTriggerDefinition.TRIGGER));
  }

  private void save(Growing aggregate) {
    cache.put(aggregate.id, entry(aggregate));
  }

  private int kept() {
    int kept = 0;
    for (int i = 0; i < 100; i++) {
      kept += cache.containsKey("customer-" + i) ? 1 : 0;
    }
    return kept;
  }

  @Test
  void keepsAsManyAsFit() {
    for (int i = 0; i < 100; i++) {
      save(new Growing("customer-" + i));
    }
    assertThat(cache.bytes()).isBetween(1L, 10L * LARGE);
    assertThat(kept()).isEqualTo(100);
  }

  @Test
  void weighsAnAggregateAnewWhenItHasGrown() {
    for (int i = 0; i < 100; i++) {
      Growing aggregate = new Growing("customer-" + i);
      save(aggregate);
      aggregate.bytes = LARGE;
      save(aggregate);
    }
    assertThat(cache.bytes()).isBetween((long) LARGE, 10L * LARGE);
    assertThat(kept()).isLessThan(11);
  }

  /** As customers that are imported one after the other, each with its purchases. */
  @Test
  void whatIsNewStaysThoughWhatIsOlderWasUsedMoreOften() {
    for (int i = 0; i < 100; i++) {
      Growing aggregate = new Growing("customer-" + i);
      aggregate.bytes = LARGE / 2;
      for (int uses = 0; uses < 20; uses++) {
        save(aggregate);
        assertThat(cache.<String, Object>get(aggregate.id)).isNotNull();
      }
    }
    for (int i = 100; i < 115; i++) {
      Growing aggregate = new Growing("customer-" + i);
      aggregate.bytes = LARGE / 2;
      save(aggregate);
    }
    for (int i = 100; i < 115; i++) {
      assertThat(cache.containsKey("customer-" + i)).isTrue();
    }
    assertThat(cache.bytes()).isLessThanOrEqualTo(10L * LARGE);
  }

  @Test
  void whatWasUsedLatelyStays() {
    Growing used = new Growing("customer-used");
    used.bytes = LARGE;
    save(used);
    for (int i = 0; i < 100; i++) {
      Growing aggregate = new Growing("customer-" + i);
      aggregate.bytes = LARGE;
      save(aggregate);
      assertThat(cache.<String, Object>get("customer-used")).isNotNull();
    }
  }

  @Test
  void whatTakesMoreThanAllMayIsNotKeptAndNothingLeavesForIt() {
    save(new Growing("customer-1"));
    Growing huge = new Growing("customer-2");
    save(huge);
    huge.bytes = 11 * LARGE;
    save(huge);
    assertThat(cache.containsKey("customer-1")).isTrue();
    assertThat(cache.containsKey("customer-2")).isFalse();
  }

  @Test
  void whatIsRemovedTakesNothing() {
    save(new Growing("customer-1"));
    assertThat(cache.remove("customer-1")).isTrue();
    assertThat(cache.remove("customer-1")).isFalse();
    save(new Growing("customer-2"));
    cache.removeAll();
    assertThat(cache.bytes()).isZero();
    assertThat(cache.containsKey("customer-2")).isFalse();
  }

  /** The stream of what {@link #save} keeps ends with its event 0. */
  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "-1, false"})
  void besideOtherNodesWhatIsKeptIsUsedOnlyWhileItsStreamEndsWhereItDid(long last, boolean used) {
    AggregateCache shared =
        AggregateCache.besideOtherNodes(
            LARGE, streamId -> last < 0 ? OptionalLong.empty() : OptionalLong.of(last));
    shared.put("customer-1", entry(new Growing("customer-1")));

    assertThat(shared.<String, Object>get("customer-1") != null).isEqualTo(used);
    assertThat(shared.containsKey("customer-1")).isEqualTo(used);
    assertThat(shared.<String, Object>get("customer-2")).isNull();
  }
}
