package io.perennial.query.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.analysis.AnalysisRun.State;
import io.perennial.query.frozen.FrozenViews;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.ServedViews;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works analyses out, one after the other on each node, and keeps the runs. A run says each second
 * that it lives; what gives no sign of life is taken for dead.
 */
public final class Analyses implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Analyses.class);
  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  private static final long LOOK_MILLIS = 100;

  private final AnalysisCatalogue catalogue;
  private final AnalysisRuns runs;
  private final ReadPast past;
  private final RegularRuns regular;
  private final EventLog log;
  private final CompanyCalendar calendar;
  private final AnalysisSettings settings;
  private final String node;
  private final Map<String, RunningWork> held = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("analysis").daemon().factory());
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("analysis-watch").daemon().factory());

  /**
   * The analyses, of which none is worked out yet.
   *
   * @param node name of this node, for people
   */
  public Analyses(
      AnalysisCatalogue catalogue,
      AnalysisRuns runs,
      FrozenViews frozen,
      ServedViews served,
      EventLog log,
      CompanyCalendar calendar,
      AnalysisSettings settings,
      String node) {
    this.catalogue = catalogue;
    this.runs = runs;
    this.past = new ReadPast(frozen, served, settings.patience(), this::pause);
    this.log = log;
    this.calendar = calendar;
    this.settings = settings;
    this.node = node;
    this.regular =
        new RegularRuns(
            runs, log, calendar, settings, (analysis, arguments) -> ask(analysis, arguments, null));
  }

  /** Begins to look after runs, and to fit models again when it is time. */
  public void start() {
    looking.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    if (settings.refit().isPositive()) {
      looking.scheduleWithFixedDelay(
          this::askAllRegularly, settings.refitAfterStart().toSeconds(), 60, TimeUnit.SECONDS);
    }
  }

  /** The runs. */
  public AnalysisRuns runs() {
    return runs;
  }

  /**
   * Begins a run, unless the same is waited for already with nothing recorded since, which is
   * answered then.
   *
   * @param who asks for it; absent where the service does
   * @throws AnalysesFullException when as many wait as may
   */
  public AnalysisRun ask(Analysis<?> analysis, FigureArguments arguments, @Nullable String who) {
    List<AnalysisRun> open = runs.inWork();
    long head = log.head();
    Optional<AnalysisRun> same =
        open.stream()
            .filter(run -> run.analysis().equals(analysis.name()))
            .filter(run -> run.state() == State.WAITING)
            .filter(run -> run.parameters().equals(arguments.values()))
            .filter(run -> run.head() == head)
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    if (open.size() >= settings.waiting()) {
      throw new AnalysesFullException();
    }
    AnalysisRun run = runs.add(analysis, arguments.values(), who, node, calendar.now(), head);
    RunningWork work = new RunningWork(run);
    held.put(AnalysisRuns.id(run), work);
    try {
      thread.execute(() -> run(analysis, arguments, work));
    } catch (RejectedExecutionException e) { // this node is being stopped
      held.remove(AnalysisRuns.id(run));
      runs.remove(run);
      throw new AnalysesFullException();
    }
    return run;
  }

  /** Gives a run up while it is in work; removes it otherwise. */
  public void remove(AnalysisRun run) {
    if (runs.change(run, each -> each.ended(State.FAILED, calendar.now(), "It was given up"))
        .isEmpty()) {
      runs.remove(run);
    }
  }

  /**
   * The result of a run; empty when it has none, or one that another version has kept.
   *
   * @param version version of the analysis that can be read
   */
  public static <R extends Record> Optional<R> result(
      AnalysisRuns runs, Class<R> type, int version, AnalysisRun run) {
    return run.version() == version
        ? runs.result(run).map(stored -> MAPPER.convertValue(stored, type))
        : Optional.empty();
  }

  private <R extends Record> void run(
      Analysis<R> analysis, FigureArguments arguments, RunningWork work) {
    try {
      worked(analysis, arguments, work);
      runs.keep(analysis.name(), settings.kept());
    } catch (GivenUpException e) { // this node is being stopped, and says so of all its runs
      LOG.info("Run {} of {} could not be ended any more", work.run.number(), analysis.name());
    } catch (RuntimeException e) { // others find the run dead, then
      LOG.error("Run {} of {} could not be ended", work.run.number(), analysis.name(), e);
    } finally {
      if (!isClosed()) {
        held.remove(AnalysisRuns.id(work.run));
      }
    }
  }

  private <R extends Record> void worked(
      Analysis<R> analysis, FigureArguments arguments, RunningWork work) {
    try {
      work.at("begins", 0);
      JsonNode result = MAPPER.valueToTree(analysis.run(arguments, work));
      insistently(() -> {
        runs.keep(work.run, result);
        return true;
      });
      end(
          work,
          State.READY,
          run ->
              AnalysisRunBuilder.builder(run.ended(State.READY, calendar.now(), null))
                  .share(1)
                  .build());
    } catch (GivenUpException e) {
      LOG.info("Run {} of {} has been given up", work.run.number(), analysis.name());
    } catch (RefusedException e) {
      end(work, State.REFUSED, run -> run.ended(State.REFUSED, calendar.now(), e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("Run {} of {} failed", work.run.number(), analysis.name(), e);
      end(
          work,
          State.FAILED,
          run ->
              run.ended(
                  State.FAILED, calendar.now(), "It could not be worked out; the log says why"));
    }
  }

  /**
   * Ends a run. What it came to is not kept when it has been given up at the last moment; but the
   * store may have ended it as told, and not have been able to say so.
   */
  private void end(RunningWork work, State how, UnaryOperator<AnalysisRun> end) {
    long position = work.position;
    boolean ended =
        insistently(() ->
            runs.change(
                        work.run,
                        run ->
                            AnalysisRunBuilder.builder(end.apply(run)).position(position).build())
                    .isPresent()
                || runs.isEnded(work.run, how));
    if (!ended) {
      insistently(() -> {
        runs.forgetResult(work.run);
        return true;
      });
    }
  }

  /** Tries again while the store is away: what has been worked out is not lost for that. */
  private boolean insistently(BooleanSupplier write) {
    for (boolean again = false; ; again = true) {
      try {
        return write.getAsBoolean();
      } catch (DocumentStoreUnavailableException e) {
        if (!again) {
          LOG.warn("What a run came to cannot be kept yet: {}", e.toString());
        }
        pause();
      }
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Until it is looked again, or this node is stopped. */
  private void pause() {
    try {
      if (closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new GivenUpException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GivenUpException();
    }
  }

  /** Gives signs of life, and finds those that give none. */
  private void look() {
    try {
      held.values().forEach(RunningWork::beat);
      Instant dead = calendar.now().minus(settings.lease());
      for (AnalysisRun run : runs.inWork()) {
        if (run.heartbeat().isBefore(dead) && !held.containsKey(AnalysisRuns.id(run))) {
          runs.change(
              run,
              each ->
                  each.heartbeat().isBefore(dead)
                      ? each.ended(State.FAILED, calendar.now(), "Its node has died")
                      : each);
        }
      }
    } catch (RuntimeException e) { // the store is away; it is looked again in a second
      LOG.warn("Analyses could not be looked after: {}", e.toString());
    }
  }

  private void askAllRegularly() {
    try {
      catalogue.all().forEach(regular::ask);
    } catch (AnalysesFullException | DocumentStoreUnavailableException e) { // a minute later, then
      LOG.info("Models are not fitted again yet: {}", e.toString());
    } catch (RuntimeException e) {
      LOG.warn("Models could not be fitted again", e);
    }
  }

  /** What a run reads, and how far it is. */
  private final class RunningWork implements Work {

    private final AnalysisRun run;
    private final Instant knownBefore;
    private volatile @Nullable String doing;
    private volatile double share;
    private volatile long position = -1;
    private volatile boolean givenUp;

    RunningWork(AnalysisRun run) {
      this.run = run;
      this.knownBefore = run.askedAt().plusNanos(1);
    }

    @Override
    public <D, A> A fold(View<D> view, LocalDate asOf, Supplier<A> start, BiConsumer<A, D> add) {
      return read(view, new Horizon(asOf, knownBefore), start, add);
    }

    @Override
    public <D, A> A foldAsKnown(
        View<D> view, LocalDate day, Supplier<A> start, BiConsumer<A, D> add) {
      Instant end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
      return read(
          view, new Horizon(day, end.isBefore(knownBefore) ? end : knownBefore), start, add);
    }

    private <D, A> A read(View<D> view, Horizon horizon, Supplier<A> start, BiConsumer<A, D> add) {
      double before = share;
      BiConsumer<A, D> whileWanted =
          (accumulation, document) -> {
            requireWanted();
            add.accept(accumulation, document);
          };
      ReadPast.Read<A> read =
          past.fold(
              view,
              horizon,
              folded ->
                  at(
                      "view %s is folded as of %s, %d %%"
                          .formatted(view.name(), horizon.asOf(), Math.round(folded * 100)),
                      before),
              start,
              whileWanted);
      position = Math.max(position, read.position());
      return read.accumulation();
    }

    @Override
    public void at(String what, double howFar) {
      requireWanted();
      doing = what;
      share = howFar;
    }

    private void requireWanted() {
      if (givenUp || isClosed()) {
        throw new GivenUpException();
      }
    }

    void beat() {
      Instant now = calendar.now();
      String what = doing;
      givenUp =
          runs.change(
                  run,
                  each ->
                      AnalysisRunBuilder.builder(each)
                          .state(what == null ? State.WAITING : State.RUNNING)
                          .heartbeat(now)
                          .doing(what)
                          .share(share)
                          .build())
              .isEmpty();
    }
  }

  /** Gives up what this node works out; waits until it has noticed. */
  @Override
  public void close() {
    closed.countDown();
    looking.shutdown();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("A run did not notice that it was given up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    held.values()
        .forEach(work ->
            runs.change(
                work.run,
                each -> each.ended(State.FAILED, calendar.now(), "Its node was stopped")));
  }
}
