package io.perennial.command.customer.credit.receivable;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.restored;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.invoiced;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.note;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.paidOf;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.settled;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.writeOffProposed;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.writtenOff;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IssueCreditNoteComponentTest {
  private static IssueCreditNote credit(String id, String amount, LocalDate on) {
    return new IssueCreditNote(CUSTOMER, id, null, "i-1", dollars(amount), "broken", on);
  }

  @Nested
  class Accepts {
    @Test
    void aCreditNoteThatLessensTheInvoice() {
      invoiced()
          .when(credit("n-1", "40.00", TODAY))
          .records(note("n-1", "40.00", "40.00", "60.00", TODAY));
    }

    @Test
    void aCreditNoteOfMoreThanIsOpenWhichBecomesABalance() {
      invoiced()
          .and(paidOf("pay-1", "70.00", "30.00", MARCH, true, settled("i-1", "70.00")))
          .when(credit("n-1", "100.00", TODAY))
          .records(note("n-1", "100.00", "30.00", "0.00", TODAY));
    }

    @Test
    void aCreditNoteThatEndsTheBreach() {
      invoiced()
          .and(
              approved("c-2", CreditClass.B, "80.00", MARCH),
              breached("80.00", "100.00", "20.00", MARCH))
          .when(credit("n-1", "20.00", TODAY))
          .records(
              note("n-1", "20.00", "20.00", "80.00", TODAY), restored("80.00", "80.00", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("credit-note-too-large")
    void moreThanTheInvoiceAllTogether() {
      invoiced()
          .and(note("n-1", "60.00", "60.00", "40.00", MARCH))
          .when(credit("n-2", "40.01", TODAY))
          .isRefused(ReceivableRefusal.CREDIT_NOTE_TOO_LARGE, "40.00");
    }

    /** A balance that nobody has paid would let the customer buy past its limit. */
    @Test
    void whatHasBeenWrittenOff() {
      invoiced()
          .and(writeOffProposed("w-1", "100.00", MARCH), writtenOff("w-1", "100.00", "0.00", MARCH))
          .when(credit("n-1", "0.01", TODAY))
          .isRefused(ReceivableRefusal.CREDIT_NOTE_TOO_LARGE, "0.00");
    }

    @Test
    @Produces("invoice-unknown")
    void anInvoiceThatIsNotThere() {
      invoiced()
          .when(new IssueCreditNote(CUSTOMER, "n-1", null, "i-9", dollars("1.00"), "broken", TODAY))
          .isRefused(ReceivableRefusal.INVOICE_UNKNOWN);
    }

    @Test
    @Produces("dated-too-early")
    void aCreditNoteBeforeTheInvoice() {
      invoiced()
          .when(credit("n-1", "1.00", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("id-taken")
    void anotherCreditNoteUnderTheSameIdentifier() {
      invoiced()
          .and(note("n-1", "40.00", "40.00", "60.00", MARCH))
          .when(credit("n-1", "41.00", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameCreditNoteForAnotherReason() {
      invoiced()
          .and(note("n-1", "40.00", "40.00", "60.00", MARCH))
          .when(new IssueCreditNote(CUSTOMER, "n-1", null, "i-1", dollars("40.00"), "late", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameCreditNoteIsIssuedAgain() {
      invoiced()
          .and(note("n-1", "40.00", "40.00", "60.00", MARCH))
          .when(credit("n-1", "40.00", MARCH))
          .staysQuiet();
    }
  }
}
