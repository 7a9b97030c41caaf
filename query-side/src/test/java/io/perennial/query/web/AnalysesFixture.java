package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.analysis.AnalysisRun;
import io.perennial.query.analysis.AnalysisRuns;
import io.perennial.query.analysis.AnalysisSettings;
import io.perennial.query.frozen.FrozenSettings;
import io.perennial.query.testing.AwayStore;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.testing.SalesAnalysis;
import io.perennial.query.testing.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * An analysis that is asked for at a node of its own, and worked out or held up as a test wishes.
 */
abstract class AnalysesFixture {

  static final String RUNS = "/analyses/sales/runs";

  @TempDir Path folder;

  /** Facts are recorded from 2026-02-01T12:00:00Z on, one a second, and happened in January. */
  final SetClock clock = new SetClock(Instant.parse("2026-03-01T12:00:00Z"));

  private final LedgerView view = new LedgerView("ledger", 1);
  final SalesAnalysis sales = new SalesAnalysis(view);
  Node node;
  Kernel kernel;
  Analyses analyses;
  WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    node.log.append(
        Facts.registered("customer-1", "north"),
        Facts.purchase("customer-1", "p1", 100, 0),
        Facts.purchase("customer-1", "p2", 30, 9));
    start(settings(Duration.ZERO), new AnalysisRuns(node.store));
  }

  static AnalysisSettings settings(Duration refit) {
    return new AnalysisSettings(
        2, 3, Duration.ofSeconds(30), Duration.ofSeconds(5), refit, Duration.ZERO, 20);
  }

  final void start(AnalysisSettings settings) {
    start(settings, new AnalysisRuns(node.store));
  }

  final void start(AnalysisSettings settings, AnalysisRuns runs) {
    kernel =
        node.kernel(
                "node-1",
                Kernel.settings(1, 50, 30_000, Duration.ofSeconds(30)),
                FrozenSettings.DEFAULTS,
                clock,
                List.of(view))
            .start();
    kernel.catchUp(view);
    AnalysisCatalogue catalogue = new AnalysisCatalogue(List.of(sales));
    analyses = kernel.analyses(catalogue, runs, settings);
    analyses.start();
    web = new WebFixture(kernel, catalogue, analyses);
  }

  @AfterEach
  void close() {
    stop();
    node.close();
  }

  void stop() {
    web.close();
    analyses.close();
    kernel.close();
  }

  /** Where the run is told of. */
  String ask(String parameters) {
    MockHttpServletResponse response = web.post(RUNS + parameters);
    assertThat(response.getStatus()).as(WebFixture.text(response)).isEqualTo(202);
    assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    return Objects.requireNonNull(response.getHeader("Location"));
  }

  AnalysisRun stored(String location) {
    return found(location).orElseThrow();
  }

  private Optional<AnalysisRun> found(String location) {
    int number = Integer.parseInt(location.substring(location.lastIndexOf('/') + 1));
    return new AnalysisRuns(kernel.store()).find("sales", number);
  }

  JsonNode ended(String location) {
    kernel.until(() -> found(location).filter(run -> !run.inWork()).isPresent());
    return json(web.get(location));
  }

  void untilHalf(String location) {
    kernel.until(() -> stored(location).share() == 0.5);
  }

  List<Integer> numbers() {
    return new AnalysisRuns(kernel.store())
        .newest("sales", 100, null).stream().map(AnalysisRun::number).toList();
  }

  /** Holds up what is being worked out, half of it done, until it is let go. */
  CountDownLatch hold() {
    CountDownLatch go = new CountDownLatch(1);
    sales.between =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    return go;
  }

  /** Starts again with runs that are kept in a store that may be away. */
  AwayStore runsIn() {
    AwayStore store = new AwayStore(kernel.store());
    stop();
    start(settings(Duration.ZERO), new AnalysisRuns(store));
    return store;
  }
}
