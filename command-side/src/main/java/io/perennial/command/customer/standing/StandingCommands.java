package io.perennial.command.customer.standing;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.customer.standing.RelationshipPhase;
import java.util.List;

/** The commands about what a customer counts for with us, beside its tier. */
public final class StandingCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(StandingRefusal.values()),
          task(
                  CUSTOMERS,
                  "set-contact-priority",
                  "Set how often the customer is to be called and visited.",
                  new SetContactPriority(CUSTOMER, ContactPriority.PRIORITY, ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "move-relationship-phase",
                  "Move the relationship with the customer to another phase.",
                  new MoveRelationshipPhase(CUSTOMER, RelationshipPhase.BREAKTHROUGH, ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY, StandingRefusal.PHASE_MOVE_NOT_ALLOWED),
          task(
                  CUSTOMERS,
                  "classify-in-pyramid",
                  "Give the customer a place in the customer pyramid.",
                  new ClassifyInPyramid(CUSTOMER, PyramidClass.KEY, "opens a new market", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY));

  private StandingCommands() {}
}
