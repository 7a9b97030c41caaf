package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParkedFailuresComponentTest {

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;
  private Kernel kernel;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    view.poison.add("a2");
    node.log.append(
        Facts.registered("customer-a", "north"),
        Facts.registered("customer-b", "south"),
        Facts.purchase("customer-a", "a1", 1, 1),
        Facts.purchase("customer-a", "a2", 2, 1),
        Facts.purchase("customer-b", "b1", 5, 1),
        Facts.purchase("customer-a", "a3", 3, 1));
    kernel.catchUp(view);
  }

  @AfterEach
  void close() {
    kernel.close();
    node.close();
  }

  private List<String> purchases(String customer) {
    Ledger ledger = kernel.documents(view).get(customer);
    return ledger == null ? List.of() : ledger.purchases();
  }

  private List<Long> parkedPositions() {
    return kernel.parked.list(view, null, 100).events().stream()
        .map(ParkedEvent::position)
        .toList();
  }

  @Test
  void theCustomerWaitsAndTheRestGoesOn() {
    assertThat(purchases("customer-a")).containsExactly("a1");
    assertThat(purchases("customer-b")).containsExactly("b1");
    assertThat(kernel.parked.list(view, null, 100).events())
        .extracting(ParkedEvent::customerId, ParkedEvent::type)
        .allSatisfy(parked ->
            assertThat(parked.toList()).containsExactly("customer-a", "PurchaseRecorded"));
    assertThat(kernel.parked.list(view, null, 100).events())
        .extracting(ParkedEvent::failure)
        .containsExactly("IllegalStateException: Cannot fold a2", null);
    assertThat(parkedPositions()).isSorted();
    assertThat(kernel.parked.count(view)).isEqualTo(2);
  }

  @Test
  void laterEventsAreParkedBehindAlsoAfterARestart() {
    kernel.close();
    kernel = node.kernel(view).start();
    node.log.append(Facts.purchase("customer-a", "a4", 4, 1));
    kernel.catchUp(view);

    assertThat(purchases("customer-a")).containsExactly("a1");
    assertThat(kernel.parked.count(view)).isEqualTo(3);
    assertThat(parkedPositions()).isSorted();
  }

  @Test
  void aRetryThatFailsAgainStopsThere() {
    ParkedFailures.Outcome outcome = kernel.parked.retry(view);

    assertThat(outcome).isEqualTo(new ParkedFailures.Outcome(0, 0, 2));
    assertThat(purchases("customer-a")).containsExactly("a1");
  }

  @Test
  void aRetryFoldsInOrderAndSetsTheCustomerFree() {
    view.poison.clear();

    assertThat(kernel.parked.retry(view, "customer-a"))
        .isEqualTo(new ParkedFailures.Outcome(2, 0, 0));
    node.log.append(Facts.purchase("customer-a", "a4", 4, 1));
    kernel.catchUp(view);

    assertThat(purchases("customer-a")).containsExactly("a1", "a2", "a3", "a4");
    assertThat(kernel.parked.count(view)).isZero();
    assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
  }

  @Test
  void aDiscardPassesOverOneEventAndFoldsTheRest() {
    long first = kernel.parked.firstPosition(view, "customer-a").orElseThrow();

    assertThat(kernel.parked.discard(view, "customer-a", first + 1)).isNull();
    assertThat(kernel.parked.discard(view, "customer-a", first))
        .isEqualTo(new ParkedFailures.Outcome(1, 1, 0));
    assertThat(purchases("customer-a")).containsExactly("a1", "a3");
  }

  @Test
  void listsAreReadInPages() {
    ParkedFailures.ParkedPage first = kernel.parked.list(view, null, 1);
    ParkedFailures.ParkedPage second = kernel.parked.list(view, first.next(), 1);

    assertThat(first.events()).hasSize(1);
    assertThat(second.events()).hasSize(1).isNotEqualTo(first.events());
    assertThat(second.next()).isNull();
  }

  @Test
  void retriesWhileEventsGoOnLoseNothingAndKeepTheOrder() throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Thread retries =
        Thread.ofPlatform()
            .start(() -> {
              while (!done.get()) {
                kernel.parked.retry(view);
              }
            });
    for (int i = 4; i < 60; i++) {
      if (i % 6 == 0) {
        view.poison.add("a" + i);
      }
      node.log.append(Facts.purchase("customer-a", "a" + i, i, 1));
      if (i % 6 == 3) {
        view.poison.clear();
      }
    }
    view.poison.clear();
    kernel.catchUp(view);
    done.set(true);
    retries.join();
    kernel.parked.retry(view);

    assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    assertThat(kernel.parked.count(view)).isZero();
  }

  @Test
  void aRebuildTriesAgain() {
    view.poison.clear();
    kernel.rebuilds.start(List.of(view));
    kernel.until(() -> kernel.generations.serving(view).orElseThrow().number() == 2);

    assertThat(purchases("customer-a")).containsExactly("a1", "a2", "a3");
    assertThat(kernel.parked.count(view)).isZero();
  }

  @Test
  void aRebuildParksWhatItCannotFold() {
    kernel.rebuilds.start(List.of(view));
    kernel.until(() -> kernel.generations.serving(view).orElseThrow().number() == 2);

    assertThat(purchases("customer-a")).containsExactly("a1");
    assertThat(kernel.parked.count(view)).isEqualTo(2);
    view.poison.clear();
    kernel.parked.retry(view);
    assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
  }
}
