package io.perennial.command.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.customer.hold.LiftLegalHold;
import io.perennial.command.customer.hold.SetLegalHold;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.platform.document.SqliteDocumentStore;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegalHoldsComponentTest {
  private static final String CUSTOMER = "customer-1";

  @TempDir Path directory;
  @TempDir Path elsewhere;
  private ErasingService service;

  @BeforeEach
  void open() throws SQLException {
    service = new ErasingService(directory, StoppingKeys.Stop.NEVER);
    give(ErasingService.sample(RegisterCustomer.class));
  }

  @AfterEach
  void close() {
    service.close();
  }

  private void give(Object command) {
    assertThat(service.give("anna", command)).isEmpty();
  }

  @Test
  void areThoseThatAreSetNow() {
    assertThat(service.holds().customers()).isEmpty();

    give(new SetLegalHold(CUSTOMER, "it sues us", null));
    assertThat(service.holds().customers()).containsExactly(CUSTOMER);

    give(new LiftLegalHold(CUSTOMER, "settled", null));
    assertThat(service.holds().customers()).isEmpty();

    give(new SetLegalHold(CUSTOMER, "it sues us again", null));
    assertThat(service.holds().customers()).containsExactly(CUSTOMER);
  }

  /** The command was refused, or the service stopped before the hold was recorded. */
  @Test
  void aNoteWithoutAHoldIsNone() {
    assertThat(service.give("anna", new SetLegalHold("customer-7", "it sues us", null)))
        .isPresent();

    assertThat(service.holds().customers()).isEmpty();
  }

  @Test
  void areMadeAgainFromTheLogWhenTheNotesAreLost() {
    give(new SetLegalHold(CUSTOMER, "it sues us", null));
    try (SqliteDocumentStore empty = new SqliteDocumentStore(elsewhere)) {
      LegalHolds again = new LegalHolds(empty, service.log());
      assertThat(again.customers()).isEmpty();

      again.restore(service.facts(CUSTOMER));
      assertThat(again.customers()).containsExactly(CUSTOMER);
      again.restore(service.facts(CUSTOMER));
      assertThat(again.customers()).containsExactly(CUSTOMER);

      give(new LiftLegalHold(CUSTOMER, "settled", null));
      again.restore(service.facts(CUSTOMER));
      assertThat(again.customers()).isEmpty();
    }
  }
}
