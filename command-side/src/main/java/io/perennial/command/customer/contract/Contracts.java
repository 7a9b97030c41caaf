package io.perennial.command.customer.contract;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * The contracts with a customer. A member of the customer: its fields are part of the customer's
 * snapshot.
 *
 * <p>A renewal and a declined one are decided until the last day of the contract, and may become
 * known later. A contract whose last day is over has ended, whether or not it has been said yet.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Contracts {
  private static final int ENTRY_BYTES = 200;

  private Map<String, Contract> contracts = new HashMap<>();
  private Traces signatures = new Traces();
  private Traces renewals = new Traces();
  private Traces declined = new Traces();

  /** None yet. */
  public Contracts() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return signatures.bytes()
        + renewals.bytes()
        + declined.bytes()
        + (long) ENTRY_BYTES * contracts.size();
  }

  @CommandHandler
  void handle(
      SignContract command, BusinessDates dates, ReportingCurrency currency, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    ContractSigned signed =
        new ContractSigned(
            command.customerId(),
            command.contractId(),
            command.subject(),
            command.productLine(),
            command.startsOn(),
            command.endsOn(),
            currency.exactOrNull(command.contractValue(), "/contractValue"),
            command.notes(),
            on);
    if (signatures.repeats(
        command.contractId(),
        Asked.of(traceOf(signed), command.occurredOn()).saying(facts.wordsOf(signed)))) {
      return;
    }
    dates.requireWithinBounds(command.startsOn(), "/startsOn");
    dates.requireWithinBounds(command.endsOn(), "/endsOn");
    ContractEndRule.checkSigned(command.startsOn(), command.endsOn(), on);
    apply(signed);
  }

  @CommandHandler
  void handle(RenewContract command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    Contract contract = known(command.contractId());
    if (RepeatRule.repeats(
        renewals.of(keyOf(command.contractId(), command.endsOn())),
        Asked.of(Trace.of(on), command.occurredOn()),
        "The contract has been renewed until then")) {
      return;
    }
    dates.requireWithinBounds(command.endsOn(), "/endsOn");
    ContractEndRule.checkRenewed(contract.endsOn(), command.endsOn());
    checkDate(on, contract);
    apply(
        new ContractRenewed(
            command.customerId(), command.contractId(), contract.endsOn(), command.endsOn(), on));
  }

  @CommandHandler
  void handle(DeclineRenewal command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    Contract contract = known(command.contractId());
    ContractRenewalDeclined event =
        new ContractRenewalDeclined(
            command.customerId(),
            command.contractId(),
            contract.endsOn(),
            command.reason(),
            command.explanation(),
            on);
    if (RepeatRule.repeats(
        declined.of(keyOf(command.contractId(), contract.endsOn())),
        Asked.of(traceOf(event), command.occurredOn()).saying(facts.wordsOf(event)),
        "The renewal has been declined")) {
      return;
    }
    checkDate(on, contract);
    apply(event);
  }

  @CommandHandler
  void handle(ExpireContract command, BusinessDates dates) {
    Contract contract = known(command.contractId());
    if (contract.state() == Contract.State.EXPIRED) {
      return;
    }
    if (!dates.today().isAfter(contract.endsOn())) {
      throw new RefusedException(
          ContractRefusal.CONTRACT_IN_FORCE, "Its last day is " + contract.endsOn());
    }
    apply(new ContractExpired(command.customerId(), command.contractId(), contract.endsOn()));
  }

  private Contract known(String contractId) {
    Contract contract = contracts.get(contractId);
    if (contract == null) {
      throw new RefusedException(
          ContractRefusal.CONTRACT_UNKNOWN, "There is no contract " + contractId);
    }
    return contract;
  }

  private static void checkDate(LocalDate on, Contract contract) {
    StepOrderRule.check(on, contract.lastStepOn(), "the step of the contract before it");
    if (on.isAfter(contract.endsOn())) {
      throw new RefusedException(
          ContractRefusal.CONTRACT_ENDED, "Its last day was " + contract.endsOn());
    }
  }

  @EventSourcingHandler
  void on(ContractSigned event, @SequenceNumber long sequence) {
    signatures.keep(event.contractId(), traceOf(event).recordedAs(sequence));
    contracts.put(
        event.contractId(), new Contract(event.endsOn(), event.occurredOn(), Contract.State.OPEN));
  }

  @EventSourcingHandler
  void on(ContractRenewed event, @SequenceNumber long sequence) {
    renewals.keep(
        keyOf(event.contractId(), event.endsOn()),
        Trace.of(event.occurredOn()).recordedAs(sequence));
    contracts.put(
        event.contractId(), new Contract(event.endsOn(), event.occurredOn(), Contract.State.OPEN));
  }

  @EventSourcingHandler
  void on(ContractRenewalDeclined event, @SequenceNumber long sequence) {
    declined.keep(keyOf(event.contractId(), event.endsOn()), traceOf(event).recordedAs(sequence));
    contracts.computeIfPresent(
        event.contractId(),
        (id, contract) ->
            new Contract(
                contract.endsOn(),
                event.occurredOn(),
                contract.state() == Contract.State.EXPIRED
                    ? Contract.State.EXPIRED
                    : Contract.State.DECLINED));
  }

  @EventSourcingHandler
  void on(ContractExpired event) {
    contracts.computeIfPresent(
        event.contractId(),
        (id, contract) ->
            new Contract(contract.endsOn(), contract.lastStepOn(), Contract.State.EXPIRED));
  }

  /** A contract is renewed, or not, once for each end that it has. */
  private static String keyOf(String contractId, LocalDate endsOn) {
    return contractId + ' ' + endsOn;
  }

  private static Trace traceOf(ContractSigned event) {
    return Trace.of(
        event.occurredOn(),
        event.subject(),
        event.productLine(),
        event.startsOn(),
        event.endsOn(),
        event.contractValue());
  }

  private static Trace traceOf(ContractRenewalDeclined event) {
    return Trace.of(event.occurredOn(), event.reason());
  }
}
