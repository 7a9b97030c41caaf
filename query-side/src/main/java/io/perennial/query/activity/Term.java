package io.perennial.query.activity;

import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A contract until one of its ends. It comes up for renewal when it is decided on, and on its last
 * day at the latest.
 *
 * @param contractId the contract
 * @param endsOn last day
 * @param declinedOn when a renewal was declined; absent when it was not
 * @param renewedOn when it was renewed; absent when it was not
 */
public record Term(
    String contractId,
    LocalDate endsOn,
    @Nullable LocalDate declinedOn,
    @Nullable LocalDate renewedOn) {

  /** The list with a contract, in the order in which they were agreed. */
  public static List<Term> with(List<Term> terms, ContractSigned signed) {
    return plus(terms, signed.contractId(), signed.endsOn());
  }

  /** The list with a renewed contract, which comes up again. */
  public static List<Term> with(List<Term> terms, ContractRenewed renewed) {
    return plus(
        decided(
            terms,
            renewed.contractId(),
            renewed.endedOn(),
            term -> new Term(term.contractId, term.endsOn, term.declinedOn, renewed.occurredOn())),
        renewed.contractId(),
        renewed.endsOn());
  }

  /** The list with a renewal that was declined. */
  public static List<Term> with(List<Term> terms, ContractRenewalDeclined declined) {
    return decided(
        terms,
        declined.contractId(),
        declined.endsOn(),
        term -> new Term(term.contractId, term.endsOn, declined.occurredOn(), term.renewedOn));
  }

  private static List<Term> plus(List<Term> terms, String contractId, LocalDate endsOn) {
    List<Term> grown = new ArrayList<>(terms);
    grown.add(new Term(contractId, endsOn, null, null));
    return grown;
  }

  private static List<Term> decided(
      List<Term> terms, String contractId, LocalDate endsOn, UnaryOperator<Term> decision) {
    List<Term> changed = new ArrayList<>(terms);
    changed.replaceAll(term ->
        term.contractId.equals(contractId) && term.endsOn.equals(endsOn)
            ? decision.apply(term)
            : term);
    return changed;
  }

  /** Whether it had come up for renewal by the end of a day. */
  public boolean cameUpBy(LocalDate on) {
    return !endsOn.isAfter(on) || renewedBy(on) || (declinedOn != null && !declinedOn.isAfter(on));
  }

  /** Whether it had been renewed by the end of a day. */
  public boolean renewedBy(LocalDate on) {
    return renewedOn != null && !renewedOn.isAfter(on);
  }
}
