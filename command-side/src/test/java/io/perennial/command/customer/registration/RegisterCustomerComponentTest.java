package io.perennial.command.customer.registration;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.registration.FileFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.facts.CustomerBusiness;
import io.perennial.events.customer.facts.CustomerProfile;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.personal.Erased;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterCustomerComponentTest {
  private static final PersonEntry OWNER =
      new PersonEntry(
          "person-1",
          PersonRole.OWNER,
          "Ina Vented",
          "+1 555 0100",
          "ina@example.org",
          null,
          List.of(),
          List.of(),
          null,
          null,
          null,
          null,
          null);

  private static RegisterCustomer full(
      String legalName, List<PersonEntry> people, @Nullable LocalDate on) {
    return new RegisterCustomer(
        CUSTOMER,
        legalName,
        "Invented",
        "HRB 4711",
        CustomerClass.RETAILER,
        StartingStage.IDENTIFIED,
        "north",
        "tools",
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        LocalDate.of(2020, 5, 1),
        people,
        null,
        null,
        null,
        "trade fair",
        on);
  }

  private static CustomerRegistered recorded(LocalDate on) {
    return recorded(on, "Ina Vented");
  }

  private static CustomerRegistered recorded(LocalDate on, String owner) {
    return new CustomerRegistered(
        CUSTOMER,
        "Invented Trading Ltd",
        "Invented",
        "HRB 4711",
        CustomerClass.RETAILER,
        LifecycleStage.IDENTIFIED,
        "north",
        "tools",
        LocalDate.of(2020, 5, 1),
        null,
        List.of(
            new Person(
                "person-1", PersonRole.OWNER, owner, "+1 555 0100", "ina@example.org", null)),
        null,
        null,
        null,
        "trade fair",
        on);
  }

  private static CustomerRegistered recordedWithDetails() {
    return registered(FileFacts.details("Inventon"), FileFacts.knownBetter("Ina Vented", "quick"));
  }

  @Nested
  class Accepts {
    @Test
    void allThatIsKnownOfTheCompanyAndItsPeople() {
      customer()
          .when(FileFacts.detailed("Inventon", "Ltd", "quick"))
          .records(recordedWithDetails());
    }

    @Test
    void factsOfTheGroupsThatAreGivenAndNoneOfAnEmptyOne() {
      customer().when(withSize("small")).records(recordedWithSize(size("small")));
      customer().when(withSize(null)).records(recordedWithSize(null));
    }

    @Test
    void everythingThatCanBeSaidOfACompany() {
      customer().when(full("Invented Trading Ltd", List.of(OWNER), MARCH)).records(recorded(MARCH));
    }

    @Test
    void theLeastThatMustBeSaidAsAProspectOfToday() {
      customer()
          .when(least(null, null, null, null, null, null))
          .records(leastRecorded(null, null, TODAY));
    }
  }

  private static RegisterCustomer least(
      @Nullable Integer foundingYear,
      @Nullable LocalDate startedOn,
      @Nullable ProfileEntry profile,
      @Nullable BusinessEntry business,
      @Nullable DealingsEntry dealings,
      @Nullable LocalDate on) {
    return new RegisterCustomer(
        CUSTOMER,
        "Least Ltd",
        null,
        null,
        CustomerClass.END_USER,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        foundingYear,
        null,
        startedOn,
        List.of(),
        profile,
        business,
        dealings,
        "call",
        on);
  }

  private static CustomerRegistered leastRecorded(
      @Nullable CustomerProfile profile, @Nullable CustomerBusiness business, LocalDate on) {
    return new CustomerRegistered(
        CUSTOMER,
        "Least Ltd",
        null,
        null,
        CustomerClass.END_USER,
        LifecycleStage.PROSPECT,
        null,
        null,
        null,
        null,
        List.of(),
        profile,
        business,
        null,
        "call",
        on);
  }

  private static RegisterCustomer withSize(@Nullable String size) {
    return least(
        null,
        null,
        new ProfileEntry(null, null, null, null, null, null, size),
        new BusinessEntry(null, null, null, null, null, null, "friendly", null),
        new DealingsEntry(null, null, null, null, null, null, null, null),
        MARCH);
  }

  private static CustomerRegistered recordedWithSize(@Nullable CustomerProfile profile) {
    return leastRecorded(
        profile, new CustomerBusiness(null, null, null, null, null, null, "friendly", null), MARCH);
  }

  private static CustomerProfile size(String size) {
    return new CustomerProfile(null, null, null, null, null, null, size);
  }

  @Nested
  class Refuses {
    @Test
    void theSameCompanyWithOtherDetails() {
      customer(recordedWithDetails())
          .when(FileFacts.detailed("Elsewhere", "Ltd", "quick"))
          .isRefused(CommonRefusal.ID_TAKEN);
      customer(recordedWithDetails())
          .when(FileFacts.detailed("Inventon", "Inc", "quick"))
          .isRefused(CommonRefusal.ID_TAKEN);
      customer(recordedWithDetails())
          .when(FileFacts.detailed("Inventon", "Ltd", "slow"))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void aCompanyFoundedInAYearToCome() {
      customer().when(founded(TODAY.getYear() + 1)).isRefused(CommonRefusal.DATE_IN_FUTURE);
    }

    private static RegisterCustomer founded(int year) {
      return least(year, null, null, null, null, null);
    }

    @Test
    void theSameCompanyWithOtherFacts() {
      customer(recordedWithSize(size("small")))
          .when(withSize("large"))
          .isRefused(CommonRefusal.ID_TAKEN);
      customer(recordedWithSize(size("small")))
          .when(withSize(null))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("id-taken")
    void anotherCompanyUnderTheSameIdentifier() {
      customer(recorded(MARCH))
          .when(full("Another Ltd", List.of(OWNER), MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameCompanyWithAnotherDate() {
      customer(recorded(MARCH))
          .when(full("Invented Trading Ltd", List.of(OWNER), MARCH.plusDays(1)))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameCompanyWithOtherPeople() {
      customer(recorded(MARCH))
          .when(full("Invented Trading Ltd", List.of(), MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameCompanyWithAnotherNameOfAPerson() {
      PersonEntry otherwise =
          new PersonEntry(
              "person-1",
              PersonRole.OWNER,
              "I. Vented",
              "+1 555 0100",
              "ina@example.org",
              null,
              List.of(),
              List.of(),
              null,
              null,
              null,
              null,
              null);
      customer(recorded(MARCH))
          .when(full("Invented Trading Ltd", List.of(otherwise), MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {CUSTOMER, "customer-2", "Customer-2", "account-plan-1", "complaint-1"})
    @Produces("person-id-reserved")
    void aPersonUnderTheIdentifierOfSomethingElse(String personId) {
      customer()
          .when(
              full(
                  "Invented Trading Ltd",
                  List.of(
                      new PersonEntry(
                          personId,
                          PersonRole.OWNER,
                          "Ina",
                          null,
                          null,
                          null,
                          List.of(),
                          List.of(),
                          null,
                          null,
                          null,
                          null,
                          null)),
                  MARCH))
          .isRefused(RegistrationRefusal.PERSON_ID_RESERVED, personId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0026-05-05", "1969-12-31", "-0001-01-01"})
    @Produces("date-out-of-bounds")
    void aRegistrationBelowTheLowestDate(LocalDate on) {
      customer()
          .when(full("Invented Trading Ltd", List.of(OWNER), on))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS, "1970-01-01 to 2025-12-31");
    }

    @Test
    void aRelationshipThatStartsBelowTheLowestDate() {
      customer()
          .when(least(null, LocalDate.of(26, 1, 1), null, null, null, null))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }

    @Test
    void twoPeopleUnderOneIdentifier() {
      customer()
          .when(full("Invented Trading Ltd", List.of(OWNER, OWNER), MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("date-in-future")
    void aRegistrationOfTomorrow() {
      customer()
          .when(full("Invented Trading Ltd", List.of(OWNER), TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }

    @Test
    void aRelationshipThatStartsTomorrow() {
      customer()
          .when(least(null, TODAY.plusDays(1), null, null, null, null))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameDetailsAreSaidAgain() {
      customer(recordedWithDetails())
          .when(FileFacts.detailed("Inventon", "Ltd", "quick"))
          .staysQuiet();
    }

    @Test
    void whenTheSameIsSaidAgainAfterAnAmendment() {
      customer(recordedWithDetails())
          .and(FileFacts.amended("Invented Holding Ltd", null, null, MARCH))
          .and(FileFacts.amended(FileFacts.person("Ina Married", null), MARCH))
          .when(FileFacts.detailed("Inventon", "Ltd", "quick"))
          .staysQuiet();
    }

    @Test
    void whenTheSameFactsAreSaidAgain() {
      customer(recordedWithSize(size("small"))).when(withSize("small")).staysQuiet();
    }

    @Test
    void whenTheSameCompanyIsRegisteredAgain() {
      customer(recorded(MARCH))
          .when(full("Invented Trading Ltd", List.of(OWNER), MARCH))
          .staysQuiet();
    }

    @Test
    void whenTheRepeatLeavesOutTheDate() {
      customer(recorded(MARCH))
          .when(full("Invented Trading Ltd", List.of(OWNER), null))
          .staysQuiet();
    }

    @Test
    void whenWhatIdentifiesThePersonCanNoLongerBeRead() {
      customer(recorded(MARCH, Erased.TEXT))
          .when(full("Invented Trading Ltd", List.of(OWNER), MARCH))
          .staysQuiet();
    }
  }
}
