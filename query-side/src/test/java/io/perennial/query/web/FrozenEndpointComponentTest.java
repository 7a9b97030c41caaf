package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.query.frozen.FrozenSettings;
import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.testing.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** Lists, figures and what is behind them, as they were. */
class FrozenEndpointComponentTest {

  private static final String THEN = "knownAt=2026-02-01T12:00:10Z";

  @TempDir Path folder;
  private final SetClock clock = new SetClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    for (int i = 0; i < 12; i++) {
      String customer = Facts.customer(i);
      node.log.append(
          Facts.registered(customer, i % 2 == 0 ? "north" : "south"),
          Facts.purchase(customer, "p" + i, i * 10, i));
    }
    kernel =
        node.kernel(
                "node-1",
                Kernel.settings(1, 50, 30_000, Duration.ofSeconds(30)),
                new FrozenSettings(
                    1,
                    1000,
                    Duration.ofHours(1),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(10),
                    DataSize.ofMegabytes(1)),
                clock,
                List.of(view))
            .start();
    kernel.catchUp(view);
    kernel.catchUp(kernel.history);
    web = new WebFixture(kernel);
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  private MockHttpServletResponse settled(String uri, String... headers) {
    MockHttpServletResponse response = web.get(uri, headers);
    if (response.getStatus() == 202) {
      settle();
      response = web.get(uri, headers);
    }
    assertThat(response.getStatus()).as(uri + " " + text(response)).isEqualTo(200);
    return response;
  }

  private void settle() {
    kernel.until(() -> kernel.frozenGenerations.all().stream().noneMatch(FrozenGeneration::inWork));
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("items").forEach(item -> ids.add(item.path("customerId").textValue()));
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/views/ledger?",
        "/views/ledger/figures/totals?",
        "/views/ledger/figures/regions/behind?cell.region=north&"
      })
  void untilItIsFoldedItSaysHowFarThatIs(String path) {
    CountDownLatch go = new CountDownLatch(1);
    view.before =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };

    MockHttpServletResponse response = web.get(path + THEN);

    assertThat(response.getStatus()).isEqualTo(202);
    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(Objects.requireNonNull(response.getHeader("Retry-After"))).matches("[1-9]\\d?");
    assertThat(response.getHeader("Location")).isEqualTo(path + THEN);
    JsonNode progress = json(response);
    assertThat(progress.path("view").textValue()).isEqualTo("ledger");
    assertThat(progress.path("state").textValue()).isIn("waiting", "building");
    assertThat(progress.path("eventsRead").longValue()).isBetween(0L, 24L);
    assertThat(progress.path("eventsToRead").longValue()).isBetween(24L, 25L);
    assertThat(progress.path("share").doubleValue()).isBetween(0.0, 1.0);
    assertThat(progress.path("startedAt").textValue()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(progress.path("again").textValue()).isEqualTo(path + THEN);
    assertThat(web.get(path + THEN, "Accept", "application/json").getStatus()).isEqualTo(202);
    go.countDown();
    settled(path + THEN);
  }

  @Test
  void aListIsPagedFilteredSortedAndWrittenAsAnyOther() {
    MockHttpServletResponse first = settled("/views/ledger?limit=2&sort=-sales&" + THEN);
    assertThat(ids(json(first))).containsExactly("customer-004", "customer-003");
    assertThat(first.getHeader("View-Position")).isEqualTo("10");
    assertThat(first.getHeader("View-Lag")).isEqualTo("0");
    String link = Objects.requireNonNull(first.getHeader("Link"));
    MockHttpServletResponse next = web.get(link.substring(1, link.indexOf('>')));
    assertThat(ids(json(next))).containsExactly("customer-002", "customer-001");

    assertThat(ids(json(web.get("/views/ledger?region=south&" + THEN))))
        .containsExactly("customer-001", "customer-003");
    assertThat(text(settled("/views/ledger?" + THEN, "Accept", "text/csv")).lines()).hasSize(6);
    assertThat(text(settled("/views/ledger?" + THEN, "Accept", "application/x-ndjson")).lines())
        .hasSize(5);
    JsonNode figure = json(settled("/views/ledger/figures/totals?" + THEN));
    assertThat(figure.at("/result/sales").longValue()).isEqualTo(100);
    assertThat(figure.path("asOfPosition").longValue()).isEqualTo(10);
    assertThat(figure.at("/parameters/on").textValue()).isEqualTo("2026-02-01");
    assertThat(kernel.frozenGenerations.all()).hasSize(1);
  }

  @Test
  void aCursorLeadsOnInWhatItWasGivenForAlone() {
    String frozen = json(settled("/views/ledger?limit=2&" + THEN)).path("next").textValue();
    String live = json(web.get("/views/ledger?limit=2")).path("next").textValue();

    assertThat(web.get("/views/ledger?limit=2&%s&cursor=%s".formatted(THEN, frozen)).getStatus())
        .isEqualTo(200);
    assertRefused("/views/ledger?limit=2&cursor=" + frozen, "invalid-cursor");
    assertRefused(
        "/views/ledger?limit=2&cursor=" + frozen.substring(frozen.indexOf('.') + 1),
        "invalid-cursor");
    assertRefused("/views/ledger?limit=2&%s&cursor=%s".formatted(THEN, live), "invalid-cursor");
    assertRefused(
        "/views/ledger?limit=2&%s&cursor=999%s"
            .formatted(THEN, frozen.substring(frozen.indexOf('.'))),
        "invalid-cursor");

    web.post("/operations/views/ledger/frozen/1/drop");
    assertRefused("/views/ledger?limit=2&%s&cursor=%s".formatted(THEN, frozen), "invalid-cursor");
  }

  private void assertRefused(String uri, String code) {
    MockHttpServletResponse response = web.get(uri);
    assertThat(response.getStatus()).as(uri).isEqualTo(400);
    assertThat(json(response).path("code").textValue()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asOf=2026-03-02",
        "asOf=1969-12-31",
        "asOf=yesterday",
        "asOf=2026-02-30",
        "knownAt=2026-03-02",
        "knownAt=2026-03-01T12:00:01Z",
        "knownAt=1969-12-31",
        "knownAt=now"
      })
  void aDateToComeBelowAllOrNoDateIsRefused(String horizon) {
    for (String path :
        List.of(
            "/views/ledger?",
            "/views/ledger/figures/totals?",
            "/views/ledger/figures/regions/behind?cell.region=north&",
            "/views/ledger/customer-001?")) {
      assertRefused(path + horizon, "invalid-parameter");
    }
    assertThat(kernel.frozenGenerations.all()).isEmpty();
  }

  @Test
  void aFigureLooksNoFurtherThanItsHorizon() {
    assertThat(
            json(settled("/views/ledger/figures/totals?asOf=2026-01-05&knownAt=2026-02-20"))
                .at("/parameters/on")
                .textValue())
        .isEqualTo("2026-01-05");
    assertRefused(
        "/views/ledger/figures/totals?asOf=2026-01-05&on=2026-01-06", "invalid-parameter");
    assertRefused(
        "/views/ledger/figures/totals?knownAt=2026-02-20&on=2026-02-21", "invalid-parameter");
  }

  @Test
  void whatIsBehindAFigureIsPagedInTheSame() {
    String path = "/views/ledger/figures/regions/behind?cell.region=north&limit=2&" + THEN;
    JsonNode first = json(settled(path));
    assertThat(first.path("items")).hasSize(2);
    JsonNode second = json(web.get(path + "&cursor=" + first.path("next").textValue()));
    assertThat(second.path("items")).hasSize(1);
  }

  @Test
  void aWriteOfOnesOwnIsSeenWhereItBelongs() {
    ConsistencyToken token = node.log.append(Facts.purchase("customer-001", "mine", 1000, 1));
    String[] mine = {"Consistency-Token", token.encoded(), "Prefer", "wait=20"};
    assertThat(
            json(settled("/views/ledger/figures/totals?asOf=2026-01-02", mine))
                .at("/result/sales")
                .longValue())
        .isEqualTo(1010);
    assertThat(web.get("/views/ledger?asOf=2026-01-02", "Consistency-Token", "x").getStatus())
        .isEqualTo(400);
  }

  @Test
  void whenAllAreInUseTheCallerIsToComeAgain() {
    settled("/views/ledger?" + THEN);
    MockHttpServletResponse response = web.get("/views/ledger?asOf=2026-01-05");

    assertThat(response.getStatus()).isEqualTo(429);
    assertShown(response, "frozen-full");
    assertThat(Objects.requireNonNull(response.getHeader("Retry-After"))).matches("\\d+");
  }

  @Test
  void whatCannotBeFoldedSaysSo() {
    view.before =
        () -> {
          throw new LinkageError("A class is missing");
        };
    web.get("/views/ledger?" + THEN);
    settle();

    MockHttpServletResponse response = web.get("/views/ledger?" + THEN);
    assertThat(response.getStatus()).isEqualTo(503);
    assertShown(response, "freezing-failed");
    assertThat(json(web.get("/operations/views/ledger")).at("/frozen/0/failure").textValue())
        .contains("A class is missing");
  }

  @Test
  void operatorsSeeThemAndDropThem() {
    settled("/views/ledger?" + THEN);
    JsonNode frozen = json(web.get("/operations/views/ledger")).at("/frozen/0");
    assertThat(frozen.path("number").intValue()).isEqualTo(1);
    assertThat(frozen.path("state").textValue()).isEqualTo("ready");
    assertThat(frozen.path("documents").intValue()).isEqualTo(5);
    assertThat(frozen.path("position").intValue()).isEqualTo(10);
    assertThat(frozen.path("knownBefore").textValue()).startsWith("2026-02-01T12:00:10");

    MockHttpServletResponse dropped = web.post("/operations/views/ledger/frozen/1/drop");
    assertThat(dropped.getStatus()).isEqualTo(200);
    kernel.until(() -> kernel.frozenGenerations.all().isEmpty());
    MockHttpServletResponse again = web.post("/operations/views/ledger/frozen/1/drop");
    assertThat(again.getStatus()).isEqualTo(404);
    assertShown(again, "not-frozen");
    assertThat(web.post("/operations/views/ledger/frozen/x/drop").getStatus()).isEqualTo(404);
  }
}
