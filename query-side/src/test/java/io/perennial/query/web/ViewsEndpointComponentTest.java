package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

class ViewsEndpointComponentTest {

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
    for (int i = 0; i < 12; i++) {
      String customer = Facts.customer(i);
      node.log.append(
          Facts.registered(customer, i % 2 == 0 ? "north" : "south, \"far\""),
          Facts.purchase(customer, "p" + i, i * 10, i));
    }
    kernel.catchUp(view);
    kernel.catchUp(kernel.history);
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  private List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("items").forEach(item -> ids.add(item.path("customerId").textValue()));
    return ids;
  }

  private static String code(MockHttpServletResponse response) {
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    return json(response).path("code").textValue();
  }

  @Test
  void aDocumentAsOfADateAndAsKnownAtAnInstant() {
    node.log.append(Facts.purchase("customer-001", "late", 500, 5));
    kernel.catchUp(kernel.history);

    assertThat(sales("/views/ledger/customer-001?asOf=2026-01-01")).isZero();
    assertThat(sales("/views/ledger/customer-001?asOf=2026-01-02")).isEqualTo(10);
    assertThat(sales("/views/ledger/customer-001?asOf=2026-01-06")).isEqualTo(510);
    assertThat(sales("/views/ledger/customer-001?asOf=2026-01-06T00:00:00Z")).isEqualTo(510);
    assertThat(sales("/views/ledger/customer-001?asOf=2026-01-06&knownAt=2026-02-01T12:00:24Z"))
        .isEqualTo(10);
    assertThat(sales("/views/ledger/customer-001?knownAt=2026-02-01")).isEqualTo(510);
    assertThat(web.get("/views/ledger/customer-001?knownAt=2026-01-31").getStatus()).isEqualTo(404);
  }

  private long sales(String uri) {
    MockHttpServletResponse response = web.get(uri);
    assertThat(response.getStatus()).as(uri).isEqualTo(200);
    return json(response).path("sales").longValue();
  }

  @Test
  void whatTheCallerHasWrittenIsSeen() {
    ConsistencyToken token = node.log.append(Facts.purchase("customer-001", "mine", 1000, 1));

    MockHttpServletResponse list =
        web.get(
            "/views/ledger?salesFrom=1000",
            "Consistency-Token",
            token.encoded(),
            "Prefer",
            "wait=20");

    assertThat(ids(json(list))).containsExactly("customer-001");
    assertThat(list.getHeader("Preference-Applied")).isEqualTo("wait=20");
    JsonNode figure =
        json(web.get("/views/ledger/figures/totals", "Consistency-Token", token.encoded()));
    assertThat(figure.at("/result/sales").longValue()).isEqualTo(1660);
  }

  @Test
  void aViewThatIsBehindSaysSo() {
    CountDownLatch go = new CountDownLatch(1);
    view.before =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    ConsistencyToken token = node.log.append(Facts.purchase("customer-001", "mine", 1000, 1));

    MockHttpServletResponse response =
        web.get("/views/ledger", "Consistency-Token", token.encoded(), "Prefer", "wait=0");

    assertThat(response.getStatus()).isEqualTo(503);
    assertShown(response, "view-behind");
    assertThat(Objects.requireNonNull(response.getHeader("Retry-After"))).matches("\\d+");
    go.countDown();
    kernel.catchUp(view);
  }

  @Test
  void aViewThatIsBeingBuiltSaysSo() {
    web.close();
    kernel.close();
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
    kernel = node.kernel(next);
    kernel.runtime.start();
    web = new WebFixture(kernel);
    kernel.until(() -> kernel.generations.find("ledger").building() != null);

    MockHttpServletResponse response = web.get("/views/ledger");

    assertThat(response.getStatus()).isEqualTo(503);
    assertShown(response, "view-building");
    assertThat(response.getHeader("Retry-After")).isNotNull();
    assertThat(json(web.get("/views")).at("/items/0/state").textValue()).isEqualTo("building");
    go.countDown();
    kernel.until(() -> kernel.generations.serving(next).isPresent());
    assertThat(web.get("/views/ledger").getStatus()).isEqualTo(200);
  }
}
