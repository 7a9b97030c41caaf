package io.perennial.command.customer.registration;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.REGISTERED_ON;
import static io.perennial.command.customer.registration.FileFacts.amended;
import static io.perennial.command.customer.registration.FileFacts.details;
import static io.perennial.command.customer.registration.FileFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.change.Change;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CompanyDetails;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.LineOfBusiness;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmendBasicFactsComponentTest {
  private static final AddressEntry OFFICE =
      new AddressEntry("office", "Street 1", "12345", "Inventon", "US");
  private static final PhoneEntry ORDERS = new PhoneEntry("orders", "+1 555 0109");

  private static AmendBasicFacts name(@Nullable String legalName, @Nullable LocalDate on) {
    return of(legalName == null ? null : new Change<>(legalName), null, null, null, null, on);
  }

  private static AmendBasicFacts number(@Nullable String number) {
    return of(null, new Change<>(number), null, null, null, null);
  }

  private static AmendBasicFacts founded(int year) {
    return of(null, null, null, new Change<>(year), null, null);
  }

  private static AmendBasicFacts started(@Nullable LocalDate startedOn) {
    return of(null, null, null, null, new Change<>(startedOn), null);
  }

  private static AmendBasicFacts of(
      @Nullable Change<String> legalName,
      @Nullable Change<String> number,
      @Nullable Change<List<AddressEntry>> addresses,
      @Nullable Change<Integer> foundingYear,
      @Nullable Change<LocalDate> startedOn,
      @Nullable LocalDate on) {
    return new AmendBasicFacts(
        CUSTOMER,
        legalName,
        null,
        number,
        null,
        null,
        null,
        null,
        addresses,
        null,
        foundingYear,
        null,
        startedOn,
        "visit",
        on);
  }

  @Nested
  class Accepts {
    @Test
    void whatIsGivenAndLeavesTheRest() {
      customer(registered(details("Inventon")))
          .when(name("Invented Holding Ltd", null))
          .records(amended("Invented Holding Ltd", "HRB 4711", details("Inventon"), TODAY));
    }

    @Test
    void everythingThatCanBeSaid() {
      customer(registered(null))
          .when(
              new AmendBasicFacts(
                  CUSTOMER,
                  new Change<>("Other Ltd"),
                  new Change<>("Other"),
                  new Change<>("HRB 1"),
                  new Change<>(CustomerClass.RETAILER),
                  new Change<>("south"),
                  new Change<>("paint"),
                  new Change<>(List.of("machines")),
                  new Change<>(List.of(OFFICE)),
                  new Change<>(List.of(ORDERS)),
                  new Change<>(1987),
                  new Change<>("Ltd"),
                  new Change<>(LocalDate.of(2019, 1, 1)),
                  "visit",
                  MARCH))
          .records(
              new BasicFactsAmended(
                  CUSTOMER,
                  "Other Ltd",
                  "Other",
                  "HRB 1",
                  CustomerClass.RETAILER,
                  "south",
                  "paint",
                  LocalDate.of(2019, 1, 1),
                  details("Inventon"),
                  "visit",
                  MARCH));
    }

    @Test
    void anExplicitNullWhichClears() {
      customer(registered(details("Inventon")))
          .when(
              new AmendBasicFacts(
                  CUSTOMER,
                  null,
                  new Change<>(null),
                  new Change<>(null),
                  null,
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  "visit",
                  MARCH))
          .records(
              new BasicFactsAmended(
                  CUSTOMER,
                  "Invented Trading Ltd",
                  null,
                  null,
                  CustomerClass.DEALER,
                  null,
                  null,
                  null,
                  null,
                  "visit",
                  MARCH));
    }

    @Test
    void aChangeOfWhatWasAmendedBefore() {
      customer(registered(null))
          .and(amended("Second Ltd", "HRB 1", details("Inventon"), MARCH))
          .when(number("HRB 2"))
          .records(amended("Second Ltd", "HRB 2", details("Inventon"), TODAY));
    }

    @Test
    void aFoundingInThisYearAndOneOfLongAgo() {
      customer(registered(null)).when(founded(TODAY.getYear())).records(foundedIn(TODAY.getYear()));
      customer(registered(null)).when(founded(1669)).records(foundedIn(1669));
    }

    private static BasicFactsAmended foundedIn(int year) {
      return amended(
          "Invented Trading Ltd",
          "HRB 4711",
          new CompanyDetails(List.of(), List.of(), year, null, List.of()),
          TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {Erased.TEXT, Unreadable.TEXT})
    void changesBesideWhatCanNoLongerBeRead(String gone) {
      customer(registered(details(gone)))
          .when(name("Invented Holding Ltd", null))
          .records(
              amended(
                  "Invented Holding Ltd",
                  "HRB 4711",
                  new CompanyDetails(
                      List.of(),
                      details(gone).phones(),
                      1987,
                      "Ltd",
                      List.of(new LineOfBusiness("machines"))),
                  TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void anAmendmentDatedBeforeTheOneInForce() {
      customer(registered(null))
          .and(amended("Second Ltd", null, null, MARCH))
          .when(name("Third Ltd", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }

    @Test
    void anAmendmentDatedBeforeTheRegistration() {
      customer(registered(null))
          .when(name("Second Ltd", REGISTERED_ON.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, REGISTERED_ON.toString());
    }

    @Test
    void aFoundingInAYearToCome() {
      customer(registered(null))
          .when(founded(TODAY.getYear() + 1))
          .isRefused(CommonRefusal.DATE_IN_FUTURE, String.valueOf(TODAY.getYear() + 1));
    }

    @Test
    void aRelationshipThatStartsTomorrow() {
      customer(registered(null))
          .when(started(TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }

    @Test
    void aRelationshipThatStartsBelowTheLowestDate() {
      customer(registered(null))
          .when(started(LocalDate.of(26, 1, 1)))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsKnownAlready() {
      customer(registered(details("Inventon")))
          .when(
              of(
                  new Change<>("Invented Trading Ltd"),
                  new Change<>("HRB 4711"),
                  new Change<>(List.of(OFFICE)),
                  new Change<>(1987),
                  new Change<>(FileFacts.STARTED_ON),
                  MARCH))
          .staysQuiet();
    }

    @Test
    void whenNothingIsGiven() {
      customer(registered(null)).when(name(null, null)).staysQuiet();
    }

    @Test
    void whenWhatIsClearedIsNotKnown() {
      customer(registered(null))
          .and(amended("Second Ltd", null, null, MARCH))
          .when(number(null))
          .staysQuiet();
    }
  }
}
