package io.perennial.command.customer.facts;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.command.change.Change;
import java.util.List;

/** The commands about what a customer is like. */
public final class FactsCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(),
          task(
                  CUSTOMERS,
                  "amend-profile",
                  "Amend what is known of what kind of customer it is; only what is given changes, and null clears.",
                  new AmendProfile(
                      CUSTOMER,
                      new Change<>("the north and the coast"),
                      new Change<>("four salesmen"),
                      new Change<>("a second shop next year"),
                      new Change<>("quality before price"),
                      new Change<>("from retail to projects"),
                      new Change<>("two suppliers of each thing"),
                      new Change<>("thirty people"),
                      "visit",
                      ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "amend-business",
                  "Amend what is known of its business; only what is given changes, and null clears.",
                  new AmendBusiness(
                      CUSTOMER,
                      new Change<>("well trained"),
                      new Change<>("a tenth more each year"),
                      new Change<>("a fifth of the north"),
                      new Change<>("fast deliveries"),
                      new Change<>("second in the region"),
                      new Change<>("buys screws from Rival Inc"),
                      new Change<>("friendly"),
                      new Change<>("shares its stock figures"),
                      "visit",
                      ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "amend-dealings",
                  "Amend what is known of how it deals at present; only what is given changes, and null clears.",
                  new AmendDealings(
                      CUSTOMER,
                      new Change<>("two campaigns a year"),
                      new Change<>("knows every builder"),
                      new Change<>("no room in the warehouse"),
                      new Change<>("own brand"),
                      new Change<>("good"),
                      new Change<>("honest"),
                      new Change<>("sound"),
                      new Change<>("pays within terms"),
                      "visit",
                      ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY));

  private FactsCommands() {}
}
