package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One year on the service as it is started by its users, on embedded stores. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyE2E {

  private static final List<String> READING = List.of("views", "history", "operations");

  @TempDir static Path data;
  private PerennialProcess service;
  private Api auditor;
  private Scenario scenario;
  private List<String> tokens;

  @BeforeAll
  void play() {
    service = PerennialProcess.start(data);
    auditor = Api.as("auditor", service, data);
    scenario =
        new Scenario(
            "journey",
            Api.as("sales@example.com", service, data),
            Api.as("controller@example.com", service, data));
    tokens = scenario.play();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void whatIsMadeInTheDataDirectoryIsForItsOwnerOnly() throws IOException {
    Assumptions.assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
    try (Stream<Path> made = Files.walk(data)) {
      assertThat(made.filter(path -> !path.equals(data)))
          .map(path -> path.getFileName() + " " + mode(path))
          .contains("logs rwx------", "perennial.log rw-------", "events.db-wal rw-------")
          .allMatch(path -> path.endsWith("------"));
    }
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyViewIsTheFoldOfTheHistory() {
    Map<String, String> documents = scenario.documents(auditor, tokens);

    assertThat(documents).hasSize(12);
    for (String customer : scenario.customers()) {
      // What follows from the passing of days is shown as of today.
      JsonNode state =
          auditor.get("/history/customers/" + customer + "?knownAt=" + Instant.now()).json();
      for (String view : Scenario.VIEWS) {
        assertThat(auditor.get("/views/" + view + "/" + customer).json())
            .isEqualTo(state.get("state").get(view));
      }
    }
  }

  @Test
  void rebuildingEveryViewGivesTheSameDocuments() {
    Map<String, String> before = scenario.documents(auditor, tokens);
    JsonNode started = auditor.post("/operations/views/rebuild", "").json();
    assertThat(started.get("items")).hasSizeGreaterThanOrEqualTo(4);

    for (String view : Scenario.VIEWS) {
      int generation = generation(view);
      while (generation < 2) {
        generation = generation(view);
      }
    }

    assertThat(scenario.documents(auditor, tokens)).isEqualTo(before);
  }

  private int generation(String name) {
    for (JsonNode view : auditor.get("/operations/views").json().get("items")) {
      if (view.get("name").asText().equals(name)) {
        return view.get("generation").asInt();
      }
    }
    throw new IllegalStateException("There is no view " + name);
  }

  @Test
  void theHistoryTellsWhoAskedAndInWhichOrder() {
    JsonNode page =
        auditor
            .get(
                "/history/customers/" + scenario.id("anchor") + "?limit=500",
                "Consistency-Token",
                tokens.get(1),
                "Prefer",
                "wait=20")
            .json();

    List<String> types = page.get("items").findValuesAsText("type");
    assertThat(types)
        .startsWith("CustomerRegistered", "PurchaseRecorded", "CustomerWon")
        .contains("CreditLimitApproved", "AccountPlanDrafted", "AccountPlanApproved")
        .endsWith("PurchaseRecorded");
    JsonNode approved = page.get("items").get(types.indexOf("CreditLimitApproved"));
    assertThat(approved.get("metadata").get("actor").asText()).isEqualTo("controller@example.com");
    assertThat(approved.get("occurredOn").asText()).isEqualTo("2025-08-02");
  }

  @Test
  void theReplayEndsInTheStateOfTheViews() throws IOException {
    Api.Answer replay = auditor.post("/history/customers/" + scenario.id("brook") + "/replay", "");

    assertThat(replay.header("Content-Type")).startsWith("text/event-stream");
    assertThat(replay.text()).contains("event: DefectionDeclared").contains("event: end");
    List<String> messages =
        replay.text().lines().filter(line -> line.startsWith("data: {\"step\":")).toList();
    String before = Integer.toString(messages.size() - 1);
    String last =
        auditor
            .post(
                "/history/customers/" + scenario.id("brook") + "/replay",
                "",
                "Last-Event-ID",
                before)
            .text()
            .lines()
            .filter(line -> line.startsWith("data: "))
            .findFirst()
            .orElseThrow();
    JsonNode changes =
        new ObjectMapper().readTree(last.substring("data: ".length())).get("changes");
    for (String view : Scenario.VIEWS) {
      assertThat(changes.at("/" + view + "/0/value"))
          .as(view)
          .isEqualTo(auditor.get("/views/" + view + "/" + scenario.id("brook")).json());
    }
  }

  @Test
  void personalDataIsMaskedWithoutTheScopeAndEncryptedOnDisk() throws IOException {
    Api masked = Api.as("analyst", service.address(), data, READING);
    String path = "/views/customer/" + scenario.id("anchor");

    assertThat(auditor.get(path).text()).contains("Ina Invented");
    assertThat(masked.get(path).text()).contains("\"name\":\"***\"").doesNotContain("Ina");
    assertThat(masked.get("/history/customers/" + scenario.id("anchor")).text())
        .doesNotContain("Ina");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("Ina Invented")
            .doesNotContain("Ina was pleased");
      }
    }
  }

  @Test
  void whatIdentifiesAnotherCustomerOrItsPeopleIsTaken() {
    Map<String, Object> number =
        new TreeMap<>(Api.registration("customer-journey-delta", "2025-02-01"));
    number.put("registrationNumber", "h.r.b./" + scenario.id("anchor").replace("-", " "));
    Map<String, Object> person =
        new TreeMap<>(Api.registration("customer-journey-delta", "2025-02-01"));
    person.put(
        "people",
        List.of(
            Map.of(
                "personId", "person-" + scenario.id("anchor"),
                "role", "OWNER",
                "name", "Ida Invented")));

    assertThat(refused(number)).isEqualTo("registration-number-taken");
    assertThat(refused(person)).isEqualTo("person-id-taken");
  }

  private String refused(Map<String, Object> registration) {
    return scenario.sales().post("/commands/customers", registration).json().get("code").asText();
  }

  /** Each needs one scope, so of two tokens with another scope each one is refused. */
  @Test
  void everyDoorAsksForItsScope() {
    List<Api> callers =
        Stream.of("views", "operations")
            .map(scope -> Api.as(scope, service.address(), data, List.of(scope)))
            .toList();
    JsonNode paths = callers.getFirst().get("/openapi").json().path("paths");
    List<String> doors = new ArrayList<>();
    paths
        .properties()
        .forEach(path -> {
          if (path.getValue().has("get") && !path.getKey().matches("/(openapi|actuator).*")) {
            doors.add(path.getKey().replaceAll("\\{[^}]*}", "x"));
          }
        });

    assertThat(doors)
        .hasSizeGreaterThan(100)
        .allSatisfy(door ->
            assertThat(callers.stream().map(caller -> caller.get(door).status()))
                .as(door)
                .contains(403));
    assertThat(callers.getFirst().get("/views").status()).isEqualTo(200);
    assertThat(callers.getFirst().post("/commands/customers", Map.of()).status()).isEqualTo(403);
    assertThat(callers.getLast().post("/analyses/what-if-churn/runs", Map.of()).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?=null", "?%0B=1", "?asOf=%F0%91"})
  void aQueryStringThatCannotBeReadIsTheCallersFault(String query) {
    Api.Answer answer = auditor.get("/views/churn" + query);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void metersAreExposed() {
    String meters = auditor.get("/actuator/prometheus").text();

    assertThat(meters)
        .contains("perennial_commands_seconds_count{")
        .contains("perennial_append_seconds_count")
        .contains("perennial_events_per_load_count")
        .contains("perennial_view_lag{")
        .contains("perennial_view_parked{")
        .contains("perennial_view_batch_size_count")
        .contains("perennial_idempotency_repeats_total");
    assertThat(auditor.get("/actuator/health/readiness").json().get("status").asText())
        .isEqualTo("UP");
  }

  @Test
  void whatWasCreatedIsFoundWhereItsLocationSays() {
    Api.Answer created =
        auditor.post("/commands/customers", Api.registration("customer-located", "2026-01-01"));
    Api.Answer complaint =
        auditor.post(
            "/commands/complaints",
            Map.of(
                "complaintId",
                "complaint-located",
                "customerId",
                "customer-located",
                "category",
                "QUALITY",
                "severity",
                3,
                "channel",
                "EMAIL",
                "subject",
                "late"));

    assertThat(created.header("Location")).isEqualTo("/views/customer/customer-located");
    assertThat(complaint.header("Location")).isEqualTo("/views/complaint/complaint-located");
    for (Api.Answer answer : List.of(created, complaint)) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      Api.Answer found =
          auditor.get(
              answer.header("Location"), "Consistency-Token", answer.header("Consistency-Token"));
      assertThat(found.status()).as(found.text()).isEqualTo(200);
      assertThat(found.json().get("customerId").asText()).isEqualTo("customer-located");
    }
  }

  /** What is shown of a refusal is what a caller gets. */
  @Test
  void refusalsAreAnsweredAsTheOpenApiDocumentShowsThem() {
    JsonNode shown = auditor.get("/openapi").json().at("/components/examples");
    auditor.post("/commands/customers", Api.registration("customer-refused", "2026-01-01"));
    Map<String, Object> onCredit =
        new HashMap<>(Api.purchase("purchase-refused", "10.00", "2026-01-02"));
    onCredit.put("settlement", "CREDIT");
    Map<String, Api.Answer> answers =
        Map.of(
            "no-credit-limit",
            auditor.post("/commands/customers/customer-refused/record-purchase", onCredit),
            "not-a-customer",
            auditor.post(
                "/commands/customers/customer-refused/declare-defection",
                Map.of("reason", "COMPETITOR_OFFER", "occurredOn", "2026-01-02")),
            "customer-unknown",
            auditor.post("/commands/customers/customer-nobody/record-purchase", onCredit),
            "version-mismatch",
            auditor.post(
                "/commands/customers/customer-refused/record-purchase",
                onCredit,
                "If-Match",
                "\"99\""),
            "method-not-allowed",
            auditor.get("/commands/customers"));

    answers.forEach((code, answer) -> {
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.json()).isEqualTo(shown.path(code).path("value"));
      assertThat(answer.status()).isEqualTo(answer.json().path("status").asInt());
    });
  }

  /** Written anew by {@code ./mvnw verify -pl standalone -am -Dopenapi.write=true}, never on CI. */
  @Test
  void theOpenApiDocumentIsTheOneThatIsCheckedIn() throws IOException {
    Path file = Path.of("..", "docs", "openapi.json");
    String text = auditor.get("/openapi").text();
    if (Boolean.getBoolean("openapi.write") && System.getenv("CI") == null) {
      Files.writeString(file, text);
    }

    assertThat(Files.readString(file)).isEqualTo(text);
    JsonNode served = new ObjectMapper().readTree(text);
    assertThat(served.get("openapi").asText()).startsWith("3.1");
    assertThat(served.at("/components/schemas").properties())
        .allSatisfy(schema ->
            assertThat(schema.getValue().path("properties").properties())
                .allSatisfy(field ->
                    assertThat(field.getValue().path("description").asText())
                        .as(schema.getKey() + "." + field.getKey())
                        .isNotBlank()));
    assertThat(served.get("paths").fieldNames())
        .toIterable()
        .contains(
            "/commands/customers",
            "/commands/batch",
            "/views",
            "/views/churn",
            "/operations/views");
  }

  /** A tenth of what an operation took before what is common to them was said once. */
  @Test
  void theOpenApiDocumentIsShortAndCompressedWhenAsked() {
    Api.Answer plain = auditor.get("/openapi");
    Api.Answer compressed = auditor.get("/openapi", "Accept-Encoding", "gzip");
    long operations = plain.json().get("paths").valueStream().mapToLong(JsonNode::size).sum();

    assertThat(plain.text().length()).isLessThan((int) operations * 3_100);
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(compressed.header("Vary")).containsIgnoringCase("accept-encoding");
  }
}
