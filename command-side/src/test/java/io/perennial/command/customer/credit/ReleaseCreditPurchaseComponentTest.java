package io.perennial.command.customer.credit;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.Scenario.customerUnder;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.refusalPastTheLimit;
import static io.perennial.command.customer.CustomerFacts.released;
import static io.perennial.command.customer.CustomerFacts.restored;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.RefusedException.Place;
import io.perennial.command.Scenario;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseCreditPurchaseComponentTest {
  private static ReleaseCreditPurchase release(
      String purchaseId, String upTo, @Nullable LocalDate on) {
    return new ReleaseCreditPurchase(CUSTOMER, purchaseId, dollars(upTo), "long known", null, on);
  }

  private static ReleaseCreditPurchase releaseFor(String recorder) {
    return new ReleaseCreditPurchase(CUSTOMER, "p-2", dollars("300"), "long known", recorder, null);
  }

  private static Scenario breaching() {
    return customer(buyer())
        .and(
            approved("c-1", CreditClass.B, "1000.00", MARCH),
            bought("p-1", "1200.00", Settlement.CREDIT, "1200.00", MARCH),
            breached("1000.00", "1200.00", "200.00", MARCH));
  }

  /** While the purchase that brought the breach was recorded by somebody. */
  private static Scenario breachingBy(String actor, String onBehalfOf) {
    return customer(buyer())
        .and(approved("c-1", CreditClass.B, "1000.00", MARCH))
        .andBy(actor, onBehalfOf, bought("p-1", "1200.00", Settlement.CREDIT, "1200.00", MARCH))
        .and(breached("1000.00", "1200.00", "200.00", MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void aPurchaseWhileTheLimitIsBreached() {
      breaching().when(release("p-2", "300", null)).records(released("p-2", "300.00", TODAY));
    }

    @Test
    void moreThanTheSamePersonHasReleasedBefore() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .when(release("p-2", "400.00", MARCH))
          .records(released("p-2", "400.00", MARCH));
    }

    @Test
    void theSameByASecondPersonWhoseReleaseCountsForItself() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .whenBy("bert", release("p-2", "300.00", MARCH))
          .records(released("p-2", "300.00", MARCH));
    }

    @Test
    void aPurchaseThatAnotherPersonWillRecord() {
      breaching().whenBy("bert", releaseFor("anna")).records(released("p-2", "300.00", TODAY));
    }

    @Test
    void aReleaseByAnotherThanTheOneWhoRecordedTheLastPurchaseOnCredit() {
      breachingBy("anna", "anna")
          .whenBy("bert", release("p-2", "300", null))
          .records(released("p-2", "300.00", TODAY));
    }

    @Test
    void aReleaseByTheOneWhoRecordedTheLastPurchaseOnCreditForSomebodyElse() {
      breachingBy("anna", "anna")
          .whenBy("anna", releaseFor("bert"))
          .records(released("p-2", "300.00", TODAY));
    }

    @Test
    void aReleaseByTheOneWhoRecordedTheLastPurchaseInCash() {
      breachingBy("bert", "bert")
          .andBy("anna", bought("p-c", "10.00", Settlement.CASH, "1200.00", MARCH))
          .whenBy("anna", release("p-2", "300", null))
          .records(released("p-2", "300.00", TODAY));
    }

    @Test
    void aReleaseThroughTheServiceThatRecordedForAnother() {
      breachingBy("portal", "anna")
          .whenBy("portal", "bert", release("p-2", "300", null))
          .records(released("p-2", "300.00", TODAY));
    }
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @ValueSource(strings = {"anna", " Anna", "ＡＮＮＡ", "an\u200bna"})
    @Produces("four-eyes")
    void aReleaseByThePersonWhoWillRecordThePurchase(String recorder) {
      breaching().whenBy("anna", releaseFor(recorder)).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @Produces("recorder-unknown")
    @ExampleOf("recorder-unknown")
    void aReleaseBeforeTheFirstPurchaseOnCreditThatDoesNotSayWhoWillRecordIt() {
      customerUnder(refusalPastTheLimit(), buyer())
          .and(
              approved("c-1", CreditClass.B, "1000.00", MARCH),
              bought("p-c", "10.00", Settlement.CASH, "0.00", MARCH))
          .when(release("p-2", "1200.00", null))
          .isRefusedAt(CreditRefusal.RECORDER_UNKNOWN, new Place("/recorder", "is needed here"));
    }

    @Test
    void aReleaseForThePersonWhoWillRecordThePurchase() {
      breaching().whenBy("portal", "anna", releaseFor("anna")).isRefused(CommonRefusal.FOUR_EYES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", " Anna", "ＡＮＮＡ", "an\u200bna"})
    void aReleaseByThePersonWhoRecordedTheLastPurchaseOnCreditUnlessItSaysWhoElseWill(
        String recorder) {
      breachingBy(recorder, recorder)
          .whenBy("anna", release("p-2", "300", null))
          .isRefused(CommonRefusal.FOUR_EYES, "'recorder'");
      breachingBy("portal", recorder)
          .whenBy("anna", release("p-2", "300", null))
          .isRefused(CommonRefusal.FOUR_EYES, "'recorder'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200.00", "300.00"})
    @Produces("already-so")
    void noMoreThanTheSamePersonHasReleasedBefore(String upTo) {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .when(release("p-2", upTo, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aReleaseDatedBeforeTheBreach() {
      breaching()
          .when(release("p-2", "300.00", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("no-credit-limit")
    void aReleaseWithoutALimit() {
      customer(buyer())
          .when(release("p-2", "300.00", MARCH))
          .isRefused(CreditRefusal.NO_CREDIT_LIMIT);
    }

    @Test
    @Produces("step-out-of-order")
    void aReleaseThatNobodyNeeds() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "1000.00", MARCH))
          .when(release("p-2", "300.00", MARCH))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("id-taken")
    void aPurchaseThatHasBeenRecorded() {
      breaching().when(release("p-1", "300.00", MARCH)).isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void anotherCurrency() {
      breaching()
          .when(
              new ReleaseCreditPurchase(
                  CUSTOMER, "p-2", new Amount(BigDecimal.TEN, "EUR"), "long known", null, MARCH))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }

    @Test
    void aReleaseOfTomorrow() {
      breaching()
          .when(release("p-2", "300.00", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsReleasedAgain() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .whenBy("anna", release("p-2", "300.00", MARCH))
          .staysQuiet();
    }

    @Test
    void whenTheReleasedPurchaseHasBeenRecordedSince() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .and(bought("p-2", "250.00", Settlement.CREDIT, "1450.00", MARCH))
          .whenBy("anna", release("p-2", "300.00", null))
          .staysQuiet();
    }

    @Test
    void whenTheLimitHasBeenRestoredSince() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .and(approved("c-2", CreditClass.A, null, MARCH), restored(null, "1200.00", MARCH))
          .whenBy("anna", release("p-2", "300.00", MARCH))
          .staysQuiet();
    }
  }
}
