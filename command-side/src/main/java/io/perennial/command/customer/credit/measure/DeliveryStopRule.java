package io.perennial.command.customer.credit.measure;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.measure.CreditMeasure;
import java.time.LocalDate;
import java.util.Map;

/**
 * While a delivery stop is open nothing is delivered on credit. A delivery dated before the stop is
 * a fact that has become known late; where purchases are requests it is refused as well, since a
 * request is made today.
 */
final class DeliveryStopRule {
  private DeliveryStopRule() {}

  /**
   * Refuses a delivery against the stop.
   *
   * @param on date of the delivery
   * @param asRequest whether it is a request, not a fact
   */
  static void check(Map<String, OpenMeasure> open, LocalDate on, boolean asRequest) {
    open.forEach((measureId, measure) -> {
      if (measure.measure() == CreditMeasure.DELIVERY_STOP
          && (asRequest || !on.isBefore(measure.on()))) {
        throw new RefusedException(
            MeasureRefusal.DELIVERY_STOPPED,
            "Delivery stop " + measureId + " has been open since " + measure.on());
      }
    });
  }
}
