package io.perennial.query.rebuild;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.live.ViewRegistration.Phase;
import io.perennial.query.live.ViewRuntime;
import io.perennial.query.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds new generations of views beside the ones that serve, compares both, and switches over, at
 * once or when it is asked to. Also makes the first generation of a view, builds the generation of
 * a new version when its code appears, clears away what a dead node has left half-built, and drops
 * what has been replaced.
 */
public final class Rebuilds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

  /** Each costs a write for each view, so not too often. */
  private static final Duration MOST_BETWEEN_BEATS = Duration.ofSeconds(5);

  private static final Duration LOOK = Duration.ofMillis(200);

  private final ViewGenerations generations;
  private final ViewRuntime runtime;
  private final ViewProgress progress;
  private final Parking parking;
  private final DocumentStore store;
  private final ObjectMapper mapper;
  private final EventLog log;
  private final CompanyCalendar calendar;
  private final QuerySettings settings;
  private final ScanMemory memory;
  private final String node;
  private final Comparer comparer;
  private final GenerationUpkeep upkeep;
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
   * @param comparer compares generations
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
      Guardian guardian,
      Comparer comparer) {
    this.generations = generations;
    this.runtime = runtime;
    this.progress = progress;
    this.parking = parking;
    this.store = store;
    this.mapper = mapper;
    this.log = log;
    this.calendar = calendar;
    this.settings = settings;
    this.memory = new ScanMemory(settings.rebuildMemory().toBytes(), catalogue.all().size());
    this.node = node;
    this.comparer = comparer;
    this.upkeep =
        new GenerationUpkeep(
            catalogue,
            generations,
            runtime,
            tokens,
            parking,
            store,
            log,
            calendar,
            settings,
            guardian,
            generation -> filling.contains(generation.collection()),
            this::start);
    runtime.onWatch(upkeep::look);
  }

  /** Starts to rebuild views, which take over by themselves. */
  public List<View<?>> start(Collection<? extends View<?>> views) {
    return start(views, false);
  }

  /**
   * Starts to rebuild views, all in one pass over the log.
   *
   * @param whenAsked whether they take over only when they are asked to, instead of by themselves
   * @return the views that are being rebuilt now because of this call; the others were being built
   *     already
   */
  public List<View<?>> start(Collection<? extends View<?>> views, boolean whenAsked) {
    long head = log.head();
    List<Rebuild<?>> started = new ArrayList<>();
    for (View<?> view : views) {
      upkeep.clearDead(view);
      begin(view, head, whenAsked, started);
    }
    if (!started.isEmpty()) {
      Thread thread =
          Thread.ofPlatform().name("view-rebuild").unstarted(() -> run(List.copyOf(started), head));
      threads.add(thread);
      thread.start();
    }
    return started.stream().<View<?>>map(rebuild -> rebuild.view).toList();
  }

  private <D> void begin(View<D> view, long head, boolean whenAsked, List<Rebuild<?>> started) {
    generations
        .startBuilding(view, node, calendar.now(), head, whenAsked)
        .ifPresent(building -> {
          filling.add(building.generation().collection());
          started.add(new Rebuild<>(view, building));
        });
  }

  /** One view's part of a pass. */
  private final class Rebuild<D> {

    private final View<D> view;
    private final boolean whenAsked;
    private final ScanFold<D> fold;
    private Generation generation;
    private Phase phase = Phase.SCANNING;

    Rebuild(View<D> view, Building building) {
      this.view = view;
      this.whenAsked = building.whenAsked();
      this.generation = building.generation();
      this.fold =
          new ScanFold<>(
              new ViewDocuments<>(view, generation, store, mapper),
              event -> true,
              parking,
              memory,
              settings.rebuildWrite());
    }

    void enter(Pass pass, Phase next) {
      phase = next;
      give(pass);
    }

    /** Says how far it is, which is a sign of life. */
    void give(Pass pass) {
      boolean ours =
          generations.updateBuilding(
              view.name(),
              generation.number(),
              building ->
                  new Building(
                      generation,
                      phase,
                      node,
                      building.startedAt(),
                      calendar.now(),
                      pass.events,
                      pass.position,
                      building.head(),
                      pass.eventsPerSecond(),
                      whenAsked));
      if (!ours) {
        throw takenForDead();
      }
    }

    IllegalStateException takenForDead() {
      return new IllegalStateException(
          "The rebuild of %s was taken for dead".formatted(view.name()));
    }
  }

  /** One pass over the log, and what follows it. */
  private final class Pass {

    private final List<Rebuild<?>> left;
    private final long head;
    private final long started = System.nanoTime();
    private final long beatEvery =
        Math.min(MOST_BETWEEN_BEATS.toNanos(), settings.rebuildLease().toNanos() / 4);
    private long lastBeat = started;
    private long scanNanos;
    private long events;
    private long position = -1;

    Pass(List<Rebuild<?>> rebuilds, long head) {
      this.left = new ArrayList<>(rebuilds);
      this.head = head;
    }

    /** Rate of the scan; 0 until it has ended. */
    long eventsPerSecond() {
      return scanNanos == 0 ? 0 : (long) (events * 1e9 / scanNanos);
    }

    /** A sign of life of every view that is not done, from time to time. */
    void beat() {
      beat(() -> {});
    }

    private void beat(Runnable also) {
      if (closed) {
        throw new IllegalStateException("The node is being stopped");
      }
      long now = System.nanoTime();
      if (now - lastBeat >= beatEvery) {
        lastBeat = now;
        left.forEach(rebuild -> rebuild.give(this));
        also.run();
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
      for (Rebuild<?> rebuild : List.copyOf(left)) {
        RuntimeException failure = rebuild.fold.failure();
        if (failure != null) {
          LOG.warn("View {} cannot be built", rebuild.view.name(), failure);
          abandon(rebuild, failure);
        }
      }
      for (Rebuild<?> rebuild : left) {
        rebuild.generation = rebuild.generation.startingAfter(head);
        rebuild.enter(this, Phase.CATCHING_UP);
      }
      runtime.changed();
    }

    /**
     * Brings a view to its end, as far as that is to be done by itself.
     *
     * @return what is left to be compared: a view that could not be asked meanwhile takes over
     *     first
     */
    Optional<Runnable> finish(Rebuild<?> rebuild) {
      String view = rebuild.view.name();
      await(rebuild.generation, log.head());
      Generation old = generations.find(view).active();
      boolean serves = generations.serving(rebuild.view).isPresent();
      boolean first = old != null && (serves || rebuild.whenAsked);
      if (old != null) {
        await(rebuild.generation, progress.position(old));
      }
      if (old != null && first) {
        rebuild.enter(this, Phase.COMPARING);
        comparer.compare(rebuild.view, rebuild.generation, old, this::beat);
      }
      if (rebuild.whenAsked) {
        rebuild.enter(this, Phase.WAITING);
        left.remove(rebuild);
        LOG.info(
            "Generation {} of view {} waits to be asked to take over",
            rebuild.generation.number(),
            view);
        return Optional.empty();
      }
      takeOver(rebuild, old != null && !first ? compareGrace() : settings.dropGrace());
      return old == null || first
          ? Optional.empty()
          : Optional.of(() ->
              comparer.compare(
                  rebuild.view,
                  rebuild.generation,
                  old,
                  () ->
                      beat(() ->
                          generations.postpone(
                              view, old.number(), calendar.now().plus(compareGrace())))));
    }

    /** For how long what is compared with stays after a sign of life. */
    private Duration compareGrace() {
      return settings.dropGrace().compareTo(settings.rebuildLease()) > 0
          ? settings.dropGrace()
          : settings.rebuildLease();
    }

    private void takeOver(Rebuild<?> rebuild, Duration grace) {
      boolean switched =
          generations.activate(
              rebuild.view.name(), rebuild.generation.number(), calendar.now(), grace);
      left.remove(rebuild);
      if (!switched) {
        throw rebuild.takenForDead();
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
          String.valueOf(cause.getMessage()),
          calendar.now());
      runtime.changed();
    }
  }

  private void run(List<Rebuild<?>> rebuilds, long head) {
    Pass pass = new Pass(rebuilds, head);
    try {
      pass.scan();
      List<Runnable> comparisons = new ArrayList<>();
      List.copyOf(pass.left).forEach(rebuild -> pass.finish(rebuild).ifPresent(comparisons::add));
      comparisons.forEach(Runnable::run);
    } catch (InterruptedException | RuntimeException | Error e) {
      LOG.warn("A rebuild was given up", e);
      pass.abandon(e);
    } finally {
      rebuilds.forEach(rebuild -> filling.remove(rebuild.generation.collection()));
      threads.remove(Thread.currentThread());
    }
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
