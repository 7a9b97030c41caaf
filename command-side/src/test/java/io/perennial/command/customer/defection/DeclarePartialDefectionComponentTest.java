package io.perennial.command.customer.defection;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.FIRST_BOUGHT_ON;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.lostPart;
import static io.perennial.command.customer.CustomerFacts.partWonBack;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarePartialDefectionComponentTest {
  private static DeclarePartialDefection declare(
      String id, @Nullable String productLine, @Nullable LocalDate on) {
    return declare(id, productLine, "too heavy", on);
  }

  private static DeclarePartialDefection declare(
      String id, @Nullable String productLine, String rootCause, @Nullable LocalDate on) {
    return new DeclarePartialDefection(
        CUSTOMER,
        id,
        productLine,
        DefectionReason.PRODUCT,
        "Rival Inc",
        rootCause,
        null,
        null,
        null,
        on);
  }

  /** A customer that is not silent. */
  private static Scenario active() {
    return customer(buyer())
        .and(bought("p-2", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(9)));
  }

  @Nested
  class Accepts {
    @Test
    void everythingThatCanBeSaidOfIt() {
      active()
          .when(
              new DeclarePartialDefection(
                  CUSTOMER,
                  "d-1",
                  "power tools",
                  DefectionReason.PRODUCT,
                  "Rival Inc",
                  "our batteries do not fit",
                  "one battery for all",
                  "give adapters away",
                  "rep-7",
                  MARCH))
          .records(
              new PartialDefectionDeclared(
                  CUSTOMER,
                  "d-1",
                  "power tools",
                  DefectionReason.PRODUCT,
                  "Rival Inc",
                  "our batteries do not fit",
                  "one battery for all",
                  "give adapters away",
                  "rep-7",
                  MARCH));
    }

    @Test
    void thatPartOfEverythingIsBoughtElsewhere() {
      active().when(declare("d-1", null, null)).records(lostPart("d-1", null, TODAY));
    }

    @Test
    void anotherProductLine() {
      active()
          .and(lostPart("d-1", "power tools", MARCH), lostPart("d-2", null, MARCH))
          .when(declare("d-3", "hand tools", MARCH))
          .records(lostPart("d-3", "hand tools", MARCH));
    }

    @Test
    void aProductLineThatWasWonBack() {
      active()
          .and(
              lostPart("d-1", "power tools", MARCH),
              partWonBack("d-1", WinBackCause.OFFER, MARCH.plusDays(9)))
          .when(declare("d-2", "power tools", MARCH.plusDays(9)))
          .records(lostPart("d-2", "power tools", MARCH.plusDays(9)));
    }

    @Test
    void aFullDefectionAfterwards() {
      active()
          .and(lostPart("d-1", "power tools", MARCH))
          .when(
              new DeclareDefection(
                  CUSTOMER, DefectionReason.PRICE, null, null, null, null, null, TODAY))
          .records(lost(DefectionReason.PRICE, TODAY));
    }

    @Test
    void aPartLostBeforeTheWholeWasThatBecomesKnownLate() {
      active()
          .and(lost(DefectionReason.PRICE, TODAY))
          .when(declare("d-1", "power tools", MARCH))
          .records(lostPart("d-1", "power tools", MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("not-a-customer")
    void aPartOfNothing() {
      customer(registered())
          .when(declare("d-1", "power tools", MARCH))
          .isRefused(DefectionRefusal.NOT_A_CUSTOMER);
    }

    @Test
    @Produces("dated-too-early")
    void aPartBeforeTheFirstPurchase() {
      active()
          .when(declare("d-1", "power tools", FIRST_BOUGHT_ON.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, FIRST_BOUGHT_ON.toString());
    }

    @Test
    @Produces("already-lost")
    void aPartOfACustomerThatIsLostAsAWhole() {
      active()
          .and(lost(DefectionReason.PRICE, TODAY))
          .when(declare("d-1", "power tools", TODAY))
          .isRefused(DefectionRefusal.ALREADY_LOST, TODAY.toString());
    }

    @Test
    void aPartOfACustomerThatIsLostBySilence() {
      customer(buyer())
          .when(declare("d-1", "power tools", TODAY))
          .isRefused(DefectionRefusal.ALREADY_LOST);
    }

    @Test
    @ExampleOf("part-already-lost")
    void aProductLineThatIsLostAlready() {
      active()
          .and(lostPart("d-1", "power tools", MARCH))
          .when(declare("d-2", "Power  Tools", TODAY))
          .isRefused(DefectionRefusal.PART_ALREADY_LOST, MARCH + ", as d-1");
    }

    @Test
    void aProductLineBeforeItWasWonBack() {
      active()
          .and(
              lostPart("d-1", "power tools", MARCH),
              partWonBack("d-1", WinBackCause.OFFER, MARCH.plusDays(9)))
          .when(declare("d-2", "power tools", MARCH.plusDays(8)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("id-taken")
    void theSamePartWithAnotherCause() {
      active()
          .and(lostPart("d-1", "power tools", MARCH))
          .when(declare("d-1", "power tools", "too dear", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN, "other content");
    }

    @ParameterizedTest
    @CsvSource({
      ", cause, learned, action, rep-7",
      "Rival Ltd, cause, learned, action, rep-7",
      "Rival Inc, , learned, action, rep-7",
      "Rival Inc, another, learned, action, rep-7",
      "Rival Inc, cause, , action, rep-7",
      "Rival Inc, cause, more, action, rep-7",
      "Rival Inc, cause, learned, , rep-7",
      "Rival Inc, cause, learned, another, rep-7",
      "Rival Inc, cause, learned, action, ",
      "Rival Inc, cause, learned, action, rep-8"
    })
    void theSamePartOfWhichAnythingElseIsSaidOrNotSaid(
        @Nullable String competitor,
        @Nullable String cause,
        @Nullable String learned,
        @Nullable String action,
        @Nullable String owner) {
      active()
          .and(
              new PartialDefectionDeclared(
                  CUSTOMER,
                  "d-1",
                  "power tools",
                  DefectionReason.PRICE,
                  "Rival Inc",
                  "cause",
                  "learned",
                  "action",
                  "rep-7",
                  MARCH))
          .when(
              new DeclarePartialDefection(
                  CUSTOMER,
                  "d-1",
                  "power tools",
                  DefectionReason.PRICE,
                  competitor,
                  cause,
                  learned,
                  action,
                  owner,
                  MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void aPartLostTomorrow() {
      active()
          .when(declare("d-1", "power tools", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatHasBeenDeclared() {
      active()
          .and(lostPart("d-1", "power tools", MARCH))
          .when(declare("d-1", "power tools", MARCH))
          .staysQuiet();
    }

    @Test
    void whenItHasBeenWonBackSince() {
      active()
          .and(lostPart("d-1", "power tools", MARCH), partWonBack("d-1", WinBackCause.OFFER, TODAY))
          .when(declare("d-1", "power tools", null))
          .staysQuiet();
    }
  }
}
