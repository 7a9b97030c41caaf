package io.perennial.command.customer.contract;

import io.perennial.command.duty.DueWork;
import io.perennial.command.duty.ToDo;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import java.time.LocalDate;
import java.util.List;

/**
 * A contract expires on the day after each end that it was given, unless it has been given another
 * one since.
 */
public final class ContractExpiry implements DueWork {

  /** Nothing to be made up. */
  public ContractExpiry() {}

  @Override
  public String kind() {
    return "contract-expiry";
  }

  @Override
  public List<ToDo> after(Object command) {
    return switch (command) {
      case SignContract signed ->
          List.of(toDo(signed.customerId(), signed.contractId(), signed.endsOn()));
      case RenewContract renewed ->
          List.of(toDo(renewed.customerId(), renewed.contractId(), renewed.endsOn()));
      default -> List.of();
    };
  }

  @Override
  public List<ToDo> after(LifecycleEvent event) {
    return switch (event) {
      case ContractSigned signed ->
          List.of(toDo(signed.customerId(), signed.contractId(), signed.endsOn()));
      case ContractRenewed renewed ->
          List.of(toDo(renewed.customerId(), renewed.contractId(), renewed.endsOn()));
      default -> List.of();
    };
  }

  @Override
  public Object command(ToDo toDo) {
    return new ExpireContract(toDo.streamId(), toDo.subject());
  }

  private ToDo toDo(String customerId, String contractId, LocalDate endsOn) {
    return new ToDo(kind(), customerId, contractId, endsOn.plusDays(1));
  }
}
