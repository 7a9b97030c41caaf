package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.EventCatalogue;
import io.perennial.events.golden.GoldenSamples;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.Masked;
import io.perennial.query.feed.FeedSettings;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FeedEndpointComponentTest {

  private static final String SSE = "text/event-stream";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel = node.kernel(new LedgerView("ledger", 1)).start();
    web = new WebFixture(kernel);
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  private void record() {
    node.log.append(
        Facts.registered("customer-a", "north"),
        Facts.registered("customer-b", "south"),
        Facts.purchase("customer-a", "a1", 10, 1),
        Facts.complaint("complaint-1", "customer-a"),
        Facts.visit("customer-a", "visit-1"));
  }

  private List<JsonNode> feed(String query, String... headers) {
    MockHttpServletResponse response = web.get("/history/feed" + query, headers);
    assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
    return text(response).lines().map(FeedEndpointComponentTest::parsed).toList();
  }

  private static JsonNode parsed(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }

  private static List<String> values(List<JsonNode> events, String name) {
    return events.stream().map(event -> event.path(name).textValue()).toList();
  }

  @Test
  void eachEventIsACloudEvent() {
    record();
    List<JsonNode> events = feed("");

    assertThat(values(events, "id"))
        .containsExactly("event-1", "event-2", "event-3", "event-4", "event-5");
    JsonNode complaint = events.get(3);
    assertThat(complaint.path("specversion").textValue()).isEqualTo("1.0");
    assertThat(complaint.path("source").textValue()).isEqualTo("urn:perennial");
    assertThat(complaint.path("type").textValue()).isEqualTo("complaint.ComplaintRecorded");
    assertThat(complaint.path("dataschema").textValue())
        .matches("urn:perennial:complaint.ComplaintRecorded:\\d+");
    assertThat(complaint.path("datacontenttype").textValue()).isEqualTo("application/json");
    assertThat(complaint.path("subject").textValue()).isEqualTo("complaint-1");
    assertThat(complaint.path("partitionkey").textValue()).isEqualTo("customer-a");
    assertThat(complaint.path("time").textValue()).isEqualTo("2026-02-01T12:00:04Z");
    assertThat(complaint.at("/data/severity").intValue()).isEqualTo(2);
    assertThat(complaint.fieldNames())
        .toIterable()
        .allMatch(name -> name.matches("[a-z0-9]{1,20}"));
  }

  @Test
  void theNewestComeFirstWhereABatchEndsBeforeAPosition() {
    record();

    MockHttpServletResponse first = web.get("/history/feed?before=head&limit=2", "Accept", BATCH);
    MockHttpServletResponse second =
        web.get(
            "/history/feed?limit=9&before=" + first.getHeader(FeedEndpoint.POSITION),
            "Accept",
            BATCH);

    assertThat(parsed(text(first)))
        .extracting(event -> event.path("id").textValue())
        .containsExactly("event-5", "event-4");
    assertThat(first.getHeader("Link")).contains("before=").contains("rel=\"next\"");
    assertThat(parsed(text(second)))
        .extracting(event -> event.path("id").textValue())
        .containsExactly("event-3", "event-2", "event-1");
    assertThat(second.getHeader("Link")).isNull();
    assertThat(parsed(text(web.get("/history/feed?before=head&family=complaint", "Accept", BATCH))))
        .extracting(event -> event.path("id").textValue())
        .containsExactly("event-4");
  }

  @Test
  void tellsByWhomAndWhenEventsWereRecorded() {
    record();
    node.log.append(
        List.of(Facts.visit("customer-a", "visit-2")),
        MetaData.with(EventMetadata.ACTOR, "clerk@example"));
    List<JsonNode> all = feed("");
    String fourth = all.get(3).path("time").textValue();

    assertThat(values(feed("?actor=clerk@example"), "id")).containsExactly("event-6");
    assertThat(values(feed("?from=" + fourth), "id"))
        .containsExactly("event-4", "event-5", "event-6");
    assertThat(values(feed("?to=" + fourth), "id"))
        .containsExactly("event-1", "event-2", "event-3", "event-4");
    JsonNode newest =
        parsed(text(web.get("/history/feed?before=head&to=" + fourth, "Accept", BATCH)));
    assertThat(newest).hasSize(4);
    assertThat(newest.get(0).path("id").textValue()).isEqualTo("event-4");
  }

  @Test
  void anEventIsFoundByItsIdentifier() {
    record();

    assertThat(parsed(text(web.get("/history/events/event-4"))).path("subject").textValue())
        .isEqualTo("complaint-1");
    MockHttpServletResponse none = web.get("/history/events/event-9");
    assertThat(none.getStatus()).isEqualTo(404);
    WebFixture.assertShown(none, "event-unknown");
  }

  @Test
  void whoAskedWhyAndWithinWhichTraceIsInTheEnvelope() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    node.log.append(
        List.of(Facts.registered("customer-a", "north")),
        MetaData.with(EventMetadata.ACTOR, "bot@example")
            .and(EventMetadata.ON_BEHALF_OF, "rep@example")
            .and(EventMetadata.SERVICE, "shop")
            .and(EventMetadata.CORRELATION_ID, "order-17")
            .and(EventMetadata.CAUSATION_ID, "click-3")
            .and(EventMetadata.TRACE_PARENT, trace));
    node.log.append(Facts.registered("customer-b", "north"));

    JsonNode masked = feed("").getFirst();
    web.as("history personal");
    JsonNode shown = feed("").getFirst();
    for (JsonNode event : List.of(masked, shown)) {
      assertThat(event.path("traceparent").textValue()).isEqualTo(trace);
      assertThat(event.path("correlationid").textValue()).isEqualTo("order-17");
      assertThat(event.path("causationid").textValue()).isEqualTo("click-3");
    }
    assertThat(values(List.of(masked, shown), "actor")).containsExactly("***", "bot@example");
    assertThat(values(List.of(masked, shown), "onbehalfof")).containsExactly("***", "rep@example");
    assertThat(values(List.of(masked, shown), "service")).containsExactly("***", "shop");
    assertThat(feed("").getLast().has("traceparent")).isFalse();
    assertThat(feed("").getLast().has("correlationid")).isFalse();
  }

  @Test
  void resumedBehindAnyEventTheRestIsThereExactly() {
    record();
    List<JsonNode> all = feed("");
    for (int read = 1; read <= all.size(); read++) {
      String position = all.get(read - 1).path("position").textValue();
      List<JsonNode> rest = all.subList(read, all.size());

      assertThat(feed("?after=" + position)).isEqualTo(rest);
      assertThat(feed("", "Last-Event-ID", position)).isEqualTo(rest);
      assertThat(feed("?after=0", "Last-Event-ID", position)).isEqualTo(rest);
    }
    assertThat(feed("?after=head")).isEmpty();
  }

  @Test
  void aFilterGivesTheEventsOfItsFamiliesAndTypesAndNoOther() {
    node.log.append(GoldenSamples.all().stream().map(GoldenSamples.Sample::expected).toList());
    List<JsonNode> all = feed("");

    for (EventCatalogue.Entry entry : EventCatalogue.all()) {
      assertThat(feed("?type=" + entry.storedName()))
          .isNotEmpty()
          .isEqualTo(
              all.stream()
                  .filter(event -> event.path("type").textValue().equals(entry.storedName()))
                  .toList());
    }
    assertThat(feed("?family=complaint,account-plan&type=customer.PurchaseRecorded"))
        .isEqualTo(
            all.stream()
                .filter(event ->
                    event
                        .path("type")
                        .textValue()
                        .matches("(complaint|account-plan)\\..*|customer\\.PurchaseRecorded"))
                .toList());
  }

  @Test
  void nobodySeesPersonalDataWithoutTheScopeWhateverTheEventIs() {
    node.log.append(GoldenSamples.all().stream().map(GoldenSamples.Sample::expected).toList());
    List<JsonNode> masked = feed("");
    web.as("history personal");
    List<JsonNode> shown = feed("");

    assertThat(masked).hasSameSizeAs(shown);
    Set<String> personal = new HashSet<>();
    for (int i = 0; i < masked.size(); i++) {
      collectPersonal(masked.get(i), shown.get(i), personal);
    }
    personal.removeIf(text -> !text.matches(".*[ @].*")); // a word may stand in a list as well
    assertThat(personal).contains("rep@example").hasSizeGreaterThan(20);
    for (JsonNode event : masked) {
      List<String> texts = new ArrayList<>();
      collectTexts(event, texts);
      assertThat(texts).doesNotContainAnyElementsOf(personal);
    }
  }

  /** What one sees who may see personal data, where the other one sees the mask. */
  private static void collectPersonal(JsonNode masked, JsonNode shown, Set<String> personal) {
    if (masked.isTextual() && masked.textValue().equals(Masked.TEXT)) {
      personal.add(shown.textValue());
    } else if (masked.isValueNode()) {
      assertThat(masked).isEqualTo(shown);
    } else if (masked.isArray()) {
      IntStream.range(0, masked.size())
          .forEach(i -> collectPersonal(masked.get(i), shown.get(i), personal));
    } else {
      masked
          .properties()
          .forEach(part -> collectPersonal(part.getValue(), shown.get(part.getKey()), personal));
    }
  }

  private static void collectTexts(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(part -> collectTexts(part, texts));
  }

  @Test
  void whatCannotBeReadIsToldAndNotPassedOver() {
    record();
    node.log.damage("customer-a", 1, "payload", "{broken");
    List<JsonNode> events = feed("");

    assertThat(events).hasSize(5);
    JsonNode damaged = events.get(2);
    assertThat(damaged.path("id").textValue()).isEqualTo("event-3");
    assertThat(damaged.path("type").textValue()).isEqualTo("customer.PurchaseRecorded");
    assertThat(damaged.path("partitionkey").textValue()).isEqualTo("customer-a");
    assertThat(damaged.path("unreadable").textValue()).isNotEmpty();
    assertThat(damaged.has("data") || damaged.has("dataschema")).isFalse();
    assertThat(feed("?type=customer.PurchaseRecorded")).containsExactly(damaged);
    assertThat(feed("?family=complaint")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {SSE, "application/x-ndjson"})
  void goesOnAsEventsAreRecordedAndSaysThatItIsThere(String type) throws Exception {
    record();
    FeedEndpoint endpoint =
        new FeedEndpoint(
            kernel.log(),
            new QueryDates(kernel.calendar, LocalDate.EPOCH),
            kernel.settings,
            new FeedSettings(
                URI.create("urn:test"), 1, 1, Duration.ofMinutes(1), Duration.ofMillis(1)));
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/history/feed");
    request.addHeader("Accept", type);
    request.setParameter("follow", "true");
    request.setParameter("after", "1");
    request.setParameter("family", "customer");
    MockHttpServletResponse response = new MockHttpServletResponse();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> following =
          callers.submit(() -> {
            web.as("history");
            return endpoint.feed(request, response);
          });
      kernel.until(() -> text(response).contains("event-5"));
      node.log.append(
          Facts.complaint("complaint-2", "customer-a"), Facts.visit("customer-b", "visit-2"));
      kernel.until(() -> text(response).contains("event-7"));
      String alive = type.equals(SSE) ? "\n: here\nid: " + kernel.log().head() + "\n\n" : "}\n\n";
      kernel.until(() -> text(response).contains(alive));
      endpoint.close();
      following.get();
    }
    assertThat(text(response)).doesNotContain("event-1\"", "event-4", "event-6");
  }

  @Test
  void batchesFollowEachOther() {
    record();
    List<String> seen = new ArrayList<>();
    @Nullable String next = "/history/feed?limit=2&family=customer";
    @Nullable String position = null;
    while (next != null) {
      MockHttpServletResponse response = web.get(next, "Accept", BATCH);
      assertThat(response.getContentType()).isEqualTo(BATCH);
      seen.addAll(json(response).findValuesAsText("id"));
      position = response.getHeader("Feed-Position");
      String link = response.getHeader("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }

    assertThat(seen).containsExactly("event-1", "event-2", "event-3", "event-5");
    assertThat(position).isEqualTo(Long.toString(kernel.log().head()));
  }

  @Test
  void serverSentEventsHaveThePositionAsId() {
    record();
    String stream = text(web.get("/history/feed?follow=false", "Accept", SSE));
    List<String> messages = List.of(stream.split("\n\n"));

    assertThat(messages).hasSize(5);
    for (String message : messages) {
      JsonNode data = parsed(message.substring(message.indexOf("data: ") + 6));
      assertThat(message).startsWith("id: " + data.path("position").textValue() + "\ndata: {");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "family=customers",
        "family=",
        "family=customer,",
        "type=PurchaseRecorded",
        "type=customer.PurchaseRecorded,nothing",
        "after=-1",
        "after=999999",
        "after=tail",
        "follow=perhaps",
        "limit=5",
        "asOf=2026-01-01"
      })
  void whatIsNotUnderstoodIsRefused(String query) {
    record();
    assertThat(web.get("/history/feed?" + query).getStatus()).isEqualTo(400);
  }

  @Test
  void aPositionThatTheLogDoesNotHaveIsRefusedSinceItIsOfAnotherLog() {
    record();
    MockHttpServletResponse response = web.get("/history/feed", "Last-Event-ID", "999999");

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(json(response).path("code").asText()).isEqualTo("invalid-header");
    assertThat(web.get("/history/feed", "Accept", "text/csv").getStatus()).isEqualTo(406);
  }
}
