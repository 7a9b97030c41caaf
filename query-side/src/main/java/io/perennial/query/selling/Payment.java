package io.perennial.query.selling;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a customer paid of what it owed.
 *
 * @param on business date
 * @param amount how much
 */
public record Payment(LocalDate on, BigDecimal amount) {}
