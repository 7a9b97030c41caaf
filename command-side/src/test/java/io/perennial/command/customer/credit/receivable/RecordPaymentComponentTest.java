package io.perennial.command.customer.credit.receivable;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.paid;
import static io.perennial.command.customer.CustomerFacts.restored;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.invoice;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.paidOf;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.settled;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordPaymentComponentTest {
  private static RecordPayment pay(String id, String amount, @Nullable LocalDate on) {
    return new RecordPayment(CUSTOMER, id, dollars(amount), List.of(), on);
  }

  private static RecordPayment payFor(String id, String amount, String... invoices) {
    return new RecordPayment(CUSTOMER, id, dollars(amount), List.of(invoices), TODAY);
  }

  /** A customer with two deliveries of 100 and 80, invoiced; the second is due first. */
  private static Scenario invoiced() {
    return customer(buyer())
        .and(
            approved("c-1", CreditClass.B, "1000.00", MARCH),
            bought("p-1", "100.00", Settlement.CREDIT, "100.00", MARCH),
            bought("p-2", "80.00", Settlement.CREDIT, "180.00", MARCH),
            invoice("i-1", "p-1", "100.00", MARCH.plusDays(30), MARCH),
            invoice("i-2", "p-2", "80.00", MARCH.plusDays(10), MARCH));
  }

  /** A customer that owes 1,200 with a limit of 1,000. */
  private static Scenario breaching() {
    return customer(buyer())
        .and(
            approved("c-1", CreditClass.B, "1000.00", MARCH),
            bought("p-1", "1200.00", Settlement.CREDIT, "1200.00", MARCH),
            breached("1000.00", "1200.00", "200.00", MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void aPaymentThatLeavesTheLimitBreached() {
      breaching()
          .when(pay("pay-1", "199.99", null))
          .records(paid("pay-1", "199.99", "1000.01", TODAY));
    }

    @Test
    void aPaymentThatRestoresTheLimit() {
      breaching()
          .when(pay("pay-1", "200", MARCH))
          .records(
              paid("pay-1", "200.00", "1000.00", MARCH), restored("1000.00", "1000.00", MARCH));
    }

    @Test
    void aPaymentOfAllThatIsOwed() {
      breaching()
          .and(paid("pay-1", "200.00", "1000.00", MARCH), restored("1000.00", "1000.00", MARCH))
          .when(pay("pay-2", "1000.00", MARCH))
          .records(paid("pay-2", "1000.00", "0.00", MARCH));
    }

    @Test
    void aPaymentOfMoreThanIsOwedWhichBecomesABalance() {
      breaching()
          .when(pay("pay-1", "1300.00", TODAY))
          .records(paid("pay-1", "1300.00", "0.00", TODAY), restored("1000.00", "0.00", TODAY));
    }

    @Test
    void aPaymentOfWhoOwesNothing() {
      customer(buyer())
          .when(pay("pay-1", "0.01", MARCH))
          .records(paid("pay-1", "0.01", "0.00", MARCH));
    }

    @Test
    void aPaymentThatSettlesTheOldestDueFirst() {
      invoiced()
          .when(pay("pay-1", "90.00", TODAY))
          .records(
              paidOf(
                  "pay-1",
                  "90.00",
                  "90.00",
                  TODAY,
                  false,
                  settled("i-2", "80.00"),
                  settled("i-1", "10.00")));
    }

    @Test
    void aPaymentThatSettlesTheInvoicesItNames() {
      invoiced()
          .when(payFor("pay-1", "150.00", "i-1", "i-2"))
          .records(
              paidOf(
                  "pay-1",
                  "150.00",
                  "30.00",
                  TODAY,
                  true,
                  settled("i-1", "100.00"),
                  settled("i-2", "50.00")));
    }

    @Test
    void aPaymentBeyondTheInvoiceItNamesIsNotForOthers() {
      invoiced()
          .when(payFor("pay-1", "150.00", "i-1"))
          .records(paidOf("pay-1", "150.00", "30.00", TODAY, true, settled("i-1", "100.00")));
    }

    @Test
    void whatCameBeforeButWasRecordedLaterHasSettledWhatWasDueFirst() {
      invoiced()
          .and(
              paidOf("pay-1", "80.00", "100.00", TODAY, false, settled("i-2", "80.00")),
              paidOf("pay-2", "60.00", "40.00", MARCH, true, settled("i-2", "0.00")))
          .when(pay("pay-3", "40.00", TODAY))
          .records(paidOf("pay-3", "40.00", "0.00", TODAY, false, settled("i-1", "40.00")));
    }

    @Test
    void aBreachThatALatePaymentEndsEndsOnTheDayOnWhichItWasEnded() {
      breaching()
          .and(paid("pay-1", "100.00", "1100.00", TODAY))
          .when(pay("pay-2", "100.00", MARCH))
          .records(
              paid("pay-2", "100.00", "1000.00", MARCH), restored("1000.00", "1000.00", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("invoice-unknown")
    void aPaymentOfAnInvoiceThatIsNotThere() {
      invoiced()
          .when(payFor("pay-1", "10.00", "i-1", "i-3"))
          .isRefused(ReceivableRefusal.INVOICE_UNKNOWN, "i-3");
    }

    @Test
    @ExampleOf("derived-amount-too-large")
    void moreThanCanBeHeld() {
      customer(buyer())
          .and(paid("pay-1", "99999999999999.00", "0.00", MARCH))
          .when(pay("pay-2", "1.00", MARCH))
          .isRefused(CommonRefusal.DERIVED_AMOUNT_TOO_LARGE);
    }

    @Test
    void thePaymentAgainOfOtherInvoices() {
      invoiced()
          .and(paidOf("pay-1", "10.00", "170.00", TODAY, true, settled("i-1", "10.00")))
          .when(payFor("pay-1", "10.00", "i-2"))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("id-taken")
    void anotherPaymentUnderTheSameIdentifier() {
      breaching()
          .and(paid("pay-1", "100.00", "1100.00", MARCH))
          .when(pay("pay-1", "99.00", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void anotherCurrency() {
      breaching()
          .when(
              new RecordPayment(
                  CUSTOMER, "pay-1", new Amount(new BigDecimal("1.00"), "EUR"), List.of(), MARCH))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }

    @Test
    void aPaymentOfTomorrow() {
      breaching()
          .when(pay("pay-1", "1.00", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSamePaymentIsRecordedAgain() {
      breaching()
          .and(paid("pay-1", "1200.00", "0.00", MARCH), restored("1000.00", "0.00", MARCH))
          .when(pay("pay-1", "1200.00", MARCH))
          .staysQuiet();
    }

    @Test
    void whenAPaymentOfTheSameInvoicesIsRecordedAgain() {
      invoiced()
          .and(paidOf("pay-1", "10.00", "170.00", TODAY, true, settled("i-1", "10.00")))
          .when(payFor("pay-1", "10.00", "i-1"))
          .staysQuiet();
    }
  }
}
