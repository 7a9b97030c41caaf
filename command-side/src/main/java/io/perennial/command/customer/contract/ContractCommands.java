package io.perennial.command.customer.contract;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;
import static io.perennial.command.customer.contract.ContractRefusal.CONTRACT_ENDED;
import static io.perennial.command.customer.contract.ContractRefusal.CONTRACT_ENDS_TOO_EARLY;
import static io.perennial.command.customer.contract.ContractRefusal.CONTRACT_IN_FORCE;
import static io.perennial.command.customer.contract.ContractRefusal.CONTRACT_UNKNOWN;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.stage.DefectionReason;
import java.util.List;

/** The commands about contracts. */
public final class ContractCommands {
  private static final String CONTRACT = "contract-1";

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(ContractRefusal.values()),
          task(
                  CUSTOMERS,
                  "sign-contract",
                  "Record that a contract has been signed with the customer.",
                  new SignContract(
                      CUSTOMER,
                      CONTRACT,
                      "yearly supply",
                      "power tools",
                      ON,
                      ON.plusYears(1),
                      usd("48000.00"),
                      "delivered within two days",
                      ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, CONTRACT_ENDS_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "renew-contract",
                  "Let a contract go on behind the day on which it would end.",
                  new RenewContract(CUSTOMER, CONTRACT, ON.plusYears(1), ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(CONTRACT_UNKNOWN, CONTRACT_ENDED, CONTRACT_ENDS_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "decline-renewal",
                  "Record that the customer does not renew a contract.",
                  new DeclineRenewal(
                      CUSTOMER,
                      CONTRACT,
                      DefectionReason.COMPETITOR_OFFER,
                      "has found it cheaper",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(CONTRACT_UNKNOWN, CONTRACT_ENDED),
          task(
                  CUSTOMERS,
                  "expire-contract",
                  "Record that a contract has ended without a renewal.",
                  new ExpireContract(CUSTOMER, CONTRACT))
              .sentByTheService()
              .refusedFor(CONTRACT_UNKNOWN, CONTRACT_IN_FORCE));

  private ContractCommands() {}
}
