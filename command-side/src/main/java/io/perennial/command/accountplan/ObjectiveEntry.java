package io.perennial.command.accountplan;

import io.perennial.command.common.Shapes;
import io.perennial.events.accountplan.Objective;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A SMART objective of an account plan.
 *
 * @param metric what is measured
 * @param unit unit of the metric
 * @param baseline value at the start, in the unit
 * @param target value wanted, in the unit
 * @param dueOn business date by which it is wanted
 * @param owner who answers for it
 * @param rationale why it fits the account
 */
public record ObjectiveEntry(
    @NotBlank @Size(max = Shapes.NAME) String metric,
    @NotBlank @Size(max = Shapes.NAME) String unit,
    @NotNull @Digits(integer = 15, fraction = 6) BigDecimal baseline,
    @NotNull @Digits(integer = 15, fraction = 6) BigDecimal target,
    @NotNull LocalDate dueOn,
    @NotBlank @Size(max = Shapes.NAME) String owner,
    @NotBlank @Size(max = Shapes.TEXT) String rationale) {

  /** As it is recorded. */
  Objective toObjective() {
    return new Objective(metric, unit, baseline, target, dueOn, owner, rationale);
  }
}
