package io.perennial.command.customer.credit;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.proposed;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.replaced;
import static io.perennial.command.customer.CustomerFacts.won;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposeCreditLimitComponentTest {
  private static ProposeCreditLimit propose(
      String id, CreditClass creditClass, @Nullable String limit, @Nullable LocalDate on) {
    return new ProposeCreditLimit(
        CUSTOMER, id, creditClass, limit == null ? null : dollars(limit), "pays well", on);
  }

  @Nested
  class Accepts {
    @Test
    void noLimitForClassA() {
      customer(buyer())
          .when(propose("c-1", CreditClass.A, null, null))
          .records(proposed("c-1", CreditClass.A, null, TODAY));
    }

    @Test
    void anyFirstLimitForClassB() {
      customer(buyer())
          .when(propose("c-1", CreditClass.B, "750000", MARCH))
          .records(proposed("c-1", CreditClass.B, "750000.00", MARCH));
    }

    @Test
    void theSmallLimitForClassC() {
      customer(buyer())
          .when(propose("c-1", CreditClass.C, "10000.00", MARCH))
          .records(proposed("c-1", CreditClass.C, "10000.00", MARCH));
    }

    @Test
    void theSmallLimitForANewCustomer() {
      customer(registered(MARCH, null))
          .when(propose("c-1", CreditClass.B, "10000.00", MARCH.plusDays(89)))
          .records(proposed("c-1", CreditClass.B, "10000.00", MARCH.plusDays(89)));
    }

    @Test
    void aLargeLimitOnceTheCustomerIsNoLongerNew() {
      customer(registered(MARCH, null), bought("p-1", "10.00", Settlement.CASH, "0.00", MARCH))
          .when(propose("c-1", CreditClass.B, "10000.01", MARCH.plusDays(90)))
          .records(proposed("c-1", CreditClass.B, "10000.01", MARCH.plusDays(90)));
    }

    @Test
    void aLargeLimitForAnOldRelationshipRegisteredLately() {
      customer(registered(TODAY, LocalDate.of(2010, 1, 1)))
          .when(propose("c-1", CreditClass.A, null, TODAY))
          .records(proposed("c-1", CreditClass.A, null, TODAY));
    }

    @Test
    void aLargeLimitForAnOldRelationshipThatBecameKnownLater() {
      customer(registered(TODAY, null))
          .and(relationshipAmended(LocalDate.of(2010, 1, 1)))
          .when(propose("c-1", CreditClass.A, null, TODAY))
          .records(proposed("c-1", CreditClass.A, null, TODAY));
      customer(registered(TODAY, LocalDate.of(2010, 1, 1)))
          .and(relationshipAmended(TODAY))
          .when(propose("c-1", CreditClass.A, null, TODAY))
          .records(proposed("c-1", CreditClass.A, null, TODAY));
    }

    private static BasicFactsAmended relationshipAmended(LocalDate startedOn) {
      return new BasicFactsAmended(
          CUSTOMER,
          "Invented Trading Ltd",
          null,
          null,
          CustomerClass.DEALER,
          null,
          null,
          startedOn,
          null,
          "visit",
          TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"75000.00", "125000.00", "100000.00"})
    void oneStepUpOrDownInClassB(String limit) {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", MARCH))
          .when(propose("c-2", CreditClass.B, limit, TODAY))
          .records(proposed("c-2", CreditClass.B, limit, TODAY));
    }

    @Test
    void aLooseningThirtyDaysAfterTheLast() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .and(approved("c-2", CreditClass.B, "120000.00", TODAY.minusDays(30)))
          .when(propose("c-3", CreditClass.B, "121000.00", TODAY))
          .records(proposed("c-3", CreditClass.B, "121000.00", TODAY));
    }

    @Test
    void theFirstLooseningAtAnyTimeBecauseTheFirstLimitIsNone() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", TODAY))
          .when(propose("c-2", CreditClass.B, "120000.00", TODAY))
          .records(proposed("c-2", CreditClass.B, "120000.00", TODAY));
    }

    @Test
    void aLooseningSoonAfterATightening() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .and(approved("c-2", CreditClass.B, "90000.00", TODAY))
          .when(propose("c-3", CreditClass.B, "100000.00", TODAY))
          .records(proposed("c-3", CreditClass.B, "100000.00", TODAY));
    }

    @Test
    void oneStepByWayOfClassA() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .and(approved("c-2", CreditClass.A, null, TODAY))
          .when(propose("c-3", CreditClass.B, "125000.00", TODAY))
          .records(proposed("c-3", CreditClass.B, "125000.00", TODAY));
    }

    @Test
    void anyLimitAfterThirtyDaysInClassA() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .and(approved("c-2", CreditClass.A, null, TODAY.minusDays(30)))
          .when(propose("c-3", CreditClass.B, "900000.00", TODAY))
          .records(proposed("c-3", CreditClass.B, "900000.00", TODAY));
    }

    @Test
    void aTighteningRightAfterALoosening() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .and(approved("c-2", CreditClass.B, "120000.00", TODAY))
          .when(propose("c-3", CreditClass.B, "100000.00", TODAY))
          .records(proposed("c-3", CreditClass.B, "100000.00", TODAY));
    }

    @Test
    void aFallIntoClassCOfAnySize() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", MARCH))
          .when(propose("c-2", CreditClass.C, "500.00", TODAY))
          .records(proposed("c-2", CreditClass.C, "500.00", TODAY));
    }

    @Test
    void aLaterProposalInPlaceOfAnOpenOne() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "100000.00", MARCH))
          .when(propose("c-2", CreditClass.B, "900000.00", TODAY))
          .records(
              proposed("c-2", CreditClass.B, "900000.00", TODAY), replaced("c-1", "c-2", TODAY));
    }

    @Test
    void aLargeLimitForAnOldCustomerWhoseFirstPurchaseArrivedLast() {
      customer(
              registered(TODAY, null),
              bought("p-2", "10.00", Settlement.CASH, "0.00", TODAY),
              won("p-2", TODAY),
              bought("p-1", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(90)))
          .when(propose("c-1", CreditClass.B, "10000.01", TODAY))
          .records(proposed("c-1", CreditClass.B, "10000.01", TODAY));
    }

    @Test
    void aLooseningThirtyDaysAfterTheLastWasRecorded() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .andRecordedOn(TODAY.minusDays(30), approved("c-2", CreditClass.B, "120000.00", MARCH))
          .when(propose("c-3", CreditClass.B, "121000.00", TODAY))
          .records(proposed("c-3", CreditClass.B, "121000.00", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("credit-limit-unfit")
    void aLimitForClassA() {
      customer(buyer())
          .when(propose("c-1", CreditClass.A, "1000.00", MARCH))
          .isRefused(CreditRefusal.CREDIT_LIMIT_UNFIT);
    }

    @ParameterizedTest
    @EnumSource(value = CreditClass.class, names = "A", mode = EnumSource.Mode.EXCLUDE)
    void noLimitForAnyOtherClass(CreditClass creditClass) {
      customer(buyer())
          .when(propose("c-1", creditClass, null, MARCH))
          .isRefused(CreditRefusal.CREDIT_LIMIT_UNFIT);
    }

    @Test
    @ExampleOf("credit-limit-too-high")
    void moreThanTheSmallLimitForClassC() {
      customer(buyer())
          .when(propose("c-1", CreditClass.C, "10000.01", MARCH))
          .isRefused(CreditRefusal.CREDIT_LIMIT_TOO_HIGH);
    }

    @Test
    void moreThanTheSmallLimitForANewCustomer() {
      customer(
              registered(MARCH.minusYears(1), null),
              bought("p-1", "10.00", Settlement.CASH, "0.00", MARCH))
          .when(propose("c-1", CreditClass.B, "10000.01", MARCH.plusDays(89)))
          .isRefused(CreditRefusal.CREDIT_LIMIT_TOO_HIGH);
    }

    @Test
    void aLargeLimitForWhoWasRegisteredLongAgoAndHasNeverBought() {
      customer(registered(MARCH.minusYears(3), null))
          .when(propose("c-1", CreditClass.B, "10000.01", MARCH))
          .isRefused(CreditRefusal.CREDIT_LIMIT_TOO_HIGH);
    }

    @Test
    void noLimitAtAllForANewCustomer() {
      customer(registered(MARCH, null))
          .when(propose("c-1", CreditClass.A, null, MARCH.plusDays(89)))
          .isRefused(CreditRefusal.CREDIT_LIMIT_TOO_HIGH);
    }

    @ParameterizedTest
    @CsvSource({"74999.99", "125000.01"})
    @Produces("credit-step-too-large")
    void moreThanOneStepInClassB(String limit) {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", MARCH))
          .when(propose("c-2", CreditClass.B, limit, TODAY))
          .isRefused(CreditRefusal.CREDIT_STEP_TOO_LARGE);
    }

    /** Two people would pass any limit within a minute. */
    @ParameterizedTest
    @CsvSource({"A, , 125000.01", "A, , 1000000.00", "C, 10000.00, 12500.01"})
    void moreThanOneStepByWayOfAnotherClass(
        CreditClass between, @Nullable String betweenLimit, String limit) {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .and(approved("c-2", between, betweenLimit, TODAY))
          .when(propose("c-3", CreditClass.B, limit, TODAY))
          .isRefused(CreditRefusal.CREDIT_STEP_TOO_LARGE);
    }

    @Test
    void stepAfterStepByWayOfClassA() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .and(approved("c-2", CreditClass.A, null, TODAY.minusDays(29)))
          .and(approved("c-3", CreditClass.B, "125000.00", TODAY.minusDays(29)))
          .and(approved("c-4", CreditClass.A, null, TODAY))
          .when(propose("c-5", CreditClass.B, "125000.01", TODAY))
          .isRefused(CreditRefusal.CREDIT_STEP_TOO_LARGE, "100000.00, the lowest of the last 30");
    }

    @Test
    void aSecondStepAfterALimitThatWasTightenedInBetween() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .and(approved("c-2", CreditClass.B, "120000.00", TODAY.minusDays(2)))
          .and(approved("c-3", CreditClass.B, "96000.00", TODAY.minusDays(1)))
          .when(propose("c-4", CreditClass.B, "120000.00", TODAY))
          .isRefused(CreditRefusal.CREDIT_LOOSENED_TOO_SOON);
    }

    @Test
    @ExampleOf("credit-loosened-too-soon")
    void aLooseningWithinThirtyDaysOfTheLast() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .and(approved("c-2", CreditClass.B, "120000.00", TODAY.minusDays(29)))
          .when(propose("c-3", CreditClass.B, "120000.01", TODAY))
          .isRefused(CreditRefusal.CREDIT_LOOSENED_TOO_SOON);
    }

    @Test
    void aLooseningWithinThirtyDaysOfTheLastThatWasBackDated() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "100000.00", LocalDate.of(2024, 1, 1)))
          .andRecordedOn(TODAY.minusDays(29), approved("c-2", CreditClass.B, "120000.00", MARCH))
          .when(propose("c-3", CreditClass.B, "120000.01", TODAY))
          .isRefused(CreditRefusal.CREDIT_LOOSENED_TOO_SOON);
    }

    @Test
    void aLargeLimitWhenTheEarliestPurchaseIsNew() {
      customer(
              registered(TODAY, null),
              bought("p-1", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(89)))
          .when(propose("c-1", CreditClass.B, "10000.01", TODAY))
          .isRefused(CreditRefusal.CREDIT_LIMIT_TOO_HIGH);
    }

    @Test
    @Produces("dated-too-early")
    void aProposalDatedBeforeTheLimitInForce() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "10000.00", MARCH))
          .when(propose("c-2", CreditClass.B, "12500.00", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aProposalDatedBeforeTheOneItReplaces() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "100000.00", MARCH))
          .when(propose("c-2", CreditClass.B, "900000.00", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("id-taken")
    void anotherProposalUnderTheSameIdentifier() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "100000.00", MARCH))
          .when(propose("c-1", CreditClass.B, "100001.00", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void anotherCurrency() {
      customer(buyer())
          .when(
              new ProposeCreditLimit(
                  CUSTOMER,
                  "c-1",
                  CreditClass.B,
                  new Amount(BigDecimal.TEN, "EUR"),
                  "pays well",
                  MARCH))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }

    @Test
    void aProposalOfTomorrow() {
      customer(buyer())
          .when(propose("c-1", CreditClass.B, "100.00", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsProposedAgain() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "100000.00", MARCH))
          .when(propose("c-1", CreditClass.B, "100000", MARCH))
          .staysQuiet();
    }

    @Test
    void whenTheProposalHasBeenReplacedSince() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "100000.00", MARCH))
          .andBy("anna", proposed("c-2", CreditClass.B, "200000.00", MARCH))
          .and(replaced("c-1", "c-2", MARCH))
          .when(propose("c-1", CreditClass.B, "100000.00", null))
          .staysQuiet();
    }
  }
}
