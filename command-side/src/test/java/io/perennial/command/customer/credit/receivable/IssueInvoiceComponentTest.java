package io.perennial.command.customer.credit.receivable;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.paid;
import static io.perennial.command.customer.CustomerFacts.usd;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.DUE;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.delivered;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.invoice;
import static io.perennial.command.customer.credit.receivable.InvoiceFacts.invoiced;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IssueInvoiceComponentTest {
  private static IssueInvoice issue(
      @Nullable LocalDate dueOn, @Nullable LocalDate on, String... deliveries) {
    return new IssueInvoice(CUSTOMER, "i-1", null, List.of(deliveries), dueOn, on);
  }

  @Nested
  class Accepts {
    @Test
    void anInvoiceOfDeliveriesWhichIsTheirSum() {
      delivered()
          .and(bought("p-2", "0.50", Settlement.CREDIT, "100.50", TODAY))
          .when(
              new IssueInvoice(
                  CUSTOMER, "i-1", "2024/7", List.of("p-2", "p-1"), TODAY.plusDays(5), TODAY))
          .records(
              new InvoiceIssued(
                  CUSTOMER,
                  "i-1",
                  "2024/7",
                  List.of(
                      new InvoicedDelivery("p-2", usd("0.50")),
                      new InvoicedDelivery("p-1", usd("100.00"))),
                  usd("100.50"),
                  TODAY.plusDays(5),
                  null,
                  TODAY));
    }

    @Test
    void anInvoiceThatIsDueByTheSettings() {
      delivered()
          .when(issue(null, MARCH, "p-1"))
          .records(invoice("i-1", "p-1", "100.00", DUE, MARCH));
    }

    @Test
    void anInvoiceThatTakesUpTheCreditBalance() {
      delivered()
          .and(paid("pay-1", "30.00", "70.00", TODAY))
          .when(issue(DUE, MARCH, "p-1"))
          .records(
              new InvoiceIssued(
                  CUSTOMER,
                  "i-1",
                  null,
                  List.of(new InvoicedDelivery("p-1", usd("100.00"))),
                  usd("100.00"),
                  DUE,
                  usd("30.00"),
                  MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("delivery-unknown")
    void whatHasNotBeenBought() {
      delivered()
          .when(issue(DUE, MARCH, "p-1", "p-9"))
          .isRefused(ReceivableRefusal.DELIVERY_UNKNOWN, "p-9");
    }

    @Test
    void whatWasPaidInCash() {
      delivered().when(issue(DUE, MARCH, "p-first")).isRefused(ReceivableRefusal.DELIVERY_UNKNOWN);
    }

    @Test
    @ExampleOf("delivery-invoiced")
    void whatAnotherInvoiceHasTakenOver() {
      delivered()
          .and(invoice("i-0", "p-1", "100.00", DUE, MARCH))
          .when(issue(DUE, MARCH, "p-1"))
          .isRefused(ReceivableRefusal.DELIVERY_INVOICED, "i-0");
    }

    @Test
    void whatIsNamedTwice() {
      delivered()
          .when(issue(DUE, MARCH, "p-1", "p-1"))
          .isRefused(ReceivableRefusal.DELIVERY_INVOICED, "twice");
    }

    @Test
    @Produces("dated-too-early")
    void anInvoiceBeforeItsDelivery() {
      delivered()
          .when(issue(DUE, MARCH.minusDays(1), "p-1"))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anInvoiceThatIsDueBeforeItIsIssued() {
      delivered()
          .when(issue(MARCH.minusDays(1), MARCH, "p-1"))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anInvoiceThatIsDueInTenYears() {
      delivered()
          .when(issue(TODAY.plusYears(10), MARCH, "p-1"))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }

    @Test
    @Produces("id-taken")
    void anotherInvoiceUnderTheSameIdentifier() {
      invoiced()
          .and(bought("p-2", "1.00", Settlement.CREDIT, "101.00", MARCH))
          .when(issue(DUE, MARCH, "p-2"))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameInvoiceDueOnAnotherDay() {
      invoiced().when(issue(DUE.plusDays(1), MARCH, "p-1")).isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameInvoiceIsIssuedAgain() {
      invoiced().when(issue(null, MARCH, "p-1")).staysQuiet();
    }

    /** Who left the due date to the terms has not said that it is another one now. */
    @Test
    void whenTheSameInvoiceIsIssuedAgainUnderOtherTermsOrOnAnotherDay() {
      invoiced()
          .and(new CreditTermsAgreed(CUSTOMER, 10, null, null, null, MARCH))
          .when(issue(null, MARCH, "p-1"))
          .staysQuiet();
      invoiced().when(issue(null, null, "p-1")).staysQuiet();
    }
  }
}
