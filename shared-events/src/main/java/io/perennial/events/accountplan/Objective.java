package io.perennial.events.accountplan;

import io.perennial.events.Unit;
import io.perennial.events.personal.Code;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
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
 * @param owner who answers for it; kept under a key of that member of staff
 * @param rationale why it fits the account; kept under the customer's own key
 */
public record Objective(
    @Code String metric,
    @Code String unit,
    @Unit(Unit.OBJECTIVE) BigDecimal baseline,
    @Unit(Unit.OBJECTIVE) BigDecimal target,
    LocalDate dueOn,
    @StaffName String owner,
    @PersonalData(oncePlain = true) String rationale) {}
