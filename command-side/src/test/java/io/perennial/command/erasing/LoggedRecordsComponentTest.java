package io.perennial.command.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.customer.hold.SetLegalHold;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.erasure.PersonalRecords.Kept;
import io.perennial.command.marketreport.FileMarketReport;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.events.personal.Subject;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedRecordsComponentTest {
  private static final String CUSTOMER = "customer-1";
  private static final Subject OWN = Subject.customer(CUSTOMER);
  private static final Subject PERSON = Subject.person("person-1");
  private static final Subject STRANGER = Subject.person("person-7");
  private static final Subject REPRESENTATIVE = Subject.staff("rep-of-the-report");

  @TempDir Path directory;
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

  private void report(@Nullable String customer) {
    give(
        new FileMarketReport(
            "market-report-1",
            customer,
            "Rep-of-the-report",
            MarketSubject.COMPETITOR_LAUNCH,
            2,
            "Rival Ltd",
            "a lighter drill",
            null));
  }

  private void hold() {
    give(new SetLegalHold(CUSTOMER, "it sues us", null));
  }

  @Test
  void somebodyIsReadableUntilErased() {
    assertThat(service.records().of(PERSON)).isEqualTo(Kept.READABLE);
    assertThat(service.records().of(OWN)).isEqualTo(Kept.READABLE);
    assertThat(service.records().of(STRANGER)).isEqualTo(Kept.NOTHING);

    service.records().erase(PERSON);
    service.records().erase(PERSON);

    assertThat(service.records().of(PERSON)).isEqualTo(Kept.ERASED);
    assertThat(service.records().of(OWN)).isEqualTo(Kept.READABLE);
  }

  @Test
  void somebodyIsNamedWhereTheCustomersOwnHistoryNamesThem() {
    report(CUSTOMER);

    assertThat(service.records().isNamedAt(CUSTOMER, PERSON)).isTrue();
    assertThat(service.records().isNamedAt(CUSTOMER, STRANGER)).isFalse();
    assertThat(service.records().isNamedAt("customer-7", PERSON)).isFalse();
    assertThat(service.records().isNamedAt(CUSTOMER, REPRESENTATIVE)).isFalse();
  }

  @Test
  void nobodyIsHeldWhileThereIsNoHold() {
    report(CUSTOMER);

    assertThat(service.records().heldFor(OWN)).isEmpty();
    assertThat(service.records().heldFor(PERSON)).isEmpty();
    assertThat(service.records().heldFor(REPRESENTATIVE)).isEmpty();
  }

  @Test
  void whoIsNamedInAnythingOfTheCustomerIsHeldForIt() {
    report(CUSTOMER);
    hold();

    assertThat(service.records().heldFor(OWN)).contains(CUSTOMER);
    assertThat(service.records().heldFor(PERSON)).contains(CUSTOMER);
    assertThat(service.records().heldFor(REPRESENTATIVE)).contains(CUSTOMER);
    assertThat(service.records().heldFor(STRANGER)).isEmpty();
    assertThat(service.records().heldFor(Subject.customer("customer-7"))).isEmpty();
  }

  @Test
  void whoIsNamedInSomethingThatConcernsNoCustomerIsNotHeld() {
    report(null);
    hold();

    assertThat(service.records().heldFor(REPRESENTATIVE)).isEmpty();
  }

  @Test
  void whoHasBeenErasedIsStillHeldByIdentifier() {
    service.records().erase(PERSON);
    hold();

    assertThat(service.records().heldFor(PERSON)).contains(CUSTOMER);
    assertThat(service.records().isNamedAt(CUSTOMER, PERSON)).isTrue();
  }
}
