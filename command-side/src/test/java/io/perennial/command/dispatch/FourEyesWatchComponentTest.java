package io.perennial.command.dispatch;

import static io.perennial.command.testing.Town.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.command.RefusedException;
import io.perennial.command.testing.Town;
import io.perennial.platform.access.Access;
import io.perennial.platform.access.AccessEntry;
import io.perennial.platform.access.AccessFilter;
import io.perennial.platform.access.AccessKind;
import io.perennial.platform.access.AccessLog;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FourEyesWatchComponentTest {

  private static final String SHOP = "customer-1";

  @TempDir Path directory;

  @Test
  void aRefusedAttemptToBeBothPersonsIsInTheAccessLogAndNothingElseIs() {
    try (DocumentStore store = new SqliteDocumentStore(directory)) {
      AccessLog log = new AccessLog(store, InstantSource.system());
      try (Town town =
          new Town(List.of(new FourEyesWatch(new CommandTargets(Town.CATALOGUE), log)))) {
        town.open(SHOP, null);
        town.note(SHOP, "accepted", request("request-1", null));
        for (String refused : List.of("refuse", "refuse undeclared", "late refuse")) {
          assertThatThrownBy(() -> town.note(SHOP, refused, request("request-2", null)))
              .isInstanceOf(RefusedException.class);
        }
      }
      List<AccessEntry> entries = new ArrayList<>();
      log.read(AccessFilter.ALL, false, null, found -> entries.add(found.entry()));
      assertThat(entries).hasSize(2);
      AccessEntry entry = entries.getFirst();
      assertThat(
              new Access(
                  entry.kind(),
                  entry.actor(),
                  entry.onBehalfOf(),
                  entry.service(),
                  entry.what(),
                  entry.subjects(),
                  entry.more(),
                  entry.documents(),
                  entry.reason(),
                  entry.correlationId(),
                  entry.rule()))
          .isEqualTo(
              new Access(
                  AccessKind.REFUSED_FOUR_EYES,
                  Town.CALLER.actor(),
                  Town.CALLER.onBehalfOf(),
                  Town.CALLER.service(),
                  "take-note",
                  List.of(SHOP),
                  false,
                  null,
                  null,
                  "correlation-1",
                  "four-eyes"));
    }
  }
}
