package io.perennial.command.salestarget;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Shapes;
import io.perennial.events.salestarget.TargetPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sales target.
 *
 * @param code the quarter as {@code 2026-Q1}, the month as {@code 2026-03}, the dealer's identifier
 *     as a customer, the product or the region
 * @param representative the representative
 * @param figures what is to be reached
 */
public record TargetPartEntry(
    @Nullable @Size(min = 1, max = Shapes.NAME) String code,
    @Nullable @Size(min = 1, max = Shapes.NAME) String representative,
    @NotNull @Valid TargetFiguresEntry figures) {

  TargetPart toPart(ReportingCurrency currency, String pointer) {
    return new TargetPart(code, representative, figures.toFigures(currency, pointer + "/figures"));
  }
}
