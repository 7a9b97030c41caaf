package io.perennial.query.receivables;

import io.perennial.query.activity.GrowingList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes us, or a balance sheet of our own company that all of it is compared with:
 * they stand side by side, so that a figure sees both.
 *
 * @param id the customer, or the balance sheet
 * @param currency currency of all amounts
 * @param exposure what the customer owes, never below zero; zero of a balance sheet
 * @param owed the same, and below zero when more has been paid than delivered
 * @param movements what that follows from, in order of their dates
 * @param balanceSheet what our company has; absent of a customer
 */
public record ReceivablesDocument(
    String id,
    String currency,
    BigDecimal exposure,
    BigDecimal owed,
    List<Movement> movements,
    @Nullable BalanceSheet balanceSheet) {

  public ReceivablesDocument {
    movements = GrowingList.of(movements);
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
    return new ReceivablesDocument(id, currency, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), null);
  }

  ReceivablesDocument moved(LocalDate on, BigDecimal change) {
    BigDecimal now = owed.add(change);
    return new ReceivablesDocument(
        id,
        currency,
        now.max(BigDecimal.ZERO),
        now,
        Movement.with(movements, new Movement(on, change)),
        balanceSheet);
  }

  ReceivablesDocument with(BalanceSheet stated) {
    return new ReceivablesDocument(id, currency, exposure, owed, movements, stated);
  }

  /** What the customer owed at the end of a day, never below zero. */
  BigDecimal exposureOn(LocalDate on) {
    return movements.stream()
        .filter(each -> !each.on().isAfter(on))
        .map(Movement::change)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .max(BigDecimal.ZERO);
  }
}
