package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data directory that an earlier build has written: every kind of event under the name of its
 * class, with texts that were plain then or encrypted under keys without identifiers, and a
 * snapshot of a former revision.
 */
class EarlierBuildE2E {

  private static final List<String> FILES = List.of("events.db", "keys.db", "safety.db");
  private static final String CUSTOMER = "/commands/customers/customer-1/";

  @TempDir Path data;

  @Test
  void isReadAndGoneOnWith() throws IOException {
    for (String file : FILES) {
      try (InputStream written = getClass().getResourceAsStream("/earlier-build/" + file)) {
        Files.copy(Objects.requireNonNull(written), data.resolve(file));
      }
    }
    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api ben = Api.as("ben@example", service, data);

      assertThat(repeatedPurchase(ben).json().get("events")).isEmpty();
      Api.Answer approved =
          ben.post(
              CUSTOMER + "approve-credit-limit",
              Map.of("proposalId", "proposal-2", "occurredOn", "2024-08-02"));

      assertThat(approved.status()).as(approved.text()).isEqualTo(200);
      String token = approved.header("Consistency-Token");
      JsonNode events =
          ben.get("/history/customers/customer-1", "Consistency-Token", token, "Prefer", "wait=20")
              .json()
              .get("items");
      assertThat(events).hasSize(25);
      assertThat(events.findValuesAsText("type"))
          .startsWith("CustomerRegistered", "CreditLimitProposed", "CreditLimitApproved")
          .endsWith("CreditLimitApproved")
          .doesNotContain("");
      assertThat(events.findValuesAsText("name")).containsExactly("Ina Vented");
      assertThat(events.findValuesAsText("notes")).containsExactly("New buyer, asks for samples");
      assertThat(events.findValuesAsText("vision")).containsExactly("first choice for tools");
      JsonNode card =
          ben.get("/views/customer/customer-1", "Consistency-Token", token, "Prefer", "wait=20")
              .json();
      assertThat(card.at("/credit/exposure").asText()).isEqualTo("549.40");
      assertThat(card.at("/credit/limit").asText()).isEqualTo("900.00");
      assertThat(card.at("/stage/stage").asText()).as("silent for long").isEqualTo("LAPSED");
    }
  }

  private static Api.Answer repeatedPurchase(Api api) {
    Api.Answer answer =
        api.post(
            CUSTOMER + "record-purchase",
            Map.of(
                "purchaseId",
                "purchase-1",
                "productId",
                "drill-9",
                "productLine",
                "power tools",
                "quantity",
                12,
                "netAmount",
                Map.of("amount", "599.40", "currency", "USD"),
                "unitCost",
                Map.of("amount", "31.2575", "currency", "USD"),
                "settlement",
                "CREDIT",
                "occurredOn",
                "2024-03-01"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }
}
