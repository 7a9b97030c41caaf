package io.perennial.command.customer.credit.measure;

import io.perennial.events.customer.measure.CreditMeasure;
import java.time.LocalDate;

/**
 * A measure that holds.
 *
 * @param measure what is done
 * @param on date of the order
 */
public record OpenMeasure(CreditMeasure measure, LocalDate on) {}
