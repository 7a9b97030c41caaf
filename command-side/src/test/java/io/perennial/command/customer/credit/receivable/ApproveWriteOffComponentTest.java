package io.perennial.command.customer.credit.receivable;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.restored;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.invoiced;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.paidOf;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.settled;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.writeOffProposed;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.writeOffRejected;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.writtenOff;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApproveWriteOffComponentTest {
  private static final ApproveWriteOff APPROVE = new ApproveWriteOff(CUSTOMER, "w-1", TODAY);

  private static Scenario proposed() {
    return invoiced().andBy("anna", writeOffProposed("w-1", "100.00", MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void aWriteOffOfWhatIsOpenByThen() {
      proposed()
          .and(paidOf("pay-1", "70.00", "30.00", MARCH, true, settled("i-1", "70.00")))
          .whenBy("bert", APPROVE)
          .records(writtenOff("w-1", "30.00", "0.00", TODAY));
    }

    @Test
    void aWriteOffThatEndsTheBreach() {
      proposed()
          .and(
              approved("c-2", CreditClass.B, "80.00", MARCH),
              breached("80.00", "100.00", "20.00", MARCH))
          .whenBy("bert", APPROVE)
          .records(writtenOff("w-1", "100.00", "0.00", TODAY), restored("80.00", "0.00", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("four-eyes")
    void whoHasProposedIt() {
      proposed().whenBy("Anna ", APPROVE).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @ExampleOf("write-off-unknown")
    void whatIsNotProposed() {
      invoiced().whenBy("bert", APPROVE).isRefused(ReceivableRefusal.WRITE_OFF_UNKNOWN);
    }

    @Test
    void whatHasBeenRejected() {
      proposed()
          .and(writeOffRejected("w-1", MARCH))
          .whenBy("bert", APPROVE)
          .isRefused(ReceivableRefusal.WRITE_OFF_UNKNOWN);
    }

    @Test
    @Produces("invoice-settled")
    void anInvoiceThatHasBeenPaidSince() {
      proposed()
          .and(paidOf("pay-1", "100.00", "0.00", MARCH, true, settled("i-1", "100.00")))
          .whenBy("bert", APPROVE)
          .isRefused(ReceivableRefusal.INVOICE_SETTLED);
    }

    @Test
    @Produces("dated-too-early")
    void anApprovalBeforeTheProposal() {
      proposed()
          .whenBy("bert", new ApproveWriteOff(CUSTOMER, "w-1", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void aSecondApprovalOnAnotherDay() {
      proposed()
          .and(writtenOff("w-1", "100.00", "0.00", MARCH))
          .whenBy("bert", APPROVE)
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsApprovedAgain() {
      proposed()
          .and(writtenOff("w-1", "100.00", "0.00", TODAY))
          .whenBy("bert", APPROVE)
          .staysQuiet();
    }
  }
}
