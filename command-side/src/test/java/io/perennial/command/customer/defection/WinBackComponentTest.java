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
import static io.perennial.command.customer.CustomerFacts.won;
import static io.perennial.command.customer.CustomerFacts.wonBack;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WinBackComponentTest {
  private static WinBack winBack(
      WinBackCause cause, @Nullable String explanation, @Nullable LocalDate on) {
    return new WinBack(CUSTOMER, null, cause, explanation, on);
  }

  private static WinBack partBack(String part, WinBackCause cause, @Nullable LocalDate on) {
    return new WinBack(CUSTOMER, part, cause, "lighter now", on);
  }

  /** Has bought so lately that it is not lost by silence. */
  private static Object[] lately() {
    return new Object[] {
      registered(),
      bought("p-1", "10.00", Settlement.CASH, "0.00", MARCH.minusDays(9)),
      won("p-1", MARCH.minusDays(9)),
      bought("p-2", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(9))
    };
  }

  @Nested
  class Accepts {
    @Test
    void aPartOfItsDemand() {
      customer(lately())
          .and(lostPart("d-1", "drills", MARCH), lostPart("d-2", null, MARCH))
          .when(partBack("d-1", WinBackCause.OFFER, null))
          .records(partWonBack("d-1", WinBackCause.OFFER, TODAY));
    }

    @Test
    void aLostCustomer() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(winBack(WinBackCause.OFFER, "a year at the old price", null))
          .records(wonBack(WinBackCause.OFFER, "a year at the old price", TODAY));
    }

    @Test
    void aCustomerThatHasBeenSilentForTooLong() {
      customer(buyer())
          .and(bought("p-2", "10.00", Settlement.CASH, "0.00", FIRST_BOUGHT_ON.plusDays(1)))
          .when(winBack(WinBackCause.OFFER, "a year at the old price", TODAY))
          .records(wonBack(WinBackCause.OFFER, "a year at the old price", TODAY));
    }

    @Test
    void aCustomerOnTheDayOnWhichItCountsAsLost() {
      customer(registered())
          .and(
              bought("p-1", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(90)),
              won("p-1", TODAY.minusDays(90)))
          .when(winBack(WinBackCause.PEOPLE, null, null))
          .records(wonBack(WinBackCause.PEOPLE, null, TODAY));
    }

    @Test
    void aCustomerThatFellSilentAgainAfterItWasWonBack() {
      customer(buyer())
          .and(wonBack(WinBackCause.PEOPLE, null, TODAY.minusDays(90)))
          .when(winBack(WinBackCause.PEOPLE, null, null))
          .records(wonBack(WinBackCause.PEOPLE, null, TODAY));
    }

    @Test
    void aCustomerLostAgainInTheSameWayAsBefore() {
      customer(buyer())
          .and(
              lost(DefectionReason.PRICE, MARCH),
              wonBack(WinBackCause.PEOPLE, null, MARCH),
              lost(DefectionReason.PRICE, MARCH))
          .when(winBack(WinBackCause.PEOPLE, null, MARCH))
          .records(wonBack(WinBackCause.PEOPLE, null, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("partial-defection-unknown")
    void aPartThatWasNeverDeclaredLost() {
      customer(buyer())
          .when(partBack("d-1", WinBackCause.OFFER, TODAY))
          .isRefused(DefectionRefusal.PARTIAL_DEFECTION_UNKNOWN, "d-1");
    }

    @Test
    @Produces("already-so")
    void aPartWonBackInAnotherWay() {
      customer(lately())
          .and(lostPart("d-1", "drills", MARCH), partWonBack("d-1", WinBackCause.OFFER, TODAY))
          .when(partBack("d-1", WinBackCause.PEOPLE, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO, TODAY.toString());
    }

    @Test
    @Produces("already-lost")
    void aPartOfACustomerThatIsLostAsAWhole() {
      customer(lately())
          .and(lostPart("d-1", "drills", MARCH), lost(DefectionReason.PRICE, TODAY))
          .when(partBack("d-1", WinBackCause.OFFER, TODAY))
          .isRefused(DefectionRefusal.ALREADY_LOST, TODAY.toString());
    }

    @Test
    void aPartDatedBeforeItsLoss() {
      customer(lately())
          .and(lostPart("d-1", "drills", MARCH))
          .when(partBack("d-1", WinBackCause.OFFER, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }

    @Test
    @ExampleOf("not-lost")
    void aCustomerThatIsNotLost() {
      customer(buyer())
          .and(bought("p-2", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(89)))
          .when(winBack(WinBackCause.OFFER, null, TODAY))
          .isRefused(DefectionRefusal.NOT_LOST);
    }

    @Test
    void aCustomerThatBuysSeldomAndIsNotSilentForLong() {
      customer(buyer())
          .and(bought("p-2", "10.00", Settlement.CASH, "0.00", FIRST_BOUGHT_ON.minusDays(400)))
          .when(winBack(WinBackCause.OFFER, null, TODAY))
          .isRefused(DefectionRefusal.NOT_LOST);
    }

    @Test
    void aCustomerWonBackAfterSilence() {
      customer(buyer())
          .and(wonBack(WinBackCause.PEOPLE, null, TODAY.minusDays(89)))
          .when(winBack(WinBackCause.OFFER, null, TODAY))
          .isRefused(DefectionRefusal.NOT_LOST);
    }

    @Test
    void aWinBackDatedBeforeTheLossBySilence() {
      customer(registered())
          .and(
              bought("p-1", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(90)),
              won("p-1", TODAY.minusDays(90)))
          .when(winBack(WinBackCause.OFFER, null, TODAY.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, TODAY.toString());
    }

    @Test
    void aProspect() {
      customer(registered())
          .when(winBack(WinBackCause.OFFER, null, MARCH))
          .isRefused(DefectionRefusal.NOT_LOST);
    }

    @Test
    void aCustomerWonBackInAnotherWay() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH), wonBack(WinBackCause.PEOPLE, null, TODAY))
          .when(winBack(WinBackCause.OFFER, null, TODAY))
          .isRefused(DefectionRefusal.NOT_LOST);
    }

    @Test
    @Produces("dated-too-early")
    void aWinBackDatedBeforeTheLoss() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(winBack(WinBackCause.OFFER, null, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }

    @Test
    void theSameWinBackWithAnotherExplanation() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH), wonBack(WinBackCause.PEOPLE, "Ina", TODAY))
          .when(winBack(WinBackCause.PEOPLE, "Bert", TODAY))
          .isRefused(DefectionRefusal.NOT_LOST);
    }

    @Test
    void aWinBackOfTomorrow() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(winBack(WinBackCause.OFFER, null, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePartHasBeenWonBackInThatWay() {
      customer(lately())
          .and(lostPart("d-1", "drills", MARCH), partWonBack("d-1", WinBackCause.OFFER, TODAY))
          .when(partBack("d-1", WinBackCause.OFFER, null))
          .staysQuiet();
    }

    @Test
    void whenTheCustomerHasBeenWonBackInThatWay() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH), wonBack(WinBackCause.PEOPLE, "Ina", TODAY))
          .when(winBack(WinBackCause.PEOPLE, "Ina", null))
          .staysQuiet();
    }

    @Test
    void whenItHasBeenWonBackThatDayAndFellSilentAgain() {
      LocalDate then = TODAY.minusDays(200);
      customer(buyer())
          .and(wonBack(WinBackCause.PEOPLE, null, then))
          .when(winBack(WinBackCause.PEOPLE, null, then))
          .staysQuiet();
    }

    @Test
    void whenItHasBoughtSinceItWasWonBack() {
      customer(buyer())
          .and(
              lost(DefectionReason.PRICE, MARCH),
              wonBack(WinBackCause.PEOPLE, null, MARCH),
              bought("p-9", "10.00", Settlement.CASH, "0.00", TODAY))
          .when(winBack(WinBackCause.PEOPLE, null, MARCH))
          .staysQuiet();
    }
  }
}
