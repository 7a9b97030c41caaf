package io.perennial.command.customer.purchase;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.paid;
import static io.perennial.command.customer.CustomerFacts.released;

import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.credit.CreditRefusal;
import io.perennial.command.customer.credit.ReleaseCreditPurchase;
import io.perennial.events.customer.dealing.Settlement;
import org.junit.jupiter.api.Test;

/** What a release allows, and purchases past the limit where these are refused. */
class PastTheLimitComponentTest extends RecordPurchaseFixture {
  private static ReleaseCreditPurchase release(String id, String upTo) {
    return new ReleaseCreditPurchase(CUSTOMER, id, dollars(upTo), "long known", "bert", MARCH);
  }

  @Test
  void aPurchaseOtherThanTheReleasedOne() {
    breaching()
        .andBy("anna", released("p-2", "300.00", MARCH))
        .whenBy("bert", buy("p-3", "300.00", Settlement.CREDIT))
        .isRefused(CreditRefusal.CREDIT_LIMIT_BREACHED);
  }

  @Test
  void moreThanWhatHasBeenReleased() {
    breaching()
        .andBy("anna", released("p-2", "300.00", MARCH))
        .whenBy("bert", buy("p-2", "300.01", Settlement.CREDIT))
        .isRefused(CreditRefusal.CREDIT_LIMIT_BREACHED);
  }

  @Test
  void theRefusalSaysByHowMuch() {
    refusingPastTheLimit()
        .and(bought("p-1", "900.00", Settlement.CREDIT, "900.00", MARCH))
        .when(buy("p-2", "150.00", Settlement.CREDIT))
        .isRefused(
            CreditRefusal.CREDIT_LIMIT_EXCEEDED,
            "the limit is 1000.00, the exposure 900.00, with the purchase 1050.00, the excess then"
                + " 50.00");
  }

  @Test
  void theFiguresHaveTheDecimalsOfTheCurrencyWhateverMovedTheExposure() {
    refusingPastTheLimit()
        .and(
            bought("p-1", "900.00", Settlement.CREDIT, "900.00", MARCH),
            paid("pay-1", "100.00", "800.00", MARCH))
        .when(buy("p-2", "250.00", Settlement.CREDIT))
        .isRefused(
            CreditRefusal.CREDIT_LIMIT_EXCEEDED,
            "the limit is 1000.00, the exposure 800.00, with the purchase 1050.00, the excess then"
                + " 50.00");
    refusingPastTheLimit()
        .when(buy("p-2", "1050.00", Settlement.CREDIT))
        .isRefused(CreditRefusal.CREDIT_LIMIT_EXCEEDED, "the exposure 0.00, with");
  }

  @Test
  void aPurchaseUpToTheLimitIsNotRefused() {
    refusingPastTheLimit()
        .when(buy("p-1", "1000.00", Settlement.CREDIT))
        .records(bought("p-1", "1000.00", Settlement.CREDIT, "1000.00", MARCH));
  }

  @Test
  void aCreditBalanceGoesBeyondTheLimit() {
    refusingPastTheLimit()
        .and(paid("pay-1", "50.00", "0.00", MARCH))
        .when(buy("p-1", "1050.00", Settlement.CREDIT))
        .records(bought("p-1", "1050.00", Settlement.CREDIT, "1000.00", MARCH));
  }

  @Test
  void whatWouldPassTheLimitIsReleased() {
    refusingPastTheLimit()
        .whenBy("anna", release("p-1", "1200"))
        .records(released("p-1", "1200.00", MARCH));
  }

  @Test
  void whatWouldNotPassTheLimitNeedsNoRelease() {
    refusingPastTheLimit()
        .when(release("p-1", "1000"))
        .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "does not pass the limit");
  }

  @Test
  void whatHasBeenReleasedPassesTheLimit() {
    refusingPastTheLimit()
        .andBy("anna", released("p-1", "1200.00", MARCH))
        .whenBy("bert", buy("p-1", "1200.00", Settlement.CREDIT))
        .records(
            bought("p-1", "1200.00", Settlement.CREDIT, "1200.00", MARCH),
            breached("1000.00", "1200.00", "200.00", MARCH));
  }
}
