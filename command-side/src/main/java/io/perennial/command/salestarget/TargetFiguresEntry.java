package io.perennial.command.salestarget;

import io.perennial.command.common.Amount;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.events.salestarget.TargetFigures;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param amount net amount of sales
 * @param grossMargin gross margin
 * @param newOutlets number of outlets that are to be won
 * @param collected receivables that are to be collected
 */
public record TargetFiguresEntry(
    @NotNull @Valid Amount amount,
    @Nullable @Valid Amount grossMargin,
    @Nullable @Min(0) @Max(1_000_000) Integer newOutlets,
    @Nullable @Valid Amount collected) {

  /**
   * As it is recorded.
   *
   * @param pointer where it stands in the body
   */
  TargetFigures toFigures(ReportingCurrency currency, String pointer) {
    return new TargetFigures(
        currency.exact(amount, pointer + "/amount"),
        currency.exactOrNull(grossMargin, pointer + "/grossMargin"),
        newOutlets,
        currency.exactOrNull(collected, pointer + "/collected"));
  }
}
