package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is decided rests on events; where one cannot be read, that is said, to its customer only.
 */
class DamagedHistoryE2E {

  @TempDir Path data;

  /** What of a customer's row is damaged, one kind a customer. */
  private static final Map<String, String> DAMAGES =
      Map.of(
          "customer-payload", "payload = 'garbage'",
          "customer-no-payload", "payload = x''",
          "customer-type", "payloadType = 'customer.NobodyKnows'",
          "customer-class", "payloadType = 'java.lang.String'",
          "customer-revision", "payloadRevision = '99'",
          "customer-metadata", "metaData = 'garbage'",
          "customer-no-metadata", "metaData = NULL",
          "customer-time", "timeStamp = 'garbage'",
          "customer-no-customer", "payload = '{}'");

  @Test
  void aCommandOnAStreamThatCannotBeReadIsAnsweredByAName() throws SQLException {
    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api sales = Api.as("sales@example.com", service, data);
      for (String customer : customers()) {
        Api.Answer registered =
            sales.post("/commands/customers", Api.registration(customer, "2026-01-05"));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
      }
    }
    try (Connection log = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
        Statement statement = log.createStatement()) {
      for (Map.Entry<String, String> damage : DAMAGES.entrySet()) {
        statement.executeUpdate(
            "UPDATE DomainEventEntry SET %s WHERE aggregateIdentifier = '%s'"
                .formatted(damage.getValue(), damage.getKey()));
      }
    }

    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api sales = Api.as("sales@example.com", service, data);
      for (String customer : DAMAGES.keySet()) {
        Api.Answer refused = purchase(sales, customer);

        assertThat(refused.status()).as(customer + " " + refused.text()).isEqualTo(409);
        assertThat(refused.json().get("code").asText())
            .as(customer)
            .isEqualTo("history-unreadable");
      }
      assertThat(purchase(sales, "customer-whole").status()).isEqualTo(200);
    }
  }

  private static List<String> customers() {
    List<String> customers = new ArrayList<>(DAMAGES.keySet());
    customers.add("customer-whole");
    return customers;
  }

  private static Api.Answer purchase(Api sales, String customer) {
    return sales.post(
        "/commands/customers/" + customer + "/record-purchase",
        Api.purchase("purchase-1", "10.00", "2026-02-01"));
  }
}
