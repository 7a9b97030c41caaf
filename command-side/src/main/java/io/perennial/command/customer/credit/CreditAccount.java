package io.perennial.command.customer.credit;

import io.perennial.command.common.Asker;
import io.perennial.events.customer.CreditClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a customer's credit rest on. Amounts are in the reporting currency.
 *
 * @param creditClass class in force; absent until a limit has been approved
 * @param limit limit in force; absent when there is none and when it is unlimited
 * @param exposure unpaid purchases on credit
 * @param breached whether exposure has risen above the limit and not yet returned
 * @param lastLoosenedOn when the limit was last raised or lifted
 * @param proposal the open proposal
 * @param approved proposals that have been approved
 * @param releases purchases on credit released and not yet recorded
 */
public record CreditAccount(
    @Nullable CreditClass creditClass,
    @Nullable BigDecimal limit,
    BigDecimal exposure,
    boolean breached,
    @Nullable LocalDate lastLoosenedOn,
    @Nullable Proposal proposal,
    Set<String> approved,
    Map<String, Release> releases) {

  /**
   * A proposal waiting for approval.
   *
   * @param proposalId the proposal
   * @param creditClass class proposed
   * @param limit limit proposed; absent when unlimited
   * @param proposer who proposed it
   */
  public record Proposal(
      String proposalId, CreditClass creditClass, @Nullable BigDecimal limit, Asker proposer) {}

  /**
   * The release of one purchase.
   *
   * @param upTo largest net amount
   * @param releaser who released it
   */
  public record Release(BigDecimal upTo, Asker releaser) {}

  public CreditAccount {
    approved = Set.copyOf(approved);
    releases = Map.copyOf(releases);
  }

  /** No limit, nothing owed. */
  public static CreditAccount none() {
    return new CreditAccount(null, null, BigDecimal.ZERO, false, null, null, Set.of(), Map.of());
  }

  /** Whether anything may be bought on credit at all. */
  public boolean granted() {
    return creditClass != null;
  }

  /** Whether exposure is above the limit in force. */
  public boolean exceeded() {
    return limit != null && exposure.compareTo(limit) > 0;
  }

  /** Whether a limit would trust the customer further than the one in force. */
  boolean loosenedBy(@Nullable BigDecimal newLimit) {
    return limit != null && (newLimit == null || newLimit.compareTo(limit) > 0);
  }

  /** After a purchase or a payment. */
  public CreditAccount withExposure(BigDecimal newExposure) {
    return new CreditAccount(
        creditClass, limit, newExposure, breached, lastLoosenedOn, proposal, approved, releases);
  }

  /** After a breach or a return within the limit. */
  public CreditAccount withBreached(boolean nowBreached) {
    return new CreditAccount(
        creditClass, limit, exposure, nowBreached, lastLoosenedOn, proposal, approved, releases);
  }

  /** With another open proposal. */
  public CreditAccount withProposal(Proposal open) {
    return new CreditAccount(
        creditClass, limit, exposure, breached, lastLoosenedOn, open, approved, releases);
  }

  /** With a limit in force, whose proposal is no longer open. */
  public CreditAccount withLimit(
      String proposalId, CreditClass newClass, @Nullable BigDecimal newLimit, LocalDate on) {
    Set<String> nowApproved = new HashSet<>(approved);
    nowApproved.add(proposalId);
    return new CreditAccount(
        newClass,
        newLimit,
        exposure,
        breached,
        loosenedBy(newLimit) ? on : lastLoosenedOn,
        null,
        nowApproved,
        releases);
  }

  /** With a purchase released, in place of an earlier release of the same. */
  public CreditAccount withRelease(String purchaseId, Release release) {
    Map<String, Release> nowReleased = new HashMap<>(releases);
    nowReleased.put(purchaseId, release);
    return withReleases(nowReleased);
  }

  /** Once the purchase has been recorded its release is used up. */
  public CreditAccount withoutRelease(String purchaseId) {
    if (!releases.containsKey(purchaseId)) {
      return this;
    }
    Map<String, Release> left = new HashMap<>(releases);
    left.remove(purchaseId);
    return withReleases(left);
  }

  private CreditAccount withReleases(Map<String, Release> nowReleased) {
    return new CreditAccount(
        creditClass, limit, exposure, breached, lastLoosenedOn, proposal, approved, nowReleased);
  }
}
