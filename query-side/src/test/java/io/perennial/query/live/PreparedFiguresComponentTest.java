package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.document.Document;
import io.perennial.query.QuerySettings;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.LedgerView.Total;
import io.perennial.query.testing.Node;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedFiguresComponentTest {

  private static final FigureArguments ALL = new FigureArguments(Map.of("least", "0"));

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private final Figure<Ledger, ?, ?> totals = view.figures().getFirst();
  private Node node;

  @BeforeEach
  void open() {
    node = new Node(folder);
  }

  @AfterEach
  void close() {
    node.close();
  }

  private Total total(Kernel kernel, FigureArguments arguments, long atLeast) {
    return (Total)
        kernel.figures.prepare(kernel.served.documents(view), totals, arguments, atLeast).result();
  }

  private Total expected() {
    var documents = Histories.fold(view, node.log.all()).values();
    return new Total(documents.size(), documents.stream().mapToLong(Ledger::sales).sum());
  }

  @Test
  void aFigureIsFoldedAgainOnlyWhenTheViewHasMovedOn() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      node.log.append(Histories.arbitrary(51, 30, 200));
      kernel.catchUp(view);

      assertThat(total(kernel, ALL, -1)).isEqualTo(expected());
      assertThat(total(kernel, ALL, -1)).isEqualTo(expected());
      assertThat(view.figuresFolded).hasValue(1);

      node.log.append(Facts.purchase(Facts.customer(1), "more", 77, 1));
      kernel.catchUp(view);
      assertThat(total(kernel, ALL, -1)).isEqualTo(expected());
      assertThat(view.figuresFolded).hasValue(2);
    }
  }

  @Test
  void argumentsAreKeptApart() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      node.log.append(
          Facts.purchase("customer-a", "a", 10, 1), Facts.purchase("customer-b", "b", 20, 1));
      kernel.catchUp(view);

      assertThat(total(kernel, ALL, -1)).isEqualTo(new Total(2, 30));
      assertThat(total(kernel, new FigureArguments(Map.of("least", "15")), -1))
          .isEqualTo(new Total(1, 20));
    }
  }

  @Test
  void aYoungFigureServesUnlessTheCallerMustSeeMore() {
    QuerySettings lazy =
        Kernel.settings(1, 50, 1000, Duration.ofSeconds(5), 1000, Duration.ofHours(1));
    try (Kernel kernel = node.kernel("node-1", lazy, view)) {
      kernel.start();
      node.log.append(Facts.purchase("customer-a", "a", 10, 1));
      kernel.catchUp(view);
      assertThat(total(kernel, ALL, -1)).isEqualTo(new Total(1, 10));

      node.log.append(Facts.purchase("customer-a", "b", 20, 1));
      kernel.catchUp(view);
      assertThat(total(kernel, ALL, -1)).isEqualTo(new Total(1, 10));
      assertThat(total(kernel, ALL, node.log.log().head())).isEqualTo(new Total(1, 30));
    }
  }

  @Test
  void aFigureIsServedWhileItIsFoldedAgainUnlessTheCallerMustSeeMore() {
    try (Kernel kernel = node.kernel("node-1", Kernel.servingFigures(Duration.ofHours(1)), view)) {
      kernel.start();
      node.log.append(Facts.purchase("customer-a", "a", 10, 1));
      kernel.catchUp(view);
      assertThat(total(kernel, ALL, -1)).isEqualTo(new Total(1, 10));

      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch held = new CountDownLatch(1);
      view.duringFigure =
          () -> {
            begun.countDown();
            awaited(held);
          };
      node.log.append(Facts.purchase("customer-a", "b", 20, 1));
      kernel.catchUp(view);
      kernel.until(() -> {
        assertThat(total(kernel, ALL, -1)).isEqualTo(new Total(1, 10));
        return begun.getCount() == 0;
      });
      assertThat(total(kernel, ALL, -1)).isEqualTo(new Total(1, 10)); // nobody waits for the fold
      held.countDown();
      kernel.until(() -> total(kernel, ALL, -1).equals(new Total(1, 30)));
      assertThat(view.figuresFolded).hasValue(2);

      node.log.append(Facts.purchase("customer-a", "c", 40, 1));
      kernel.catchUp(view);
      assertThat(total(kernel, ALL, node.log.log().head())).isEqualTo(new Total(1, 70));
    }
  }

  @Test
  void aFigureThatIsTooOldIsWaitedFor() {
    try (Kernel kernel = node.kernel("node-1", Kernel.servingFigures(Duration.ofNanos(1)), view)) {
      kernel.start();
      for (int i = 1; i <= 3; i++) {
        node.log.append(Facts.purchase("customer-" + i, "a", 10, 1));
        kernel.catchUp(view);
        int customers = i;
        // As old as twice its cost, it is waited for; before, it may be the one kept.
        kernel.until(() -> total(kernel, ALL, -1).equals(new Total(customers, 10 * customers)));
      }
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whoAsksAtTheSameTimeSharesOneFold() throws Exception {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      node.log.append(Histories.arbitrary(52, 30, 200));
      kernel.catchUp(view);
      CountDownLatch together = new CountDownLatch(8);
      try (var callers = Executors.newFixedThreadPool(8)) {
        var answers =
            IntStream.range(0, 8)
                .mapToObj(i ->
                    callers.submit(() -> {
                      together.countDown();
                      together.await();
                      return total(kernel, ALL, -1);
                    }))
                .toList();
        for (var answer : answers) {
          assertThat(answer.get()).isEqualTo(expected());
        }
      }
      assertThat(view.figuresFolded).hasValue(1);
    }
  }

  @Test
  void aDocumentThatCannotBeReadIsLeftOutAndCounted() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      node.log.append(Facts.purchase("customer-a", "a", 10, 1));
      kernel.catchUp(view);
      ViewDocuments<Ledger> documents = kernel.served.documents(view);
      var broken =
          new Document("broken", 1, "no json", Map.of("region", "", "sales", 0L, "purchases", 0L));
      assertThat(documents.collection().insert(broken)).isTrue();

      var prepared = kernel.figures.prepare(documents, totals, ALL, -1);
      assertThat(prepared.result()).isEqualTo(new Total(1, 10));
      assertThat(prepared.damaged()).isEqualTo(1);
      assertThat(kernel.served.damaged(documents)).containsExactly("broken");
    }
  }

  @Test
  void aFigureThatFailsIsFoldedAgain() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      node.log.append(Facts.purchase("customer-a", "a", 10, 1));
      kernel.catchUp(view);
      view.duringFigure =
          () -> {
            throw new IllegalStateException("broken");
          };
      assertThatThrownBy(() -> total(kernel, ALL, -1)).hasMessageContaining("broken");

      view.duringFigure = () -> {};
      assertThat(total(kernel, ALL, -1)).isEqualTo(new Total(1, 10));
    }
  }
}
