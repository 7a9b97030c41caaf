package io.perennial.command.customer.contract;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.Scenario;
import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.stage.DefectionReason;
import java.time.LocalDate;

/** Facts of contracts, short to write. */
final class ContractFacts {
  /** The first day of the contract. */
  static final LocalDate START = MARCH;

  private ContractFacts() {}

  static ContractSigned signed(LocalDate endsOn) {
    return new ContractSigned(
        CUSTOMER,
        "k-1",
        "yearly supply",
        "power tools",
        START,
        endsOn,
        usd("48000.00"),
        "within two days",
        START);
  }

  static ContractRenewed renewed(LocalDate endedOn, LocalDate endsOn, LocalDate on) {
    return new ContractRenewed(CUSTOMER, "k-1", endedOn, endsOn, on);
  }

  static ContractRenewalDeclined declined(LocalDate endsOn, LocalDate on) {
    return new ContractRenewalDeclined(
        CUSTOMER, "k-1", endsOn, DefectionReason.PRICE, "too dear", on);
  }

  static ContractExpired expired(LocalDate on) {
    return new ContractExpired(CUSTOMER, "k-1", on);
  }

  /** A customer with a contract. */
  static Scenario until(LocalDate endsOn) {
    return customer(registered(), signed(endsOn));
  }
}
