package io.perennial.command.customer.credit.receivable;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.invoiced;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.paidOf;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.settled;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.writeOffProposed;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.writeOffRejected;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposeWriteOffComponentTest {
  private static ProposeWriteOff propose(String id, String reason, LocalDate on) {
    return new ProposeWriteOff(CUSTOMER, id, "i-1", reason, on);
  }

  @Nested
  class Accepts {
    @Test
    void aWriteOffOfWhatIsOpen() {
      invoiced()
          .and(paidOf("pay-1", "70.00", "30.00", MARCH, true, settled("i-1", "70.00")))
          .when(propose("w-1", "gone", TODAY))
          .records(writeOffProposed("w-1", "30.00", TODAY));
    }

    @Test
    void anotherOneAfterARejection() {
      invoiced()
          .and(writeOffProposed("w-1", "100.00", MARCH), writeOffRejected("w-1", MARCH))
          .when(propose("w-2", "gone", TODAY))
          .records(writeOffProposed("w-2", "100.00", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("invoice-settled")
    void anInvoiceThatIsPaid() {
      invoiced()
          .and(paidOf("pay-1", "100.00", "0.00", MARCH, true, settled("i-1", "100.00")))
          .when(propose("w-1", "gone", TODAY))
          .isRefused(ReceivableRefusal.INVOICE_SETTLED);
    }

    @Test
    @Produces("invoice-unknown")
    void anInvoiceThatIsNotThere() {
      invoiced()
          .when(new ProposeWriteOff(CUSTOMER, "w-1", "i-9", "gone", TODAY))
          .isRefused(ReceivableRefusal.INVOICE_UNKNOWN);
    }

    @Test
    @ExampleOf("write-off-proposed")
    void anInvoiceThatWaitsForApproval() {
      invoiced()
          .and(writeOffProposed("w-1", "100.00", MARCH))
          .when(propose("w-2", "gone", TODAY))
          .isRefused(ReceivableRefusal.WRITE_OFF_PROPOSED, "w-1");
    }

    @Test
    @Produces("dated-too-early")
    void aProposalBeforeTheInvoice() {
      invoiced()
          .when(propose("w-1", "gone", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("id-taken")
    void theSameProposalForAnotherReason() {
      invoiced()
          .and(writeOffProposed("w-1", "100.00", MARCH))
          .when(propose("w-1", "will not pay", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsProposedAgain() {
      invoiced()
          .and(writeOffProposed("w-1", "100.00", MARCH))
          .when(propose("w-1", "gone", MARCH))
          .staysQuiet();
    }
  }
}
