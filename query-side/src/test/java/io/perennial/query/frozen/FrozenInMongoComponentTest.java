package io.perennial.query.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.MongoDocumentStore;
import io.perennial.platform.document.MongoForTests;
import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same with documents in MongoDB. */
class FrozenInMongoComponentTest extends FrozenFixture {

  @Test
  void isFoldedSharedAndDroppedAsInFiles() {
    LedgerView first = new LedgerView("ledger", 1);
    LedgerView second = new LedgerView("ledger", 1);
    try (MongoForTests mongo = MongoForTests.create();
        MongoDocumentStore store = new MongoDocumentStore(mongo.uri());
        Kernel one = kernel(store, "node-1", first).start();
        Kernel other = kernel(store, "node-2", second).start()) {
      one.catchUp(first);
      int number = freezing(open(one, first, knownBefore(6))).number();
      one.until(() -> one.frozenGenerations.all().stream().noneMatch(FrozenGeneration::inWork));

      ViewDocuments<Ledger> found = documents(open(other, second, knownBefore(6)));
      assertThat(found.generation().number()).isEqualTo(number);
      assertThat(Kernel.documents(found)).isEqualTo(frozen(knownBefore(6))).hasSize(3);

      assertThat(other.frozen.drop(second, number)).isTrue();
      other.until(() -> other.frozenGenerations.all().isEmpty());
      assertThat(store.names(Area.VIEWS)).noneMatch(name -> name.startsWith("f_"));
    }
  }

  private Kernel kernel(MongoDocumentStore store, String name, LedgerView of) {
    return new Kernel(
        store,
        node.log,
        node.protection,
        SETTINGS,
        FrozenSettings.DEFAULTS,
        clock,
        name,
        List.of(of));
  }
}
