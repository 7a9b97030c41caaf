package io.perennial.command.tieringrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.Money;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.stage.CustomerWon;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesInWindowTest {
  private static final String CUSTOMER = "customer-1";
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);

  private final SalesInWindow sales = new SalesInWindow(FROM, TO);

  private static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }

  private void bought(String id, String amount, LocalDate on) {
    sales.add(
        new PurchaseRecorded(
            CUSTOMER, id, null, null, 2, usd(amount), null, Settlement.CASH, usd("0.00"), on));
  }

  private void returned(String id, String amount, LocalDate on) {
    sales.add(
        new PurchaseReturned(
            CUSTOMER,
            id,
            "p-1",
            null,
            null,
            1,
            usd(amount),
            null,
            Settlement.CASH,
            null,
            usd("0.00"),
            on));
  }

  private void struckOut(EntryKind kind, String id) {
    sales.add(new EntryStruckOut(CUSTOMER, kind, id, "twice", usd("0.00"), FROM));
  }

  @BeforeEach
  void aFirstPurchase() {
    bought("p-1", "100.00", FROM);
    sales.add(new CustomerWon(CUSTOMER, "p-1", FROM));
  }

  private void assertSales(String amount) {
    assertThat(sales.ofCustomers())
        .singleElement()
        .satisfies(ranked -> assertThat(ranked.netSales()).isEqualByComparingTo(amount));
  }

  @Test
  void aReturnCountsFromItsOwnDay() {
    returned("r-1", "40.00", TO);
    assertSales("60.00");
    returned("r-2", "10.00", TO.plusDays(1));
    assertSales("60.00");
  }

  @Test
  void whatIsStruckOutCountsForNothing() {
    bought("p-2", "7.00", TO);
    returned("r-1", "40.00", TO);
    struckOut(EntryKind.PURCHASE, "p-2");
    assertSales("60.00");
    struckOut(EntryKind.PURCHASE_RETURN, "r-1");
    assertSales("100.00");
    struckOut(EntryKind.VISIT, "p-1");
    assertSales("100.00");
  }

  @Test
  void whoseOnlyPurchaseIsStruckOutIsNoCustomerUntilAnotherMakesItOne() {
    struckOut(EntryKind.PURCHASE, "p-1");
    assertThat(sales.ofCustomers()).isEmpty();
    bought("p-2", "7.00", TO);
    sales.add(new CustomerWon(CUSTOMER, "p-2", TO));
    assertSales("7.00");
  }
}
