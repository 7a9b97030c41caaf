package io.perennial.query.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySettings;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.analysis.AnalysisRuns;
import io.perennial.query.analysis.AnalysisSettings;
import io.perennial.query.frozen.FrozenSettings;
import io.perennial.query.frozen.FrozenViews;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.HistoryView;
import io.perennial.query.live.FrozenGenerations;
import io.perennial.query.live.Generation;
import io.perennial.query.live.LogHead;
import io.perennial.query.live.ParkedFailures;
import io.perennial.query.live.Parking;
import io.perennial.query.live.PreparedFigures;
import io.perennial.query.live.SeenLog;
import io.perennial.query.live.ServedViews;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewHealth;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewRuntime;
import io.perennial.query.rebuild.Comparer;
import io.perennial.query.rebuild.Comparisons;
import io.perennial.query.rebuild.Guardian;
import io.perennial.query.rebuild.HeldRebuilds;
import io.perennial.query.rebuild.Rebuilds;
import io.perennial.query.view.View;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.util.unit.DataSize;

/** One node's read kernel. */
public final class Kernel implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Settings that do not keep a test waiting. */
  public static final QuerySettings SETTINGS = settings(1, 50, 30_000, Duration.ofSeconds(2));

  public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  public final HistoryView history = new HistoryView();
  public final ViewCatalogue catalogue;
  public final ViewGenerations generations;
  public final FrozenGenerations frozenGenerations;
  public final Parking parking;
  public final ViewRuntime runtime;
  public final LogHead head;
  public final ViewHealth health;
  public final ViewProgress progress;
  public final Rebuilds rebuilds;
  public final HeldRebuilds held;
  public final Comparisons comparisons;
  public final ParkedFailures parked;
  public final ServedViews served;
  public final PreparedFigures figures;
  public final CustomerEvents events;
  public final FrozenViews frozen;
  public final CompanyCalendar calendar;
  public final QuerySettings settings;
  private final TestLog log;
  private final DocumentStore store;

  /** How many tokens are lost instead of being stored. */
  public final AtomicInteger lostTokens = new AtomicInteger();

  public Kernel(
      DocumentStore store,
      TestLog log,
      PersonalDataProtection protection,
      QuerySettings settings,
      String node,
      List<? extends View<?>> views) {
    this(store, log, protection, settings, FrozenSettings.DEFAULTS, Clock.systemUTC(), node, views);
  }

  public Kernel(
      DocumentStore store,
      TestLog log,
      PersonalDataProtection protection,
      QuerySettings settings,
      FrozenSettings bounds,
      Clock clock,
      String node,
      List<? extends View<?>> views) {
    this.calendar = new CompanyCalendar(clock, ZoneOffset.UTC);
    this.log = log;
    this.store = store;
    this.settings = settings;
    ObjectMapper plain = PerennialMapper.plain();
    ObjectMapper storage = PerennialMapper.storage(protection);
    JacksonSerializer serializer = JacksonSerializer.builder().objectMapper(plain.copy()).build();
    DocumentTokenStore tokens =
        new DocumentTokenStore(store, serializer, calendar.clock(), Duration.ofSeconds(1), node);
    catalogue = new ViewCatalogue(views, List.of(history));
    generations = new ViewGenerations(store, plain);
    frozenGenerations = new FrozenGenerations(store, plain);
    parking = new Parking(store, plain, calendar);
    runtime =
        new ViewRuntime(
            catalogue,
            generations,
            store,
            storage,
            parking,
            log.store(),
            log.reader(),
            failing(tokens),
            PositionTokens.EMBEDDED,
            settings,
            meters);
    head = new LogHead(log.log());
    health = new ViewHealth(catalogue, generations, runtime, settings);
    progress =
        new ViewProgress(
            catalogue, generations, runtime, tokens, parking, log.log(), head, health, meters);
    comparisons = new Comparisons(store);
    held = new HeldRebuilds(generations, runtime, progress, calendar, settings);
    rebuilds =
        new Rebuilds(
            catalogue,
            generations,
            runtime,
            progress,
            tokens,
            parking,
            store,
            storage,
            log.log(),
            calendar,
            settings,
            node,
            new Guardian(
                catalogue,
                generations,
                frozenGenerations,
                progress,
                health,
                new SeenLog(store, plain, log.header(), log.log()),
                log.log()),
            new Comparer(
                generations, progress, store, storage, log.log(), calendar, settings, comparisons));
    parked = new ParkedFailures(parking, generations, store, storage, log.log());
    served = new ServedViews(generations, frozenGenerations, store, storage);
    figures = new PreparedFigures(progress, served, settings, meters);
    events = new CustomerEvents(log.log());
    frozen =
        new FrozenViews(
            frozenGenerations,
            generations,
            served,
            progress,
            runtime,
            parking,
            store,
            log.log(),
            events,
            calendar,
            settings,
            bounds,
            node,
            meters);
  }

  /** Dies between the documents and the token, some times. */
  private TokenStore failing(DocumentTokenStore tokens) {
    return (TokenStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {TokenStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("storeToken")
                  && lostTokens.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("Died between the documents and the token");
              }
              try {
                return method.invoke(tokens, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** The usual ones, with a time after which a view counts as standing still. */
  public static QuerySettings settings(Duration stalledAfter) {
    return settings(
        1, 50, 30_000, Duration.ofSeconds(2), 10_000, Duration.ZERO, Duration.ZERO, stalledAfter);
  }

  public static QuerySettings settings(
      int segments, int batchSize, int rebuildDocuments, Duration rebuildLease) {
    return settings(
        segments,
        batchSize,
        rebuildDocuments,
        rebuildLease,
        QuerySettings.DEFAULTS.quickStart(),
        Duration.ZERO);
  }

  public static QuerySettings settings(
      int segments,
      int batchSize,
      int rebuildDocuments,
      Duration rebuildLease,
      long quickStart,
      Duration figureAge) {
    return settings(
        segments,
        batchSize,
        rebuildDocuments,
        rebuildLease,
        quickStart,
        figureAge,
        Duration.ZERO,
        QuerySettings.DEFAULTS.stalledAfter());
  }

  /** With figures that are served for so long while they are folded again. */
  public static QuerySettings servingFigures(Duration figureStale) {
    QuerySettings usual = QuerySettings.DEFAULTS;
    return settings(
        1,
        50,
        1000,
        Duration.ofSeconds(5),
        usual.quickStart(),
        Duration.ZERO,
        figureStale,
        usual.stalledAfter());
  }

  private static QuerySettings settings(
      int segments,
      int batchSize,
      int rebuildDocuments,
      Duration rebuildLease,
      long quickStart,
      Duration figureAge,
      Duration figureStale,
      Duration stalledAfter) {
    QuerySettings usual = QuerySettings.DEFAULTS;
    return new QuerySettings(
        segments,
        batchSize,
        usual.threads(),
        Duration.ofMillis(20),
        stalledAfter,
        Duration.ofMillis(100),
        usual.recentStreams(),
        usual.defaultWait(),
        usual.longestWait(),
        quickStart,
        100,
        usual.rebuildThreads(),
        DataSize.ofBytes(rebuildDocuments),
        30,
        rebuildLease,
        Duration.ofMillis(500),
        figureAge,
        figureStale,
        usual.figureThreads(),
        usual.figures(),
        usual.figureKept(),
        4,
        usual.figureMemory(),
        usual.streams(),
        usual.streamsPerCaller(),
        usual.streamTime(),
        usual.page(),
        usual.longestPage());
  }

  /** Analyses over what it keeps. */
  public Analyses analyses(AnalysisCatalogue catalogue, AnalysisSettings settings) {
    return analyses(catalogue, new AnalysisRuns(store), settings);
  }

  /** Analyses over what it keeps, whose runs are kept somewhere else. */
  public Analyses analyses(
      AnalysisCatalogue catalogue, AnalysisRuns runs, AnalysisSettings settings) {
    return new Analyses(catalogue, runs, frozen, served, log.log(), calendar, settings, "node");
  }

  /** Where it keeps documents. */
  public DocumentStore store() {
    return store;
  }

  /** The log that it reads. */
  public EventLog log() {
    return log.log();
  }

  /** Starts, and waits until every view is served. */
  public Kernel start() {
    runtime.start();
    catalogue.all().forEach(view -> until(() -> generations.serving(view).isPresent()));
    return this;
  }

  /** Waits until the view that serves has seen everything recorded so far. */
  public void catchUp(View<?> view) {
    Generation serving = generations.serving(view).orElseThrow();
    if (!progress.awaitPosition(serving, log.log().head(), PATIENCE)) {
      throw new AssertionError(view.name() + " has not caught up");
    }
  }

  /** Waits, looking at each moment something moves. */
  public void until(BooleanSupplier condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .until(condition::getAsBoolean);
  }

  /** All documents of the generation that serves. */
  public <D> Map<String, D> documents(View<D> view) {
    return documents(served.documents(view));
  }

  /** The document, which has to be there. */
  public <D> D document(View<D> view, String id) {
    return Objects.requireNonNull(documents(view).get(id), id);
  }

  public static <D> Map<String, D> documents(ViewDocuments<D> documents) {
    Map<String, D> found = new TreeMap<>();
    documents.collection().scan(stored -> found.put(stored.id(), documents.read(stored)));
    return found;
  }

  @Override
  public void close() {
    frozen.close();
    rebuilds.close();
    runtime.close();
    figures.close();
    head.close();
  }
}
