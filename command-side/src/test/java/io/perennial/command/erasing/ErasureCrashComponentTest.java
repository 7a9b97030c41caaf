package io.perennial.command.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.erasure.ConfirmErasure;
import io.perennial.command.erasure.RequestErasure;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.erasure.ErasureCarriedOut;
import io.perennial.events.erasure.ErasureConfirmed;
import io.perennial.events.erasure.ErasureSubject;
import io.perennial.events.personal.PersonKey;
import io.perennial.events.personal.Subject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service stops between what says that a key is to go, its going, and what says it is gone. */
class ErasureCrashComponentTest {
  private static final String CUSTOMER = "customer-1";
  private static final String ERASURE = "erasure-1";
  private static final Subject PERSON = Subject.person("person-1");
  private static final String NAME = "Ina Vented";

  @TempDir Path directory;

  private ErasingService service(StoppingKeys.Stop stop) throws SQLException {
    return new ErasingService(directory, stop);
  }

  private static void confirm(ErasingService service) {
    assertThat(service.give("anna", ErasingService.sample(RegisterCustomer.class))).isEmpty();
    assertThat(
            service.give(
                "anna",
                new RequestErasure(
                    ERASURE, ErasureSubject.PERSON, "person-1", CUSTOMER, "request")))
        .isEmpty();
    assertThat(service.give("bert", new ConfirmErasure(ERASURE))).isEmpty();
  }

  private static String said(ErasingService service) {
    return service.facts(CUSTOMER).stream()
        .filter(CustomerRegistered.class::isInstance)
        .findFirst()
        .orElseThrow()
        .toString();
  }

  private static List<Class<?>> kinds(ErasingService service) {
    return service.facts(ERASURE).stream().<Class<?>>map(LifecycleEvent::getClass).toList();
  }

  @Test
  void beforeTheKeyGoesNothingSaysThatItIsGone() throws SQLException {
    try (ErasingService service = service(StoppingKeys.Stop.BEFORE_DESTROYING)) {
      confirm(service);
      service.carryOut();
      service.awaitStop();

      assertThat(kinds(service)).last().isEqualTo(ErasureConfirmed.class);
      assertThat(service.keys().of(PERSON)).isInstanceOf(PersonKey.Present.class);
      assertThat(said(service)).contains(NAME);
    }
    assertCarriedOutOnce();
  }

  @Test
  void behindTheKeyItIsGoneAndSaidOnce() throws SQLException {
    try (ErasingService service = service(StoppingKeys.Stop.BEHIND_DESTROYING)) {
      confirm(service);
      service.carryOut();
      service.awaitStop();

      assertThat(kinds(service)).last().isEqualTo(ErasureConfirmed.class);
      assertThat(service.keys().of(PERSON)).isInstanceOf(PersonKey.Destroyed.class);
    }
    assertCarriedOutOnce();
  }

  @Test
  void whatWasConfirmedWhileNobodyCarriedOutIsCarriedOutLater() throws SQLException {
    try (ErasingService service = service(StoppingKeys.Stop.NEVER)) {
      confirm(service);
      assertThat(service.keys().of(PERSON)).isInstanceOf(PersonKey.Present.class);
      assertThat(kinds(service)).last().isEqualTo(ErasureConfirmed.class);
    }
    assertCarriedOutOnce();
  }

  /** By the next process, and by none behind it. */
  private void assertCarriedOutOnce() throws SQLException {
    try (ErasingService service = service(StoppingKeys.Stop.NEVER)) {
      service.carryOut();
      service.awaitFact(ERASURE, ErasureCarriedOut.class);
      assertThat(service.keys().tries()).isEqualTo(1);
      assertGone(service);
    }
    try (ErasingService service = service(StoppingKeys.Stop.BEFORE_DESTROYING)) {
      service.carryOut();
      // What is confirmed later is carried out later: then the one before has been passed over.
      assertThat(
              service.give(
                  "anna",
                  new RequestErasure("erasure-2", ErasureSubject.CUSTOMER, CUSTOMER, null, "end")))
          .isEmpty();
      assertThat(service.give("bert", new ConfirmErasure("erasure-2"))).isEmpty();
      service.awaitStop();
      assertGone(service);
    }
  }

  private static void assertGone(ErasingService service) {
    assertThat(service.keys().of(PERSON)).isInstanceOf(PersonKey.Destroyed.class);
    assertThat(said(service)).contains("[erased]").doesNotContain(NAME);
    assertThat(kinds(service)).containsOnlyOnce(ErasureCarriedOut.class);
    assertThat(kinds(service)).last().isEqualTo(ErasureCarriedOut.class);
  }
}
