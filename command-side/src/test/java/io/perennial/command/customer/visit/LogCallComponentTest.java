package io.perennial.command.customer.visit;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.usd;
import static io.perennial.command.customer.CustomerFacts.won;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.winning.WinningRefusal;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactReport;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.events.personal.Erased;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LogCallComponentTest {
  private static final ContactReportEntry SAID =
      new ContactReportEntry(
          "Ann Example", "Rival Inc is cheaper", "likes us", "moves in May", "bring samples");
  private static final ContactReport REPORT =
      new ContactReport(
          "Ann Example", "Rival Inc is cheaper", "likes us", "moves in May", "bring samples");

  private static LogCall log(String id, int minutes, @Nullable LocalDate on) {
    return new LogCall(
        CUSTOMER,
        id,
        "rep-7",
        minutes,
        VisitPurpose.ORDER,
        VisitOutcome.ORDER_PLACED,
        dollars("1200"),
        dollars("80.5"),
        dollars("35.00"),
        "New buyer, asks for samples",
        SAID,
        "has asked for it",
        on);
  }

  private static CallLogged logged(String id, int minutes, @Nullable String notes, LocalDate on) {
    return new CallLogged(
        CUSTOMER,
        id,
        "rep-7",
        minutes,
        VisitPurpose.ORDER,
        VisitOutcome.ORDER_PLACED,
        usd("1200.00"),
        usd("80.50"),
        usd("35.00"),
        notes,
        REPORT,
        "has asked for it",
        on);
  }

  private static ProspectRestBegan rest(LocalDate from, LocalDate until) {
    return new ProspectRestBegan(CUSTOMER, "c-1", until, from);
  }

  private static LogCall plain(String id, LocalDate on) {
    return new LogCall(
        CUSTOMER,
        id,
        "rep-7",
        5,
        VisitPurpose.DEVELOP,
        VisitOutcome.NO_RESULT,
        null,
        null,
        null,
        null,
        null,
        null,
        on);
  }

  private static CallLogged plainly(String id, LocalDate on) {
    return new CallLogged(
        CUSTOMER,
        id,
        "rep-7",
        5,
        VisitPurpose.DEVELOP,
        VisitOutcome.NO_RESULT,
        null,
        null,
        null,
        null,
        null,
        null,
        on);
  }

  @Nested
  class Accepts {
    @Test
    void aCallDuringARestForAReason() {
      customer(registered(), rest(MARCH, TODAY.plusDays(1)))
          .when(log("c-2", 12, TODAY))
          .records(logged("c-2", 12, "New buyer, asks for samples", TODAY));
    }

    @Test
    void aCallOutsideOfTheRestHoweverLateItIsLogged() {
      customer(registered(), rest(MARCH, TODAY))
          .when(plain("c-2", TODAY))
          .records(plainly("c-2", TODAY));
      customer(registered(), rest(MARCH, TODAY.plusDays(1)))
          .when(plain("c-2", MARCH.minusDays(1)))
          .records(plainly("c-2", MARCH.minusDays(1)));
    }

    @Test
    void theVeryCallThatLedToTheRest() {
      customer(registered(), rest(MARCH, TODAY.plusDays(1)))
          .when(plain("c-1", MARCH))
          .records(plainly("c-1", MARCH));
    }

    @Test
    void aCallToWhoHasBeenWonSince() {
      customer(registered(), rest(MARCH, TODAY.plusDays(1)))
          .and(won("p-1", MARCH.plusDays(2)))
          .when(plain("c-2", MARCH.plusDays(2)))
          .records(plainly("c-2", MARCH.plusDays(2)));
    }

    @Test
    void aCallThatIsLoggedLate() {
      customer(registered(), logged("c-1", 45, "Called again", TODAY.minusDays(1)))
          .when(log("c-2", 12, MARCH.minusYears(1)))
          .records(logged("c-2", 12, "New buyer, asks for samples", MARCH.minusYears(1)));
    }

    @Test
    void everythingThatCanBeSaidOfACall() {
      customer(registered())
          .when(log("c-1", 45, MARCH))
          .records(logged("c-1", 45, "New buyer, asks for samples", MARCH));
    }

    @Test
    void theLeastThatMustBeSaid() {
      customer(registered())
          .when(
              new LogCall(
                  CUSTOMER,
                  "c-1",
                  "rep-7",
                  20,
                  VisitPurpose.SURVEY,
                  VisitOutcome.NO_RESULT,
                  null,
                  null,
                  null,
                  null,
                  new ContactReportEntry(null, null, null, null, null),
                  null,
                  null))
          .records(
              new CallLogged(
                  CUSTOMER,
                  "c-1",
                  "rep-7",
                  20,
                  VisitPurpose.SURVEY,
                  VisitOutcome.NO_RESULT,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("prospect-rests")
    void aCallDuringARestThatGivesNoReason() {
      customer(registered(), rest(MARCH, TODAY.plusDays(1)))
          .when(plain("c-2", TODAY))
          .isRefused(WinningRefusal.PROSPECT_RESTS, "2024-07-01");
      customer(registered(), rest(MARCH, TODAY.plusDays(1)))
          .when(plain("c-2", MARCH))
          .isRefused(WinningRefusal.PROSPECT_RESTS);
    }

    @Test
    @Produces("id-taken")
    void anotherCallUnderTheSameIdentifier() {
      customer(registered(), logged("c-1", 45, null, MARCH))
          .when(log("c-1", 46, MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameCallWithOtherNotes() {
      customer(registered(), logged("c-1", 45, "Asks for nothing", MARCH))
          .when(log("c-1", 45, MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameCallWithAnotherReport() {
      customer(registered(), logged("c-1", 45, "New buyer, asks for samples", MARCH))
          .when(
              new LogCall(
                  CUSTOMER,
                  "c-1",
                  "rep-7",
                  45,
                  VisitPurpose.ORDER,
                  VisitOutcome.ORDER_PLACED,
                  dollars("1200"),
                  dollars("80.5"),
                  dollars("35.00"),
                  "New buyer, asks for samples",
                  new ContactReportEntry(
                      "Bob Example", "Rival Inc is cheaper", "likes us", null, "bring samples"),
                  "has asked for it",
                  MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("derived-amount-too-large")
    void aCallWithWhichTheCostOfAllCannotBeHeld() {
      CallLogged dear =
          new CallLogged(
              CUSTOMER,
              "c-0",
              "rep-7",
              1,
              VisitPurpose.ORDER,
              VisitOutcome.ORDER_PLACED,
              null,
              null,
              usd("99999999999999.99"),
              null,
              null,
              null,
              MARCH);
      customer(registered(), dear)
          .when(log("c-1", 45, MARCH))
          .isRefused(CommonRefusal.DERIVED_AMOUNT_TOO_LARGE);
    }

    @Test
    void anotherCurrency() {
      customer(registered())
          .when(
              new LogCall(
                  CUSTOMER,
                  "c-1",
                  "rep-7",
                  20,
                  VisitPurpose.SURVEY,
                  VisitOutcome.NO_RESULT,
                  null,
                  null,
                  new Amount(BigDecimal.TEN, "EUR"),
                  null,
                  null,
                  null,
                  null))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }

    @Test
    void aCallOfTomorrow() {
      customer(registered())
          .when(log("c-1", 45, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameCallIsLoggedAgain() {
      customer(registered(), logged("c-1", 45, "New buyer, asks for samples", MARCH))
          .when(log("c-1", 45, MARCH))
          .staysQuiet();
    }

    @Test
    void whenTheNotesCanNoLongerBeRead() {
      customer(registered(), logged("c-1", 45, Erased.TEXT, MARCH))
          .when(log("c-1", 45, null))
          .staysQuiet();
    }
  }
}
