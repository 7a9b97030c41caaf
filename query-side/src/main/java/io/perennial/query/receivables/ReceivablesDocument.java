package io.perennial.query.receivables;

import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.CustomerTraits;
import io.perennial.query.activity.GrowingList;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes us and how far we trust it, or a balance sheet of our own company that all
 * of it is compared with: they stand side by side, so that a figure sees both.
 *
 * @param id the customer, or the balance sheet
 * @param currency currency of all amounts
 * @param customer what customers are grouped by; nothing known of a balance sheet
 * @param exposure what the customer owes, never below zero; zero of a balance sheet
 * @param owed the same, and below zero when more has been paid than delivered
 * @param steps what that follows from, and the limits, in order of date; within a date in order of
 *     recording
 * @param matters what is done about its credit
 * @param balanceSheet what our company has; absent of a customer
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record ReceivablesDocument(
    String id,
    String currency,
    CustomerTraits customer,
    BigDecimal exposure,
    BigDecimal owed,
    List<CreditStep> steps,
    CreditMatters matters,
    @Nullable BalanceSheet balanceSheet) {

  public ReceivablesDocument {
    steps = GrowingList.of(steps);
  }

  /**
   * What our company has at the day of a balance sheet.
   *
   * @param day the day of the balance sheet
   * @param assets all assets, as stated last
   * @param source what says so
   */
  public record BalanceSheet(LocalDate day, BigDecimal assets, String source) {}

  static ReceivablesDocument empty(String id, String currency) {
    return new ReceivablesDocument(
        id,
        currency,
        CustomerTraits.UNKNOWN,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        List.of(),
        CreditMatters.NONE,
        null);
  }

  ReceivablesDocument with(CustomerTraits traits) {
    return traits.equals(customer)
        ? this
        : ReceivablesDocumentBuilder.builder(this).customer(traits).build();
  }

  ReceivablesDocument with(CreditStep step) {
    BigDecimal now = owed.add(step.change());
    return ReceivablesDocumentBuilder.builder(this)
        .exposure(now.max(BigDecimal.ZERO))
        .owed(now)
        .steps(CreditStep.with(steps, step))
        .build();
  }

  ReceivablesDocument with(CreditMatters changed) {
    return changed.equals(matters)
        ? this
        : ReceivablesDocumentBuilder.builder(this).matters(changed).build();
  }

  ReceivablesDocument with(BalanceSheet stated) {
    return ReceivablesDocumentBuilder.builder(this).balanceSheet(stated).build();
  }

  /** Whether it says more than who a customer is. */
  boolean isOfCredit() {
    return balanceSheet != null || !steps.isEmpty() || matters.size() > 0;
  }

  /** What led to where credit stood at the end of a day. */
  List<CreditStep> stepsUpTo(LocalDate on) {
    int until = steps.size();
    while (until > 0 && steps.get(until - 1).on().isAfter(on)) {
      until--;
    }
    return steps.subList(0, until);
  }

  /** Where credit stood at the end of a day. */
  CreditPosition on(LocalDate on) {
    return CreditPosition.after(stepsUpTo(on));
  }

  /** What the customer owed at the end of a day, never below zero. */
  BigDecimal exposureOn(LocalDate on) {
    return stepsUpTo(on).stream()
        .map(CreditStep::change)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .max(BigDecimal.ZERO);
  }
}
