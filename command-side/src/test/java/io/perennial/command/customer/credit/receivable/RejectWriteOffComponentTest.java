package io.perennial.command.customer.credit.receivable;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.invoiced;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.writeOffProposed;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.writeOffRejected;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RejectWriteOffComponentTest {
  private static Scenario proposed() {
    return invoiced().andBy("anna", writeOffProposed("w-1", "100.00", MARCH));
  }

  private static RejectWriteOff reject(String reason, LocalDate on) {
    return new RejectWriteOff(CUSTOMER, "w-1", reason, on);
  }

  @Nested
  class Accepts {
    @Test
    void aRejectionBySomebodyElse() {
      proposed().whenBy("bert", reject("not yet", TODAY)).records(writeOffRejected("w-1", TODAY));
    }

    @Test
    void aWithdrawalByWhoProposedIt() {
      proposed().whenBy("anna", reject("not yet", TODAY)).records(writeOffRejected("w-1", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("write-off-unknown")
    void whatIsNotProposed() {
      invoiced().when(reject("not yet", TODAY)).isRefused(ReceivableRefusal.WRITE_OFF_UNKNOWN);
    }

    @Test
    @Produces("dated-too-early")
    void aRejectionBeforeTheProposal() {
      proposed()
          .when(reject("not yet", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void aSecondRejectionForAnotherReason() {
      proposed()
          .and(writeOffRejected("w-1", TODAY))
          .when(reject("pays", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsRejectedAgain() {
      proposed().and(writeOffRejected("w-1", TODAY)).when(reject("not yet", TODAY)).staysQuiet();
    }
  }
}
