package io.perennial.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.query.live.Generation;
import io.perennial.query.live.ViewState.Condition;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views belong to one log, and to the settings that they were folded with. */
class OtherLogComponentTest {

  private static final CollectionSpec MARK =
      new CollectionSpec(Area.VIEWS, "log_mark_v1", List.of());

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private Path documents;

  @BeforeEach
  void folders() throws Exception {
    documents = Files.createDirectory(folder.resolve("documents"));
  }

  private Node node(String events) throws Exception {
    return new Node(documents, Files.createDirectories(folder.resolve(events)));
  }

  private static List<LifecycleEvent> customers(int from, int to) {
    List<LifecycleEvent> facts = new ArrayList<>();
    for (int n = from; n < to; n++) {
      facts.add(Facts.registered(Facts.customer(n), "north"));
    }
    return facts;
  }

  private void play(Node node) {
    try (Kernel kernel = node.kernel(view).start()) {
      kernel.catchUp(view);
      kernel.catchUp(kernel.history);
      kernel.until(() -> node.store.collection(MARK).get("log").isPresent());
    }
  }

  /** An older backup: 20 of 100 customers are left, and as many, fewer or more come anew. */
  @ParameterizedTest
  @ValueSource(ints = {0, 60, 80, 200})
  void viewsOfALogThatWasRestoredAreMadeAnew(int fresh) throws Exception {
    try (Node node = node("lost")) {
      node.log.append(customers(0, 20));
    }
    Path restored = Files.createDirectories(folder.resolve("restored"));
    Files.copy(folder.resolve("lost").resolve("events.db"), restored.resolve("events.db"));
    try (Node node = node("lost")) {
      node.log.append(customers(20, 100));
      play(node);
    }
    try (Node node = node("restored")) {
      node.log.era = "-anew";
      node.log.append(customers(500, 500 + fresh));
      try (Kernel kernel = node.kernel(view).start()) {
        kernel.until(() -> kernel.generations.serving(view).map(Generation::number).orElse(1) > 1);
        kernel.catchUp(view);

        assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
        kernel.until(() -> kernel.health.notReady().isEmpty());
        node.log.append(customers(900, 910));
        kernel.catchUp(view);
        assertThat(kernel.documents(view)).hasSize(30 + fresh);
      }
    }
  }

  @Test
  void anEmptyDocumentStoreIsFilledFromTheLog() throws Exception {
    try (Node node = node("log")) {
      node.log.append(customers(0, 50));
      play(node);
    }
    documents = Files.createDirectory(folder.resolve("empty"));
    try (Node node = node("log");
        Kernel kernel = node.kernel(view).start()) {
      kernel.catchUp(view);
      assertThat(kernel.documents(view)).hasSize(50);
    }
  }

  @Test
  void anOlderDocumentStoreCatchesUpAndKeepsItsGeneration() throws Exception {
    Path older = folder.resolve("older");
    try (Node node = node("log")) {
      node.log.append(customers(0, 50));
      play(node);
    }
    Files.createDirectory(older);
    for (String name : List.of("views.db", "keys.db", "safety.db")) {
      Files.copy(documents.resolve(name), older.resolve(name));
    }
    try (Node node = node("log")) {
      node.log.append(customers(50, 80));
      play(node);
    }
    documents = older;
    try (Node node = node("log");
        Kernel kernel = node.kernel(view).start()) {
      kernel.catchUp(view);
      assertThat(kernel.documents(view)).hasSize(80);
      assertThat(kernel.generations.serving(view).orElseThrow().number()).isEqualTo(1);
    }
  }

  @Test
  void otherSettingsMakeTheDocumentsAnew() throws Exception {
    try (Node node = node("log")) {
      node.log.append(customers(0, 10));
      view.policy = "days=90";
      play(node);
      LedgerView changed = new LedgerView("ledger", 1);
      changed.policy = "days=30";
      try (Kernel kernel = node.kernel(changed).start()) {
        assertThat(kernel.generations.serving(changed).orElseThrow().policy()).isEqualTo("days=30");
        assertThat(kernel.generations.serving(changed).orElseThrow().number()).isEqualTo(2);
        assertThat(kernel.documents(changed)).hasSize(10);
      }
    }
  }

  /** Nodes that differ do not take turns: the one that came last has its way, the other says so. */
  @Test
  void aNodeWithOtherSettingsSaysSo() throws Exception {
    try (Node node = node("log")) {
      node.log.append(customers(0, 10));
      view.policy = "days=90";
      LedgerView changed = new LedgerView("ledger", 1);
      changed.policy = "days=30";
      try (Kernel first = node.kernel(view).start();
          Kernel second = node.kernel("node-2", Kernel.SETTINGS, changed).start()) {
        first.until(() -> first.generations.find("ledger").building() == null);

        assertThat(first.health.state(view).condition()).isEqualTo(Condition.OTHER_SETTINGS);
        assertThat(first.health.notReady().get("ledger"))
            .contains("other-settings", "days=30", "days=90");
        assertThat(second.health.state(changed).condition()).isEqualTo(Condition.SERVING);
      }
    }
  }
}
