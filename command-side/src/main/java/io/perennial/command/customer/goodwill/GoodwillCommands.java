package io.perennial.command.customer.goodwill;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
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
import java.util.List;

/** The commands about losses of customers and goodwill. */
public final class GoodwillCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(GoodwillRefusal.values()),
          task(
                  CUSTOMERS,
                  "record-loss-suffered",
                  "Record a loss that the customer has suffered with us.",
                  new RecordLossSuffered(
                      CUSTOMER, "loss-1", usd("1000.00"), "a machine stood still", ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, DERIVED_AMOUNT_TOO_LARGE),
          task(
                  CUSTOMERS,
                  "grant-goodwill",
                  "Give something back in kind for a loss; above half of what the tier allows it"
                      + " waits for a second person.",
                  new GrantGoodwill(
                      CUSTOMER, "goodwill-1", "loss-1", usd("50.00"), "spare parts", ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY)
              .refusedFor(GoodwillRefusal.LOSS_UNKNOWN, GoodwillRefusal.GOODWILL_ABOVE_CEILING),
          task(
                  CUSTOMERS,
                  "approve-goodwill",
                  "Approve goodwill above half of what the tier allows, by someone other than who"
                      + " asked for it.",
                  new ApproveGoodwill(CUSTOMER, "goodwill-2", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, FOUR_EYES, DATED_TOO_EARLY)
              .refusedFor(GoodwillRefusal.GOODWILL_UNKNOWN, GoodwillRefusal.GOODWILL_ABOVE_CEILING),
          task(
                  CUSTOMERS,
                  "reject-goodwill",
                  "Reject goodwill that waits for a second person.",
                  new RejectGoodwill(CUSTOMER, "goodwill-2", "the delay was not ours", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY, GoodwillRefusal.GOODWILL_UNKNOWN));

  private GoodwillCommands() {}
}
