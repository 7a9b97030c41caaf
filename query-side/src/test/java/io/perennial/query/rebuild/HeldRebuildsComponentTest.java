package io.perennial.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.live.Generation;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewRegistration;
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.live.ViewRegistration.Phase;
import io.perennial.query.rebuild.Comparison.Example;
import io.perennial.query.rebuild.Comparison.Kind;
import io.perennial.query.rebuild.HeldRebuilds.Outcome;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.view.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees before the switch, and holds. */
class HeldRebuildsComponentTest {

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;

  @BeforeEach
  void open() {
    node = new Node(folder);
    node.log.append(
        Facts.registered("customer-a", "north"),
        Facts.purchase("customer-a", "a1", 10, 1),
        Facts.registered("customer-b", "north"),
        Facts.purchase("customer-b", "b1", 5, 2));
  }

  @AfterEach
  void close() {
    node.close();
  }

  private static int serving(Kernel kernel, View<?> view) {
    return kernel.generations.serving(view).map(Generation::number).orElse(0);
  }

  private static void awaitWaiting(Kernel kernel) {
    kernel.until(() -> {
      Building building = kernel.generations.find("ledger").building();
      return building != null && building.phase() == Phase.WAITING;
    });
  }

  private static Comparison comparison(Kernel kernel) {
    return kernel.comparisons.find("ledger").orElseThrow();
  }

  private Kernel waiting() {
    Kernel kernel = node.kernel(view).start();
    kernel.catchUp(view);
    kernel.rebuilds.start(List.of(view), true);
    awaitWaiting(kernel);
    return kernel;
  }

  @Test
  void whatTheRebuildMendsIsToldBeforeItAndAfterwards() {
    try (Kernel kernel = node.kernel(view)) {
      kernel.start();
      kernel.catchUp(view);
      ViewDocuments<Ledger> old = kernel.served.documents(view);
      Ledger stray = new Ledger("x", "nowhere", "nobody", null, 1, List.of());
      old.collection().insert(old.write("stray", 1, stray));
      old.collection()
          .delete("customer-b", old.collection().get("customer-b").orElseThrow().version());
      kernel.rebuilds.start(List.of(view));
      kernel.until(() -> serving(kernel, view) == 2);

      Comparison found = comparison(kernel);
      assertThat(found.position()).isEqualTo(node.log.log().head());
      assertThat(List.of(found.served(), found.built(), found.same(), found.moving()))
          .containsExactly(2L, 2L, 1L, 0L);
      assertThat(Objects.requireNonNull(found.examples()))
          .containsExactly(
              new Example("customer-b", Kind.ADDED, List.of(), 0),
              new Example("stray", Kind.GONE, List.of(), 0));
    }
  }

  @Test
  void itFollowsTheLogWhileItWaitsAndTakesOverWhenItIsAsked() {
    try (Kernel kernel = waiting()) {
      node.log.append(Facts.purchase("customer-a", "a2", 20, 3));
      kernel.catchUp(view);
      assertThat(serving(kernel, view)).isEqualTo(1);
      assertThat(kernel.held.takeOver(view, 1)).isEqualTo(Outcome.NOT_WAITING);
      assertThat(kernel.held.takeOver(kernel.history, 2)).isEqualTo(Outcome.NOT_WAITING);
      assertThat(kernel.rebuilds.start(List.of(view))).isEmpty();

      assertThat(kernel.held.takeOver(view, 2)).isEqualTo(Outcome.DONE);

      assertThat(serving(kernel, view)).isEqualTo(2);
      kernel.catchUp(view);
      Map<String, Ledger> documents = kernel.documents(view);
      assertThat(documents).isEqualTo(Histories.fold(view, node.log.all()));
      assertThat(kernel.held.takeOver(view, 2)).isEqualTo(Outcome.NOT_WAITING);
    }
  }

  @Test
  void whatIsDiscardedIsDroppedAndCanBeBuiltAgain() {
    try (Kernel kernel = waiting()) {
      assertThat(kernel.held.discard(view, 2)).isEqualTo(Outcome.DONE);
      assertThat(kernel.held.discard(view, 2)).isEqualTo(Outcome.NOT_WAITING);

      kernel.until(() -> kernel.generations.find("ledger").retired().isEmpty());
      assertThat(serving(kernel, view)).isEqualTo(1);
      kernel.rebuilds.start(List.of(view));
      kernel.until(() -> serving(kernel, view) == 3);
    }
  }

  /** The process is killed: nobody gives a sign of life, and nobody has to. */
  @Test
  void itWaitsAcrossRestartsForLongerThanTheLease() {
    Comparison before;
    try (Kernel kernel = waiting()) {
      before = comparison(kernel);
      kernel.generations.updateBuilding(
          "ledger",
          2,
          building ->
              new Building(
                  building.generation(),
                  building.phase(),
                  "dead",
                  building.startedAt(),
                  building.heartbeat().minusSeconds(3600),
                  building.events(),
                  building.position(),
                  building.head(),
                  building.eventsPerSecond(),
                  building.whenAsked()));
    }
    node.log.append(Facts.purchase("customer-b", "b2", 7, 3));
    try (Kernel kernel = node.kernel("node-2", Kernel.SETTINGS, view)) {
      kernel.start();
      kernel.catchUp(view);
      assertThat(comparison(kernel)).isEqualTo(before);
      assertThat(kernel.held.takeOver(view, 2)).isEqualTo(Outcome.DONE);
      assertThat(serving(kernel, view)).isEqualTo(2);
      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
  }

  /** Nobody can ask the view until it has taken over, so that the comparison comes afterwards. */
  @Test
  void whatANewVersionHasChangedIsToldOnceItServesAndWhatWaitedIsGivenUp() {
    waiting().close();
    LedgerView next = new LedgerView("ledger", 2);
    next.poison.add("b1");
    try (Kernel kernel = node.kernel(next)) {
      kernel.start();
      kernel.until(() -> kernel.comparisons.find("ledger").orElseThrow().generation() == 3);

      ViewRegistration known = kernel.generations.find("ledger");
      assertThat(known.building()).isNull();
      assertThat(serving(kernel, next)).isEqualTo(3);
      Comparison found = comparison(kernel);
      assertThat(found.version()).isEqualTo(2);
      assertThat(found.against()).isEqualTo(1);
      assertThat(found.againstVersion()).isEqualTo(1);
      assertThat(found.same()).isEqualTo(1);
      Example example = Objects.requireNonNull(found.examples()).getFirst();
      assertThat(example.id()).isEqualTo("customer-b");
      assertThat(example.fields())
          .contains(new Comparison.Difference("sales", "5", "0", false, false));
      kernel.until(() -> kernel.generations.find("ledger").retired().isEmpty());
    }
  }
}
