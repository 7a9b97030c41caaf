package io.perennial.command.customer.credit;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.credit.receivable.IssueInvoice;
import io.perennial.events.customer.credit.CashDiscount;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreeCreditTermsComponentTest {
  private static AgreeCreditTerms agree(int days, LocalDate on) {
    return new AgreeCreditTerms(CUSTOMER, days, null, "opens its books", null, on);
  }

  private static CreditTermsAgreed agreed(int days, LocalDate on) {
    return new CreditTermsAgreed(CUSTOMER, days, null, "opens its books", null, on);
  }

  @Nested
  class Accepts {
    @Test
    void termsInPlaceOfOthers() {
      customer(buyer()).and(agreed(60, MARCH)).when(agree(45, TODAY)).records(agreed(45, TODAY));
    }

    @Test
    void aCashDiscount() {
      customer(buyer())
          .when(
              new AgreeCreditTerms(
                  CUSTOMER,
                  30,
                  new CashDiscountEntry(new BigDecimal("2.5"), 14),
                  null,
                  "a call a week before",
                  TODAY))
          .records(
              new CreditTermsAgreed(
                  CUSTOMER,
                  30,
                  new CashDiscount(new BigDecimal("2.5"), 14),
                  null,
                  "a call a week before",
                  TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-14, 30", "2024-03-15, 60", "2024-05-31, 60", "2024-06-01, 45"})
    void anInvoiceIsDueByTheTermsInForceOnItsDate(LocalDate on, int days) {
      customer(buyer())
          .and(
              approved("c-1", CreditClass.B, "1000.00", MARCH.minusDays(9)),
              bought("p-1", "10.00", Settlement.CREDIT, "10.00", MARCH.minusDays(9)),
              agreed(60, MARCH),
              agreed(45, LocalDate.of(2024, 6, 1)))
          .when(new IssueInvoice(CUSTOMER, "i-1", null, List.of("p-1"), null, on))
          .records(
              new InvoiceIssued(
                  CUSTOMER,
                  "i-1",
                  null,
                  List.of(new InvoicedDelivery("p-1", usd("10.00"))),
                  usd("10.00"),
                  on.plusDays(days),
                  null,
                  on));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void termsFromBeforeThoseInForce() {
      customer(buyer())
          .and(agreed(60, MARCH))
          .when(agree(45, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @ExampleOf("cash-discount-unfit")
    void aCashDiscountThatLastsLongerThanTheInvoiceIsGiven() {
      customer(buyer())
          .when(
              new AgreeCreditTerms(
                  CUSTOMER, 10, new CashDiscountEntry(BigDecimal.ONE, 11), null, null, TODAY))
          .isRefused(CreditRefusal.CASH_DISCOUNT_UNFIT);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheTermsInForceAreAgreedAgain() {
      customer(buyer()).and(agreed(60, MARCH)).when(agree(60, MARCH)).staysQuiet();
    }
  }
}
