package io.perennial.events.accountplan;

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
public record Objective(
    String metric,
    String unit,
    BigDecimal baseline,
    BigDecimal target,
    LocalDate dueOn,
    String owner,
    String rationale) {}
