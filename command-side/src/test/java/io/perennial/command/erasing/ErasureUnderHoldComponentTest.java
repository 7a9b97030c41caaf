package io.perennial.command.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.customer.hold.LiftLegalHold;
import io.perennial.command.customer.hold.SetLegalHold;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.erasure.ConfirmErasure;
import io.perennial.command.erasure.ErasureRefusal;
import io.perennial.command.erasure.RequestErasure;
import io.perennial.events.erasure.ErasureCarriedOut;
import io.perennial.events.erasure.ErasureDeclined;
import io.perennial.events.erasure.ErasureSubject;
import io.perennial.events.personal.PersonKey;
import io.perennial.events.personal.Subject;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A legal hold that is set and lifted by commands, and the erasure that it forbids. */
class ErasureUnderHoldComponentTest {
  private static final String CUSTOMER = "customer-1";
  private static final String ERASURE = "erasure-1";

  @TempDir Path directory;
  private ErasingService service;

  @BeforeEach
  void open() throws SQLException {
    service = new ErasingService(directory, StoppingKeys.Stop.NEVER);
    accepted("anna", ErasingService.sample(RegisterCustomer.class));
  }

  @AfterEach
  void close() {
    service.close();
  }

  private void accepted(String actor, Object command) {
    assertThat(service.give(actor, command)).isEmpty();
  }

  private void refused(String actor, Object command) {
    assertThat(service.give(actor, command)).contains(ErasureRefusal.LEGAL_HOLD);
  }

  private void hold() {
    accepted("carla", new SetLegalHold(CUSTOMER, "it sues us", null));
  }

  private void lift() {
    accepted("carla", new LiftLegalHold(CUSTOMER, "settled", null));
  }

  private static RequestErasure request(ErasureSubject kind) {
    return kind == ErasureSubject.PERSON
        ? new RequestErasure(ERASURE, kind, "person-1", CUSTOMER, "request")
        : new RequestErasure(ERASURE, kind, CUSTOMER, null, "request");
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSON", "CUSTOMER"})
  void isRefusedUntilTheHoldIsLifted(ErasureSubject kind) {
    Subject subject =
        kind == ErasureSubject.PERSON ? Subject.person("person-1") : Subject.customer(CUSTOMER);
    service.carryOut();
    hold();
    refused("anna", request(kind));
    assertThat(service.facts(ERASURE)).isEmpty();
    lift();
    accepted("anna", request(kind));
    hold();
    refused("bert", new ConfirmErasure(ERASURE));
    assertThat(service.keys().of(subject)).isInstanceOf(PersonKey.Present.class);
    lift();
    accepted("bert", new ConfirmErasure(ERASURE));

    service.awaitFact(ERASURE, ErasureCarriedOut.class);
    assertThat(service.keys().of(subject)).isInstanceOf(PersonKey.Destroyed.class);
  }

  @Test
  void aHoldThatIsSetBeforeTheKeyGoesKeepsIt() {
    accepted("anna", request(ErasureSubject.PERSON));
    accepted("bert", new ConfirmErasure(ERASURE));
    hold();
    service.carryOut();
    service.awaitFact(ERASURE, ErasureDeclined.class);

    assertThat(service.facts(ERASURE).getLast())
        .isInstanceOfSatisfying(
            ErasureDeclined.class,
            declined -> assertThat(declined.ground()).isEqualTo("legal hold"));
    assertThat(service.keys().of(Subject.person("person-1"))).isInstanceOf(PersonKey.Present.class);
    assertThat(service.keys().tries()).isZero();
  }
}
