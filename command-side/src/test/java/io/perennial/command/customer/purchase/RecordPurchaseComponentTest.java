package io.perennial.command.customer.purchase;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.paid;
import static io.perennial.command.customer.CustomerFacts.proposed;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.released;
import static io.perennial.command.customer.CustomerFacts.restored;
import static io.perennial.command.customer.CustomerFacts.usd;
import static io.perennial.command.customer.CustomerFacts.won;
import static io.perennial.command.customer.CustomerFacts.wonBackBy;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.credit.CreditRefusal;
import io.perennial.command.customer.credit.measure.MeasureRefusal;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.stage.DefectionReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What record-purchase records, what it is refused for, and when it stays quiet. */
class RecordPurchaseComponentTest extends RecordPurchaseFixture {

  @Nested
  class Accepts {
    @Test
    void theFirstPurchaseWhichMakesACustomer() {
      customer(registered())
          .when(buy("p-1", "11.77", Settlement.CASH))
          .records(bought("p-1", "11.77", Settlement.CASH, "0.00", MARCH), won("p-1", MARCH));
    }

    @Test
    void everythingThatCanBeSaidOfAPurchase() {
      customer(buyer())
          .when(EVERYTHING)
          .records(
              new PurchaseRecorded(
                  CUSTOMER,
                  "p-1",
                  "drill-9",
                  "power tools",
                  12,
                  usd("599.40"),
                  usd("31.2575"),
                  Settlement.CASH,
                  usd("0.00"),
                  TODAY));
    }

    @Test
    void aPurchaseThatCostsNothing() {
      customer(buyer())
          .when(buy("p-1", "0", Settlement.CASH))
          .records(bought("p-1", "0.00", Settlement.CASH, "0.00", MARCH));
    }

    @Test
    void aPurchaseOnCreditUpToTheLimit() {
      withLimit(CreditClass.B, "1000.00")
          .when(buy("p-1", "1000.00", Settlement.CREDIT))
          .records(bought("p-1", "1000.00", Settlement.CREDIT, "1000.00", MARCH));
    }

    @Test
    void aPurchaseOnCreditAboveTheLimitWhichBreachesIt() {
      withLimit(CreditClass.B, "1000.00")
          .and(bought("p-1", "900.00", Settlement.CREDIT, "900.00", MARCH))
          .when(buy("p-2", "100.01", Settlement.CREDIT))
          .records(
              bought("p-2", "100.01", Settlement.CREDIT, "1000.01", MARCH),
              breached("1000.00", "1000.01", "0.01", MARCH));
    }

    @Test
    void anyPurchaseOnCreditWithoutALimitToIt() {
      withLimit(CreditClass.A, null)
          .when(buy("p-1", "9000000.00", Settlement.CREDIT))
          .records(bought("p-1", "9000000.00", Settlement.CREDIT, "9000000.00", MARCH));
    }

    @Test
    void theFirstPurchaseOnCreditWhichMakesACustomerAndBreachesTheLimit() {
      customer(registered())
          .andBy("anna", proposed("c-1", CreditClass.C, "50.00", MARCH))
          .and(approved("c-1", CreditClass.C, "50.00", MARCH))
          .when(buy("p-1", "60.00", Settlement.CREDIT))
          .records(
              bought("p-1", "60.00", Settlement.CREDIT, "60.00", MARCH),
              won("p-1", MARCH),
              breached("50.00", "60.00", "10.00", MARCH));
    }

    @Test
    void aPurchaseInCashWhileTheLimitIsBreached() {
      breaching()
          .when(buy("p-2", "500.00", Settlement.CASH))
          .records(bought("p-2", "500.00", Settlement.CASH, "1200.00", MARCH));
    }

    @Test
    void aReleasedPurchaseByAnotherThanTheReleaser() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .whenBy("bert", buy("p-2", "300.00", Settlement.CREDIT))
          .records(bought("p-2", "300.00", Settlement.CREDIT, "1500.00", MARCH));
    }

    @Test
    void aReleasedPurchaseThroughTheSameServiceForAnotherPerson() {
      breaching()
          .andBy("portal", "anna", released("p-2", "300.00", MARCH))
          .whenBy("portal", "bert", buy("p-2", "300.00", Settlement.CREDIT))
          .records(bought("p-2", "300.00", Settlement.CREDIT, "1500.00", MARCH));
    }

    @Test
    void aPurchaseThatAnotherPersonHasReleasedAfterTheRecorder() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .andBy("bert", released("p-2", "300.00", MARCH))
          .whenBy("anna", buy("p-2", "300.00", Settlement.CREDIT))
          .records(bought("p-2", "300.00", Settlement.CREDIT, "1500.00", MARCH));
    }

    @Test
    void aPurchaseThatAnotherPersonHasReleasedBeforeTheRecorder() {
      breaching()
          .andBy("bert", released("p-2", "300.00", MARCH))
          .andBy("anna", released("p-2", "300.00", MARCH))
          .whenBy("anna", buy("p-2", "300.00", Settlement.CREDIT))
          .records(bought("p-2", "300.00", Settlement.CREDIT, "1500.00", MARCH));
    }

    @Test
    void theLargestQuantityAtACostThatIsHeld() {
      customer(buyer())
          .when(costing(1_000_000_000, "999.999999"))
          .records(
              new PurchaseRecorded(
                  CUSTOMER,
                  "p-1",
                  null,
                  null,
                  1_000_000_000,
                  usd("10.00"),
                  usd("999.999999"),
                  Settlement.CASH,
                  usd("0.00"),
                  MARCH));
    }

    @Test
    void aPurchaseOnCreditAgainOnceTheLimitIsRestored() {
      breaching()
          .and(restored("1000.00", "0.00", MARCH))
          .and(paid("pay-1", "1200.00", "0.00", MARCH))
          .when(buy("p-2", "300.00", Settlement.CREDIT))
          .records(bought("p-2", "300.00", Settlement.CREDIT, "300.00", MARCH));
    }

    @Test
    void aPurchaseByALostCustomerWhichIsWonBack() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH.minusDays(1)))
          .when(buy("p-1", "20.00", Settlement.CASH))
          .records(bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH), wonBackBy("p-1", MARCH));
    }

    @Test
    void aPurchaseFromBeforeTheLossWhichBringsNobodyBack() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(buy("p-1", dollars("20.00"), Settlement.CASH, MARCH.minusDays(1)))
          .records(bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH.minusDays(1)));
    }
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @CsvSource({"100000,999999999999", "1000000000,1000", "2,500000000000"})
    @Produces("derived-amount-too-large")
    void aCostOfAllUnitsThatCannotBeHeld(int quantity, String unitCost) {
      customer(buyer())
          .when(costing(quantity, unitCost))
          .isRefused(CommonRefusal.DERIVED_AMOUNT_TOO_LARGE);
    }

    @Test
    void aPurchaseWithWhichTheSumOfAllCannotBeHeld() {
      customer(buyer())
          .and(bought("p-1", "99999999999890.00", Settlement.CASH, "0.00", MARCH))
          .when(buy("p-2", "10.00", Settlement.CASH))
          .isRefused(CommonRefusal.DERIVED_AMOUNT_TOO_LARGE);
    }

    @Test
    void aPurchaseWithWhichTheCostOfAllCannotBeHeld() {
      customer(buyer())
          .and(
              new PurchaseRecorded(
                  CUSTOMER,
                  "p-0",
                  null,
                  null,
                  100,
                  usd("10.00"),
                  usd("999999999999.99"),
                  Settlement.CASH,
                  usd("0.00"),
                  MARCH))
          .when(costing(1, "2"))
          .isRefused(CommonRefusal.DERIVED_AMOUNT_TOO_LARGE);
    }

    @Test
    @Produces("date-out-of-bounds")
    void aPurchaseBelowTheLowestDate() {
      customer(buyer())
          .when(buy("p-1", dollars("20.00"), Settlement.CASH, LocalDate.of(26, 5, 5)))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS, "1970-01-01");
    }

    @Test
    void aPurchaseThatItsRecorderHasReleasedAndAnotherOnlyInPart() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .andBy("bert", released("p-2", "100.00", MARCH))
          .whenBy("anna", buy("p-2", "300.00", Settlement.CREDIT))
          .isRefused(CreditRefusal.CREDIT_LIMIT_BREACHED, "100.00");
    }

    @Test
    @ExampleOf("id-taken")
    void anotherPurchaseUnderTheSameIdentifier() {
      customer(buyer())
          .and(bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH))
          .when(buy("p-1", "21.00", Settlement.CASH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSamePurchaseOnAnotherDay() {
      customer(buyer())
          .and(bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH))
          .when(buy("p-1", dollars("20.00"), Settlement.CASH, MARCH.plusDays(1)))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("wrong-currency")
    void anotherCurrency() {
      customer(buyer())
          .when(buy("p-1", new Amount(new BigDecimal("20.00"), "EUR"), Settlement.CASH, MARCH))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }

    @Test
    void aUnitCostInAnotherCurrency() {
      customer(buyer())
          .when(
              new RecordPurchase(
                  CUSTOMER,
                  "p-1",
                  null,
                  null,
                  1,
                  dollars("20.00"),
                  new Amount(new BigDecimal("2"), "EUR"),
                  Settlement.CASH,
                  MARCH))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }

    @Test
    @Produces("amount-too-fine")
    void fractionsOfACent() {
      customer(buyer())
          .when(buy("p-1", "20.005", Settlement.CASH))
          .isRefused(CommonRefusal.AMOUNT_TOO_FINE);
    }

    @Test
    @Produces("date-in-future")
    void aPurchaseOfTomorrow() {
      customer(buyer())
          .when(buy("p-1", dollars("20.00"), Settlement.CASH, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }

    @Test
    @ExampleOf("no-credit-limit")
    void creditWithoutALimit() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "1000.00", MARCH))
          .when(buy("p-1", "20.00", Settlement.CREDIT))
          .isRefused(CreditRefusal.NO_CREDIT_LIMIT);
    }

    @Test
    @ExampleOf("credit-limit-breached")
    void creditWhileTheLimitIsBreached() {
      breaching()
          .when(buy("p-2", "0.01", Settlement.CREDIT))
          .isRefused(CreditRefusal.CREDIT_LIMIT_BREACHED);
    }

    @Test
    @ExampleOf("delivery-stopped")
    void whatIsDeliveredDespiteADeliveryStop() {
      withLimit(CreditClass.B, "1000.00")
          .and(deliveryStop(MARCH))
          .when(buy("p-1", "0.01", Settlement.CREDIT))
          .isRefused(MeasureRefusal.DELIVERY_STOPPED);
    }

    @Test
    @ExampleOf("credit-limit-exceeded")
    void whatWouldPassTheLimitWhereThatIsRefused() {
      refusingPastTheLimit()
          .when(buy("p-1", "1000.01", Settlement.CREDIT))
          .isRefused(CreditRefusal.CREDIT_LIMIT_EXCEEDED);
    }

    @Test
    @Produces("four-eyes")
    void aReleasedPurchaseByTheReleaser() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .whenBy("anna", buy("p-2", "300.00", Settlement.CREDIT))
          .isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void aReleasedPurchaseByTheReleaserActingForAnother() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .whenBy("anna", "bert", buy("p-2", "300.00", Settlement.CREDIT))
          .isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void aReleasedPurchaseByTheReleaserThroughAService() {
      breaching()
          .andBy("anna", released("p-2", "300.00", MARCH))
          .whenBy("portal", "anna", buy("p-2", "300.00", Settlement.CREDIT))
          .isRefused(CommonRefusal.FOUR_EYES);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSamePurchaseIsRecordedAgain() {
      customer(buyer())
          .and(bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH))
          .when(buy("p-1", "20.0", Settlement.CASH))
          .staysQuiet();
    }

    @Test
    void whenTheRepeatLeavesOutTheDate() {
      customer(buyer())
          .and(bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH))
          .when(buy("p-1", dollars("20.00"), Settlement.CASH, null))
          .staysQuiet();
    }

    @Test
    void whenThePurchaseThatBreachedTheLimitIsRepeated() {
      breaching().when(buy("p-1", "1200.00", Settlement.CREDIT)).staysQuiet();
    }
  }
}
