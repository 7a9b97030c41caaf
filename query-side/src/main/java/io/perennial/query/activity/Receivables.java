package io.perennial.query.activity;

import static java.util.Objects.requireNonNull;

import io.perennial.platform.receivables.OpenInvoices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes, and what it has paid beyond that.
 *
 * @param uninvoiced deliveries on credit that are not invoiced
 * @param unpaid what is open of all invoices
 * @param creditBalance paid or credited, and settling no invoice
 * @param badDebt written off so far
 * @param invoices invoices of which something is open, those due first in front
 */
public record Receivables(
    BigDecimal uninvoiced,
    BigDecimal unpaid,
    BigDecimal creditBalance,
    BigDecimal badDebt,
    List<OpenInvoice> invoices) {

  public static final Receivables NONE =
      new Receivables(
          BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of());

  public Receivables {
    invoices = List.copyOf(invoices);
  }

  /** What is owed; below zero when more has been paid than delivered. */
  public BigDecimal owed() {
    return uninvoiced.add(unpaid).subtract(creditBalance);
  }

  /** After steps that come behind all that have led here. */
  public Receivables after(List<CreditStep> steps) {
    Steps taken = new Steps(this);
    steps.forEach(taken::take);
    return taken.result();
  }

  /**
   * An invoice of which something is open.
   *
   * @param invoiceId the invoice
   * @param number its number where it was written
   * @param issuedOn business date
   * @param dueOn day on which it is due
   * @param amount what it came to
   * @param open what is open of it
   */
  public record OpenInvoice(
      String invoiceId,
      @Nullable String number,
      LocalDate issuedOn,
      LocalDate dueOn,
      BigDecimal amount,
      BigDecimal open) {

    private OpenInvoice with(BigDecimal stillOpen) {
      return new OpenInvoice(invoiceId, number, issuedOn, dueOn, amount, stillOpen);
    }
  }

  /** Takes step by step. */
  private static final class Steps {
    private final Map<String, OpenInvoice> known = new HashMap<>();
    private final OpenInvoices<String> open;
    private BigDecimal uninvoiced;
    private BigDecimal badDebt;

    Steps(Receivables before) {
      uninvoiced = before.uninvoiced;
      badDebt = before.badDebt;
      before.invoices.forEach(invoice -> known.put(invoice.invoiceId(), invoice));
      open =
          new OpenInvoices<>(
              before.invoices.stream()
                  .map(invoice ->
                      new OpenInvoices.Invoice<>(
                          invoice.invoiceId(), invoice.dueOn(), invoice.open()))
                  .toList(),
              before.creditBalance);
    }

    void take(CreditStep step) {
      switch (step.kind()) {
        case DELIVERY -> uninvoiced = uninvoiced.add(step.change());
        case INVOICE -> issue(step.on(), step.invoice());
        case PAYMENT, CREDIT_NOTE -> open.settle(step.change().negate(), step.settles());
        case RETURN -> {
          if (step.settles().isEmpty()) {
            uninvoiced = uninvoiced.add(step.change());
          } else {
            open.settle(step.change().negate(), step.settles());
          }
        }
        case WRITE_OFF -> {
          badDebt = badDebt.subtract(step.change());
          open.settle(step.change().negate(), step.settles());
        }
        case TERMS -> {} // say how much may be owed, and not how much is
      }
    }

    private void issue(LocalDate on, CreditStep.@Nullable Invoice invoice) {
      if (invoice == null) {
        return;
      }
      uninvoiced = uninvoiced.subtract(invoice.amount());
      known.put(
          invoice.invoiceId(),
          new OpenInvoice(
              invoice.invoiceId(),
              invoice.number(),
              on,
              invoice.dueOn(),
              invoice.amount(),
              invoice.amount()));
      open.issue(invoice.invoiceId(), invoice.dueOn(), invoice.amount());
    }

    Receivables result() {
      List<OpenInvoice> invoices =
          open.dueFirst().stream()
              .map(invoice -> opened(invoice.key()).with(invoice.open()))
              .toList();
      BigDecimal unpaid =
          invoices.stream().map(OpenInvoice::open).reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Receivables(uninvoiced, unpaid, open.balance(), badDebt, invoices);
    }

    private OpenInvoice opened(String invoiceId) {
      return requireNonNull(known.get(invoiceId));
    }
  }
}
