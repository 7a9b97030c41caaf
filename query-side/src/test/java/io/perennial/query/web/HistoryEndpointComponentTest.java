package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class HistoryEndpointComponentTest {

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
    node.log.append(
        Facts.registered("customer-a", "north"),
        Facts.registered("customer-b", "south"),
        Facts.purchase("customer-a", "a1", 10, 1),
        Facts.complaint("complaint-1", "customer-a"),
        Facts.purchase("customer-b", "b1", 5, 2),
        Facts.purchase("customer-a", "a2", 20, 60),
        Facts.visit("customer-a", "visit-1"));
    kernel.catchUp(kernel.history);
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  @Test
  void allEventsOfTheCustomerInTheirOrder() {
    JsonNode answer = json(web.get("/history/customers/customer-a"));

    assertThat(answer.path("items").findValuesAsText("type"))
        .containsExactly(
            "CustomerRegistered",
            "PurchaseRecorded",
            "ComplaintRecorded",
            "PurchaseRecorded",
            "VisitLogged");
    JsonNode complaint = answer.at("/items/2");
    assertThat(complaint.path("step").longValue()).isEqualTo(3);
    assertThat(complaint.path("streamId").textValue()).isEqualTo("complaint-1");
    assertThat(complaint.path("sequence").longValue()).isZero();
    assertThat(complaint.path("eventId").textValue()).isEqualTo("event-4");
    assertThat(complaint.path("recordedAt").textValue()).isEqualTo("2026-02-01T12:00:04Z");
    assertThat(complaint.path("occurredOn").textValue()).isEqualTo("2026-02-10");
    assertThat(complaint.at("/metadata/actor").textValue()).isEqualTo("rep@example");
    assertThat(complaint.at("/event/severity").intValue()).isEqualTo(2);
  }

  @Test
  void personalDataIsMaskedUnlessTheCallerMaySeeIt() {
    assertThat(text(web.get("/history/customers/customer-a")))
        .doesNotContain("Late again", "Ada Example", "Likes tea");
    web.as("history personal");
    assertThat(text(web.get("/history/customers/customer-a")))
        .contains("Late again", "Ada Example", "Likes tea");
  }

  @Test
  void pagesFollowEachOther() {
    List<String> seen = new ArrayList<>();
    @Nullable String next = "/history/customers/customer-a?limit=2";
    while (next != null) {
      MockHttpServletResponse response = web.get(next);
      seen.addAll(json(response).path("items").findValuesAsText("eventId"));
      String link = response.getHeader("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }

    assertThat(seen).containsExactly("event-1", "event-3", "event-4", "event-6", "event-7");
    String cursor = json(web.get("/history/customers/customer-a?limit=1")).path("next").textValue();
    assertThat(web.get("/history/customers/customer-b?cursor=" + cursor).getStatus())
        .isEqualTo(400);
  }

  @Test
  void theWholeHistoryAsTableAndAsLines() {
    List<String> rows =
        text(web.get("/history/customers/customer-a", "Accept", "text/csv")).lines().toList();
    assertThat(rows).hasSize(6);
    assertThat(rows.getFirst())
        .isEqualTo(
            "step,eventId,type,revision,streamId,sequence,customerId,recordedAt,occurredOn,actor,"
                + "onBehalfOf,service,correlationId,causationId,unreadable");
    assertThat(rows.get(2))
        .isEqualTo(
            "2,event-3,PurchaseRecorded,1,customer-a,1,customer-a,2026-02-01T12:00:03Z,2026-01-02,"
                + "rep@example,,,,,");
    assertThat(
            text(web.get("/history/customers/customer-a", "Accept", "application/x-ndjson"))
                .lines())
        .hasSize(5);
  }

  /** What was recorded is in a table for each type of event. */
  @Test
  void whatEventsOfOneTypeSayIsATableOfItsOwn() {
    MockHttpServletResponse response =
        web.get("/history/customers/customer-a?table=PurchaseRecorded", "Accept", "text/csv");
    List<String> rows = text(response).lines().toList();

    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst())
        .startsWith("step,eventId,customerId,purchaseId,")
        .contains(",netAmount_amount,netAmount_currency,");
    assertThat(rows.get(1)).startsWith("2,event-3,customer-a,a1,").contains(",10.00,USD,");
    assertThat(response.getHeader("Content-Disposition"))
        .startsWith("attachment; filename=\"history-customer-a-PurchaseRecorded-");
    assertThat(
            web.get("/history/customers/customer-a?table=Purchase", "Accept", "text/csv")
                .getStatus())
        .isEqualTo(400);
  }

  @Test
  void everyTableOfAHistoryInOneStream() {
    assertThat(
            text(web.get(
                    "/history/customers/customer-a?table=all", "Accept", "application/x-ndjson"))
                .lines())
        .anyMatch(line -> line.startsWith("{\"table\":\"events\",\"row\":{\"step\":1,"))
        .anyMatch(line ->
            line.startsWith("{\"table\":\"CustomerRegistered.people\",\"row\":{\"step\":1,"));
  }

  @Test
  void theStateAsOfADateFromTheEventsAlone() {
    JsonNode answer = json(web.get("/history/customers/customer-a?asOf=2026-01-31"));

    assertThat(answer.path("asOf").textValue()).isEqualTo("2026-01-31");
    assertThat(answer.path("events").longValue()).isEqualTo(3);
    assertThat(answer.at("/state/ledger/sales").longValue()).isEqualTo(10);
    assertThat(
            json(web.get("/history/customers/customer-a?knownAt=2026-02-01T12:00:06Z"))
                .at("/state/ledger/sales")
                .longValue())
        .isEqualTo(30);
    assertThat(json(web.get("/history/customers/customer-a?asOf=2020-01-01")).path("state"))
        .isEmpty();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThat(
            Map.of(
                "nobody", 404,
                "nobody?asOf=2026-01-01", 404,
                "customer-a?asOf=2026-01-01&limit=3", 400,
                "customer-a?limit=1000", 400,
                "customer-a?colour=red", 400,
                "customer-a?cursor=abc", 400))
        .allSatisfy((path, status) -> {
          MockHttpServletResponse response = web.get("/history/customers/" + path);
          assertThat(response.getStatus()).isEqualTo(status);
          assertThat(response.getContentType()).isEqualTo("application/problem+json");
        });
  }

  private record Message(@Nullable String id, String event, JsonNode data) {}

  private static List<Message> messages(MockHttpServletResponse response) throws Exception {
    List<Message> messages = new ArrayList<>();
    for (String block : text(response).split("\n\n", 0)) {
      String id = null;
      String event = "";
      String data = "";
      for (String line : block.split("\n", 0)) {
        int colon = line.indexOf(": ");
        String value = line.substring(colon + 2);
        switch (line.substring(0, colon)) {
          case "id" -> id = value;
          case "event" -> event = value;
          case "data" -> data = value;
          default -> throw new AssertionError(line);
        }
      }
      messages.add(new Message(id, event, new ObjectMapper().readTree(data)));
    }
    return messages;
  }

  /** The sales after each message, as its patches make them. */
  private static List<Long> sales(List<Message> messages) throws Exception {
    List<Long> sales = new ArrayList<>();
    JsonNode ledger = MissingNode.getInstance();
    for (Message message : messages) {
      List<JsonPatch> patch = new ArrayList<>();
      for (JsonNode each : message.data().at("/changes/ledger")) {
        patch.add(
            new JsonPatch(
                each.path("op").textValue(), each.path("path").textValue(), each.get("value")));
      }
      ledger = JsonPatchTest.apply(ledger, patch);
      sales.add(ledger.path("sales").longValue());
    }
    return sales;
  }

  @Test
  void aReplaySendsWhatChanged() {
    for (int i = 0; i < 300; i++) {
      node.log.append(Facts.purchase("customer-a", "more-" + i, 1, 60));
    }
    kernel.catchUp(kernel.history);

    String replay = text(web.post("/history/customers/customer-a/replay"));

    assertThat(replay).contains("{\"steps\":305}");
    assertThat(replay.length()).isLessThan(305 * 1_500);
  }

  @Test
  void aReplayIsAStepAnEventWithTheStateAfterIt() throws Exception {
    MockHttpServletResponse response = web.post("/history/customers/customer-a/replay");
    List<Message> messages = messages(response);

    assertThat(response.getContentType()).isEqualTo("text/event-stream;charset=UTF-8");
    assertThat(messages)
        .extracting(Message::event)
        .containsExactly(
            "CustomerRegistered",
            "PurchaseRecorded",
            "ComplaintRecorded",
            "PurchaseRecorded",
            "VisitLogged",
            "end");
    assertThat(messages).extracting(Message::id).containsExactly("1", "2", "3", "4", "5", null);
    assertThat(sales(messages.subList(0, 5))).containsExactly(0L, 10L, 10L, 30L, 30L);
    assertThat(messages.get(1).data().at("/changes/ledger").findValuesAsText("path"))
        .containsExactly("/sales", "/purchases/0");
    assertThat(messages.get(2).data().path("changes")).isEmpty();
    assertThat(messages.get(1).data().at("/event/event/purchaseId").textValue()).isEqualTo("a1");
    assertThat(messages.getLast().data().path("steps").longValue()).isEqualTo(5);
    assertThat(text(response)).doesNotContain("Ada Example");
  }

  @Test
  void aReplayIsResumedBehindTheLastMessageSeen() throws Exception {
    List<Message> messages =
        messages(web.post("/history/customers/customer-a/replay", "Last-Event-ID", "3"));

    assertThat(messages).extracting(Message::id).containsExactly("4", "5", null);
    assertThat(messages.getFirst().data().at("/changes/ledger/0/value/sales").longValue())
        .isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 1",
    "'', 2, 1;2",
    "3, 1, 4",
    "4, 7, 5",
    "5, 2, ''",
    "'', 999999999, 1;2;3;4;5"
  })
  void aReplayEndsAfterAsManyStepsAsAreAskedFor(String seen, String limit, String steps)
      throws Exception {
    List<Message> messages =
        messages(
            web.post("/history/customers/customer-a/replay?limit=" + limit, "Last-Event-ID", seen));

    assertThat(messages.stream().map(Message::id).filter(Objects::nonNull))
        .containsExactly(
            Stream.of(steps.split(";")).filter(s -> !s.isEmpty()).toArray(String[]::new));
    assertThat(messages.getLast().event()).isEqualTo("end");
    assertThat(messages.getLast().data().path("steps").longValue()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "", "9999999999"})
  void aReplayOfNoStepsIsRefused(String limit) {
    MockHttpServletResponse answer =
        web.post("/history/customers/customer-a/replay?limit=" + limit);

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(text(answer)).contains("invalid-parameter", "limit must be a whole number from 1");
  }

  @Test
  void aReplayOfNobodyOrFromNowhereIsRefused() {
    assertShown(web.post("/history/customers/customer-17/replay"), "unknown-customer");
    for (String id : List.of("x", "-1", "6")) {
      assertThat(web.post("/history/customers/customer-a/replay", "Last-Event-ID", id).getStatus())
          .as(id)
          .isEqualTo(400);
    }
  }
}
