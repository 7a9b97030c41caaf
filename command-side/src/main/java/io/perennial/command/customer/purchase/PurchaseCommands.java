package io.perennial.command.customer.purchase;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.DERIVED_AMOUNT_TOO_LARGE;
import static io.perennial.command.common.CommonRefusal.FOUR_EYES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.CommandFeature;
import io.perennial.command.customer.credit.CreditRefusal;
import io.perennial.command.customer.credit.measure.MeasureRefusal;
import io.perennial.events.customer.dealing.Settlement;
import java.util.List;

/** The commands with which purchases and returns are recorded. */
public final class PurchaseCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(PurchaseRefusal.values()),
          task(
                  CUSTOMERS,
                  "record-purchase",
                  "Record what the customer has bought, in cash or on credit.",
                  new RecordPurchase(
                      CUSTOMER,
                      "purchase-1",
                      "drill-9",
                      "power tools",
                      12,
                      usd("599.40"),
                      usd("31.2575"),
                      Settlement.CREDIT,
                      ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, DERIVED_AMOUNT_TOO_LARGE)
              .refusedFor(
                  FOUR_EYES,
                  CreditRefusal.NO_CREDIT_LIMIT,
                  CreditRefusal.CREDIT_LIMIT_BREACHED,
                  CreditRefusal.CREDIT_LIMIT_EXCEEDED,
                  MeasureRefusal.DELIVERY_STOPPED),
          task(
                  CUSTOMERS,
                  "record-return",
                  "Record that the customer has given back something of a purchase.",
                  new RecordReturn(CUSTOMER, "return-1", "purchase-1", 2, usd("99.90"), ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY)
              .refusedFor(PurchaseRefusal.values()));

  private PurchaseCommands() {}
}
