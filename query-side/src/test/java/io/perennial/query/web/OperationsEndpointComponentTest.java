package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.query.live.ViewRegistration;
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.rebuild.HeldRebuilds.Outcome;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

class OperationsEndpointComponentTest {

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
    view.poison.add("a1");
    node.log.append(
        Facts.registered("customer-a", "north"),
        Facts.purchase("customer-a", "a1", 10, 1),
        Facts.purchase("customer-a", "a2", 20, 1),
        Facts.purchase("customer-b", "b1", 5, 2));
    kernel.catchUp(view);
    kernel.catchUp(kernel.history);
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

  @Test
  void viewsAreToldWithTheirGenerationsAndSegments() {
    JsonNode answer = json(web.get("/operations/views"));

    assertThat(answer.path("head").longValue()).isEqualTo(node.log.log().head());
    assertThat(answer.path("items").findValuesAsText("name")).containsExactly("ledger", "history");
    JsonNode ledger = answer.at("/items/0");
    assertThat(ledger.path("state").textValue()).isEqualTo("serving");
    assertThat(ledger.path("generation").intValue()).isEqualTo(1);
    assertThat(ledger.path("processor").textValue()).isEqualTo("view-ledger-g1");
    assertThat(ledger.path("lag").longValue()).isZero();
    assertThat(ledger.path("parked").longValue()).isEqualTo(2);
    assertThat(ledger.at("/segments/0/failing").booleanValue()).isFalse();
    assertThat(answer.at("/items/1/published").booleanValue()).isFalse();
    assertThat(json(web.get("/operations/views/ledger"))).isEqualTo(ledger);
  }

  @Test
  void aRebuildIsAcceptedAndReported() {
    CountDownLatch go = new CountDownLatch(1);
    view.before =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    MockHttpServletResponse accepted = web.post("/operations/views/ledger/rebuild");

    assertThat(accepted.getStatus()).isEqualTo(202);
    assertThat(accepted.getHeader("Location")).isEqualTo("/operations/views/ledger");
    assertThat(json(accepted).at("/building/generation").intValue()).isEqualTo(2);
    assertThat(json(accepted).at("/building/head").longValue()).isEqualTo(node.log.log().head());
    MockHttpServletResponse again = web.post("/operations/views/ledger/rebuild");
    assertThat(again.getStatus()).isEqualTo(409);
    assertShown(again, "rebuild-running");
    go.countDown();
    kernel.until(() -> kernel.generations.serving(view).orElseThrow().number() == 2);

    JsonNode done = json(web.get("/operations/views/ledger"));
    assertThat(done.path("generation").intValue()).isEqualTo(2);
    assertThat(done.at("/lastRebuild/events").longValue()).isEqualTo(4);
  }

  private void rebuildWhenAsked() {
    assertThat(web.post("/operations/views/ledger/rebuild?takeOver=when-asked").getStatus())
        .isEqualTo(202);
    kernel.until(() -> {
      Building building = kernel.generations.find("ledger").building();
      return building != null && building.phase() == ViewRegistration.Phase.WAITING;
    });
  }

  @Test
  void aGenerationIsComparedAndTakesOverWhenItIsAsked() {
    view.poison.clear();
    rebuildWhenAsked();

    JsonNode waiting = json(web.get("/operations/views/ledger"));
    assertThat(waiting.path("generation").intValue()).isEqualTo(1);
    assertThat(waiting.at("/building/takeOver").textValue()).isEqualTo("when-asked");
    assertThat(waiting.at("/building/generation").intValue()).isEqualTo(2);
    JsonNode comparison = waiting.path("comparison");
    assertThat(comparison.path("generation").intValue()).isEqualTo(2);
    assertThat(comparison.path("against").intValue()).isEqualTo(1);
    assertThat(comparison.path("position").longValue()).isEqualTo(node.log.log().head());
    assertThat(comparison.path("same").longValue()).isEqualTo(1);
    assertThat(comparison.path("changed").longValue()).isEqualTo(1);
    assertThat(comparison.at("/examples/0/id").textValue()).isEqualTo("customer-a");
    assertThat(comparison.at("/examples/0/fields/1/field").textValue()).isEqualTo("sales");
    assertThat(comparison.at("/examples/0/fields/1/before").textValue()).isEqualTo("0");
    assertThat(comparison.at("/examples/0/fields/1/after").textValue()).isEqualTo("30");

    String takeOver = "/operations/views/ledger/rebuild/take-over";
    assertThat(code(web.post(takeOver))).isEqualTo("invalid-parameter");
    MockHttpServletResponse other = web.post(takeOver + "?generation=3");
    assertThat(other.getStatus()).isEqualTo(409);
    assertShown(other, "not-waiting");
    JsonNode done = json(web.post(takeOver + "?generation=2"));

    assertThat(done.path("generation").intValue()).isEqualTo(2);
    assertThat(done.has("building")).isFalse();
    assertThat(done.path("comparison")).isEqualTo(comparison);
    assertThat(code(web.post(takeOver + "?generation=2"))).isEqualTo("not-waiting");
    JsonNode listed = json(web.get("/operations/views")).at("/items/0/comparison");
    assertThat(listed.path("changed").longValue()).isEqualTo(1);
    assertThat(listed.has("examples")).isFalse();
  }

  @Test
  void aGenerationThatWaitsIsDiscardedAndTheOtherOneServesOn() {
    rebuildWhenAsked();
    JsonNode discarded = json(web.post("/operations/views/ledger/rebuild/discard?generation=2"));

    assertThat(discarded.path("generation").intValue()).isEqualTo(1);
    assertThat(discarded.has("building")).isFalse();
    assertThat(discarded.at("/lastRebuild/failure").textValue()).isEqualTo("It was discarded");
    assertThat(discarded.at("/comparison/same").longValue()).isEqualTo(2);
  }

  @Test
  void aGenerationThatIsBehindDoesNotTakeOver() {
    CountDownLatch go = new CountDownLatch(1);
    view.before =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    assertThat(
            kernel.generations.startBuilding(
                view, "node-1", kernel.calendar.now(), node.log.log().head(), true))
        .isPresent();
    kernel.generations.updateBuilding("ledger", 2, OperationsEndpointComponentTest::waiting);

    String takeOver = "/operations/views/ledger/rebuild/take-over?generation=2";
    MockHttpServletResponse behind = web.post(takeOver);
    assertThat(behind.getStatus()).isEqualTo(409);
    assertShown(behind, "generation-behind");
    go.countDown();
    kernel.until(() -> kernel.held.takeOver(view, 2) == Outcome.DONE);
  }

  private static Building waiting(Building building) {
    return new Building(
        building.generation(),
        ViewRegistration.Phase.WAITING,
        building.node(),
        building.startedAt(),
        building.heartbeat(),
        0,
        -1,
        building.head(),
        0,
        true);
  }

  @Test
  void allViewsAreRebuiltInOnePass() {
    MockHttpServletResponse accepted = web.post("/operations/views/rebuild");

    assertThat(accepted.getStatus()).isEqualTo(202);
    assertThat(json(accepted).path("items").findValuesAsText("name"))
        .containsExactly("ledger", "history");
    kernel.until(() ->
        kernel.generations.serving(view).orElseThrow().number() == 2
            && kernel.generations.serving(kernel.history).orElseThrow().number() == 2);
  }

  @Test
  void unknownNamesAreRefused() {
    assertThat(web.post("/operations/views/none/rebuild").getStatus()).isEqualTo(404);
    assertThat(code(web.post("/operations/views/ledger/rebuild?takeOver=never")))
        .isEqualTo("invalid-parameter");
    assertThat(web.get("/operations/views/none").getStatus()).isEqualTo(404);
    assertThat(web.get("/operations/views/none/parked").getStatus()).isEqualTo(404);
    assertShown(web.post("/operations/views/ledger/parked/customer-b/retry"), "not-parked");
    assertThat(web.get("/operations/views/ledger/rebuild").getStatus()).isEqualTo(405);
  }

  @Test
  void parkedEventsAreListedRetriedAndDiscarded() {
    MockHttpServletResponse page = web.get("/operations/views/ledger/parked?limit=1");
    assertThat(json(page).at("/items/0/customerId").textValue()).isEqualTo("customer-a");
    assertThat(json(page).at("/items/0/failure").textValue()).contains("Cannot fold a1");
    long position = json(page).at("/items/0/position").longValue();
    String cursor = json(page).path("next").textValue();
    assertThat(
            json(web.get("/operations/views/ledger/parked?limit=1&cursor=" + cursor)).path("items"))
        .hasSize(1);

    JsonNode retried = json(web.post("/operations/views/ledger/parked/retry"));
    assertThat(retried.path("folded").longValue()).isZero();
    assertThat(retried.path("parked").longValue()).isEqualTo(2);

    String discard = "/operations/views/ledger/parked/customer-a/discard";
    assertThat(code(web.post(discard))).isEqualTo("invalid-parameter");
    MockHttpServletResponse other = web.post(discard + "?position=" + (position + 1));
    assertThat(other.getStatus()).isEqualTo(409);
    assertShown(other, "other-event-parked");
    JsonNode discarded = json(web.post(discard + "?position=" + position));
    assertThat(discarded.path("discarded").longValue()).isEqualTo(1);
    assertThat(discarded.path("folded").longValue()).isEqualTo(1);
    assertThat(discarded.path("parked").longValue()).isZero();
    assertThat(kernel.documents(view).get("customer-a"))
        .satisfies(ledger -> assertThat(ledger.purchases()).containsExactly("a2"));
  }
}
