package io.perennial.events.customer.standing;

import io.perennial.events.Money;
import io.perennial.events.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where a tiering run has placed a customer.
 *
 * @param runId the tiering run
 * @param rank rank by net sales, from 1
 * @param cumulativeShare share of all net sales, from 0 to 1, that this customer and those ranked
 *     above it make together, with four decimals
 * @param netSales net sales in the window
 * @param windowFrom first day of the window
 * @param windowTo last day of the window
 */
public record TierPlacement(
    String runId,
    int rank,
    @Unit(Unit.SHARE) BigDecimal cumulativeShare,
    Money netSales,
    LocalDate windowFrom,
    LocalDate windowTo) {}
