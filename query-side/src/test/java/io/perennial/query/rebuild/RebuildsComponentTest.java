package io.perennial.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.Area;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.Generation;
import io.perennial.query.live.ViewBuildingException;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewRegistration;
import io.perennial.query.live.ViewRegistration.RebuildReport;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.view.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildsComponentTest {

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

  private static int serving(Kernel kernel, View<?> view) {
    return kernel.generations.serving(view).map(Generation::number).orElse(0);
  }

  private static RebuildReport report(Kernel kernel, View<?> view) {
    return Objects.requireNonNull(kernel.generations.find(view.name()).lastRebuild());
  }

  /** With room for three documents, so that most are written and read again on the way. */
  @ParameterizedTest
  @ValueSource(ints = {3, 1000})
  void aScanGivesTheFoldOfTheHistory(int documentsInMemory) {
    node.log.append(Histories.arbitrary(31, 12, 400));
    try (Kernel kernel =
        node.kernel(
            "node-1", Kernel.settings(1, 50, documentsInMemory, Duration.ofSeconds(5)), view)) {
      kernel.start();
      kernel.catchUp(view);
      Map<String, Ledger> before = kernel.documents(view);
      kernel.rebuilds.start(kernel.catalogue.all());
      kernel.until(() -> serving(kernel, view) == 2 && serving(kernel, kernel.history) == 2);

      assertThat(kernel.documents(view))
          .isEqualTo(before)
          .isEqualTo(Histories.fold(view, node.log.all()));
      assertThat(kernel.documents(kernel.history))
          .isEqualTo(Histories.fold(kernel.history, node.log.all()));
      assertThat(report(kernel, view).events()).isEqualTo(node.log.all().size());
    }
  }

  @Test
  void aRebuildWhileEventsGoOnMissesNothing() throws InterruptedException {
    List<LifecycleEvent> history = Histories.arbitrary(32, 10, 600);
    node.log.append(history.subList(0, 300));
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      Thread writer =
          Thread.ofPlatform()
              .start(() ->
                  history.subList(300, history.size()).forEach(event -> node.log.append(event)));
      kernel.rebuilds.start(List.of(view));
      kernel.until(() -> serving(kernel, view) == 2);
      writer.join();
      kernel.catchUp(view);

      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
  }

  @Test
  void whatIsWrongInTheOldGenerationIsGone() {
    node.log.append(Histories.arbitrary(33, 10, 60));
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      kernel.catchUp(view);
      Map<String, Ledger> fold = Histories.fold(view, node.log.all());
      ViewDocuments<Ledger> old = kernel.served.documents(view);
      Ledger wrong = new Ledger("x", "nowhere", "nobody", null, 1, List.of());
      List<String> ids = List.copyOf(fold.keySet());
      String changed = ids.getFirst();
      String removed = ids.getLast();
      long version = old.collection().get(changed).orElseThrow().version();
      old.collection().insert(old.write("stray", 1, wrong));
      old.collection().replace(old.write(changed, version, wrong), version);
      old.collection().delete(removed, old.collection().get(removed).orElseThrow().version());

      kernel.rebuilds.start(List.of(view));
      kernel.until(() -> serving(kernel, view) == 2);

      assertThat(kernel.documents(view)).isEqualTo(fold);
    }
  }

  @Test
  void whatWasReplacedIsDropped() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      Generation old = kernel.generations.serving(view).orElseThrow();
      kernel.rebuilds.start(List.of(view));
      kernel.until(() -> kernel.generations.find("ledger").retired().isEmpty());
      kernel.until(() -> serving(kernel, view) == 2);
      kernel.until(() -> kernel.generations.find("ledger").retired().isEmpty());

      assertThat(node.store.names(Area.VIEWS))
          .doesNotContain(old.collection())
          .contains(kernel.generations.serving(view).orElseThrow().collection());
      assertThat(kernel.runtime.runs(old)).isFalse();
    }
  }

  @Test
  void aViewIsNotRebuiltTwiceAtOnce() {
    CountDownLatch go = new CountDownLatch(1);
    node.log.append(Histories.arbitrary(34, 3, 30));
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      kernel.catchUp(view);
      view.before =
          () -> {
            try {
              go.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          };

      assertThat(kernel.rebuilds.start(List.of(view))).hasSize(1);
      assertThat(kernel.rebuilds.start(List.of(view))).isEmpty();
      assertThat(kernel.documents(view)).isEqualTo(foldWithoutWaiting());
      go.countDown();
      kernel.until(() -> serving(kernel, view) == 2);
    }
  }

  /** As on a slow disk: the node that folds it is alive, and nobody else needs to be told. */
  @Test
  void aRebuildOfThisNodeIsNotTakenForDeadHoweverLongAStepTakes() {
    Duration lease = Duration.ofMillis(200);
    CountDownLatch go = new CountDownLatch(1);
    node.log.append(Histories.arbitrary(35, 3, 30));
    try (Kernel kernel = node.kernel("node-1", Kernel.settings(1, 50, 1000, lease), view)) {
      kernel.start();
      kernel.catchUp(view);
      view.before =
          () -> {
            try {
              go.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          };
      kernel.rebuilds.start(List.of(view));
      Instant old = kernel.calendar.now().plus(lease.multipliedBy(3));
      kernel.until(() -> kernel.calendar.now().isAfter(old));

      assertThat(kernel.generations.find("ledger").building()).isNotNull();
      go.countDown();
      kernel.until(() -> serving(kernel, view) == 2);
      assertThat(report(kernel, view).failure()).isNull();
    }
  }

  private Map<String, Ledger> foldWithoutWaiting() {
    return Histories.fold(new LedgerView("ledger", 1), node.log.all());
  }

  @Test
  void whatADeadNodeLeftHalfBuiltIsClearedAway() {
    node.log.append(Histories.arbitrary(35, 3, 30));
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      kernel.catchUp(view);
      Generation half =
          kernel
              .generations
              .startBuilding(view, "dead", Instant.parse("2020-01-01T00:00:00Z"), 5, false)
              .orElseThrow()
              .generation();
      kernel.until(() -> kernel.generations.find("ledger").building() == null);

      assertThat(serving(kernel, view)).isEqualTo(1);
      kernel.until(() -> kernel.generations.find("ledger").retired().isEmpty());
      assertThat(node.store.names(Area.VIEWS)).doesNotContain(half.collection());
      kernel.rebuilds.start(List.of(view));
      kernel.until(() -> serving(kernel, view) == 3);
      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
  }

  @Test
  void aNewVersionIsBuiltBesideTheOldOne() {
    node.log.append(Histories.arbitrary(36, 6, 60));
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      kernel.catchUp(view);
    }
    LedgerView next = new LedgerView("ledger", 2);
    CountDownLatch go = new CountDownLatch(1);
    next.before =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    try (Kernel kernel = node.kernel(next)) {
      kernel.runtime.start();
      kernel.until(() -> kernel.generations.find("ledger").building() != null);

      assertThatThrownBy(() -> kernel.served.documents(next))
          .isInstanceOf(ViewBuildingException.class);
      assertThat(kernel.health.notReady()).containsKey("ledger");
      go.countDown();
      kernel.until(() -> serving(kernel, next) == 2);

      assertThat(kernel.documents(next)).isEqualTo(Histories.fold(next, node.log.all()));
      kernel.until(() -> kernel.health.notReady().isEmpty());
    }
    try (Kernel kernel = node.kernel(view)) { // a node of the old version, in a rolling deployment
      kernel.runtime.start();
      kernel.catchUp(kernel.history);
      kernel.until(() -> kernel.health.notReady().isEmpty());

      ViewRegistration known = kernel.generations.find("ledger");
      assertThat(known.building()).isNull();
      assertThat(Objects.requireNonNull(known.active()).version()).isEqualTo(2);
    }
  }

  @Test
  void aLongLogIsScannedBeforeTheFirstGenerationServes() {
    node.log.append(Histories.arbitrary(37, 6, 60));
    QuerySettings scanning = Kernel.settings(1, 50, 1000, Duration.ofSeconds(5), 10, Duration.ZERO);
    try (Kernel kernel = node.kernel("node-1", scanning, view)) {
      kernel.start();

      assertThat(report(kernel, view).failure()).isNull();
      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
  }

  @Test
  void answersComeFromTheOldOrTheNewGenerationAsAWhole() {
    node.log.append(Histories.arbitrary(38, 10, 100));
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      kernel.catchUp(view);
      Map<String, Ledger> fold = Histories.fold(view, node.log.all());
      kernel.rebuilds.start(List.of(view));
      int answers = 0;
      while (serving(kernel, view) == 1) {
        assertThat(kernel.documents(view)).isEqualTo(fold);
        answers++;
      }
      assertThat(answers).isPositive();
      assertThat(kernel.documents(view)).isEqualTo(fold);
    }
  }

  @Test
  void aRebuildThatIsStoppedIsGivenUpAndTheViewServesOn() {
    node.log.append(Facts.registered("customer-a", "north"));
    CountDownLatch go = new CountDownLatch(1);
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      kernel.catchUp(view);
      view.before =
          () -> {
            try {
              go.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          };
      kernel.rebuilds.start(List.of(view));
      Thread closing = Thread.ofPlatform().start(kernel.rebuilds::close);
      kernel.until(() -> closing.getState() != Thread.State.RUNNABLE);
      go.countDown();
      kernel.until(() -> kernel.generations.find("ledger").building() == null);

      assertThat(report(kernel, view).failure()).contains("being stopped");
      assertThat(serving(kernel, view)).isEqualTo(1);
    }
  }
}
