package io.perennial.command.customer.credit;

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

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordPaymentComponentTest {
  private static RecordPayment pay(String id, String amount, @Nullable LocalDate on) {
    return new RecordPayment(CUSTOMER, id, dollars(amount), on);
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
  }

  @Nested
  class Refuses {
    @Test
    @Produces("payment-exceeds-exposure")
    void moreThanIsOwed() {
      breaching()
          .when(pay("pay-1", "1200.01", MARCH))
          .isRefused(CreditRefusal.PAYMENT_EXCEEDS_EXPOSURE);
    }

    @Test
    void aPaymentOfACustomerThatOwesNothing() {
      customer(buyer())
          .when(pay("pay-1", "0.01", MARCH))
          .isRefused(CreditRefusal.PAYMENT_EXCEEDS_EXPOSURE);
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
                  CUSTOMER, "pay-1", new Amount(new BigDecimal("1.00"), "EUR"), MARCH))
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
  }
}
