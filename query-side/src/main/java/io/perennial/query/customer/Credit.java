package io.perennial.query.customer;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.personal.PersonalData;
import io.perennial.query.activity.GrowingList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer's credit stands. Terms, exposure and breach follow from the dated steps, not
 * from what an event says of them: that was true when it arrived.
 *
 * @param creditClass class in force; absent before one was approved
 * @param limit limit in force; absent before one was approved, and when it is unlimited
 * @param approvedOn when they were approved
 * @param exposure purchases on credit less payments, never below zero
 * @param breachedSince since when the exposure has been above the limit; absent when it is not
 * @param openProposals proposals neither approved nor replaced
 * @param releases purchases released although the limit is breached, and not made yet
 * @param steps what all this follows from, in order of date; within a date in order of recording
 */
public record Credit(
    @Nullable CreditClass creditClass,
    @Nullable BigDecimal limit,
    @Nullable LocalDate approvedOn,
    BigDecimal exposure,
    @Nullable LocalDate breachedSince,
    List<Proposal> openProposals,
    List<Release> releases,
    List<CreditStep> steps) {

  static final Credit NONE =
      new Credit(null, null, null, BigDecimal.ZERO, null, List.of(), List.of(), List.of());

  public Credit {
    openProposals = List.copyOf(openProposals);
    releases = List.copyOf(releases);
    steps = GrowingList.of(steps);
  }

  Credit withProposals(List<Proposal> openProposals) {
    return new Credit(
        creditClass, limit, approvedOn, exposure, breachedSince, openProposals, releases, steps);
  }

  Credit withReleases(List<Release> releases) {
    return new Credit(
        creditClass, limit, approvedOn, exposure, breachedSince, openProposals, releases, steps);
  }

  /** With one more step, whenever it happened. */
  Credit with(CreditStep added) {
    GrowingList<CreditStep> grown = CreditStep.with(steps, added);
    boolean atTheEnd = steps.isEmpty() || !steps.getLast().on().isAfter(added.on());
    // Of an exposure that is not above zero the balance behind it is not known.
    return atTheEnd && exposure.signum() > 0 ? after(added, grown) : of(grown);
  }

  /** One more step at the end changes what the steps before it have come to. */
  private Credit after(CreditStep added, GrowingList<CreditStep> grown) {
    BigDecimal balance = exposure.add(added.change());
    CreditStep.Terms terms = added.terms();
    BigDecimal most = terms == null ? limit : terms.limit();
    boolean breached = most != null && balance.compareTo(most) > 0;
    return new Credit(
        terms == null ? creditClass : terms.creditClass(),
        most,
        terms == null ? approvedOn : added.on(),
        balance.max(BigDecimal.ZERO),
        breached ? (breachedSince == null ? added.on() : breachedSince) : null,
        openProposals,
        releases,
        grown);
  }

  private Credit of(GrowingList<CreditStep> grown) {
    BigDecimal balance = BigDecimal.ZERO;
    CreditStep.Terms terms = null;
    LocalDate termsSince = null;
    LocalDate breached = null;
    for (CreditStep step : grown) {
      balance = balance.add(step.change());
      if (step.terms() != null) {
        terms = step.terms();
        termsSince = step.on();
      }
      BigDecimal most = terms == null ? null : terms.limit();
      if (most == null || balance.compareTo(most) <= 0) {
        breached = null;
      } else if (breached == null) {
        breached = step.on();
      }
    }
    return new Credit(
        terms == null ? null : terms.creditClass(),
        terms == null ? null : terms.limit(),
        termsSince,
        balance.max(BigDecimal.ZERO),
        breached,
        openProposals,
        releases,
        grown);
  }

  /**
   * A proposed credit class and limit.
   *
   * @param proposalId the proposal
   * @param creditClass class proposed
   * @param limit limit proposed; absent when unlimited
   * @param reason why
   * @param proposedOn business date
   */
  public record Proposal(
      String proposalId,
      CreditClass creditClass,
      @Nullable BigDecimal limit,
      @PersonalData(oncePlain = true) String reason,
      LocalDate proposedOn) {}

  /**
   * A purchase on credit released by a second person.
   *
   * @param purchaseId the purchase
   * @param upTo largest net amount released
   * @param releasedOn business date
   */
  public record Release(String purchaseId, BigDecimal upTo, LocalDate releasedOn) {}
}
