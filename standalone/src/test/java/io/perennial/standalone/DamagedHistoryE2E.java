package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is decided rests on events; where one cannot be read, that is said, to its customer only.
 */
class DamagedHistoryE2E {

  @TempDir Path data;

  @Test
  void aCommandOnAStreamThatCannotBeReadIsAnsweredByAName() throws SQLException {
    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api sales = Api.as("sales@example.com", service, data);
      for (String customer : new String[] {"customer-1", "customer-2"}) {
        Api.Answer registered =
            sales.post("/commands/customers", Api.registration(customer, "2026-01-05"));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
      }
    }
    try (Connection log = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
        Statement statement = log.createStatement()) {
      statement.executeUpdate(
          "UPDATE DomainEventEntry SET payload = 'garbage' WHERE aggregateIdentifier = 'customer-1'");
    }

    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api sales = Api.as("sales@example.com", service, data);
      Api.Answer refused = purchase(sales, "customer-1");

      assertThat(refused.status()).as(refused.text()).isEqualTo(409);
      assertThat(refused.json().get("code").asText()).isEqualTo("history-unreadable");
      assertThat(purchase(sales, "customer-2").status()).isEqualTo(200);
    }
  }

  private static Api.Answer purchase(Api sales, String customer) {
    return sales.post(
        "/commands/customers/" + customer + "/record-purchase",
        Api.purchase("purchase-1", "10.00", "2026-02-01"));
  }
}
