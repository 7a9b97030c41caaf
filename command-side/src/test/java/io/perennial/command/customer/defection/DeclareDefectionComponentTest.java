package io.perennial.command.customer.defection;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.wonBack;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclareDefectionComponentTest {
  private static DeclareDefection declare(DefectionReason reason, @Nullable LocalDate on) {
    return new DeclareDefection(CUSTOMER, reason, null, null, null, null, null, on);
  }

  @Nested
  class Accepts {
    @Test
    void everythingThatCanBeSaidOfALoss() {
      customer(buyer())
          .when(
              new DeclareDefection(
                  CUSTOMER,
                  DefectionReason.COMPETITOR_OFFER,
                  "Rival Inc",
                  "no answer for a month",
                  "answer sooner",
                  "call back within a day",
                  "rep-7",
                  MARCH))
          .records(
              new DefectionDeclared(
                  CUSTOMER,
                  DefectionReason.COMPETITOR_OFFER,
                  "Rival Inc",
                  "no answer for a month",
                  "answer sooner",
                  "call back within a day",
                  "rep-7",
                  MARCH));
    }

    @Test
    void theReasonAlone() {
      customer(buyer())
          .when(declare(DefectionReason.PRICE, null))
          .records(lost(DefectionReason.PRICE, TODAY));
    }

    @Test
    void aSecondLossAfterAWinBack() {
      customer(buyer())
          .and(
              lost(DefectionReason.PRICE, MARCH),
              wonBack(WinBackCause.OFFER, null, MARCH.plusDays(9)))
          .when(declare(DefectionReason.PRICE, TODAY))
          .records(lost(DefectionReason.PRICE, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("not-a-customer")
    void theLossOfOneThatHasNeverBought() {
      customer(registered())
          .when(declare(DefectionReason.PRICE, MARCH))
          .isRefused(DefectionRefusal.NOT_A_CUSTOMER);
    }

    @Test
    @ExampleOf("already-lost")
    void theLossOfALostCustomerForAnotherReason() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(declare(DefectionReason.SERVICE, MARCH))
          .isRefused(DefectionRefusal.ALREADY_LOST, MARCH.toString());
    }

    @Test
    void theSameLossOnAnotherDay() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(declare(DefectionReason.PRICE, TODAY))
          .isRefused(DefectionRefusal.ALREADY_LOST);
    }

    @Test
    void theSameLossWithAnotherCompetitor() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(
              new DeclareDefection(
                  CUSTOMER, DefectionReason.PRICE, "Rival Inc", null, null, null, null, MARCH))
          .isRefused(DefectionRefusal.ALREADY_LOST);
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
    void theSameLossOfWhichAnythingElseIsSaidOrNotSaid(
        @Nullable String competitor,
        @Nullable String cause,
        @Nullable String learned,
        @Nullable String action,
        @Nullable String owner) {
      customer(buyer())
          .and(
              new DefectionDeclared(
                  CUSTOMER,
                  DefectionReason.PRICE,
                  "Rival Inc",
                  "cause",
                  "learned",
                  "action",
                  "rep-7",
                  MARCH))
          .when(
              new DeclareDefection(
                  CUSTOMER,
                  DefectionReason.PRICE,
                  competitor,
                  cause,
                  learned,
                  action,
                  owner,
                  MARCH))
          .isRefused(DefectionRefusal.ALREADY_LOST);
    }

    @Test
    @Produces("dated-too-early")
    void aLossDatedBeforeTheLastPurchase() {
      customer(buyer())
          .and(bought("p-2", "10.00", Settlement.CASH, "0.00", MARCH))
          .when(declare(DefectionReason.PRICE, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aSecondLossDatedBeforeTheWinBack() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH), wonBack(WinBackCause.OFFER, null, TODAY))
          .when(declare(DefectionReason.PRICE, TODAY.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aLossOfTomorrow() {
      customer(buyer())
          .when(declare(DefectionReason.PRICE, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatHasBeenDeclared() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(declare(DefectionReason.PRICE, MARCH))
          .staysQuiet();
    }

    @Test
    void whenTheRepeatLeavesOutTheDate() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(declare(DefectionReason.PRICE, null))
          .staysQuiet();
    }
  }
}
