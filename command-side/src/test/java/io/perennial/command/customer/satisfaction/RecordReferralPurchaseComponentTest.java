package io.perennial.command.customer.satisfaction;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.NEIGHBOUR;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.struckOut;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordReferralPurchaseComponentTest {
  private static RecordReferralPurchase bought(
      String referred, @Nullable String purchaseId, @Nullable LocalDate on) {
    return new RecordReferralPurchase(CUSTOMER, "f-1", referred, purchaseId, on);
  }

  private static ReferralLedToPurchase led(@Nullable String purchaseId, LocalDate on) {
    return new ReferralLedToPurchase(CUSTOMER, "f-1", NEIGHBOUR, purchaseId, on);
  }

  private static Scenario referred(@Nullable String referred, @Nullable String company) {
    return customer(
        registered(), new ReferralRecorded(CUSTOMER, "f-1", referred, company, null, null, MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void thePurchaseOfWhomTheReferralNames() {
      referred(NEIGHBOUR, null).when(bought(NEIGHBOUR, "p-1", TODAY)).records(led("p-1", TODAY));
    }

    @Test
    void thePurchaseOfWhomTheReferralKnewByNameAlone() {
      referred(null, "Neighbour Ltd").when(bought(NEIGHBOUR, null, null)).records(led(null, TODAY));
    }

    @Test
    void aPurchaseOnTheDayOfTheReferral() {
      referred(NEIGHBOUR, null).when(bought(NEIGHBOUR, "p-1", MARCH)).records(led("p-1", MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("referral-unknown")
    void aReferralThatThereIsNot() {
      customer(registered())
          .when(bought(NEIGHBOUR, "p-1", TODAY))
          .isRefused(SatisfactionRefusal.REFERRAL_UNKNOWN, "f-1");
    }

    @Test
    void aReferralThatWasStruckOut() {
      referred(NEIGHBOUR, null)
          .and(struckOut(EntryKind.REFERRAL, "f-1", "0.00", MARCH))
          .when(bought(NEIGHBOUR, "p-1", TODAY))
          .isRefused(SatisfactionRefusal.REFERRAL_UNKNOWN);
    }

    @Test
    @ExampleOf("referred-another")
    void thePurchaseOfSomebodyElse() {
      referred("customer-8", null)
          .when(bought(NEIGHBOUR, "p-1", TODAY))
          .isRefused(SatisfactionRefusal.REFERRED_ANOTHER, "customer-8");
    }

    @Test
    @Produces("referred-itself")
    void thePurchaseOfTheCustomerItself() {
      referred(null, "Neighbour Ltd")
          .when(bought(CUSTOMER, "p-1", TODAY))
          .isRefused(SatisfactionRefusal.REFERRED_ITSELF);
    }

    @Test
    void thePurchaseOfAFileThatThereIsNot() {
      referred(null, "Neighbour Ltd")
          .when(bought("customer-404", "p-1", TODAY))
          .isRefused(CommonRefusal.CUSTOMER_UNKNOWN, "customer-404");
    }

    @Test
    @Produces("dated-too-early")
    void aPurchaseBeforeTheReferral() {
      referred(NEIGHBOUR, null)
          .when(bought(NEIGHBOUR, "p-1", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }

    @Test
    @Produces("already-so")
    void anotherPurchaseOfTheSameReferral() {
      referred(NEIGHBOUR, null)
          .and(led("p-1", TODAY))
          .when(bought(NEIGHBOUR, "p-2", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void aPurchaseOfTomorrow() {
      referred(NEIGHBOUR, null)
          .when(bought(NEIGHBOUR, "p-1", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatHasBeenRecorded() {
      referred(NEIGHBOUR, null)
          .and(led("p-1", TODAY))
          .when(bought(NEIGHBOUR, "p-1", null))
          .staysQuiet();
    }
  }
}
