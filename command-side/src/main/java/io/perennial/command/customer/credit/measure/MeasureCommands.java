package io.perennial.command.customer.credit.measure;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.measure.CreditMeasure;
import java.util.List;

/** The commands about what is done when credit worsens. */
public final class MeasureCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(MeasureRefusal.values()),
          task(
                  CUSTOMERS,
                  "order-measure",
                  "Order a measure because the customer's credit has worsened; a delivery stop"
                      + " refuses deliveries on credit.",
                  new OrderMeasure(
                      CUSTOMER,
                      "measure-1",
                      CreditMeasure.DELIVERY_STOP,
                      "rep-7",
                      ON.plusDays(14),
                      "two bills were dishonoured",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "close-measure",
                  "Close a measure with its result; it holds no more.",
                  new CloseMeasure(CUSTOMER, "measure-1", "has paid all that was due", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(MeasureRefusal.MEASURE_UNKNOWN));

  private MeasureCommands() {}
}
