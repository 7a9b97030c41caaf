package io.perennial.query.purchasemodel;

import io.perennial.query.view.FigureArguments;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far ahead is looked.
 *
 * @param on date as of which
 * @param days days ahead that are looked at
 * @param discount discount rate a year
 */
record Asked(LocalDate on, int days, BigDecimal discount) {

  private static final int DAYS_OF_WEEK = 7;

  static Asked of(FigureArguments arguments) {
    return new Asked(
        arguments.date("on"), arguments.integer(Models.DAYS.name()), arguments.decimal("discount"));
  }

  /** The days ahead, in weeks. */
  double weeks() {
    return (double) days / DAYS_OF_WEEK;
  }
}
