package io.perennial.command.customer.contract;

import io.perennial.command.Refusal;

/** Why a step of a contract is refused. */
public enum ContractRefusal implements Refusal {
  CONTRACT_UNKNOWN(409, "The customer has no such contract"),
  CONTRACT_ENDED(409, "The contract had ended by that day; sign another one"),
  CONTRACT_IN_FORCE(409, "The last day of the contract is not over"),
  CONTRACT_ENDS_TOO_EARLY(422, "The contract would end before it begins, or no later than it does");

  private final int status;
  private final String title;

  ContractRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
