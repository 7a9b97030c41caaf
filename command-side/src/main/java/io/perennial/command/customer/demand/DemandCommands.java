package io.perennial.command.customer.demand;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** The commands about what a customer has of our products and spends on such products. */
public final class DemandCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(),
          task(
                  CUSTOMERS,
                  "report-stock",
                  "Report how much of a product of ours the customer had in a month.",
                  new ReportStock(
                      CUSTOMER, "drill-9", YearMonth.from(ON.minusMonths(1)), 40, 25, ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "estimate-share-of-wallet",
                  "Estimate our part of what the customer spends on such products.",
                  new EstimateShareOfWallet(
                      CUSTOMER, "drills", new BigDecimal("0.35"), "visit", ON))
              .refusedFor(DATES));

  private DemandCommands() {}
}
