package io.perennial.query.customer;

import io.perennial.events.customer.contract.ContractEvent;
import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.personal.PersonalData;
import io.perennial.query.measure.Amounts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A contract with the customer.
 *
 * @param contractId the contract
 * @param subject what it is about
 * @param productLine product line that it is about, where it is one
 * @param contractValue what it is to bring over its whole time, where agreed
 * @param notes what else is agreed
 * @param signedOn when it was signed
 * @param startsOn first day on which it is in force
 * @param endsOn last day on which it is in force
 * @param renewals how often it has been renewed
 * @param state whether it goes on
 * @param since business date of that
 * @param declinedFor why the customer does not renew it; absent when it has not said so
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record Contract(
    String contractId,
    String subject,
    @Nullable String productLine,
    @Nullable BigDecimal contractValue,
    @PersonalData @Nullable String notes,
    LocalDate signedOn,
    LocalDate startsOn,
    LocalDate endsOn,
    int renewals,
    State state,
    LocalDate since,
    @Nullable DefectionReason declinedFor) {

  /** Whether a contract goes on. */
  public enum State {
    /** In force, or about to be. */
    SIGNED,
    RENEWED,
    /** It ends on its last day. */
    RENEWAL_DECLINED,
    EXPIRED
  }

  /** The contracts after a fact of one of them, in the order in which they were signed. */
  static List<Contract> with(List<Contract> contracts, ContractEvent event, String currency) {
    return switch (event) {
      case ContractSigned signed -> plus(contracts, of(signed, currency));
      case ContractRenewed renewed ->
          changed(contracts, renewed.contractId(), contract -> contract.with(renewed));
      case ContractRenewalDeclined declined ->
          changed(contracts, declined.contractId(), contract -> contract.with(declined));
      case ContractExpired expired ->
          changed(contracts, expired.contractId(), contract -> contract.with(expired));
    };
  }

  private static List<Contract> plus(List<Contract> contracts, Contract added) {
    List<Contract> grown = new ArrayList<>(contracts);
    grown.add(added);
    return grown;
  }

  private static List<Contract> changed(
      List<Contract> contracts, String contractId, UnaryOperator<Contract> change) {
    return ListChanges.changed(
        contracts,
        contract -> contract.contractId.equals(contractId) ? change.apply(contract) : contract);
  }

  private static Contract of(ContractSigned event, String currency) {
    return new Contract(
        event.contractId(),
        event.subject(),
        event.productLine(),
        event.contractValue() == null ? null : Amounts.in(currency, event.contractValue()),
        event.notes(),
        event.occurredOn(),
        event.startsOn(),
        event.endsOn(),
        0,
        State.SIGNED,
        event.occurredOn(),
        null);
  }

  private Contract with(ContractRenewed event) {
    return ContractBuilder.builder(this)
        .endsOn(event.endsOn())
        .renewals(renewals + 1)
        .state(State.RENEWED)
        .since(event.occurredOn())
        .declinedFor(null)
        .build();
  }

  /** One that becomes known when the contract has expired says why it has. */
  private Contract with(ContractRenewalDeclined event) {
    boolean over = state == State.EXPIRED;
    return ContractBuilder.builder(this)
        .state(over ? state : State.RENEWAL_DECLINED)
        .since(over ? since : event.occurredOn())
        .declinedFor(event.reason())
        .build();
  }

  private Contract with(ContractExpired event) {
    return ContractBuilder.builder(this).state(State.EXPIRED).since(event.occurredOn()).build();
  }

  /** Whether it still has an end to come to. */
  boolean isOpen() {
    return state != State.EXPIRED;
  }
}
