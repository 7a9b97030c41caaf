package io.perennial.command.customer.care;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.care.Liking;
import java.util.List;

/** The commands about how a customer is looked after. */
public final class CareCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(),
          task(
                  CUSTOMERS,
                  "assign-representative",
                  "Let one of our representatives look after the customer.",
                  new AssignRepresentative(CUSTOMER, "rep-7", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "record-preference",
                  "Record what the customer likes or dislikes.",
                  new RecordPreference(
                      CUSTOMER,
                      "delivery time",
                      Liking.LIKED,
                      "before eight in the morning",
                      "visit",
                      ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY));

  private CareCommands() {}
}
