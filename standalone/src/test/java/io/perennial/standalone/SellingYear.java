package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is done to sell to the customers of a scenario: a day and a target, dealings, invoices,
 * objections and a deal, losses and goodwill, and what is heard of the market.
 *
 * @param scenario the customers, and who sells to them
 */
record SellingYear(Scenario scenario) {

  private static final String REPRESENTATIVE = "Rita Example";

  /** Sends every command and gives the token of the last one. */
  String play() {
    String anchor = scenario.id("anchor");
    String cedar = scenario.id("cedar");
    for (String customer : scenario.customers()) {
      send(
          customer,
          "assign-representative",
          "2025-01-20",
          Map.of("representative", REPRESENTATIVE));
    }
    Map<String, Object> drills = new HashMap<>(Api.purchase("d-1", "900.00", "2025-05-05"));
    drills.putAll(
        Map.of(
            "productId",
            "drill-9",
            "productLine",
            "drills",
            "quantity",
            3,
            "unitCost",
            usd("200.00")));
    send(cedar, "record-purchase", "2025-05-05", drills);
    send(
        cedar,
        "record-return",
        "2025-05-20",
        Map.of("returnId", "r-1", "purchaseId", "d-1", "quantity", 1, "netAmount", usd("300.00")));
    send(
        cedar,
        "sign-contract",
        "2025-02-01",
        Map.of(
            "contractId",
            "contract-1",
            "subject",
            "yearly supply",
            "startsOn",
            "2025-02-01",
            "endsOn",
            "2026-01-31"));
    send(
        cedar,
        "report-stock",
        "2025-07-01",
        Map.of(
            "productId",
            "drill-9",
            "month",
            "2025-06",
            "openingQuantity",
            9,
            "closingQuantity",
            5));
    send(
        cedar,
        "estimate-share-of-wallet",
        "2025-07-02",
        Map.of("share", "0.40", "source", "visit"));
    send(
        anchor,
        "issue-invoice",
        "2025-08-25",
        Map.of("invoiceId", "i-1", "deliveries", List.of("k-1", "k-2"), "dueOn", "2025-09-24"));
    send(
        anchor,
        "record-payment",
        "2025-10-10",
        Map.of("paymentId", "m-2", "amount", usd("120.00"), "invoices", List.of("i-1")));
    send(
        anchor,
        "record-loss-suffered",
        "2025-09-01",
        Map.of("lossId", "l-1", "amount", usd("200.00"), "whatHappened", "delivered late"));
    send(
        anchor,
        "grant-goodwill",
        "2025-09-02",
        Map.of("goodwillId", "g-1", "lossId", "l-1", "worth", usd("20.00"), "inKind", "bits"));
    String prospect = scenario.id("dale");
    created("customers", "2025-03-01", Api.registration(prospect, "2025-03-01"));
    for (String step : List.of("CALL", "REACHED", "APPOINTMENT", "PROPOSAL")) {
      send(prospect, "record-funnel-step", "2025-03-02", Map.of("roundId", "w-1", "step", step));
    }
    send(
        prospect,
        "record-objection",
        "2025-03-02",
        Map.of("objectionId", "o-1", "contactId", "call-1", "reason", "NO_BUDGET"));
    send(prospect, "close-deal", "2025-03-09", Map.of("roundId", "w-1", "amount", usd("450.00")));
    send(
        cedar,
        "record-referral",
        "2025-03-01",
        Map.of("referralId", "f-1", "referredCustomerId", prospect));
    send(
        cedar,
        "declare-partial-defection",
        "2025-11-05",
        Map.of("partialDefectionId", "part-1", "productLine", "drills", "reason", "PRICE"));
    created(
        "sales-days",
        "2025-06-01",
        Map.of(
            "salesDayId",
            named("sales-day"),
            "representative",
            REPRESENTATIVE,
            "day",
            "2025-06-02",
            "visits",
            List.of(Map.of("customerId", anchor, "purpose", "ORDER"))));
    created(
        "sales-targets",
        "2025-01-02",
        Map.of(
            "salesTargetId",
            named("sales-target"),
            "year",
            2025,
            "scope",
            Map.of("kind", "COMPANY"),
            "figures",
            Map.of("amount", usd("20000.00"))));
    created(
        "market-reports",
        "2025-06-03",
        Map.of(
            "marketReportId",
            named("market-report"),
            "representative",
            REPRESENTATIVE,
            "subject",
            "COMPETITOR_LAUNCH",
            "severity",
            2,
            "description",
            "a lighter drill"));
    return created(
        "balance-sheets",
        "2025-06-30",
        Map.of(
            "balanceSheetId",
            named("balance-sheet"),
            "assets",
            usd("50000.00"),
            "source",
            "annual accounts"));
  }

  private String named(String kind) {
    return kind + "-" + scenario.prefix();
  }

  private static Map<String, String> usd(String amount) {
    return Scenario.usd(amount);
  }

  private void send(String customer, String task, String on, Map<String, ?> body) {
    sent("customers/" + customer + "/" + task, on, body, 200);
  }

  private String created(String kind, String on, Map<String, ?> body) {
    return sent(kind, on, body, 201);
  }

  private String sent(String path, String on, Map<String, ?> body, int status) {
    Map<String, Object> dated = new HashMap<>(body);
    dated.put("occurredOn", on);
    Api.Answer answer = scenario.sales().post("/commands/" + path, dated);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(status);
    return answer.header("Consistency-Token");
  }
}
