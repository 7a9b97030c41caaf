package io.perennial.query.frozen;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.live.FrozenGeneration.State;
import io.perennial.query.live.FrozenGenerationBuilder;
import io.perennial.query.live.FrozenGenerations;
import io.perennial.query.live.FrozenGenerations.Known;
import io.perennial.query.live.Parking;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops frozen generations that nobody asks for any more, and what a node that has died has left of
 * them. Any node does it for all.
 */
final class FrozenUpkeep {

  private static final Logger LOG = LoggerFactory.getLogger(FrozenUpkeep.class);

  private final FrozenGenerations registry;
  private final Freezer freezer;
  private final DocumentStore store;
  private final Parking parking;
  private final CompanyCalendar calendar;
  private final QuerySettings settings;
  private final FrozenSettings bounds;
  private final AtomicLong number;
  private final AtomicLong documents;
  private Instant swept = Instant.MIN;

  /** The upkeep of all frozen generations. */
  FrozenUpkeep(
      FrozenGenerations registry,
      Freezer freezer,
      DocumentStore store,
      Parking parking,
      CompanyCalendar calendar,
      QuerySettings settings,
      FrozenSettings bounds,
      MeterRegistry meters) {
    this.registry = registry;
    this.freezer = freezer;
    this.store = store;
    this.parking = parking;
    this.calendar = calendar;
    this.settings = settings;
    this.bounds = bounds;
    this.number =
        gauge(meters, "perennial.frozen.generations", "Frozen generations, those in work included");
    this.documents = gauge(meters, "perennial.frozen.documents", "Documents of frozen generations");
  }

  private static AtomicLong gauge(MeterRegistry meters, String name, String description) {
    AtomicLong value = new AtomicLong();
    Gauge.builder(name, value, AtomicLong::doubleValue).description(description).register(meters);
    return value;
  }

  /** Whether its node gives no sign of life any more. */
  static boolean isDead(FrozenGeneration frozen, Instant now, QuerySettings settings) {
    return frozen.inWork() && frozen.heartbeat().plus(settings.rebuildLease()).isBefore(now);
  }

  /** Looks after them all. */
  void look() {
    Instant now = calendar.now();
    freezer.beat();
    List<FrozenGeneration> all =
        registry.change(known -> known.each(each -> looked(known, each, now))).all();
    for (FrozenGeneration frozen : all) {
      Instant dropAfter = frozen.dropAfter();
      if (dropAfter != null && !dropAfter.isAfter(now) && !freezer.holds(frozen.number())) {
        drop(frozen);
      }
    }
    if (!swept.plus(settings.rebuildLease()).isAfter(now)) {
      swept = now;
      sweep();
    }
    List<FrozenGeneration> left = all.stream().filter(FrozenGeneration::counts).toList();
    number.set(left.size());
    documents.set(left.stream().mapToLong(FrozenGeneration::documents).sum());
  }

  private FrozenGeneration looked(Known known, FrozenGeneration each, Instant now) {
    if (isDead(each, now, settings) && !freezer.holds(each.number())) {
      LOG.warn("Node {} has died while it folded view {}", each.node(), each.view());
      return each.retired(now);
    }
    if (each.state() != State.READY) {
      return each;
    }
    boolean replaced =
        known.all().stream()
            .anyMatch(other ->
                other.state() == State.READY
                    && other.number() < each.number()
                    && other.isLike(each));
    Instant until = each.usedAt().plus(replaced ? bounds.unused() : bounds.kept());
    return until.isAfter(now) ? each : each.retired(now.plus(settings.dropGrace()));
  }

  private void drop(FrozenGeneration frozen) {
    registry.change(
        frozen.number(),
        each -> FrozenGenerationBuilder.builder(each).state(State.DROPPING).build());
    store.drop(Area.VIEWS, frozen.generation().collection());
    parking.clear(new Parking.GenerationId(frozen.view(), frozen.number()));
    registry.forget(frozen.number());
  }

  /** Drops collections that belong to none: what was written into one while it was dropped. */
  private void sweep() {
    Set<String> left = new HashSet<>(store.names(Area.VIEWS)); // before the registry is read
    left.removeIf(name -> !name.startsWith(FrozenGenerations.PREFIX));
    registry.all().forEach(each -> left.remove(each.generation().collection()));
    left.forEach(name -> store.drop(Area.VIEWS, name));
  }
}
