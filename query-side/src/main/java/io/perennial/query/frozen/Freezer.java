package io.perennial.query.frozen;

import io.micrometer.core.instrument.Timer;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySettings;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.live.FrozenGeneration.State;
import io.perennial.query.live.FrozenGenerationBuilder;
import io.perennial.query.live.FrozenGenerations;
import io.perennial.query.live.Parking;
import io.perennial.query.live.ServedViews;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.rebuild.Scan;
import io.perennial.query.rebuild.ScanFold;
import io.perennial.query.rebuild.ScanMemory;
import io.perennial.query.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds frozen generations on a thread of its own: all that wait in one pass over the log, beside
 * the live views and rebuilds.
 */
final class Freezer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Freezer.class);

  private final FrozenGenerations registry;
  private final ServedViews served;
  private final Parking parking;
  private final EventLog log;
  private final CompanyCalendar calendar;
  private final QuerySettings settings;
  private final ScanMemory memory;
  private final Timer folding;
  private final Queue<Job<?>> waiting = new ConcurrentLinkedQueue<>();
  private final Set<Integer> held = ConcurrentHashMap.newKeySet();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("view-freeze").daemon().factory());
  private volatile boolean closed;

  /**
   * A freezer that has nothing to do.
   *
   * @param memory bounds the documents held while they are folded
   * @param folding measures how long a pass takes
   */
  Freezer(
      FrozenGenerations registry,
      ServedViews served,
      Parking parking,
      EventLog log,
      CompanyCalendar calendar,
      QuerySettings settings,
      ScanMemory memory,
      Timer folding) {
    this.registry = registry;
    this.served = served;
    this.parking = parking;
    this.log = log;
    this.calendar = calendar;
    this.settings = settings;
    this.memory = memory;
    this.folding = folding;
  }

  /**
   * Folds a generation when those before it are done.
   *
   * @param view the view as it takes the horizon into account
   */
  <D> void add(View<D> view, Horizon horizon, FrozenGeneration begun) {
    held.add(begun.number());
    waiting.add(new Job<>(view, horizon, begun));
    thread.execute(this::next);
  }

  /** Whether a generation waits or is folded here. */
  boolean holds(int number) {
    return held.contains(number);
  }

  /** A sign of life of those that wait. */
  void beat() {
    Set<Integer> numbers =
        waiting.stream().map(job -> job.frozen.number()).collect(Collectors.toSet());
    if (!numbers.isEmpty()) {
      Instant now = calendar.now();
      change(numbers, each -> FrozenGenerationBuilder.builder(each).heartbeat(now).build());
    }
  }

  /** Changes those that are still in work; answers their numbers. */
  private Set<Integer> change(Set<Integer> numbers, UnaryOperator<FrozenGeneration> change) {
    return registry
        .change(known ->
            known.each(each ->
                each.inWork() && numbers.contains(each.number()) ? change.apply(each) : each))
        .all()
        .stream()
        .filter(FrozenGeneration::inWork)
        .map(FrozenGeneration::number)
        .collect(Collectors.toSet());
  }

  private void next() {
    List<Job<?>> jobs = new ArrayList<>();
    for (Job<?> job = waiting.poll(); job != null; job = waiting.poll()) {
      jobs.add(job);
    }
    if (!jobs.isEmpty()) {
      folding.record(() -> new Pass(jobs).run());
    }
  }

  /** One generation to be folded. */
  private final class Job<D> {

    private final View<D> view;
    private final Horizon horizon;
    private final FrozenGeneration frozen;
    private @Nullable ScanFold<D> fold;
    private long known = -1;

    Job(View<D> view, Horizon horizon, FrozenGeneration frozen) {
      this.view = view;
      this.horizon = horizon;
      this.frozen = frozen;
    }

    private ViewDocuments<D> documents() {
      return served.documents(view, frozen.generation());
    }

    ScanFold<D> fold() {
      ScanFold<D> made = fold;
      if (made == null) {
        made =
            new ScanFold<>(documents(), this::includes, parking, memory, settings.rebuildWrite());
        fold = made;
      }
      return made;
    }

    private boolean includes(RecordedEvent event) {
      return event.position() <= frozen.head() && horizon.includes(event);
    }

    /** Notes how far what was known then goes in the log. */
    void see(RecordedEvent event) {
      if (event.position() <= frozen.head() && horizon.knows(event)) {
        known = event.position();
      }
    }

    void end(long read) {
      RuntimeException failure = fold().failure();
      Instant now = calendar.now();
      if (failure != null) {
        fail(failure);
        return;
      }
      long documents = documents().collection().count(List.of());
      long position = horizon.knownBefore() == null ? frozen.head() : known;
      change(
          Set.of(frozen.number()),
          each ->
              FrozenGenerationBuilder.builder(each)
                  .generation(each.generation().startingAfter(position))
                  .state(State.READY)
                  .heartbeat(now)
                  .usedAt(now)
                  .read(read)
                  .reached(each.head())
                  .documents(documents)
                  .build());
    }

    void fail(Throwable cause) {
      LOG.warn("View {} cannot be folded up to {}", view.name(), horizon, cause);
      Instant now = calendar.now();
      change(
          Set.of(frozen.number()),
          each ->
              FrozenGenerationBuilder.builder(each)
                  .state(State.FAILED)
                  .heartbeat(now)
                  .failure(String.valueOf(cause.getMessage()))
                  .dropAfter(now.plus(settings.rebuildLease()))
                  .build());
    }
  }

  /** One pass over the log. */
  private final class Pass {

    private final List<Job<?>> jobs;
    private final Set<Integer> numbers;
    private final long beatEvery =
        Math.min(Duration.ofSeconds(1).toNanos(), settings.rebuildLease().toNanos() / 4);
    private long lastBeat = System.nanoTime();
    private long read;
    private long position = -1;

    Pass(List<Job<?>> jobs) {
      this.jobs = jobs;
      this.numbers = jobs.stream().map(job -> job.frozen.number()).collect(Collectors.toSet());
    }

    void run() {
      try {
        tell();
        scan();
        jobs.forEach(job -> job.end(read));
      } catch (InterruptedException | RuntimeException | Error e) {
        if (closed) {
          Instant now = calendar.now();
          change(numbers, each -> each.retired(now));
        } else {
          jobs.forEach(job -> job.fail(e));
        }
      } finally {
        held.removeAll(numbers);
      }
    }

    private void scan() throws InterruptedException {
      new Scan(jobs.stream().<ScanFold<?>>map(Job::fold).toList(), 1)
          .run(
              log,
              jobs.stream().mapToLong(job -> job.frozen.head()).max().orElse(-1),
              settings.rebuildStep(),
              step -> {
                read += step.size();
                position = step.getLast().position();
                step.forEach(event -> jobs.forEach(job -> job.see(event)));
                beat();
              },
              this::beat);
    }

    private void beat() {
      if (closed) {
        throw new IllegalStateException("The node is being stopped");
      }
      long now = System.nanoTime();
      if (now - lastBeat >= beatEvery) {
        lastBeat = now;
        tell();
      }
    }

    /** Tells how far it is; what somebody has dropped meanwhile is not folded any further. */
    private void tell() {
      Instant now = calendar.now();
      Set<Integer> wanted =
          change(
              numbers,
              each ->
                  FrozenGenerationBuilder.builder(each)
                      .state(State.BUILDING)
                      .heartbeat(now)
                      .read(read)
                      .reached(Math.min(position, each.head()))
                      .build());
      for (Job<?> job : jobs) {
        if (!wanted.contains(job.frozen.number()) && job.fold().failure() == null) {
          job.fold().fail(new IllegalStateException("It was dropped while it was folded"));
        }
      }
      if (jobs.stream().allMatch(job -> job.fold().failure() != null)) {
        throw new IllegalStateException("Nothing is left to be folded");
      }
    }
  }

  /** Gives up what is being folded, so that another node may fold it, and waits for that. */
  @Override
  public void close() {
    closed = true;
    thread.close();
  }
}
