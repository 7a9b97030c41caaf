package io.perennial.query.frozen;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySettings;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.live.FrozenGeneration.State;
import io.perennial.query.live.FrozenGenerationBuilder;
import io.perennial.query.live.FrozenGenerations;
import io.perennial.query.live.FrozenGenerations.Known;
import io.perennial.query.live.Parking;
import io.perennial.query.live.ServedViews;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewRuntime;
import io.perennial.query.rebuild.ScanMemory;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Views as they were: documents folded from the log with what a horizon takes into account, once
 * for all who ask on any node, and kept for a while after the last one has asked.
 */
public final class FrozenViews implements AutoCloseable {

  /** Time within which it need not be noted again that one is used. */
  private static final Duration NOTED = Duration.ofSeconds(10);

  private final FrozenGenerations registry;
  private final ViewGenerations generations;
  private final ServedViews served;
  private final ViewProgress progress;
  private final EventLog log;
  private final CustomerEvents events;
  private final CompanyCalendar calendar;
  private final QuerySettings settings;
  private final FrozenSettings bounds;
  private final String node;
  private final Freshness freshness;
  private final Freezer freezer;

  /**
   * Frozen views that are looked after at each look of the runtime at the registry.
   *
   * @param node name of this node, for people
   */
  public FrozenViews(
      FrozenGenerations registry,
      ViewGenerations generations,
      ServedViews served,
      ViewProgress progress,
      ViewRuntime runtime,
      Parking parking,
      DocumentStore store,
      EventLog log,
      CustomerEvents events,
      CompanyCalendar calendar,
      QuerySettings settings,
      FrozenSettings bounds,
      String node,
      MeterRegistry meters) {
    this.registry = registry;
    this.generations = generations;
    this.served = served;
    this.progress = progress;
    this.log = log;
    this.events = events;
    this.calendar = calendar;
    this.settings = settings;
    this.bounds = bounds;
    this.node = node;
    this.freshness = new Freshness(bounds.age());
    this.freezer =
        new Freezer(
            registry,
            served,
            parking,
            log,
            calendar,
            settings,
            new ScanMemory(bounds.memory().toBytes(), bounds.generations()),
            Timer.builder("perennial.frozen.build")
                .description("Time to fold frozen generations, those of one pass together")
                .register(meters));
    FrozenUpkeep upkeep =
        new FrozenUpkeep(registry, freezer, store, parking, calendar, settings, bounds, meters);
    runtime.onWatch(upkeep::look);
  }

  /**
   * What there is of a view as it was.
   *
   * @param <D> the view's document
   */
  public sealed interface Found<D> {

    /**
     * It can be read.
     *
     * @param documents the documents
     * @param settled whether nothing that is recorded from now on belongs in it
     */
    record Ready<D>(ViewDocuments<D> documents, boolean settled) implements Found<D> {}

    /**
     * It is being folded.
     *
     * @param frozen how far that is
     */
    record Freezing<D>(FrozenGeneration frozen) implements Found<D> {}
  }

  /**
   * The view as a horizon shows it; begins to fold it when nobody has.
   *
   * @throws FrozenGoneException when the one asked for by its number is not there any more
   * @throws FreezingFailedException when it could not be folded a moment ago
   * @throws FrozenFullException when there is no room for it
   */
  public <D> Found<D> open(View<D> view, Wanted wanted) {
    List<FrozenGeneration> like = like(registry.all(), view, wanted.horizon());
    Integer number = wanted.number();
    if (number != null) {
      return serve(
          view,
          last(like, each -> each.number() == number && each.state() == State.READY)
              .orElseThrow(() -> new FrozenGoneException(number)));
    }
    Instant now = calendar.now();
    FrozenGeneration ready =
        last(like, each -> each.state() == State.READY && Freshness.covers(each, wanted))
            .orElse(null);
    if (ready != null && freshness.isFresh(ready, now, progress.head().position())) {
      return serve(view, ready);
    }
    try {
      FrozenGeneration inWork = inWork(like, now).orElseGet(() -> begin(view, wanted.horizon()));
      return ready == null ? new Found.Freezing<>(inWork) : serve(view, ready);
    } catch (FrozenFullException | FreezingFailedException e) {
      if (ready == null) {
        throw e;
      }
      return serve(view, ready);
    }
  }

  private static List<FrozenGeneration> like(
      List<FrozenGeneration> all, View<?> view, Horizon horizon) {
    return all.stream()
        .filter(each -> each.isOf(view, horizon.asOf(), horizon.knownBefore()))
        .toList();
  }

  private static Optional<FrozenGeneration> last(
      List<FrozenGeneration> all, Predicate<FrozenGeneration> wanted) {
    return all.reversed().stream().filter(wanted).findFirst();
  }

  private Optional<FrozenGeneration> inWork(List<FrozenGeneration> like, Instant now) {
    return last(like, each -> each.inWork() && !isDead(each, now));
  }

  private boolean isDead(FrozenGeneration frozen, Instant now) {
    return FrozenUpkeep.isDead(frozen, now, settings) && !freezer.holds(frozen.number());
  }

  private <D> Found<D> serve(View<D> view, FrozenGeneration frozen) {
    Instant now = calendar.now();
    Duration noted = bounds.kept().dividedBy(10);
    if (frozen.usedAt().plus(noted.compareTo(NOTED) < 0 ? noted : NOTED).isBefore(now)) {
      registry.change(
          frozen.number(), each -> FrozenGenerationBuilder.builder(each).usedAt(now).build());
    }
    return new Found.Ready<>(
        served.documents(view, frozen.generation()), Freshness.isSettled(frozen));
  }

  /** Begins to fold it, unless another one who asks has done so meanwhile. */
  private <D> FrozenGeneration begin(View<D> view, Horizon horizon) {
    long head = log.head();
    long documents = documents(view);
    AtomicReference<@Nullable FrozenGeneration> begun = new AtomicReference<>();
    Known known =
        registry.change(before -> {
          Instant now = calendar.now();
          List<FrozenGeneration> like = like(before.all(), view, horizon);
          begun.set(null);
          if (inWork(like, now).isPresent()) {
            return null;
          }
          if (last(like, each -> each.state() == State.FAILED).isPresent()) {
            throw new FreezingFailedException(view.name());
          }
          FrozenGeneration made =
              FrozenGeneration.begun(
                  view,
                  before.last() - 1,
                  horizon.asOf(),
                  horizon.knownBefore(),
                  node,
                  now,
                  head,
                  documents);
          begun.set(made);
          return withRoom(before, documents, now).with(made);
        });
    FrozenGeneration made = begun.get();
    if (made == null) {
      return inWork(like(known.all(), view, horizon), calendar.now())
          .orElseThrow(FrozenFullException::new);
    }
    try {
      freezer.add(CorrectedView.of(view, events.past(horizon)), horizon, made);
    } catch (RejectedExecutionException e) { // this node is being stopped; another one will do it
      Instant now = calendar.now();
      registry.change(made.number(), each -> each.retired(now));
      throw new FrozenFullException();
    }
    return made;
  }

  /** About as many as the view has now. */
  private long documents(View<?> view) {
    return generations
        .serving(view)
        .map(serving -> served.documents(view, serving).collection().count(List.of()))
        .orElse(0L);
  }

  /** What has died takes no room; then the one that has been unused for longest makes it. */
  private Known withRoom(Known known, long documents, Instant now) {
    Known left = known.each(each -> isDead(each, now) ? each.retired(now) : each);
    while (!isRoom(left, documents)) {
      int goes =
          left.all().stream()
              .filter(each -> each.state() == State.READY)
              .filter(each -> !each.usedAt().plus(bounds.unused()).isAfter(now))
              .min(Comparator.comparing(FrozenGeneration::usedAt))
              .orElseThrow(FrozenFullException::new)
              .number();
      left =
          left.each(
              each -> each.number() == goes ? each.retired(now.plus(settings.dropGrace())) : each);
    }
    return left;
  }

  private boolean isRoom(Known known, long documents) {
    List<FrozenGeneration> there = known.all().stream().filter(FrozenGeneration::counts).toList();
    long all = documents + there.stream().mapToLong(FrozenGeneration::documents).sum();
    return there.isEmpty() || (there.size() < bounds.generations() && all <= bounds.documents());
  }

  /** Those of a view, in the order in which they were asked for. */
  public List<FrozenGeneration> of(View<?> view) {
    return registry.all().stream().filter(each -> each.view().equals(view.name())).toList();
  }

  /**
   * Drops one, or gives it up while it is folded.
   *
   * @return {@code false} when the view has none of that number
   */
  public boolean drop(View<?> view, int number) {
    boolean there = of(view).stream().anyMatch(each -> each.number() == number);
    Instant now = calendar.now();
    registry.change(number, each -> each.retired(now));
    return there;
  }

  /** Gives up what this node folds; waits until it has noticed. */
  @Override
  public void close() {
    freezer.close();
  }
}
