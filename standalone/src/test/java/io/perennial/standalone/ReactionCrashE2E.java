package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed between events and what follows from them: in the end each of it is there
 * once, and names its event. A rebuild of the views makes nothing follow again.
 */
class ReactionCrashE2E {

  private static final int MANY = 40;
  private static final int KILLS = 2;
  private static final String MARKER = "customer-marker";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path data;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Test
  void whatFollowsIsDoneOnceHoweverOftenTheServiceIsKilled() {
    try (PerennialProcess service = PerennialProcess.start(data)) {
      List<String> customers = customers();
      customers.forEach(customer -> register(clerk(service), customer, today));
      register(clerk(service), MARKER, today);
      register(clerk(service), "customer-of-old", today.minusYears(2));
      classify(clerk(service), "customer-of-old", today.minusYears(1));
      customers.forEach(customer -> classify(clerk(service), customer, today));
      breach(clerk(service), boss(service));
      service.kill();
    }
    for (int kill = 0; kill < KILLS; kill++) {
      try (PerennialProcess service = PerennialProcess.start(data)) {
        int before = drafted(clerk(service)).size();
        await()
            .atMost(PATIENCE)
            .until(() -> drafted(clerk(service)).size() > Math.min(before, MANY - 1));
        service.kill();
      }
    }
    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api clerk = clerk(service);
      await().atMost(PATIENCE).until(() -> drafted(clerk).size() >= MANY);
      await().atMost(PATIENCE).until(() -> !reviews(clerk).isEmpty());
      clerk.post("/operations/views/rebuild", "");
      await().atMost(PATIENCE).until(() -> generation(clerk) > 1);
      classify(clerk, MARKER, today);
      await().atMost(PATIENCE).until(() -> !of(clerk, MARKER, "AccountPlanDrafted").isEmpty());

      assertThat(drafted(clerk)).hasSize(MANY);
      assertThat(reviews(clerk)).hasSize(1);
      assertThat(of(clerk, "customer-of-old", "AccountPlanDrafted")).isEmpty();
      for (String customer : customers()) {
        JsonNode draft = of(clerk, customer, "AccountPlanDrafted").getFirst();
        JsonNode cause = of(clerk, customer, "CustomerClassifiedInPyramid").getFirst();
        assertThat(draft.at("/metadata/causationId").asText())
            .isEqualTo(cause.get("eventId").asText());
        assertThat(draft.at("/metadata/correlationId").asText())
            .isEqualTo(cause.at("/metadata/correlationId").asText());
        assertThat(draft.at("/metadata/actor").asText()).isEqualTo("perennial/key-account-plan");
      }
    }
  }

  private Api clerk(PerennialProcess service) {
    return Api.as("clerk", service, data);
  }

  private Api boss(PerennialProcess service) {
    return Api.as("boss", service, data);
  }

  private static List<String> customers() {
    return IntStream.range(0, MANY).mapToObj(number -> "customer-" + number).toList();
  }

  private static void register(Api api, String customer, LocalDate on) {
    accept(api.post("/commands/customers", Api.registration(customer, on.toString())));
  }

  private static void classify(Api api, String customer, LocalDate on) {
    accept(
        api.post(
            "/commands/customers/" + customer + "/classify-in-pyramid",
            Map.of("pyramidClass", "KEY", "reason", "buys most", "occurredOn", on.toString())));
  }

  private static void breach(Api clerk, Api boss) {
    String customer = "/commands/customers/" + customers().getFirst();
    accept(
        clerk.post(
            customer + "/propose-credit-limit",
            Map.of(
                "proposalId", "p-1",
                "creditClass", "C",
                "limit", Map.of("amount", "100.00", "currency", "USD"),
                "reason", "small")));
    accept(boss.post(customer + "/approve-credit-limit", Map.of("proposalId", "p-1")));
    accept(
        clerk.post(
            customer + "/record-purchase",
            Map.of(
                "purchaseId",
                "b-1",
                "quantity",
                1,
                "netAmount",
                Map.of("amount", "150.00", "currency", "USD"),
                "settlement",
                "CREDIT")));
  }

  private static void accept(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
  }

  /** How often the view that folds what reactions listen to has been made. */
  private static int generation(Api api) {
    for (JsonNode view : api.get("/operations/views").json().get("items")) {
      if (view.get("name").asText().equals("customer")) {
        return view.get("generation").asInt();
      }
    }
    throw new AssertionError("There is no view of customers");
  }

  private static List<JsonNode> drafted(Api api) {
    return customers().stream()
        .flatMap(customer -> of(api, customer, "AccountPlanDrafted").stream())
        .toList();
  }

  private static List<JsonNode> reviews(Api api) {
    return of(api, customers().getFirst(), "CreditReviewOpened");
  }

  /** The events of that type in the history of a customer. */
  private static List<JsonNode> of(Api api, String customer, String type) {
    Api.Answer page = api.get("/history/customers/" + customer + "?limit=500");
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode item : page.json().get("items")) {
      if (item.get("type").asText().equals(type)) {
        found.add(item);
      }
    }
    return found;
  }
}
