package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveViewsComponentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;

  @BeforeEach
  void open() {
    node = new Node(folder);
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void severalSegmentsAndARestartGiveTheFoldOfTheHistory() {
    List<LifecycleEvent> history = Histories.arbitrary(21, 15, 300);
    try (Kernel kernel =
        node.kernel("node-1", Kernel.settings(4, 20, 1000, Duration.ofSeconds(1)), view)) {
      kernel.start();
      node.log.append(history.subList(0, 150));
      kernel.catchUp(view);
      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
    node.log.append(history.subList(150, history.size()));
    try (Kernel kernel =
        node.kernel("node-1", Kernel.settings(4, 20, 1000, Duration.ofSeconds(1)), view)) {
      kernel.start();
      kernel.catchUp(view);
      kernel.catchUp(kernel.history);

      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
      assertThat(kernel.documents(kernel.history))
          .isEqualTo(Histories.fold(kernel.history, node.log.all()));
      assertThat(kernel.progress.segments(kernel.generations.serving(view).orElseThrow()))
          .hasSize(4);
    }
  }

  @Test
  void aCrashBetweenDocumentsAndTokenChangesNothing() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      kernel.lostTokens.set(2);
      node.log.append(Histories.arbitrary(22, 6, 60));
      kernel.catchUp(view);

      assertThat(kernel.lostTokens).hasValue(0);
      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
  }

  @Test
  void twoNodesShareTheSegments() {
    var settings = Kernel.settings(2, 20, 1000, Duration.ofSeconds(1));
    try (Kernel first = node.kernel("node-1", settings, view);
        Kernel second = node.kernel("node-2", settings, view)) {
      first.start();
      second.start();
      node.log.append(Histories.arbitrary(23, 15, 200));
      first.catchUp(view);
      second.catchUp(view);

      assertThat(second.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
  }

  @Test
  void aTokenIsSeenAsSoonAsItsEventIsFolded() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      node.log.append(Facts.registered("customer-a", "north"));
      ConsistencyToken token = node.log.append(Facts.purchase("customer-a", "p1", 10, 1));

      ViewProgress.Reached reached =
          kernel.progress.await(view, List.of(token), PATIENCE).orElseThrow();

      assertThat(Kernel.documents(kernel.served.documents(view, reached.generation())))
          .hasEntrySatisfying(
              "customer-a", ledger -> assertThat(ledger.purchases()).containsExactly("p1"));
      assertThat(reached.position()).isEqualTo(node.log.log().head());
    }
  }

  @Test
  void aTokenOfAnEventThatTheViewPassesOverIsSeenToo() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      ConsistencyToken token = node.log.append(Facts.visit("customer-a", "visit-1"));

      assertThat(kernel.progress.await(view, List.of(token), PATIENCE)).isPresent();
    }
  }

  @Test
  void aTokenIsNotSeenBeforeItsEventIsFolded() {
    CountDownLatch go = new CountDownLatch(1);
    view.before =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      ConsistencyToken token = node.log.append(Facts.registered("customer-a", "north"));

      assertThat(kernel.progress.await(view, List.of(token), Duration.ofMillis(50))).isEmpty();
      go.countDown();
      assertThat(kernel.progress.await(view, List.of(token), PATIENCE)).isPresent();
    }
  }

  @Test
  void aTokenOfNothingIsRefused() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      node.log.append(Facts.registered("customer-a", "north"));
      kernel.catchUp(view);

      for (ConsistencyToken token :
          List.of(
              new ConsistencyToken("customer-a", 1),
              new ConsistencyToken("customer-b", 0),
              // As it was before a backup was restored and gone on with.
              ConsistencyToken.of("customer-a", 0, "another event"))) {
        assertThatThrownBy(() -> kernel.progress.await(view, List.of(token), PATIENCE))
            .isInstanceOf(UnknownTokenException.class);
      }
    }
  }

  @Test
  void readyOnceWhatStoodInTheLogAtTheStartHasBeenSeen() {
    CountDownLatch go = new CountDownLatch(1);
    node.log.append(Facts.registered("customer-a", "north"));
    view.before =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    try (Kernel kernel = node.kernel(view)) {
      assertThat(kernel.health.notReady()).containsKey("ledger");
      kernel.start();
      kernel.catchUp(kernel.history);
      assertThat(kernel.health.notReady()).containsKey("ledger");
      go.countDown();
      kernel.until(() -> kernel.health.notReady().isEmpty());
    }
  }

  @Test
  void lagAndBatchesAreMeasured() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      node.log.append(Histories.arbitrary(24, 6, 60));
      kernel.catchUp(view);
      kernel.until(() -> gauge(kernel, "perennial.view.lag") == 0);

      assertThat(gauge(kernel, "perennial.view.parked")).isZero();
      assertThat(
              kernel
                  .meters
                  .get("perennial.view.batch.size")
                  .tag("view", "ledger")
                  .summary()
                  .totalAmount())
          .isPositive();
      assertThat(kernel.meters.get("perennial.view.batch").tag("view", "ledger").timer().count())
          .isPositive();
    }
  }

  private static double gauge(Kernel kernel, String name) {
    return kernel.meters.get(name).tag("view", "ledger").gauge().value();
  }
}
