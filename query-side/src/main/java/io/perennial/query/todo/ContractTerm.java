package io.perennial.query.todo;

import io.perennial.events.customer.contract.ContractEvent;
import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contract of which it is not yet known whether it goes on behind its end.
 *
 * @param contractId the contract
 * @param endsOn last day on which it is in force
 */
public record ContractTerm(String contractId, LocalDate endsOn) {

  static List<ContractTerm> with(List<ContractTerm> terms, ContractEvent event) {
    return switch (event) {
      case ContractSigned signed ->
          with(terms, new ContractTerm(signed.contractId(), signed.endsOn()));
      case ContractRenewed renewed ->
          with(terms, new ContractTerm(renewed.contractId(), renewed.endsOn()));
      case ContractRenewalDeclined declined -> without(terms, declined.contractId()).toList();
      case ContractExpired expired -> without(terms, expired.contractId()).toList();
    };
  }

  private static List<ContractTerm> with(List<ContractTerm> terms, ContractTerm term) {
    return Stream.concat(without(terms, term.contractId), Stream.of(term)).toList();
  }

  private static Stream<ContractTerm> without(List<ContractTerm> terms, String contractId) {
    return terms.stream().filter(term -> !term.contractId.equals(contractId));
  }

  ToDo toDo(@Nullable String representative, int noticeDays) {
    return ToDo.of(
            ToDoKind.CONTRACT_END,
            Role.REPRESENTATIVE,
            endsOn.minusDays(noticeDays),
            "Agree whether the contract is renewed")
        .about(contractId)
        .by(representative)
        .until(endsOn);
  }
}
