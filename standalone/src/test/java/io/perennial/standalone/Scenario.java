package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A year with three customers, the same on every engine: purchases, credit with four eyes, visits,
 * tiers, answers, a plan, complaints, a defection and a win-back.
 *
 * @param prefix keeps the customers of one run apart from those of another
 * @param sales who sells
 * @param controller who approves
 */
record Scenario(String prefix, Api sales, Api controller) {

  static final List<String> VIEWS = List.of("customer", "churn", "lifetime-value", "loyalty");

  List<String> customers() {
    return List.of(id("anchor"), id("brook"), id("cedar"));
  }

  String id(String name) {
    return "customer-" + prefix + "-" + name;
  }

  /** Sends every command and gives the last token of each stream. */
  List<String> play() {
    List<String> tokens = new ArrayList<>();
    int day = 1;
    for (String customer : customers()) {
      Map<String, Object> registration =
          new TreeMap<>(Api.registration(customer, "2025-01-0" + day++));
      registration.put("registrationNumber", "HRB " + customer);
      registration.put(
          "people",
          List.of(
              Map.of(
                  "personId", "person-" + customer,
                  "role", "OWNER",
                  "name", "Ina Invented",
                  "email", "ina@example.com")));
      assertThat(sales.post("/commands/customers", registration).status()).isEqualTo(201);
      for (int month = 1; month <= 9; month++) {
        accept(
            sales,
            customer,
            "record-purchase",
            Api.purchase("p-" + month, month * 100 + ".50", "2025-%02d-15".formatted(month)));
      }
      accept(
          sales,
          customer,
          "record-survey-answer",
          Map.of(
              "answerId",
              "s-1",
              "overall",
              day,
              "touchpoint",
              "delivery",
              "occurredOn",
              "2025-06-01"));
    }
    String anchor = id("anchor");
    accept(
        sales,
        anchor,
        "propose-credit-limit",
        Map.of(
            "proposalId",
            "c-1",
            "creditClass",
            "B",
            "limit",
            usd("1000.00"),
            "reason",
            "pays well",
            "occurredOn",
            "2025-08-01"));
    refuse(
        sales.post(task(anchor, "approve-credit-limit"), Map.of("proposalId", "c-1")), "four-eyes");
    accept(
        controller,
        anchor,
        "approve-credit-limit",
        Map.of("proposalId", "c-1", "occurredOn", "2025-08-02"));
    accept(sales, anchor, "record-purchase", onCredit("k-1", "800.00", "2025-08-03"));
    JsonNode breach =
        accept(sales, anchor, "record-purchase", onCredit("k-2", "300.00", "2025-08-04"));
    assertThat(breach.get("events").findValuesAsText("type"))
        .containsExactly("PurchaseRecorded", "CreditLimitBreached");
    refuse(
        sales.post(task(anchor, "record-purchase"), onCredit("k-3", "1.00", "2025-08-05")),
        "credit-limit-breached");
    accept(
        controller,
        anchor,
        "release-credit-purchase",
        Map.of("purchaseId", "k-3", "upTo", usd("1.00"), "reason", "small"));
    accept(sales, anchor, "record-purchase", onCredit("k-3", "1.00", "2025-08-05"));
    JsonNode restored =
        accept(
            sales,
            anchor,
            "record-payment",
            Map.of("paymentId", "m-1", "amount", usd("500.00"), "occurredOn", "2025-08-20"));
    assertThat(restored.get("events").findValuesAsText("type"))
        .containsExactly("PaymentRecorded", "CreditLimitRestored");
    accept(
        sales,
        anchor,
        "log-visit",
        Map.of(
            "visitId",
            "v-1",
            "representative",
            "rep-7",
            "durationMinutes",
            45,
            "purpose",
            "ORDER",
            "outcome",
            "ORDER_PLACED",
            "cost",
            usd("80.00"),
            "notes",
            "Ina was pleased",
            "occurredOn",
            "2025-08-21"));
    accept(
        sales,
        anchor,
        "change-tier",
        Map.of("tier", "A", "reason", "grew", "occurredOn", "2025-08-22"));
    accept(
        sales,
        id("brook"),
        "declare-defection",
        Map.of("reason", "PRICE", "competitor", "Cheap Co", "occurredOn", "2025-10-01"));
    accept(
        sales,
        id("brook"),
        "win-back",
        Map.of("broughtAboutBy", "OFFER", "occurredOn", "2025-11-01"));
    String plan = "account-plan-" + prefix;
    assertThat(
            sales
                .post(
                    "/commands/account-plans",
                    Map.of(
                        "planId",
                        plan,
                        "customerId",
                        anchor,
                        "year",
                        2025,
                        "vision",
                        "first choice",
                        "occurredOn",
                        "2025-01-10"))
                .status())
        .isEqualTo(201);
    refuse(
        sales.post("/commands/account-plans/" + plan + "/approve", Map.of()), "step-out-of-order");
    ok(
        sales.post(
            "/commands/account-plans/" + plan + "/submit", Map.of("occurredOn", "2025-01-11")));
    ok(
        controller.post(
            "/commands/account-plans/" + plan + "/approve", Map.of("occurredOn", "2025-01-12")));
    String complaint = "complaint-" + prefix;
    assertThat(
            sales
                .post(
                    "/commands/complaints",
                    Map.of(
                        "complaintId",
                        complaint,
                        "customerId",
                        id("cedar"),
                        "category",
                        "QUALITY",
                        "severity",
                        2,
                        "channel",
                        "PHONE",
                        "subject",
                        "scratched",
                        "occurredOn",
                        "2025-03-01"))
                .status())
        .isEqualTo(201);
    ok(
        sales.post(
            "/commands/complaints/" + complaint + "/judge",
            Map.of("valid", false, "reasons", "bought so", "occurredOn", "2025-03-02")));
    for (Api.Answer last :
        List.of(
            sales.post(
                "/commands/complaints/" + complaint + "/close-as-unfounded",
                Map.of("occurredOn", "2025-03-03")),
            sales.post(task(anchor, "record-purchase"), Api.purchase("z", "1.00", "2025-12-01")),
            sales.post(
                task(id("brook"), "record-purchase"), Api.purchase("z", "1.00", "2025-12-01")))) {
      ok(last);
      tokens.add(last.header("Consistency-Token"));
    }
    return tokens;
  }

  /** The documents of all views, by view and customer, without what differs between two runs. */
  Map<String, String> documents(Api reader, List<String> tokens) {
    Map<String, String> documents = new TreeMap<>();
    for (String view : VIEWS) {
      for (String token : tokens) {
        Api.Answer seen =
            reader.get(
                "/views/" + view + "/" + id("anchor"),
                "Consistency-Token",
                token,
                "Prefer",
                "wait=20");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
      }
      for (String customer : customers()) {
        documents.put(
            view + " " + customer.substring(("customer-" + prefix).length()),
            reader.get("/views/" + view + "/" + customer).text().replace(prefix, "PREFIX"));
      }
    }
    return documents;
  }

  static Map<String, String> usd(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }

  private static Map<String, Object> onCredit(String purchaseId, String amount, String on) {
    Map<String, Object> purchase = new TreeMap<>(Api.purchase(purchaseId, amount, on));
    purchase.put("settlement", "CREDIT");
    return purchase;
  }

  private static String task(String customer, String task) {
    return "/commands/customers/" + customer + "/" + task;
  }

  private static JsonNode accept(Api api, String customer, String task, Object body) {
    return ok(api.post(task(customer, task), body));
  }

  private static JsonNode ok(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().get("events")).isNotEmpty();
    return answer.json();
  }

  private static void refuse(Api.Answer answer, String code) {
    assertThat(answer.json().get("code").asText()).as(answer.text()).isEqualTo(code);
  }
}
