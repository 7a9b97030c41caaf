package io.perennial.command;

import static io.perennial.command.Scenario.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.command.change.Change;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.customer.registration.AddPerson;
import io.perennial.command.customer.registration.AmendBasicFacts;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.customer.registration.RegistrationCommands;
import io.perennial.command.customer.registration.RegistrationRefusal;
import io.perennial.command.customer.registration.RemovePerson;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonRole;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No two customers have one registration number or one person, whatever is amended. */
class RegistrationNumbersComponentTest {
  private static final String ONE = "customer-1";
  private static final String OTHER = "customer-2";
  private static final String THIRD = "customer-3";

  @TempDir Path directory;

  private Engine engine;

  @BeforeEach
  void open() {
    engine = Engine.withClaimsIn(directory);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void assertTaken(Object command) {
    assertThat(engine.send("anna", command))
        .contains(RegistrationRefusal.REGISTRATION_NUMBER_TAKEN);
  }

  private void assertAccepted(Object command) {
    assertThat(engine.send("anna", command)).isEmpty();
  }

  private static RegisterCustomer register(String customerId, @Nullable String number) {
    return new RegisterCustomer(
        customerId,
        "Invented Trading Ltd",
        null,
        number,
        CustomerClass.DEALER,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        "call",
        null);
  }

  private static AmendBasicFacts amend(String customerId, @Nullable Change<String> number) {
    return new AmendBasicFacts(
        customerId,
        new Change<>("Name of " + number),
        null,
        number,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "call",
        null);
  }

  private static AddPerson add(String customerId) {
    return new AddPerson(
        customerId,
        "person-1",
        PersonRole.OWNER,
        "Ina Vented",
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        "call",
        null);
  }

  @Test
  void anAmendedNumberIsTakenAndTheOneBeforeIsFree() {
    assertAccepted(register(ONE, "HRB 1"));
    assertAccepted(amend(ONE, new Change<>("HRB 2")));

    assertTaken(register(OTHER, "hrb-2"));
    assertAccepted(register(OTHER, "hrb-1"));
    assertTaken(amend(ONE, new Change<>("HRB 1")));
    assertTaken(register(THIRD, "HRB 2"));
  }

  @Test
  void aNumberThatIsWrittenOtherwiseStaysTaken() {
    assertAccepted(register(ONE, "HRB 1"));
    assertAccepted(amend(ONE, new Change<>("hrb-1")));

    assertTaken(register(OTHER, "HRB 1"));
  }

  @Test
  void aNumberThatIsClearedIsFree() {
    assertAccepted(register(ONE, "HRB 1"));
    assertAccepted(amend(ONE, new Change<>(null)));

    assertAccepted(register(OTHER, "HRB 1"));
  }

  @Test
  void aNumberThatIsNotAmendedStaysTaken() {
    assertAccepted(register(ONE, "HRB 1"));
    assertAccepted(amend(ONE, null));

    assertTaken(register(OTHER, "HRB 1"));
  }

  @Test
  void aRefusedAmendmentChangesNothing() {
    assertAccepted(register(ONE, "HRB 1"));
    assertAccepted(register(OTHER, "HRB 2"));

    assertTaken(amend(ONE, new Change<>("HRB 2")));
    assertTaken(register(THIRD, "HRB 1"));
    assertTaken(register(THIRD, "HRB 2"));
  }

  @Test
  void ofManyAmendmentsAtOnceOneNumberIsTakenInTheEnd() {
    assertAccepted(register(ONE, "HRB 0"));
    IntStream.rangeClosed(1, 20)
        .parallel()
        .forEach(i -> engine.send("anna", amend(ONE, new Change<>("HRB " + i))));

    assertThat(
            IntStream.rangeClosed(0, 20)
                .filter(
                    i -> engine.send("anna", register("customer-of-" + i, "HRB " + i)).isPresent()))
        .hasSize(1);
  }

  @Test
  void theEventsTellWhatIsHeld() {
    CommandFeature feature = RegistrationCommands.FEATURE;
    BasicFactsAmended amended =
        new BasicFactsAmended(
            ONE, "A", null, "HRB 2", CustomerClass.DEALER, null, null, null, null, "c", MARCH);
    PersonAdded added =
        new PersonAdded(
            ONE, new Person("person-1", PersonRole.OWNER, "Ina", null, null, null), "c", MARCH);

    assertThat(feature.uniqueValues().getFirst().history().apply(amended))
        .containsExactly(
            HeldValue.givenUp("registration-number", ONE),
            HeldValue.gained("registration-number", ONE, "HRB 2"));
    assertThat(feature.uniqueValues().getLast().history().apply(added))
        .extracting(HeldValue::kind, HeldValue::owner)
        .containsExactly(tuple("person-id", ONE));
  }

  @Test
  void aPersonIsOneOfOneCustomerAndNeverOfAnother() {
    assertAccepted(register(ONE, null));
    assertAccepted(register(OTHER, null));
    assertAccepted(add(ONE));
    assertThat(engine.send("anna", add(OTHER))).contains(RegistrationRefusal.PERSON_ID_TAKEN);

    assertAccepted(new RemovePerson(ONE, "person-1", null, null));
    assertThat(engine.send("anna", add(OTHER))).contains(RegistrationRefusal.PERSON_ID_TAKEN);
  }
}
