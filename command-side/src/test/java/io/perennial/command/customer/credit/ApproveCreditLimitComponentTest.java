package io.perennial.command.customer.credit;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.proposed;
import static io.perennial.command.customer.CustomerFacts.replaced;
import static io.perennial.command.customer.CustomerFacts.restored;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApproveCreditLimitComponentTest {
  private static ApproveCreditLimit approve(String id, @Nullable LocalDate on) {
    return new ApproveCreditLimit(CUSTOMER, id, on);
  }

  @Nested
  class Accepts {
    @Test
    void theOpenProposalByASecondPerson() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy("bert", approve("c-1", null))
          .records(approved("c-1", CreditClass.B, "5000.00", TODAY));
    }

    @Test
    void noLimitForClassA() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.A, null, MARCH))
          .whenBy("bert", approve("c-1", MARCH))
          .records(approved("c-1", CreditClass.A, null, MARCH));
    }

    @Test
    void theProposalOfAnotherPersonThroughTheSameService() {
      customer(buyer())
          .andBy("portal", "anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy("portal", "bert", approve("c-1", MARCH))
          .records(approved("c-1", CreditClass.B, "5000.00", MARCH));
    }

    @Test
    void aLimitBelowWhatIsOwedWhichIsBreachedAtOnce() {
      customer(buyer())
          .and(
              approved("c-1", CreditClass.B, "1000.00", MARCH),
              bought("p-1", "900.00", Settlement.CREDIT, "900.00", MARCH))
          .andBy("anna", proposed("c-2", CreditClass.C, "500.00", MARCH))
          .whenBy("bert", approve("c-2", TODAY))
          .records(
              approved("c-2", CreditClass.C, "500.00", TODAY),
              breached("500.00", "900.00", "400.00", TODAY));
    }

    @Test
    void aLimitAboveWhatIsOwedWhichRestoresIt() {
      customer(buyer())
          .and(
              approved("c-1", CreditClass.B, "1000.00", MARCH),
              bought("p-1", "1200.00", Settlement.CREDIT, "1200.00", MARCH),
              breached("1000.00", "1200.00", "200.00", MARCH))
          .andBy("anna", proposed("c-2", CreditClass.B, "1250.00", MARCH))
          .whenBy("bert", approve("c-2", TODAY))
          .records(
              approved("c-2", CreditClass.B, "1250.00", TODAY),
              restored("1250.00", "1200.00", TODAY));
    }

    @Test
    void theEndOfAllLimitsWhichRestoresToo() {
      customer(buyer())
          .and(
              approved("c-1", CreditClass.B, "1000.00", MARCH),
              bought("p-1", "1200.00", Settlement.CREDIT, "1200.00", MARCH),
              breached("1000.00", "1200.00", "200.00", MARCH))
          .andBy("anna", proposed("c-2", CreditClass.A, null, MARCH))
          .whenBy("bert", approve("c-2", TODAY))
          .records(approved("c-2", CreditClass.A, null, TODAY), restored(null, "1200.00", TODAY));
    }

    @Test
    void aLimitStillBelowWhatIsOwedWithoutASecondBreach() {
      customer(buyer())
          .and(
              approved("c-1", CreditClass.B, "1000.00", MARCH),
              bought("p-1", "1300.00", Settlement.CREDIT, "1300.00", MARCH),
              breached("1000.00", "1300.00", "300.00", MARCH))
          .andBy("anna", proposed("c-2", CreditClass.B, "1250.00", MARCH))
          .whenBy("bert", approve("c-2", TODAY))
          .records(approved("c-2", CreditClass.B, "1250.00", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("four-eyes")
    void theProposersOwnApproval() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy("anna", approve("c-1", MARCH))
          .isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void theProposersOwnApprovalThroughAService() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy("portal", "anna", approve("c-1", MARCH))
          .isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void theApprovalByWhoTheProposalWasMadeFor() {
      customer(buyer())
          .andBy("portal", "anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy("anna", approve("c-1", MARCH))
          .isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void aLimitProposedBeforeTheClassThatWasToHideTheStep() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "1000.00", MARCH))
          .and(approved("c-2", CreditClass.A, null, TODAY))
          .andBy("anna", proposed("c-3", CreditClass.B, "5000.00", TODAY))
          .whenBy("bert", approve("c-3", TODAY))
          .isRefused(CreditRefusal.CREDIT_STEP_TOO_LARGE);
    }

    @Test
    @ExampleOf("proposal-unknown")
    void aProposalThatWasNeverMade() {
      customer(buyer()).when(approve("c-1", MARCH)).isRefused(CreditRefusal.PROPOSAL_UNKNOWN);
    }

    @Test
    @ExampleOf("proposal-replaced")
    void aProposalThatHasBeenReplaced() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .andBy("anna", proposed("c-2", CreditClass.B, "6000.00", MARCH))
          .and(replaced("c-1", "c-2", MARCH))
          .whenBy("bert", approve("c-1", MARCH))
          .isRefused(CreditRefusal.PROPOSAL_REPLACED, "c-2");
    }

    @Test
    @Produces("dated-too-early")
    void anApprovalDatedBeforeItsProposal() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy("bert", approve("c-1", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anApprovalDatedBeforeTheLimitInForce() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "10000.00", MARCH))
          .andBy("anna", proposed("c-2", CreditClass.B, "12500.00", MARCH.minusDays(9)))
          .whenBy("bert", approve("c-2", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("credit-loosened-too-soon")
    void aLooseningWithinThirtyDaysOfTheLastThatWasBackDated() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "1000.00", LocalDate.of(2024, 1, 1)))
          .andRecordedOn(TODAY, approved("c-2", CreditClass.B, "1100.00", MARCH))
          .andBy("anna", proposed("c-3", CreditClass.B, "1200.00", TODAY))
          .whenBy("bert", approve("c-3", TODAY))
          .isRefused(CreditRefusal.CREDIT_LOOSENED_TOO_SOON);
    }

    @Test
    @Produces("credit-limit-too-high")
    void aProposalThatAnEarlierPolicyLetThrough() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.C, "10000.01", MARCH))
          .whenBy("bert", approve("c-1", TODAY))
          .isRefused(CreditRefusal.CREDIT_LIMIT_TOO_HIGH);
    }

    @Test
    @ExampleOf("credit-step-too-large")
    void aStepThatAnEarlierPolicyLetThrough() {
      customer(buyer())
          .and(approved("c-1", CreditClass.B, "1000.00", MARCH))
          .andBy("anna", proposed("c-2", CreditClass.B, "1250.01", TODAY))
          .whenBy("bert", approve("c-2", TODAY))
          .isRefused(CreditRefusal.CREDIT_STEP_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANNA", " anna ", "ａｎｎａ", "an\u00adna"})
    void theProposersOwnApprovalWrittenOtherwise(String approver) {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy(approver, approve("c-1", MARCH))
          .isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @Produces("already-so")
    void anApprovalOnAnotherDayThanTheOneThatIsRecorded() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .and(approved("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy("bert", approve("c-1", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void anApprovalOfTomorrow() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy("bert", approve("c-1", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheProposalHasBeenApproved() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .and(approved("c-1", CreditClass.B, "5000.00", MARCH))
          .whenBy("bert", approve("c-1", MARCH))
          .staysQuiet();
    }

    @Test
    void whenALaterProposalHasBeenApprovedSince() {
      customer(buyer())
          .andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH))
          .and(approved("c-1", CreditClass.B, "5000.00", MARCH))
          .andBy("anna", proposed("c-2", CreditClass.A, null, MARCH))
          .and(approved("c-2", CreditClass.A, null, MARCH))
          .whenBy("bert", approve("c-1", null))
          .staysQuiet();
    }
  }
}
