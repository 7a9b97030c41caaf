package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.query.live.Generation;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.view.View;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** An answer that is not as it should be says so. */
class HonestAnswersComponentTest {

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    web = new WebFixture(kernel);
    view.poison.add("a2");
    node.log.append(
        Facts.registered("customer-a", "north"),
        Facts.purchase("customer-a", "a1", 10, 1),
        Facts.registered("customer-b", "south"));
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  private static String code(MockHttpServletResponse response) {
    return json(response).path("code").textValue();
  }

  private static String token(ConsistencyToken token) {
    return token.encoded();
  }

  @Test
  void aWriteThatIsParkedIsNotTakenForSeen() {
    ConsistencyToken before = new ConsistencyToken("customer-a", 1);
    ConsistencyToken write = node.log.append(Facts.purchase("customer-a", "a2", 20, 1));
    ConsistencyToken behind = node.log.append(Facts.complaint("complaint-1", "customer-a"));
    ConsistencyToken other = node.log.append(Facts.purchase("customer-b", "b1", 5, 2));
    kernel.catchUp(view);
    kernel.catchUp(kernel.history);

    for (String path : new String[] {"/views/ledger/customer-a", "/views/ledger"}) {
      for (ConsistencyToken parked : new ConsistencyToken[] {write, behind}) {
        MockHttpServletResponse answer = web.get(path, "Consistency-Token", token(parked));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertShown(answer, "write-parked");
      }
      for (ConsistencyToken seen : new ConsistencyToken[] {before, other}) {
        assertThat(web.get(path, "Consistency-Token", token(seen)).getStatus()).isEqualTo(200);
      }
    }
    view.poison.clear();
    kernel.parked.retry(view);
    assertThat(web.get("/views/ledger/customer-a", "Consistency-Token", token(behind)).getStatus())
        .isEqualTo(200);
  }

  @Test
  void theDocumentOfACustomerWithParkedEventsIsMarked() {
    node.log.append(Facts.purchase("customer-a", "a2", 20, 1));
    kernel.catchUp(view);
    long first = kernel.parked.firstPosition(view, "customer-a").orElseThrow();

    assertThat(web.get("/views/ledger/customer-a").getHeader("View-Warning"))
        .isEqualTo("parked; position=" + first);
    assertThat(web.get("/views/ledger/customer-b").getHeader("View-Warning")).isNull();
  }

  @Test
  void aTokenThatNothingCanSatisfyIsRefusedAtOnce() {
    kernel.catchUp(view);
    for (ConsistencyToken impossible :
        new ConsistencyToken[] {
          new ConsistencyToken("customer-a", 99),
          new ConsistencyToken("customer-z", 0),
          // Of events that a restored backup does not have, with others in their place: of the last
          // event of a stream, and of an earlier one.
          ConsistencyToken.of("customer-a", 1, "another event"),
          ConsistencyToken.of("customer-a", 0, "another event")
        }) {
      MockHttpServletResponse answer =
          web.get("/views/ledger", "Consistency-Token", token(impossible), "Prefer", "wait=30");
      assertThat(answer.getStatus()).isEqualTo(400);
      assertThat(code(answer)).isEqualTo("unknown-consistency-token");
    }
  }

  @Test
  void aFoldThatFailsIsNotHiddenByADate() {
    node.log.append(Facts.purchase("customer-a", "a2", 20, 10));
    kernel.catchUp(kernel.history);

    assertShown(web.get("/views/ledger/customer-a?asOf=2026-02-28"), "fold-failed");
    assertThat(web.get("/views/ledger/customer-a?asOf=2026-02-28").getStatus()).isEqualTo(409);
    assertThat(web.get("/views/ledger/customer-a?asOf=2026-01-05").getStatus()).isEqualTo(200);
  }

  @Test
  void aDocumentThatCouldNotBeKeptIsNotMadeUpByADate() {
    view.unwritable.add("a3");
    node.log.append(Facts.purchase("customer-a", "a3", 20, 10));
    kernel.catchUp(kernel.history);

    assertThat(code(web.get("/views/ledger/customer-a?asOf=2026-02-28"))).isEqualTo("fold-failed");
    assertThat(
            json(web.get("/history/customers/customer-a?asOf=2026-02-28"))
                .at("/failed/0")
                .textValue())
        .isEqualTo("ledger");
  }

  @Test
  void anEventThatCannotBeReadIsShownAsSuch() {
    kernel.catchUp(kernel.history);
    node.log.damage("customer-a", 1, "payload", "no JSON");

    MockHttpServletResponse page = web.get("/history/customers/customer-a");
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(json(page).at("/items/1/type").textValue()).isEqualTo("PurchaseRecorded");
    assertThat(json(page).at("/items/1/unreadable").textValue()).isNotEmpty();
    assertThat(json(page).at("/items/1/event").isMissingNode()).isTrue();
    assertThat(json(web.get("/history/customers/customer-a?asOf=2026-02-28")).path("failed"))
        .hasSize(1);
  }

  @Test
  void queriesGoOnFromDocumentsWhileTheEventStoreIsAway() {
    kernel.catchUp(view);
    kernel.until(() -> kernel.health.notReady().isEmpty());
    node.log.away = true;

    for (String path :
        new String[] {
          "/views/ledger", "/views/ledger/customer-a", "/views/ledger/figures/totals", "/views"
        }) {
      assertThat(web.get(path).getStatus()).as(path).isEqualTo(200);
    }
    MockHttpServletResponse answer = web.get("/views/ledger/customer-a");
    assertThat(answer.getHeader("View-Warning")).isEqualTo("event-store-away");
    assertThat(answer.getHeader("View-Lag")).isEqualTo("0");
    assertThat(json(web.get("/operations/views")).path("eventStore").textValue()).isEqualTo("away");
    assertThat(web.get("/history/customers/customer-a").getStatus()).isEqualTo(503);

    node.log.away = false;
    kernel.until(() -> web.get("/views/ledger").getHeader("View-Warning") == null);
  }

  @Test
  void aFigureOverDocumentsThatWereDroppedMeanwhileIsNotAnswered() {
    kernel.catchUp(view);
    Generation serving = kernel.generations.serving(view).orElseThrow();
    view.duringFigure =
        () -> {
          kernel.generations.invalidate("ledger", serving.number(), Instant.now());
          kernel.generations.markDropping("ledger", serving.number());
        };
    MockHttpServletResponse answer = web.get("/views/ledger/figures/totals");

    assertThat(answer.getStatus()).isEqualTo(503);
    assertShown(answer, "answer-cut-off");
  }

  /** What it says can be read neither alone nor among the others. */
  private void damage(View<?> of, String id) {
    kernel.catchUp(of);
    DocumentCollection documents = kernel.served.documents(of).collection();
    Document stored = documents.get(id).orElseThrow();
    documents.replace(
        new Document(id, stored.version(), "{\"sales\":[]", stored.fields()), stored.version());
  }

  @Test
  void aDamagedDocumentIsLeftOutOfListsAndFiguresWhichSaySo() {
    damage(view, "customer-a");

    MockHttpServletResponse one = web.get("/views/ledger/customer-a");
    assertThat(one.getStatus()).isEqualTo(409);
    assertShown(one, "damaged-document");
    for (String path : new String[] {"/views/ledger", "/views/ledger/figures/totals"}) {
      MockHttpServletResponse answer = web.get(path);
      assertThat(answer.getStatus()).as(path).isEqualTo(200);
      assertThat(answer.getHeader("View-Warning")).isEqualTo("damaged; documents=1");
    }
    assertThat(json(web.get("/views/ledger")).path("items")).hasSize(1);
    assertThat(json(web.get("/views/ledger/figures/totals")).at("/result/customers").intValue())
        .isEqualTo(1);
    assertThat(web.get("/views/ledger/customer-b").getHeader("View-Warning")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/x-ndjson"})
  void anExportLeavesOutOnlyWhatItHasAnnounced(String type) {
    damage(view, "customer-a");

    assertThat(code(web.get("/views/ledger", "Accept", type))).isEqualTo("answer-cut-off");
    MockHttpServletResponse again = web.get("/views/ledger", "Accept", type);
    assertThat(again.getStatus()).isEqualTo(200);
    assertThat(again.getHeader("View-Warning")).isEqualTo("damaged; documents=1");
    assertThat(WebFixture.text(again)).contains("customer-b").doesNotContain("customer-a");
  }

  @Test
  void aDamagedIndexOfTheHistoryIsOneCustomersMatter() {
    damage(kernel.history, "customer-a");

    for (String path :
        new String[] {
          "/history/customers/customer-a", "/views/ledger/customer-a?asOf=2026-02-28"
        }) {
      assertThat(code(web.get(path))).as(path).isEqualTo("damaged-document");
    }
    assertThat(web.get("/history/customers/customer-b").getStatus()).isEqualTo(200);
  }
}
