package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Fit;
import io.perennial.models.purchasing.Calibration;
import java.time.LocalDate;
import java.util.List;

/**
 * How well a model foretells: it is fitted to what was up to a day, and compared with what came.
 *
 * @param model the model of purchasing
 * @param from customers whose first purchase was not before this day
 * @param fittedUpTo last day that the fit looked at
 * @param on last day of what it is compared with
 * @param customers customers that had bought by the day of the fit
 * @param fit the fit
 * @param weeks repeated purchases week by week from the first purchase of all: as expected from the
 *     days of first purchases alone, and as they were
 * @param firstDay the first day of the first week
 * @param frequencies purchases held out, by how often customers bought again before
 * @param errors mean absolute errors for each customer, of the model and of two rules without one
 * @param verdict what follows, in words
 */
public record Calibrated(
    String model,
    LocalDate from,
    LocalDate fittedUpTo,
    LocalDate on,
    long customers,
    Fit fit,
    List<Calibration.Week> weeks,
    LocalDate firstDay,
    List<Calibration.FrequencyClass> frequencies,
    Calibration.Errors errors,
    String verdict) {

  public Calibrated {
    weeks = List.copyOf(weeks);
    frequencies = List.copyOf(frequencies);
  }
}
