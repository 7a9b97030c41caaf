package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.query.live.ViewState.Condition;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewHealthComponentTest {

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

  private static void untilReady(Kernel kernel) {
    kernel.until(() -> kernel.health.notReady().isEmpty());
  }

  private static void untilStalled(Kernel kernel, LedgerView view) {
    kernel.until(() -> kernel.health.state(view).condition() == Condition.STALLED);
  }

  /** Nothing that concerns a customer, as it would be parked. */
  @Test
  void aViewThatFailsStandsStillAndSaysWhy() {
    try (Kernel kernel = node.kernel(view).start()) {
      untilReady(kernel);
      view.before =
          () -> {
            throw new StackOverflowError("not to be parked");
          };
      node.log.append(Facts.registered("customer-a", "north"));
      untilStalled(kernel, view);

      assertThat(kernel.health.notReady()).containsOnlyKeys("ledger");
      assertThat(kernel.health.notReady().get("ledger")).contains("stalled", "not to be parked");
      view.before = () -> {};
      kernel.catchUp(view);
      untilReady(kernel);
    }
  }

  @Test
  void aViewThatDoesNotMoveWhileItIsBehindStandsStill() {
    CountDownLatch go = new CountDownLatch(1);
    try (Kernel kernel =
        node.kernel("node-1", Kernel.settings(Duration.ofMillis(200)), view).start()) {
      untilReady(kernel);
      view.before =
          () -> {
            try {
              go.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          };
      node.log.append(Facts.registered("customer-a", "north"));
      untilStalled(kernel, view);
      String reason = kernel.health.state(view).reason();
      try {
        kernel.until(() -> kernel.health.state(kernel.history).condition() == Condition.SERVING);
      } finally {
        go.countDown(); // so that the kernel can be closed
      }
      untilReady(kernel);

      assertThat(reason).contains("has not moved", "events behind");
    }
  }

  @Test
  void aDocumentStoreThatIsAwayIsNoReasonToPark() {
    try (Kernel kernel = node.kernel(view).start()) {
      untilReady(kernel);
      view.before =
          () -> {
            throw new DocumentStoreUnavailableException("away");
          };
      node.log.append(Facts.registered("customer-a", "north"));
      untilStalled(kernel, view);

      assertThat(kernel.parked.count(view)).isZero();
      view.before = () -> {};
      kernel.catchUp(view);
      assertThat(kernel.documents(view)).containsOnlyKeys("customer-a");
    }
  }

  @Test
  void aViewThatCannotBeBuiltSaysWhy() {
    node.log.append(Facts.registered("customer-a", "north"));
    view.before =
        () -> {
          throw new DocumentStoreUnavailableException("away");
        };
    try (Kernel kernel =
        node.kernel(
            "node-1",
            Kernel.settings(1, 50, 1000, Duration.ofSeconds(5), 0, Duration.ZERO),
            view)) {
      kernel.runtime.start();
      kernel.until(() -> kernel.generations.find("ledger").lastRebuild() != null);

      assertThat(kernel.health.notReady().get("ledger"))
          .contains("building", "could not be built", "away");
    }
  }
}
