package io.perennial.command.accountplan;

import io.perennial.command.common.Amount;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.events.accountplan.RevenueFigures;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What an account is to bring.
 *
 * @param sales net sales
 * @param netIncome sales less returns and what is given back
 * @param margin gross margin
 * @param profit what is left of it after the cost of the account
 */
public record RevenueEntry(
    @NotNull @Valid Amount sales,
    @NotNull @Valid Amount netIncome,
    @NotNull @Valid Amount margin,
    @NotNull @Valid Amount profit) {

  /**
   * As it is recorded.
   *
   * @param pointer where it stands in the body
   */
  RevenueFigures toFigures(ReportingCurrency currency, String pointer) {
    return new RevenueFigures(
        currency.exact(sales, pointer + "/sales"),
        currency.exact(netIncome, pointer + "/netIncome"),
        currency.exact(margin, pointer + "/margin"),
        currency.exact(profit, pointer + "/profit"));
  }
}
