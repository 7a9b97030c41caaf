package io.perennial.platform.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.receivables.OpenInvoices.Settled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenInvoicesTest {
  private static final LocalDate DUE = LocalDate.of(2024, 4, 1);

  private final OpenInvoices<String> invoices = new OpenInvoices<>();

  private List<Settled<String>> settle(long amount, String... named) {
    List<Settled<String>> planned = invoices.plan(of(amount), List.of(named));
    invoices.settle(of(amount), List.of(named));
    return planned;
  }

  private static BigDecimal of(long amount) {
    return BigDecimal.valueOf(amount);
  }

  @Test
  void aPaymentSettlesTheOldestDueFirst() {
    invoices.issue("late", DUE.plusDays(9), of(100));
    invoices.issue("early", DUE, of(50));

    assertThat(settle(80))
        .containsExactly(new Settled<>("early", of(50)), new Settled<>("late", of(30)));
    assertThat(invoices.open("late")).isEqualByComparingTo("70");
    assertThat(invoices.balance()).isEqualByComparingTo("0");
  }

  @Test
  void withinADueDateTheFirstIssuedIsFirst() {
    invoices.issue("b", DUE, of(10));
    invoices.issue("a", DUE, of(10));

    assertThat(settle(10)).containsExactly(new Settled<>("b", of(10)));
  }

  @Test
  void aPaymentSettlesWhatItNamesAndTheRestIsTheBalance() {
    invoices.issue("one", DUE, of(100));
    invoices.issue("two", DUE, of(100));

    assertThat(settle(130, "two")).containsExactly(new Settled<>("two", of(100)));
    assertThat(invoices.open("one")).isEqualByComparingTo("100");
    assertThat(invoices.balance()).isEqualByComparingTo("30");
  }

  @Test
  void theNextInvoiceTakesTheBalanceUp() {
    settle(130);

    assertThat(invoices.issue("one", DUE, of(100))).isEqualByComparingTo("100");
    assertThat(invoices.issue("two", DUE, of(100))).isEqualByComparingTo("30");
    assertThat(invoices.open("one")).isEqualByComparingTo("0");
    assertThat(invoices.open("two")).isEqualByComparingTo("70");
    assertThat(invoices.balance()).isEqualByComparingTo("0");
  }

  @Test
  void whatNamesAnInvoiceThatIsSettledOrNotYetThereIsTheBalance() {
    assertThat(settle(5, "one")).containsExactly(new Settled<>("one", BigDecimal.ZERO));
    assertThat(invoices.balance()).isEqualByComparingTo("5");
  }

  @Test
  void goesOnFromWhereItWas() {
    OpenInvoices<String> later =
        new OpenInvoices<>(
            List.of(
                new OpenInvoices.Invoice<>("late", DUE.plusDays(9), of(100)),
                new OpenInvoices.Invoice<>("early", DUE, of(50))),
            of(0));

    assertThat(later.plan(of(60), List.of()))
        .containsExactly(new Settled<>("early", of(50)), new Settled<>("late", of(10)));
  }
}
