package io.perennial.command.customer.stakeholder;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.PERSON_UNKNOWN;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import java.util.List;

/** The commands about stakeholders. */
public final class StakeholderCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(StakeholderRefusal.values()),
          task(
                  CUSTOMERS,
                  "name-stakeholder",
                  "Say what part a person of the customer has in what it decides about us.",
                  new NameStakeholder(
                      CUSTOMER,
                      "person-1",
                      StakeholderRole.DECISION_MAKER,
                      Attitude.NEUTRAL,
                      "knows us from a fair",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY, PERSON_UNKNOWN),
          task(
                  CUSTOMERS,
                  "amend-stakeholder",
                  "Say of a stakeholder what is otherwise now.",
                  new AmendStakeholder(
                      CUSTOMER,
                      "person-1",
                      StakeholderRole.DECISION_MAKER,
                      Attitude.SUPPORTER,
                      "we helped in a hurry",
                      ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY, StakeholderRefusal.STAKEHOLDER_UNKNOWN),
          task(
                  CUSTOMERS,
                  "drop-stakeholder",
                  "Say that a person has no part any more in what the customer decides about us.",
                  new DropStakeholder(CUSTOMER, "person-1", "has retired", ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY, StakeholderRefusal.STAKEHOLDER_UNKNOWN));

  private StakeholderCommands() {}
}
