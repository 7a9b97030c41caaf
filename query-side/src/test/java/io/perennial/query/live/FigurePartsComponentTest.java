package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.Document;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure is folded again of what was written to, and is the same as if it were folded of all. */
class FigurePartsComponentTest {

  private static final FigureArguments ALL = new FigureArguments(Map.of("least", "0"));
  private static final int CUSTOMERS = 100;

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private final Figure<Ledger, ?, ?> totals = view.figures().getFirst();
  private Node node;
  private Kernel kernel;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    node.log.append(Histories.arbitrary(7, CUSTOMERS, 60));
  }

  @AfterEach
  void close() {
    kernel.close();
    node.close();
  }

  private PreparedFigures.Prepared<?> prepared() {
    kernel.catchUp(view);
    return kernel.figures.prepare(
        kernel.served.documents(view), totals, ALL, node.log.log().head());
  }

  private Total expected() {
    var documents = Histories.fold(view, node.log.all()).values();
    return new Total(documents.size(), documents.stream().mapToLong(Ledger::sales).sum());
  }

  /** The figure, and how many documents were added for it. */
  private int added() {
    view.documentsAdded.set(0);
    assertThat(prepared().result()).isEqualTo(expected());
    return view.documentsAdded.get();
  }

  /** The first time all are folded, the second time each part. */
  private void keepParts() {
    added();
    node.log.append(Facts.purchase(Facts.customer(0), "first", 1, 1));
    assertThat(added()).isGreaterThanOrEqualTo((int) expected().customers());
  }

  @Test
  void onlyWhatWasWrittenToIsFoldedAgain() {
    keepParts();

    node.log.append(Facts.purchase(Facts.customer(17), "more", 10, 1));
    assertThat(added()).isLessThanOrEqualTo(8);
    node.log.append(Facts.purchase(Facts.customer(17), "still-more", 10, 1));
    node.log.append(Facts.purchase(Facts.customer(70), "more", 10, 1));
    assertThat(added()).isBetween(2, 16);
  }

  @Test
  void documentsComeAndGo() {
    keepParts();

    Random random = new Random(8);
    for (int round = 0; round < 10; round++) {
      List<LifecycleEvent> events = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        int n = random.nextInt(2 * CUSTOMERS);
        String customer = n % 2 == 0 ? Facts.customer(n) : Facts.customer(17) + "-" + n;
        events.add(
            random.nextInt(4) == 0
                ? Facts.lost(customer)
                : Facts.purchase(customer, "p-" + round + "-" + i, random.nextInt(50), 1));
      }
      node.log.append(events);
      added();
    }
  }

  @Test
  void itIsTheSameWhileOthersWrite() throws Exception {
    keepParts();

    try (var writer = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          writer.submit(() -> {
            for (int i = 0; i < 60; i++) {
              node.log.append(Facts.purchase(Facts.customer(i % CUSTOMERS), "w-" + i, 1, 1));
            }
          });
      while (!writing.isDone()) {
        kernel.figures.prepare(kernel.served.documents(view), totals, ALL, -1);
      }
      writing.get();
    }
    added();
  }

  @Test
  void aDamagedDocumentIsCountedInItsPart() {
    keepParts();
    ViewDocuments<Ledger> documents = kernel.served.documents(view);
    documents
        .collection()
        .insert(
            new Document(
                "broken", 1, "no json", Map.of("region", "", "sales", 0L, "purchases", 0L)));
    node.log.append(Facts.purchase(Facts.customer(1), "again", 1, 1));

    assertThat(prepared().damaged()).isEqualTo(1);
    node.log.append(Facts.purchase(Facts.customer(2), "again", 1, 1));
    var second = prepared();
    assertThat(second.damaged()).isEqualTo(1);
    assertThat(second.result()).isEqualTo(expected());
  }

  @Test
  void whatFailsOnceIsFoldedAgain() {
    keepParts();
    node.log.append(Facts.purchase(Facts.customer(3), "again", 1, 1));
    view.duringFigure =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThatThrownBy(this::prepared).hasMessageContaining("broken");
    view.duringFigure = () -> {};

    assertThat(added()).isLessThanOrEqualTo(8);
  }

  @Test
  void anotherGenerationHasPartsOfItsOwn() {
    keepParts();
    kernel.rebuilds.start(List.of(view));
    kernel.until(() -> kernel.served.documents(view).generation().number() == 2);
    node.log.append(Facts.purchase(Facts.customer(5), "again", 1, 1));

    assertThat(prepared().result()).isEqualTo(expected());
  }
}
