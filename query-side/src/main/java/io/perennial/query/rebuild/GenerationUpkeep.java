package io.perennial.query.rebuild;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.Generation;
import io.perennial.query.live.Parking;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewRegistration;
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.live.ViewRegistration.Phase;
import io.perennial.query.live.ViewRegistration.RebuildReport;
import io.perennial.query.live.ViewRegistration.Retired;
import io.perennial.query.live.ViewRuntime;
import io.perennial.query.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to generations at each look at the registry: has those built that are absent, gives up what
 * a dead node has left half-built, and drops what has been replaced.
 */
final class GenerationUpkeep {

  private static final Logger LOG = LoggerFactory.getLogger(GenerationUpkeep.class);

  private final ViewCatalogue catalogue;
  private final ViewGenerations generations;
  private final ViewRuntime runtime;
  private final DocumentTokenStore tokens;
  private final Parking parking;
  private final DocumentStore store;
  private final EventLog log;
  private final CompanyCalendar calendar;
  private final QuerySettings settings;
  private final Guardian guardian;
  private final Predicate<Generation> filling;
  private final Consumer<List<View<?>>> build;

  /**
   * The upkeep of all views.
   *
   * @param filling whether this node is building a generation
   * @param build has views built
   */
  GenerationUpkeep(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewRuntime runtime,
      DocumentTokenStore tokens,
      Parking parking,
      DocumentStore store,
      EventLog log,
      CompanyCalendar calendar,
      QuerySettings settings,
      Guardian guardian,
      Predicate<Generation> filling,
      Consumer<List<View<?>>> build) {
    this.catalogue = catalogue;
    this.generations = generations;
    this.runtime = runtime;
    this.tokens = tokens;
    this.parking = parking;
    this.store = store;
    this.log = log;
    this.calendar = calendar;
    this.settings = settings;
    this.guardian = guardian;
    this.filling = filling;
    this.build = build;
  }

  /** Looks at all views. */
  void look() {
    guardian.look(calendar.now().plus(settings.dropGrace()));
    List<View<?>> absent = new ArrayList<>();
    for (View<?> view : catalogue.all()) {
      clearDead(view);
      ViewRegistration known = generations.find(view.name());
      known.retired().forEach(retired -> drop(view, retired));
      Building building = known.building();
      if (building == null) {
        if (guardian.isAbsent(view, known) && !failedLately(known)) {
          absent.add(view);
        }
      } else if (building.phase() == Phase.WAITING
          && !building.generation().isOf(view)
          && guardian.isAbsent(view, known)) {
        giveUp(view, building, "A newer version of the view, or other settings, have come");
        absent.add(view);
      }
    }
    if (absent.isEmpty()) {
      return;
    }
    long head = log.head();
    List<View<?>> toBuild = new ArrayList<>();
    for (View<?> view : absent) {
      if (head < settings.quickStart() && generations.find(view.name()).active() == null) {
        generations.activateFirst(view);
      } else {
        toBuild.add(view);
      }
    }
    if (!toBuild.isEmpty()) {
      LOG.info("Views are being built from the log: {}", toBuild.stream().map(View::name).toList());
      build.accept(toBuild);
    }
  }

  private boolean failedLately(ViewRegistration known) {
    RebuildReport last = known.lastRebuild();
    return last != null
        && last.failure() != null
        && calendar.now().isBefore(last.endedAt().plus(settings.rebuildLease()));
  }

  /** Gives up what is being built and has given no sign of life for long. */
  void clearDead(View<?> view) {
    Building building = generations.find(view.name()).building();
    Instant now = calendar.now();
    if (building != null
        && building.phase() != Phase.WAITING
        && building.heartbeat().plus(settings.rebuildLease()).isBefore(now)
        && !filling.test(building.generation())) {
      LOG.warn("The rebuild of view {} by {} is dead", view.name(), building.node());
      generations.abandon(
          view.name(), building.generation().number(), "The node gave no more sign of life", now);
    }
  }

  private void giveUp(View<?> view, Building building, String why) {
    LOG.info("The generation of view {} that waits is given up: {}", view.name(), why);
    generations.abandon(view.name(), building.generation().number(), why, calendar.now());
  }

  /** Drops a generation when its time has come, but not under its own processor. */
  private void drop(View<?> view, Retired retired) {
    Generation generation = retired.generation();
    if (retired.dropAfter().isAfter(calendar.now()) || runtime.runs(generation)) {
      return;
    }
    generations.markDropping(view.name(), generation.number());
    tokens.delete(generation.processor());
    store.drop(Area.VIEWS, generation.collection());
    parking.clear(new Parking.GenerationId(view.name(), generation.number()));
    generations.forget(view.name(), generation.number());
  }
}
