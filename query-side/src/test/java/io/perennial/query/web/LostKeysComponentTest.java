package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.testing.TestKeys;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers go on when keys are missing, and say so, also once there are new ones. */
class LostKeysComponentTest {

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private final TestKeys keys = new TestKeys();

  @Test
  void whatLostItsKeyIsUnreadableInViewsHistoryAndCsv() {
    try (Node before = new Node(folder, keys)) {
      before.log.append(
          Facts.registered("customer-a", "north"), Facts.visit("customer-a", "visit-1"));
    }
    keys.loseAll();

    try (Node node = new Node(folder, keys);
        Kernel kernel = node.kernel(view).start();
        WebFixture web = new WebFixture(kernel)) {
      node.log.append(
          Facts.registered("customer-b", "south"), Facts.visit("customer-a", "visit-2"));
      kernel.catchUp(kernel.history);
      kernel.catchUp(view);
      for (String scopes : List.of("views history", "views history personal")) {
        web.as(scopes);

        assertThat(json(web.get("/views/ledger/customer-a")).path("contact").textValue())
            .isEqualTo("[unreadable]");
        assertThat(text(web.get("/views/ledger", "Accept", "text/csv")).lines().toList().get(1))
            .contains("[unreadable]");
        String history = text(web.get("/history/customers/customer-a"));
        assertThat(history).contains("[unreadable]").doesNotContain("[erased]");
      }
      assertThat(json(web.get("/history/customers/customer-a")).at("/items/1/event/notes").asText())
          .isEqualTo("[unreadable]");
      assertThat(json(web.get("/history/customers/customer-a")).at("/items/2/event/notes").asText())
          .isNotEmpty()
          .isNotEqualTo("[unreadable]");
      assertThat(json(web.get("/views/ledger/customer-b")).path("contact").textValue())
          .isEqualTo("Ada Example");
    }
  }
}
