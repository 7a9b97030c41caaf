package io.perennial.query.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.Outages;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.live.ViewRegistration.Phase;
import io.perennial.query.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs on this node whatever generations the registry says should run, and watches the registry for
 * changes, so that any number of nodes can share the work.
 */
public final class ViewRuntime implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ViewRuntime.class);

  private final ViewCatalogue catalogue;
  private final ViewGenerations generations;
  private final DocumentStore store;
  private final ObjectMapper mapper;
  private final Parking parking;
  private final StreamableMessageSource<TrackedEventMessage<?>> source;
  private final EventReader reader;
  private final TokenStore tokens;
  private final PositionTokens positionTokens;
  private final QuerySettings settings;
  private final MeterRegistry meters;
  private final ProgressSignal signal = new ProgressSignal();
  private final ProgressSignal changes = new ProgressSignal();
  private final Map<String, RunningGeneration> running = new ConcurrentHashMap<>();
  private final List<Runnable> duties = new CopyOnWriteArrayList<>();
  private @Nullable ScheduledExecutorService workers;
  private @Nullable ScheduledThreadPoolExecutor coordinators;
  private @Nullable ExecutorService watcher;
  private volatile boolean closed;

  /**
   * A runtime that does nothing until it is started.
   *
   * @param mapper the storage mapper
   * @param source the event store
   * @param reader reads its messages
   * @param positionTokens makes the event store's own tokens of positions
   */
  public ViewRuntime(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      DocumentStore store,
      ObjectMapper mapper,
      Parking parking,
      StreamableMessageSource<TrackedEventMessage<?>> source,
      EventReader reader,
      TokenStore tokens,
      PositionTokens positionTokens,
      QuerySettings settings,
      MeterRegistry meters) {
    this.catalogue = catalogue;
    this.generations = generations;
    this.store = store;
    this.mapper = mapper;
    this.parking = parking;
    this.source = source;
    this.reader = reader;
    this.tokens = tokens;
    this.positionTokens = positionTokens;
    this.settings = settings;
    this.meters = meters;
  }

  /** Adds something to be done at each look at the registry, before processors are started. */
  public void onWatch(Runnable duty) {
    duties.add(duty);
  }

  /** Starts what should run, and watches from now on. */
  public synchronized void start() {
    if (watcher != null) {
      throw new IllegalStateException("Already started");
    }
    workers =
        Executors.newScheduledThreadPool(
            settings.threads(), Thread.ofPlatform().name("view-worker-", 0).factory());
    coordinators =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("view-coordinator-", 0).factory());
    ExecutorService started =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("view-watcher").factory());
    watcher = started;
    started.execute(this::watch);
  }

  private void watch() {
    while (!closed) {
      long seen = changes.count();
      for (Runnable duty : duties) {
        attempt(duty);
      }
      attempt(this::reconcile);
      signal.raise();
      try {
        changes.await(seen, settings.watchInterval());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** What fails now may work the next time; the watcher itself never ends of it. */
  private static void attempt(Runnable duty) {
    try {
      duty.run();
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        LOG.warn("The views of this node cannot be looked after now: {}", e.getMessage());
      } else {
        LOG.warn("The views of this node cannot be looked after now", e);
      }
    }
  }

  /** The registry has been changed by this node: look at it now. */
  public void changed() {
    changes.raise();
  }

  private synchronized void reconcile() {
    if (closed) {
      return;
    }
    Map<String, Runnable> wanted = new HashMap<>();
    for (View<?> view : catalogue.all()) {
      ViewRegistration registration = generations.find(view.name());
      want(wanted, view, registration.active());
      Building building = registration.building();
      if (building != null && building.phase() != Phase.SCANNING) {
        want(wanted, view, building.generation());
      }
    }
    for (RunningGeneration generation : List.copyOf(running.values())) {
      String name = generation.generation().processor();
      if (!wanted.containsKey(name)) {
        CompletableFuture<Void> stopping = generation.stop();
        hurry();
        stopping.join();
        running.remove(name);
      }
    }
    wanted.forEach((name, start) -> {
      if (!running.containsKey(name)) {
        start.run();
      }
    });
  }

  private void want(Map<String, Runnable> wanted, View<?> view, @Nullable Generation generation) {
    if (generation != null && generation.isOf(view)) {
      wanted.put(generation.processor(), () -> run(view, generation));
    }
  }

  private <D> void run(View<D> view, Generation generation) {
    ScheduledExecutorService working = workers;
    ScheduledExecutorService coordinating = coordinators;
    if (working == null || coordinating == null) {
      throw new IllegalStateException("Not started");
    }
    ViewWriter<D> writer =
        new ViewWriter<>(new ViewDocuments<>(view, generation, store, mapper), parking);
    RunningGeneration started =
        new RunningGeneration(
            generation,
            writer,
            source,
            settings.batchSize(),
            reader,
            signal,
            settings.recentStreams(),
            DistributionSummary.builder("perennial.view.batch.size")
                .description("Events folded with one read and one write")
                .tag("view", view.name())
                .register(meters),
            Timer.builder("perennial.view.batch")
                .description("Time to fold and write a batch")
                .tag("view", view.name())
                .register(meters));
    PooledStreamingEventProcessor.Builder builder = PooledStreamingEventProcessor.builder();
    builder
        .name(generation.processor())
        .eventHandlerInvoker(started)
        .messageSource(started.batches())
        .tokenStore(tokens)
        .transactionManager(NoTransactionManager.instance())
        .coordinatorExecutor(coordinating)
        .workerExecutor(working)
        .initialSegmentCount(settings.segments())
        .initialToken(any -> positionTokens.after(generation.startAfter()))
        .tokenClaimInterval(settings.claimInterval().toMillis())
        .claimExtensionThreshold(settings.claimInterval().toMillis())
        .batchSize(1); // each message is a batch
    running.put(generation.processor(), started);
    started.start(builder.build());
  }

  /** The generation as it runs on this node, if it does. */
  Optional<RunningGeneration> running(Generation generation) {
    return Optional.ofNullable(running.get(generation.processor()));
  }

  /** Whether the generation runs on this node. */
  public boolean runs(Generation generation) {
    return running.containsKey(generation.processor());
  }

  /** Raised whenever views on this node have moved on, and at each look at the registry. */
  ProgressSignal signal() {
    return signal;
  }

  /** Stops watching and all processors; batches being folded are finished. */
  @Override
  public void close() {
    closed = true;
    changes.raise();
    shutDown(watcher);
    synchronized (this) {
      List<CompletableFuture<Void>> stopping =
          running.values().stream().map(RunningGeneration::stop).toList();
      hurry();
      stopping.forEach(CompletableFuture::join);
      running.clear();
      shutDownNow(coordinators);
      shutDownNow(workers);
    }
    signal.raise();
  }

  /**
   * Lets coordinators look now at what they would look at in half a second, when nothing comes: one
   * that waits sees only then that it is to stop. What has run does not run again.
   */
  private void hurry() {
    ScheduledThreadPoolExecutor coordinating = coordinators;
    if (coordinating != null) {
      coordinating.getQueue().forEach(coordinating::execute);
    }
  }

  /** Ends the watcher when it has finished its look at the registry. */
  private static void shutDown(@Nullable ExecutorService executor) {
    if (executor != null) {
      executor.close();
    }
  }

  /** Nothing runs any more but delayed looks for more work. */
  private static void shutDownNow(@Nullable ExecutorService executor) {
    if (executor != null) {
      executor.shutdownNow();
    }
  }
}
