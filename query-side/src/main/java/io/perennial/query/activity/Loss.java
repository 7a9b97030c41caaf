package io.perennial.query.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One loss of a customer.
 *
 * @param since first day on which it counts as lost
 * @param declaredOn when the defection was declared; absent when only inferred
 * @param until day on which it came back; absent when it has not
 */
public record Loss(LocalDate since, @Nullable LocalDate declaredOn, @Nullable LocalDate until) {

  /** Whether the customer counts as lost at the end of a day because of it. */
  public boolean standsOn(LocalDate on) {
    return !since.isAfter(on) && (until == null || until.isAfter(on));
  }
}
