package io.perennial.command.customer.credit;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.proposed;
import static io.perennial.command.customer.CustomerFacts.replaced;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RejectCreditLimitComponentTest {
  private static RejectCreditLimit reject(String id, String reason, LocalDate on) {
    return new RejectCreditLimit(CUSTOMER, id, reason, on);
  }

  private static CreditLimitProposalRejected rejected(String id, LocalDate on) {
    return new CreditLimitProposalRejected(CUSTOMER, id, "too much", on);
  }

  private static Scenario open() {
    return customer(buyer()).andBy("anna", proposed("c-1", CreditClass.B, "5000.00", MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void aRejectionBySomebodyElse() {
      open().whenBy("bert", reject("c-1", "too much", TODAY)).records(rejected("c-1", TODAY));
    }

    @Test
    void aWithdrawalByTheProposer() {
      open().whenBy("anna", reject("c-1", "too much", TODAY)).records(rejected("c-1", TODAY));
    }

    @Test
    void anotherProposalAfterItReplacesNothing() {
      open()
          .and(rejected("c-1", MARCH))
          .when(
              new ProposeCreditLimit(
                  CUSTOMER, "c-2", CreditClass.B, dollars("4000"), "pays well", TODAY))
          .records(proposed("c-2", CreditClass.B, "4000.00", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("proposal-unknown")
    void whatIsNotOpen() {
      open().when(reject("c-2", "too much", TODAY)).isRefused(CreditRefusal.PROPOSAL_UNKNOWN);
    }

    @Test
    @Produces("proposal-replaced")
    void whatAnotherOneHasReplaced() {
      open()
          .andBy("anna", proposed("c-2", CreditClass.B, "4000.00", MARCH))
          .and(replaced("c-1", "c-2", MARCH))
          .when(reject("c-1", "too much", TODAY))
          .isRefused(CreditRefusal.PROPOSAL_REPLACED);
    }

    @Test
    @Produces("dated-too-early")
    void aRejectionBeforeTheProposal() {
      open()
          .when(reject("c-1", "too much", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void aSecondRejectionForAnotherReason() {
      open()
          .and(rejected("c-1", TODAY))
          .when(reject("c-1", "too little", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void theApprovalOfWhatHasBeenRejected() {
      open()
          .and(rejected("c-1", MARCH))
          .whenBy("bert", new ApproveCreditLimit(CUSTOMER, "c-1", TODAY))
          .isRefused(CreditRefusal.PROPOSAL_UNKNOWN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsRejectedAgain() {
      open().and(rejected("c-1", TODAY)).when(reject("c-1", "too much", TODAY)).staysQuiet();
    }
  }
}
