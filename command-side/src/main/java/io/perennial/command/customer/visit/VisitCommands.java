package io.perennial.command.customer.visit;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.DERIVED_AMOUNT_TOO_LARGE;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.CommandFeature;
import io.perennial.command.customer.winning.WinningRefusal;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import java.util.List;

/** The commands about visits and calls. */
public final class VisitCommands {

  private static final ContactReportEntry REPORT =
      new ContactReportEntry(
          "Ann Example",
          "Rival Inc sells below cost",
          "likes the new catalogue",
          "a second shop opens in May",
          "bring the samples at once");

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(),
          task(
                  CUSTOMERS,
                  "log-visit",
                  "Log a visit to the customer.",
                  new LogVisit(
                      CUSTOMER,
                      "visit-1",
                      "rep-7",
                      45,
                      VisitPurpose.ORDER,
                      VisitOutcome.ORDER_PLACED,
                      usd("1200.00"),
                      usd("80.50"),
                      usd("35.00"),
                      "New buyer, asks for samples",
                      REPORT,
                      ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, DERIVED_AMOUNT_TOO_LARGE),
          task(
                  CUSTOMERS,
                  "log-call",
                  "Log a call to the customer.",
                  new LogCall(
                      CUSTOMER,
                      "call-1",
                      "rep-7",
                      12,
                      VisitPurpose.COLLECT,
                      VisitOutcome.PAYMENT_COLLECTED,
                      usd("250.00"),
                      usd("80.50"),
                      usd("1.50"),
                      "Asks for a call after the fair",
                      REPORT,
                      "has asked to be called back",
                      ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, DERIVED_AMOUNT_TOO_LARGE, WinningRefusal.PROSPECT_RESTS));

  private VisitCommands() {}
}
