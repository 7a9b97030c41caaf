package io.perennial.query.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.document.Area;
import io.perennial.query.QuerySettings;
import io.perennial.query.frozen.FrozenViews.Found;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.testing.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A view with ten customers, two events each, and what there is of it as it was. */
abstract class FrozenFixture {

  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  static final QuerySettings SETTINGS = Kernel.settings(1, 50, 30_000, Duration.ofSeconds(30));
  static final LocalDate JANUARY = LocalDate.parse("2026-01-05");
  static final int CUSTOMERS = 10;

  @TempDir Path folder;
  final SetClock clock = new SetClock(START);
  final LedgerView view = new LedgerView("ledger", 1);
  Node node;
  Kernel kernel;

  @BeforeEach
  void open() {
    node = new Node(folder);
    for (int i = 0; i < CUSTOMERS; i++) {
      node.log.append(
          Facts.registered(Facts.customer(i), "north"),
          Facts.purchase(Facts.customer(i), "p" + i, 10, i));
    }
    kernel = kernel("node-1", FrozenSettings.DEFAULTS, view);
  }

  @AfterEach
  void close() {
    kernel.close();
    node.close();
  }

  Kernel kernel(String name, FrozenSettings bounds, LedgerView of) {
    Kernel started = node.kernel(name, SETTINGS, bounds, clock, List.of(of)).start();
    started.catchUp(of);
    return started;
  }

  void restart(FrozenSettings bounds) {
    kernel.close();
    kernel = kernel("node-1", bounds, view);
  }

  static FrozenSettings bounds(int generations, long documents) {
    return new FrozenSettings(
        generations,
        documents,
        Duration.ofHours(1),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        DataSize.ofBytes(3));
  }

  static Horizon asOf(LocalDate date) {
    return new Horizon(date, null);
  }

  /** What the first events made known: each is recorded a second after the one before. */
  static Horizon knownBefore(int events) {
    return new Horizon(null, Instant.parse("2026-02-01T12:00:01Z").plusSeconds(events));
  }

  static Found<Ledger> open(Kernel kernel, LedgerView view, Horizon horizon) {
    return kernel.frozen.open(view, Wanted.of(horizon));
  }

  static FrozenGeneration freezing(Found<Ledger> found) {
    assertThat(found).isInstanceOf(Found.Freezing.class);
    return ((Found.Freezing<Ledger>) found).frozen();
  }

  static ViewDocuments<Ledger> documents(Found<Ledger> found) {
    assertThat(found).isInstanceOf(Found.Ready.class);
    return ((Found.Ready<Ledger>) found).documents();
  }

  static int number(Found<Ledger> found) {
    return documents(found).generation().number();
  }

  static Ledger one(String id, Map<String, Ledger> documents) {
    return Objects.requireNonNull(documents.get(id), id);
  }

  void settle() {
    kernel.until(() -> kernel.frozenGenerations.all().stream().noneMatch(FrozenGeneration::inWork));
  }

  Map<String, Ledger> frozen(Horizon horizon) {
    open(kernel, view, horizon);
    settle();
    return Kernel.documents(documents(open(kernel, view, horizon)));
  }

  /** Keeps folds waiting until it is released. */
  static CountDownLatch holdUp(LedgerView view) {
    CountDownLatch go = new CountDownLatch(1);
    view.before =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    return go;
  }

  long collections() {
    return node.store.names(Area.VIEWS).stream().filter(name -> name.startsWith("f_")).count();
  }

  void later(Duration time) {
    clock.set(clock.instant().plus(time));
  }
}
