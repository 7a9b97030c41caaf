package io.perennial.query.rebuild;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.Generation;
import io.perennial.query.live.Parking;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewRegistration;
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.live.ViewRegistration.Phase;
import io.perennial.query.live.ViewRegistration.RebuildReport;
import io.perennial.query.live.ViewRegistration.Retired;
import io.perennial.query.live.ViewRuntime;
import io.perennial.query.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds new generations of views beside the ones that serve, and switches over. Also makes the
 * first generation of a view, builds the generation of a new version when its code appears, clears
 * away what a dead node has left half-built, and drops what has been replaced.
 */
public final class Rebuilds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

  /** Each costs a write for each view, so not too often. */
  private static final Duration MOST_BETWEEN_BEATS = Duration.ofSeconds(5);

  private static final Duration LOOK = Duration.ofMillis(200);

  private final ViewCatalogue catalogue;
  private final ViewGenerations generations;
  private final ViewRuntime runtime;
  private final ViewProgress progress;
  private final DocumentTokenStore tokens;
  private final Parking parking;
  private final DocumentStore store;
  private final ObjectMapper mapper;
  private final EventLog log;
  private final CompanyCalendar calendar;
  private final QuerySettings settings;
  private final ScanMemory memory;
  private final String node;
  private final Guardian guardian;
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /** Collections that this node is filling: alive, however slow the store is. */
  private final Set<String> filling = ConcurrentHashMap.newKeySet();

  private volatile boolean closed;

  /**
   * Rebuilds that look after the views at each look of the runtime at the registry.
   *
   * @param mapper the storage mapper
   * @param node name of this node, for people
   * @param guardian tells which views have to be made anew
   */
  public Rebuilds(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewRuntime runtime,
      ViewProgress progress,
      DocumentTokenStore tokens,
      Parking parking,
      DocumentStore store,
      ObjectMapper mapper,
      EventLog log,
      CompanyCalendar calendar,
      QuerySettings settings,
      String node,
      Guardian guardian) {
    this.catalogue = catalogue;
    this.generations = generations;
    this.runtime = runtime;
    this.progress = progress;
    this.tokens = tokens;
    this.parking = parking;
    this.store = store;
    this.mapper = mapper;
    this.log = log;
    this.calendar = calendar;
    this.settings = settings;
    this.memory = new ScanMemory(settings.rebuildMemory().toBytes(), catalogue.all().size());
    this.node = node;
    this.guardian = guardian;
    runtime.onWatch(this::maintain);
  }

  /**
   * Starts to rebuild views, all in one pass over the log.
   *
   * @return the views that are being rebuilt now because of this call; the others were being built
   *     already
   */
  public List<View<?>> start(Collection<View<?>> views) {
    long head = log.head();
    List<Rebuild<?>> started = new ArrayList<>();
    for (View<?> view : views) {
      clearDead(view);
      begin(view, head, started);
    }
    if (!started.isEmpty()) {
      Thread thread =
          Thread.ofPlatform().name("view-rebuild").unstarted(() -> run(List.copyOf(started), head));
      threads.add(thread);
      thread.start();
    }
    return started.stream().<View<?>>map(rebuild -> rebuild.view).toList();
  }

  private <D> void begin(View<D> view, long head, List<Rebuild<?>> started) {
    generations
        .startBuilding(view, node, calendar.now(), head)
        .ifPresent(building -> {
          filling.add(building.generation().collection());
          started.add(new Rebuild<>(view, building));
        });
  }

  /** One view's part of a pass. */
  private final class Rebuild<D> {

    private final View<D> view;
    private final Instant startedAt;
    private final ViewDocuments<D> documents;
    private final ScanFold<D> fold;
    private Generation generation;

    Rebuild(View<D> view, Building building) {
      this.view = view;
      this.startedAt = building.startedAt();
      this.generation = building.generation();
      this.documents = new ViewDocuments<>(view, generation, store, mapper);
      this.fold =
          new ScanFold<>(documents, event -> true, parking, memory, settings.rebuildWrite());
    }

    void give(Pass pass, long events, long position) {
      boolean ours =
          generations.updateBuilding(
              view.name(),
              generation.number(),
              building ->
                  new Building(
                      generation,
                      pass.phase,
                      node,
                      startedAt,
                      calendar.now(),
                      events,
                      position,
                      building.head()));
      if (!ours) {
        throw new IllegalStateException(
            "The rebuild of %s was taken for dead".formatted(view.name()));
      }
    }

    RebuildReport report(Pass pass, @Nullable String failure) {
      return new RebuildReport(
          generation.number(),
          startedAt,
          calendar.now(),
          pass.events,
          pass.eventsPerSecond(),
          failure);
    }
  }

  /** One pass over the log, and what follows it. */
  private final class Pass {

    private final List<Rebuild<?>> left;
    private final long head;
    private final long started = System.nanoTime();
    private final long beatEvery =
        Math.min(MOST_BETWEEN_BEATS.toNanos(), settings.rebuildLease().toNanos() / 4);
    private Phase phase = Phase.SCANNING;
    private long lastBeat = started;
    private long scanNanos = 1;
    private long events;
    private long position = -1;

    Pass(List<Rebuild<?>> rebuilds, long head) {
      this.left = new ArrayList<>(rebuilds);
      this.head = head;
    }

    long eventsPerSecond() {
      return (long) (events * 1e9 / scanNanos);
    }

    /** A sign of life of every view that is not done, from time to time. */
    void beat() {
      if (closed) {
        throw new IllegalStateException("The node is being stopped");
      }
      long now = System.nanoTime();
      if (now - lastBeat >= beatEvery) {
        lastBeat = now;
        left.forEach(rebuild -> rebuild.give(this, events, position));
      }
    }

    void scan() throws InterruptedException {
      Scan scan =
          new Scan(
              left.stream().<ScanFold<?>>map(rebuild -> rebuild.fold).toList(),
              settings.rebuildThreads());
      scan.run(
          log,
          head,
          settings.rebuildStep(),
          step -> {
            events += step.size();
            position = step.getLast().position();
            beat();
          },
          this::beat);
      scanNanos = Math.max(1, System.nanoTime() - started);
      position = head;
      phase = Phase.CATCHING_UP;
      for (Rebuild<?> rebuild : List.copyOf(left)) {
        RuntimeException failure = rebuild.fold.failure();
        if (failure != null) {
          LOG.warn("View {} cannot be built", rebuild.view.name(), failure);
          abandon(rebuild, failure);
        }
      }
      for (Rebuild<?> rebuild : left) {
        rebuild.generation = rebuild.generation.startingAfter(head);
        rebuild.give(this, events, position);
      }
      runtime.changed();
    }

    void takeOver(Rebuild<?> rebuild) {
      await(rebuild.generation, log.head());
      Generation old = generations.serving(rebuild.view).orElse(null);
      if (old != null) {
        await(rebuild.generation, progress.position(old));
      }
      boolean switched =
          generations.activate(
              rebuild.view.name(),
              rebuild.generation.number(),
              rebuild.report(this, null),
              calendar.now().plus(settings.dropGrace()));
      left.remove(rebuild);
      if (!switched) {
        throw new IllegalStateException(
            "The rebuild of %s was taken for dead".formatted(rebuild.view.name()));
      }
      LOG.info(
          "View {} is served by generation {} of version {} now",
          rebuild.view.name(),
          rebuild.generation.number(),
          rebuild.generation.version());
      runtime.changed();
    }

    private void await(Generation generation, long target) {
      do {
        beat();
      } while (!progress.awaitPosition(generation, target, LOOK));
    }

    void abandon(Throwable cause) {
      List.copyOf(left).forEach(rebuild -> abandon(rebuild, cause));
    }

    private void abandon(Rebuild<?> rebuild, Throwable cause) {
      left.remove(rebuild);
      generations.abandon(
          rebuild.view.name(),
          rebuild.generation.number(),
          rebuild.report(this, String.valueOf(cause.getMessage())),
          calendar.now());
      runtime.changed();
    }
  }

  private void run(List<Rebuild<?>> rebuilds, long head) {
    Pass pass = new Pass(rebuilds, head);
    try {
      pass.scan();
      List.copyOf(pass.left).forEach(pass::takeOver);
    } catch (InterruptedException | RuntimeException | Error e) {
      LOG.warn("A rebuild was given up", e);
      pass.abandon(e);
    } finally {
      rebuilds.forEach(rebuild -> filling.remove(rebuild.generation.collection()));
      threads.remove(Thread.currentThread());
    }
  }

  private void maintain() {
    guardian.look(calendar.now().plus(settings.dropGrace()));
    List<View<?>> absent = new ArrayList<>();
    for (View<?> view : catalogue.all()) {
      clearDead(view);
      ViewRegistration known = generations.find(view.name());
      known.retired().forEach(retired -> drop(view, retired));
      if (known.building() == null && guardian.isAbsent(view, known) && !failedLately(known)) {
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
      start(toBuild);
    }
  }

  private boolean failedLately(ViewRegistration known) {
    RebuildReport last = known.lastRebuild();
    return last != null
        && last.failure() != null
        && calendar.now().isBefore(last.endedAt().plus(settings.rebuildLease()));
  }

  /** Gives up what is being built and has given no sign of life for long. */
  private void clearDead(View<?> view) {
    Building building = generations.find(view.name()).building();
    Instant now = calendar.now();
    if (building != null
        && building.heartbeat().plus(settings.rebuildLease()).isBefore(now)
        && !filling.contains(building.generation().collection())) {
      LOG.warn("The rebuild of view {} by {} is dead", view.name(), building.node());
      generations.abandon(
          view.name(),
          building.generation().number(),
          new RebuildReport(
              building.generation().number(),
              building.startedAt(),
              building.heartbeat(),
              building.events(),
              0,
              "The node gave no more sign of life"),
          now);
    }
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

  /** Gives up rebuilds of this node; waits until they have noticed. */
  @Override
  public void close() {
    closed = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
