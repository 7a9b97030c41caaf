package io.perennial.command.customer.credit;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.FOUR_EYES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.CommonRefusal.STEP_OUT_OF_ORDER;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.credit.CreditClass;
import java.math.BigDecimal;
import java.util.List;

/** The commands about credit limits and releases. */
public final class CreditCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(CreditRefusal.values()),
          task(
                  CUSTOMERS,
                  "propose-credit-limit",
                  "Propose a credit class and limit, in place of a proposal still open.",
                  new ProposeCreditLimit(
                      CUSTOMER, "proposal-1", CreditClass.B, usd("50000.00"), "pays well", ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY)
              .refusedFor(
                  CreditRefusal.CREDIT_LIMIT_UNFIT,
                  CreditRefusal.CREDIT_LIMIT_TOO_HIGH,
                  CreditRefusal.CREDIT_STEP_TOO_LARGE,
                  CreditRefusal.CREDIT_LOOSENED_TOO_SOON),
          task(
                  CUSTOMERS,
                  "approve-credit-limit",
                  "Approve the open proposal, by someone other than its proposer.",
                  new ApproveCreditLimit(CUSTOMER, "proposal-1", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, FOUR_EYES, DATED_TOO_EARLY)
              .refusedFor(
                  CreditRefusal.PROPOSAL_UNKNOWN,
                  CreditRefusal.PROPOSAL_REPLACED,
                  CreditRefusal.CREDIT_LIMIT_TOO_HIGH,
                  CreditRefusal.CREDIT_STEP_TOO_LARGE,
                  CreditRefusal.CREDIT_LOOSENED_TOO_SOON),
          task(
                  CUSTOMERS,
                  "reject-credit-limit",
                  "Reject the open proposal, or withdraw one's own; what is in force stays so.",
                  new RejectCreditLimit(CUSTOMER, "proposal-1", "too much for a start", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(CreditRefusal.PROPOSAL_UNKNOWN, CreditRefusal.PROPOSAL_REPLACED),
          task(
                  CUSTOMERS,
                  "agree-credit-terms",
                  "Agree on terms of sales on credit: days, cash discount, conditions, collection.",
                  new AgreeCreditTerms(
                      CUSTOMER,
                      45,
                      new CashDiscountEntry(new BigDecimal("2"), 14),
                      "opens its books once a year",
                      "a call a week before, a visit a week after",
                      ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY, CreditRefusal.CASH_DISCOUNT_UNFIT),
          task(
                  CUSTOMERS,
                  "release-credit-purchase",
                  "Release one purchase on credit while the limit is breached; someone else then"
                      + " records it.",
                  new ReleaseCreditPurchase(
                      CUSTOMER, "purchase-2", usd("700.00"), "long known", "rep-7", ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, ALREADY_SO, FOUR_EYES, STEP_OUT_OF_ORDER, DATED_TOO_EARLY)
              .refusedFor(CreditRefusal.NO_CREDIT_LIMIT, CreditRefusal.RECORDER_UNKNOWN));

  private CreditCommands() {}
}
