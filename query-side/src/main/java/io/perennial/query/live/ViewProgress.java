package io.perennial.query.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.query.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventTrackerStatus;

/** How far views are, and whether they have seen what somebody has written. */
public final class ViewProgress {

  /**
   * Events that a view passes over, and events that another node folds, move a position without
   * waking anybody; so who waits looks from time to time.
   */
  private static final Duration LOOK = Duration.ofMillis(20);

  private static final String CUSTOMER_STREAM = "customer-";

  private final ViewCatalogue catalogue;
  private final ViewGenerations generations;
  private final ViewRuntime runtime;
  private final DocumentTokenStore tokens;
  private final Parking parking;
  private final EventLog log;
  private final LogHead head;
  private final ViewHealth health;
  private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> parked = new ConcurrentHashMap<>();

  /** The progress of all views; measures it at each look of the runtime at the registry. */
  public ViewProgress(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewRuntime runtime,
      DocumentTokenStore tokens,
      Parking parking,
      EventLog log,
      LogHead head,
      ViewHealth health,
      MeterRegistry meters) {
    this.catalogue = catalogue;
    this.generations = generations;
    this.runtime = runtime;
    this.tokens = tokens;
    this.parking = parking;
    this.log = log;
    this.head = head;
    this.health = health;
    for (View<?> view : catalogue.all()) {
      gauge(meters, "perennial.view.lag", "Events that a view has not seen yet", view, lags);
      gauge(meters, "perennial.view.parked", "Events that a view has parked", view, parked);
    }
    runtime.onWatch(this::measure);
  }

  private static void gauge(
      MeterRegistry meters,
      String name,
      String description,
      View<?> view,
      Map<String, AtomicLong> values) {
    AtomicLong value = new AtomicLong();
    values.put(view.name(), value);
    Gauge.builder(name, value, AtomicLong::doubleValue)
        .description(description)
        .tag("view", view.name())
        .register(meters);
  }

  private void measure() {
    long known = head.known().position();
    for (View<?> view : catalogue.all()) {
      Generation active = generations.find(view.name()).active();
      if (active != null) {
        long position = position(active);
        set(lags, view, Math.max(0, known - position));
        set(parked, view, parking.count(new Parking.GenerationId(view.name(), active.number())));
        health.observe(view, active, position, known);
      }
    }
    health.measured();
  }

  private static void set(Map<String, AtomicLong> values, View<?> view, long value) {
    AtomicLong gauge = values.get(view.name());
    if (gauge != null) {
      gauge.set(value);
    }
  }

  /** Position up to which a generation has seen everything. */
  public long position(Generation generation) {
    if (generation.stays()) {
      return generation.startAfter();
    }
    Map<Integer, EventTrackerStatus> local =
        runtime.running(generation).map(RunningGeneration::status).orElse(Map.of());
    Map<Integer, Long> positions = new HashMap<>();
    if (!isWhole(local)) {
      String processor = generation.processor();
      for (int segment : tokens.fetchSegments(processor)) {
        positions.put(segment, generation.startAfter());
      }
      tokens
          .positions(processor)
          .forEach((segment, token) -> positions.put(segment, token.position().orElse(-1)));
    }
    local.forEach((segment, status) -> positions.put(segment, position(generation, status)));
    return positions.values().stream()
        .mapToLong(position -> Math.max(position, generation.startAfter()))
        .min()
        .orElse(generation.startAfter());
  }

  private static long position(Generation generation, EventTrackerStatus status) {
    return status.getCurrentPosition().orElse(generation.startAfter());
  }

  /** Whether the segments are all there are, so that stored positions need not be read. */
  private static boolean isWhole(Map<Integer, EventTrackerStatus> local) {
    double parts = 0;
    for (EventTrackerStatus status : local.values()) {
      parts += 1.0 / (status.getSegment().getMask() + 1);
    }
    return parts == 1.0;
  }

  /**
   * A segment of a processor that runs on this node.
   *
   * @param segment its number
   * @param position position reached
   * @param failing whether its last batch failed and is going to be tried again
   */
  public record SegmentStatus(int segment, long position, boolean failing) {}

  /** The segments of a generation that run on this node. */
  public List<SegmentStatus> segments(Generation generation) {
    return runtime
        .running(generation)
        .map(RunningGeneration::status)
        .orElse(Map.of())
        .values()
        .stream()
        .map(status ->
            new SegmentStatus(
                status.getSegment().getSegmentId(),
                position(generation, status),
                status.isErrorState()))
        .toList();
  }

  /** Position of the last event in the log, as it is known. */
  public LogHead.Known head() {
    return head.known();
  }

  /** How a view is. */
  public ViewState state(View<?> view) {
    return health.state(view);
  }

  /** How a view is, of which this is known. */
  public ViewState state(View<?> view, ViewRegistration known) {
    return health.state(view, known);
  }

  /**
   * A generation that serves, and a position that it has reached.
   *
   * @param generation the generation
   * @param position covers what was waited for
   */
  public record Reached(Generation generation, long position) {}

  /**
   * Waits until the generation that serves has seen some appends. What is read afterwards is to be
   * read from that generation, for another may take over at any moment.
   *
   * @return empty when it has not seen them in time
   * @throws UnknownTokenException when the log holds no such append
   * @throws WriteParkedException when the view could not take one of them in
   * @throws ViewBuildingException when there is no generation that serves
   */
  public Optional<Reached> await(View<?> view, List<ConsistencyToken> tokens, Duration timeout) {
    Optional<Reached> reached = await(timeout, new Wait(view, tokens));
    reached.ifPresent(found -> refuseParked(view, found.generation(), tokens));
    return reached;
  }

  /** What is parked has been seen, and is not in the documents. */
  private void refuseParked(View<?> view, Generation generation, List<ConsistencyToken> tokens) {
    Parking.GenerationId generationId = new Parking.GenerationId(view.name(), generation.number());
    for (ConsistencyToken token : tokens) {
      parking
          .parkedAppend(
              generationId, customer(token.streamId()), token.streamId(), token.sequence())
          .ifPresent(position -> {
            throw new WriteParkedException(position);
          });
    }
  }

  /** A customer's own stream is called as the customer is; others begin with an event about it. */
  public String customer(String streamId) {
    return streamId.startsWith(CUSTOMER_STREAM)
        ? streamId
        : log.stream(streamId, 0, 1).stream()
            .findFirst()
            .map(RecordedEvent::customerId)
            .orElse(streamId);
  }

  /** Position from which on events of a customer are parked; empty when none is. */
  public OptionalLong parkedFrom(View<?> view, Generation generation, String customerId) {
    Long from =
        parking
            .parkedFrom(
                new Parking.GenerationId(view.name(), generation.number()), List.of(customerId))
            .get(customerId);
    return from == null ? OptionalLong.empty() : OptionalLong.of(from);
  }

  /** Waits until a generation has reached a position; {@code false} when it has not in time. */
  public boolean awaitPosition(Generation generation, long target, Duration timeout) {
    return await(
            timeout,
            () -> position(generation) >= target ? Optional.of(generation) : Optional.empty())
        .isPresent();
  }

  /** Looks whenever views have moved on, until there is an answer or the time is over. */
  private <T> Optional<T> await(Duration timeout, Supplier<Optional<T>> answer) {
    long deadline = System.nanoTime() + timeout.toNanos();
    ProgressSignal signal = runtime.signal();
    while (true) {
      long count = signal.count();
      Optional<T> found = answer.get();
      long left = deadline - System.nanoTime();
      if (found.isPresent() || left <= 0) {
        return found;
      }
      try {
        signal.await(count, Duration.ofNanos(Math.min(left, LOOK.toNanos())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  /** Tells whether the generation that serves has seen some appends. */
  private final class Wait implements Supplier<Optional<Reached>> {

    private final View<?> view;
    private final List<ConsistencyToken> tokens;
    private long target = -1;

    Wait(View<?> view, List<ConsistencyToken> tokens) {
      this.view = view;
      this.tokens = tokens;
    }

    @Override
    public Optional<Reached> get() {
      Generation serving =
          generations.serving(view).orElseThrow(() -> new ViewBuildingException(view.name()));
      return seen(serving)
          .or(() -> {
            if (target < 0) {
              target = target(tokens);
            }
            return position(serving) >= target
                ? Optional.of(new Reached(serving, target))
                : Optional.empty();
          });
    }

    /** Quickly told when this node has folded all of them lately. */
    private Optional<Reached> seen(Generation serving) {
      RunningGeneration generation = runtime.running(serving).orElse(null);
      if (generation == null) {
        return Optional.empty();
      }
      long position = -1;
      for (ConsistencyToken token : tokens) {
        OptionalLong seen = generation.seen(token);
        if (seen.isEmpty()) {
          return Optional.empty();
        }
        position = Math.max(position, seen.getAsLong());
      }
      return Optional.of(new Reached(serving, position));
    }
  }

  /**
   * When the last of some appends was recorded.
   *
   * @throws UnknownTokenException when the log holds no such append
   */
  public Instant recordedAt(List<ConsistencyToken> tokens) {
    return tokens.stream()
        .map(token -> append(token).recordedAt())
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private RecordedEvent append(ConsistencyToken token) {
    return log.stream(token.streamId(), token.sequence(), 1).stream()
        .filter(event -> event.sequence() == token.sequence() && token.mayBe(event.eventId()))
        .findFirst()
        .orElseThrow(UnknownTokenException::new);
  }

  /** The appends have been committed, so that the head as it is now covers them. */
  private long target(List<ConsistencyToken> tokens) {
    tokens.forEach(this::append);
    return log.head();
  }
}
