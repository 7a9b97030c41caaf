package io.perennial.query.health;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.Receivables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Credit: how far we trust the customer (A all, B 90, C 70), less the part of what is unpaid that
 * is overdue, weighed by how long (a quarter up to 30 days, then a half, three quarters, all over
 * 90); half of that while it owes more than its limit, nothing for twelve months after a bad debt.
 */
final class CreditMeasure {

  private static final int STEP_DAYS = 30;
  private static final int STEPS = 4;
  private static final int BAD_DEBT_MONTHS = 12;
  private static final int DECIMALS = 8;
  private static final BigDecimal TRUSTED_B = BigDecimal.valueOf(90);
  private static final BigDecimal TRUSTED_C = BigDecimal.valueOf(70);

  private CreditMeasure() {}

  static Measured on(HealthDocument document, LocalDate on) {
    List<CreditStep> steps = document.credit().stepsUpTo(on);
    if (steps.isEmpty()) {
      return Measured.unknown(
          HealthMeasure.CREDIT, "a credit limit, or a purchase on credit or its payment");
    }
    CreditStep.Terms terms = null;
    CreditStep badDebt = null;
    for (CreditStep step : steps) {
      terms = step.terms() == null ? terms : step.terms();
      boolean written =
          step.kind() == CreditStep.Kind.WRITE_OFF
              && step.on().isAfter(on.minusMonths(BAD_DEBT_MONTHS));
      badDebt = written ? step : badDebt;
    }
    if (badDebt != null) {
      return Measured.known(
          HealthMeasure.CREDIT,
          BigDecimal.ZERO,
          "Bad debt on %s".formatted(badDebt.on()),
          writtenOff(document.credit(), badDebt));
    }
    return known(document, on, Receivables.NONE.after(steps), terms);
  }

  private static Measured known(
      HealthDocument document, LocalDate on, Receivables owed, CreditStep.@Nullable Terms terms) {
    BigDecimal limit = terms == null ? null : terms.limit();
    boolean breached = limit != null && owed.owed().compareTo(limit) > 0;
    List<String> events = new ArrayList<>();
    BigDecimal late = BigDecimal.ZERO;
    BigDecimal overdue = BigDecimal.ZERO;
    for (Receivables.OpenInvoice invoice : owed.invoices()) {
      long days = ChronoUnit.DAYS.between(invoice.dueOn(), on);
      if (days > 0) {
        overdue = overdue.add(invoice.open());
        long step = Math.min(STEPS, (days - 1) / STEP_DAYS + 1);
        late = late.add(invoice.open().multiply(BigDecimal.valueOf(step)));
        String event = document.credit().eventOf(invoice.invoiceId());
        if (event != null) {
          events.add(event);
        }
      }
    }
    DatedEvent trusted = DatedEvent.last(document.credit().terms(), on);
    if (trusted != null) {
      events.add(Math.min(events.size(), Measured.MOST_EVENTS - 1), trusted.eventId());
    }
    BigDecimal value = trust(terms);
    if (overdue.signum() > 0) {
      BigDecimal lost =
          late.divide(
              owed.unpaid().multiply(BigDecimal.valueOf(STEPS)), DECIMALS, RoundingMode.HALF_EVEN);
      value = value.multiply(BigDecimal.ONE.subtract(lost));
    }
    return Measured.known(
        HealthMeasure.CREDIT,
        breached ? value.divide(BigDecimal.valueOf(2), DECIMALS, RoundingMode.HALF_EVEN) : value,
        "Credit class %s; overdue %s of %s unpaid%s"
            .formatted(
                terms == null ? "not decided" : terms.creditClass(),
                overdue.toPlainString(),
                owed.unpaid().toPlainString(),
                breached ? "; owes more than its limit" : ""),
        events);
  }

  private static List<String> writtenOff(CreditFacts facts, CreditStep badDebt) {
    List<String> events = new ArrayList<>();
    for (CreditFacts.InvoiceEvent invoice : facts.invoices()) {
      if (badDebt.settles().contains(invoice.invoiceId())) {
        events.add(invoice.eventId());
      }
    }
    return events;
  }

  private static BigDecimal trust(CreditStep.@Nullable Terms terms) {
    CreditClass trusted = terms == null ? CreditClass.A : terms.creditClass();
    return switch (trusted) {
      case A -> Measured.BEST;
      case B -> TRUSTED_B;
      case C -> TRUSTED_C;
    };
  }
}
