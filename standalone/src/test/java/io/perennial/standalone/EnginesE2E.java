package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * On Axon Server and MongoDB auditors, analysts and other services get what they get of one process
 * on embedded stores that was sent the same commands. Runs where {@code PERENNIAL_TEST_AXON_SERVER}
 * (host:port) and {@code PERENNIAL_TEST_MONGODB_URI} (with a database of its own) name real
 * servers; figures, which are of all customers, are compared where the log was empty before.
 */
@EnabledIfEnvironmentVariable(named = "PERENNIAL_TEST_AXON_SERVER", matches = ".+")
@EnabledIfEnvironmentVariable(named = "PERENNIAL_TEST_MONGODB_URI", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnginesE2E {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> SCOPES =
      List.of("commands", "views", "history", "operations", "personal");
  private static final List<String> WITHOUT_PERSONAL = List.of("views", "history", "operations");
  private static final String LINES = "application/x-ndjson";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String DAY = "2025-10-15";
  @TempDir static Path data;
  @TempDir static Path other;

  private final String prefix = "engines" + Long.toString(System.nanoTime(), 36);
  private final List<AutoCloseable> started = new ArrayList<>();
  private Api sales;
  private Api controller;
  private Api auditor;
  private Api withoutPersonal;
  private Api embedded;
  private String queries;
  private String before;
  private boolean alone;
  private WebhookReceiver receiver;
  private String subscription;

  @BeforeAll
  void play() throws IOException {
    receiver = WebhookReceiver.start();
    started.add(receiver);
    String[] engines = {
      "--perennial.event-store=axon-server",
      "--perennial.axon-server.servers=" + System.getenv("PERENNIAL_TEST_AXON_SERVER"),
      "--perennial.document-store=mongodb",
      "--perennial.mongodb.uri=" + System.getenv("PERENNIAL_TEST_MONGODB_URI")
    };
    String[] webhooks = {
      "--perennial.webhooks.allowed-hosts=127.0.0.1:" + receiver.port(),
      "--perennial.webhooks.private-addresses=true",
      "--perennial.webhooks.plain-http=true",
      "--perennial.webhooks.look-interval=100ms"
    };
    PerennialProcess commandSide =
        launched("io.perennial.command.CommandSideApplication", data, engines);
    PerennialProcess querySide =
        launched(
            "io.perennial.query.QuerySideApplication",
            data,
            Stream.of(engines, webhooks).flatMap(Stream::of).toArray(String[]::new));
    PerennialProcess one = launched("io.perennial.standalone.PerennialApplication", other);
    queries = querySide.address();
    sales = Api.as("sales", commandSide.address(), data, SCOPES);
    controller = Api.as("controller", commandSide.address(), data, SCOPES);
    auditor = Api.as("auditor", queries, data, SCOPES);
    withoutPersonal = Api.as("warehouse", queries, data, WITHOUT_PERSONAL);
    embedded = Api.as("auditor", one, other);

    before = page("&after=head").header("Feed-Position");
    alone = page("").json().isEmpty();
    Api.Answer subscribed =
        withoutPersonal.post(
            "/operations/subscriptions",
            Map.of(
                "url",
                receiver.url(),
                "families",
                List.of("customer"),
                "secret",
                WebhookReceiver.SECRET));
    assertThat(subscribed.status()).as(subscribed.text()).isEqualTo(201);
    subscription = subscribed.header("Location");
    whenSeen(auditor, play(sales, controller));
    whenSeen(embedded, play(Api.as("sales", one, other), Api.as("controller", one, other)));
  }

  @AfterAll
  void stop() throws Exception {
    for (AutoCloseable each : started.reversed()) {
      each.close();
    }
  }

  /** One after the other, since each takes the whole machine to start. */
  private PerennialProcess launched(String launcher, Path folder, String... settings) {
    PerennialProcess process = PerennialProcess.launch(launcher, folder, settings);
    started.add(process);
    process.address();
    return process;
  }

  private List<String> play(Api seller, Api approver) {
    Scenario scenario = new Scenario(prefix, seller, approver);
    List<String> tokens = new ArrayList<>(scenario.play());
    tokens.add(new SellingYear(scenario).play());
    return tokens;
  }

  private static void whenSeen(Api reader, List<String> tokens) {
    for (JsonNode view : reader.get("/views").json().get("items")) {
      for (String token : tokens) {
        Api.Answer seen =
            reader.get(
                view.get("href").asText() + "?limit=1",
                "Consistency-Token",
                token,
                "Prefer",
                "wait=30");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
      }
    }
  }

  private Api.Answer page(String query) {
    return auditor.get("/history/feed?limit=1" + query, "Accept", BATCH);
  }

  private static List<JsonNode> feed(Api reader, String query) {
    Api.Answer answer = reader.get("/history/feed" + query, "Accept", LINES);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text().lines().map(Api::parsed).toList();
  }

  /** The feed behind what was there before this test. */
  private String ofThisTest(String query) {
    return "?" + query + (before.equals("-1") ? "" : "&after=" + before);
  }

  private static String id(JsonNode event) {
    return event.path("id").textValue();
  }

  private boolean isOurs(JsonNode event) {
    return event.path("partitionkey").asText().contains(prefix);
  }

  @Test
  @Order(1)
  void everyFigureOfEveryViewSaysTheSameAsOnEmbeddedStores() {
    assumeThat(alone).as("the log was empty before").isTrue();
    List<String> asked = FigureAnswers.questions(auditor, DAY);
    assertThat(asked).hasSizeGreaterThan(100);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          for (String question : asked) {
            assertThat(FigureAnswers.result(auditor, question))
                .as(question)
                .isEqualTo(FigureAnswers.result(embedded, question));
          }
        });
  }

  @Test
  @Order(2)
  void aListAndAFigureOfAPastDayAreFoldedFirstAndSayTheSameAsOnEmbeddedStores() {
    String list = "/views/churn?asOf=" + DAY;
    Api.Answer first = auditor.get(list, "Accept", LINES);
    assertThat(first.status()).as(first.text()).isEqualTo(202);
    assertThat(first.headers().firstValue("Retry-After")).isPresent();
    assertThat(ours(whenFolded(auditor, list, LINES)))
        .hasSizeGreaterThanOrEqualTo(3)
        .isEqualTo(ours(whenFolded(embedded, list, LINES)));
    String figure = "/views/churn/figures/cohorts?asOf=" + DAY;
    JsonNode rows = Api.parsed(whenFolded(auditor, figure, "application/json")).get("result");
    JsonNode expected = Api.parsed(whenFolded(embedded, figure, "application/json")).get("result");
    assertThat(expected).isNotEmpty();
    if (alone) {
      assertThat(rows).isEqualTo(expected);
    } else {
      assertThat(rows).isNotEmpty();
    }
  }

  private static String whenFolded(Api reader, String path, String form) {
    return await()
        .atMost(PATIENCE)
        .until(() -> reader.get(path, "Accept", form), answer -> answer.status() == 200)
        .text();
  }

  private List<String> ours(String lines) {
    return lines
        .lines()
        .filter(line -> line.contains(prefix))
        .map(FigureAnswers::withoutEventIds)
        .toList();
  }

  @Test
  @Order(3)
  void theFeedIsReadByPagesAndFollowedLive() {
    List<JsonNode> whole =
        feed(auditor, ofThisTest("follow=false")).stream().filter(this::isOurs).toList();
    assertThat(whole).hasSizeGreaterThan(60);
    List<String> paged = new ArrayList<>();
    String next = "/history/feed" + ofThisTest("limit=7");
    while (next != null) {
      Api.Answer page = auditor.get(next, "Accept", BATCH);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      for (JsonNode event : page.json()) {
        if (isOurs(event)) {
          paged.add(id(event));
        }
      }
      next =
          page.headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse(null);
    }
    assertThat(paged).isEqualTo(whole.stream().map(EnginesE2E::id).toList());

    String from = whole.get(whole.size() - 3).path("position").textValue();
    try (FollowedFeed feed =
        FollowedFeed.behind(from, queries, Api.token("warehouse", data, List.of("history")))) {
      feed.await(events -> ids(events).containsAll(paged.subList(paged.size() - 2, paged.size())));
      String customer = "customer-" + prefix + "-live";
      Api.Answer registered =
          sales.post("/commands/customers", Api.registration(customer, "2025-12-01"));
      assertThat(registered.status()).as(registered.text()).isEqualTo(201);
      feed.await(
          events -> events.stream().anyMatch(e -> e.path("subject").asText().equals(customer)));
      assertThat(ids(feed.events())).doesNotHaveDuplicates();
      assertThat(feed.events().toString()).doesNotContain("Ina Invented");
    }
  }

  private static List<String> ids(List<JsonNode> events) {
    return events.stream().map(EnginesE2E::id).toList();
  }

  @Test
  @Order(4)
  void aReceiverIsSentEveryEventSignedInOrderForEachCustomer() throws GeneralSecurityException {
    Map<String, List<String>> recorded =
        byCustomer(feed(withoutPersonal, ofThisTest("family=customer")));
    assertThat(recorded).hasSizeGreaterThanOrEqualTo(4);
    await()
        .atMost(PATIENCE)
        .until(() ->
            byCustomer(receiver.deliveries().stream().map(d -> Api.parsed(d.body())).toList())
                .equals(recorded));
    for (WebhookReceiver.Delivery each : receiver.deliveries()) {
      assertThat(each.isSigned()).as(each.body()).isTrue();
      assertThat(id(Api.parsed(each.body()))).isEqualTo(each.id());
      assertThat(each.body()).doesNotContain("Ina Invented");
    }
    Api.Answer status = withoutPersonal.get(subscription);
    assertThat(status.json().path("status").asText()).as(status.text()).isEqualTo("active");
  }

  private Map<String, List<String>> byCustomer(List<JsonNode> events) {
    return FeedCrashE2E.byCustomer(events.stream().filter(this::isOurs).toList());
  }

  @Test
  @Order(5)
  void whoLookedStandsInTheAccessLogWithTheReason() {
    String customer = "customer-" + prefix + "-brook";
    assertThat(auditor.get("/views/customer/" + customer, "Access-Reason", "Ticket 17").text())
        .contains("Ina Invented");
    assertThat(withoutPersonal.get("/views/customer/" + customer).text())
        .doesNotContain("Ina Invented");
    assertThat(
            auditor
                .get("/history/customers/" + customer + "?limit=5", "Access-Reason", "Ticket 18")
                .status())
        .isEqualTo(200);
    JsonNode looked =
        auditor
            .get("/history/access?sort=-number&limit=500&person=auditor&subject=" + customer)
            .json()
            .get("items");
    assertThat(looked.findValuesAsText("reason")).contains("Ticket 17", "Ticket 18");
    assertThat(
            auditor
                .get("/history/access?person=sales&kind=REFUSED_FOUR_EYES")
                .json()
                .get("items")
                .toString())
        .contains("customer-" + prefix + "-anchor");
    assertThat(
            auditor.get("/history/access?person=warehouse&subject=" + customer).json().get("items"))
        .isEmpty();
    Api.Answer check = auditor.get("/history/access/check");
    assertThat(check.json().path("whole").asBoolean()).as(check.text()).isTrue();
    JsonNode head = check.json().get("head");
    assertThat(
            auditor
                .get(
                    "/history/access/check?number=%s&hash=%s"
                        .formatted(head.get("number").asText(), head.get("hash").asText()))
                .json()
                .path("asNoted")
                .asBoolean())
        .isTrue();
  }

  @Test
  @Order(6)
  void whoIsErasedIsReadableNowhere() {
    String customer = "customer-" + prefix + "-erased";
    String person = "person-" + prefix + "-erased";
    String name = "Zoe " + prefix;
    Map<String, Object> registration = new TreeMap<>(Api.registration(customer, "2025-12-02"));
    registration.put("people", List.of(Map.of("personId", person, "role", "OWNER", "name", name)));
    Api.Answer registered = sales.post("/commands/customers", registration);
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    String token = registered.header("Consistency-Token");
    List<String> places =
        List.of(
            "/views/customer/" + customer,
            "/history/customers/" + customer,
            "/views/customer-360/" + customer,
            "/history/feed" + ofThisTest("family=customer"));
    for (String place : places) {
      await().atMost(PATIENCE).until(() -> answer(place, token).contains(name));
    }

    String erasure = "erasure-" + prefix;
    Api.Answer asked =
        sales.post(
            "/operations/erasures",
            Map.of(
                "erasureId",
                erasure,
                "kind",
                "PERSON",
                "subject",
                person,
                "customerId",
                customer,
                "ground",
                "request of the person"));
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    String confirm = "/operations/erasures/" + erasure + "/confirm";
    assertThat(sales.post(confirm, "").json().path("code").asText()).isEqualTo("four-eyes");
    Api.Answer confirmed = controller.post(confirm, "");
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    await()
        .atMost(PATIENCE)
        .until(() -> {
          Api.Answer state = auditor.get("/operations/erasures/" + erasure);
          return state.status() == 200 && state.json().path("state").asText().equals("CARRIED_OUT");
        });

    String last = confirmed.header("Consistency-Token");
    for (String place : places) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(answer(place, last)).contains(person).doesNotContain(name));
    }
    assertThat(answer("/history/customers/" + customer, last))
        .contains("[erased]", "ErasureRequested", "ErasureConfirmed", "ErasureCarriedOut");
  }

  private String answer(String place, String token) {
    return place.startsWith("/history/feed")
        ? auditor.get(place, "Accept", LINES).text()
        : auditor.get(place, "Consistency-Token", token, "Prefer", "wait=30").text();
  }
}
