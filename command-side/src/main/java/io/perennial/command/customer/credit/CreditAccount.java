package io.perennial.command.customer.credit;

import io.perennial.command.common.Asker;
import io.perennial.events.customer.credit.CreditClass;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a customer's credit rest on. Amounts are in the reporting currency.
 *
 * @param inForce what has been granted last; absent until a limit has been approved
 * @param owed what is owed; below zero when more has been paid than delivered
 * @param breachedOn when exposure rose above the limit; absent unless it is above
 * @param lastLoosening when the limit was last raised or lifted
 * @param former limits that were in force before; only those below all that came after them, since
 *     no rule asks for others
 * @param proposal the open proposal
 * @param replaced proposals that were replaced before they were approved, and by which
 * @param releases releases of purchases on credit that are not yet recorded
 * @param lastRecorder who recorded the last purchase on credit; absent before the first
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record CreditAccount(
    @Nullable Grant inForce,
    BigDecimal owed,
    @Nullable LocalDate breachedOn,
    @Nullable Loosening lastLoosening,
    List<FormerLimit> former,
    @Nullable Proposal proposal,
    Map<String, String> replaced,
    Map<String, List<Release>> releases,
    @Nullable Asker lastRecorder) {

  /** Of a replaced proposal or a release, with their identifiers. */
  private static final int ENTRY_BYTES = 300;

  /**
   * A class and limit in force.
   *
   * @param creditClass class
   * @param limit limit; absent when unlimited
   * @param approvedOn date of the approval
   */
  public record Grant(CreditClass creditClass, @Nullable BigDecimal limit, LocalDate approvedOn) {}

  /**
   * A limit has been raised or lifted.
   *
   * @param on business date
   * @param recordedAt when it was recorded
   */
  public record Loosening(LocalDate on, Instant recordedAt) {}

  /**
   * A limit that another one, or none, has taken the place of.
   *
   * @param limit the limit
   * @param until business date of what took its place
   * @param recordedAt when that was recorded
   */
  public record FormerLimit(BigDecimal limit, LocalDate until, Instant recordedAt) {}

  /**
   * A proposal waiting for approval.
   *
   * @param proposalId the proposal
   * @param creditClass class proposed
   * @param limit limit proposed; absent when unlimited
   * @param on date of the proposal
   * @param proposer who proposed it
   */
  public record Proposal(
      String proposalId,
      CreditClass creditClass,
      @Nullable BigDecimal limit,
      LocalDate on,
      Asker proposer) {}

  /**
   * The release of one purchase.
   *
   * @param upTo largest net amount
   * @param releaser who released it
   */
  public record Release(BigDecimal upTo, Asker releaser) {}

  public CreditAccount {
    former = List.copyOf(former);
    replaced = Map.copyOf(replaced);
    releases = Map.copyOf(releases);
  }

  /** No limit, nothing owed. */
  public static CreditAccount none() {
    return new CreditAccount(
        null, BigDecimal.ZERO, null, null, List.of(), null, Map.of(), Map.of(), null);
  }

  /** About how many bytes it takes in memory. */
  long bytes() {
    return (long) ENTRY_BYTES * (replaced.size() + releases.size());
  }

  /** What is owed, and never below nothing. */
  public BigDecimal exposure() {
    return owed.max(BigDecimal.ZERO);
  }

  /** Whether anything may be bought on credit at all. */
  public boolean granted() {
    return inForce != null;
  }

  /** The limit in force; absent when there is none and when it is unlimited. */
  public @Nullable BigDecimal limit() {
    return inForce == null ? null : inForce.limit();
  }

  /** Whether exposure has risen above the limit and not yet returned. */
  public boolean breached() {
    return breachedOn != null;
  }

  /** Whether exposure is above the limit in force. */
  public boolean exceeded() {
    BigDecimal limit = limit();
    return limit != null && owed.compareTo(limit) > 0;
  }

  /** Whether a limit would trust the customer further than the one in force. */
  boolean loosenedBy(@Nullable BigDecimal newLimit) {
    BigDecimal limit = limit();
    return limit != null && (newLimit == null || newLimit.compareTo(limit) > 0);
  }

  /** The releases of a purchase, in the order in which they were recorded. */
  public List<Release> releasesOf(String purchaseId) {
    return releases.getOrDefault(purchaseId, List.of());
  }

  /** After what has moved it. */
  public CreditAccount withOwed(BigDecimal nowOwed) {
    return CreditAccountBuilder.builder(this).owed(nowOwed).build();
  }

  /** After a purchase on credit. */
  public CreditAccount withRecorder(Asker recorder) {
    return CreditAccountBuilder.builder(this).lastRecorder(recorder).build();
  }

  /** After a breach; absent after a return within the limit. */
  public CreditAccount withBreachedOn(@Nullable LocalDate on) {
    return CreditAccountBuilder.builder(this).breachedOn(on).build();
  }

  /** With another open proposal, or with none. */
  public CreditAccount withProposal(@Nullable Proposal open) {
    return CreditAccountBuilder.builder(this).proposal(open).build();
  }

  /** With a proposal that another one has replaced. */
  public CreditAccount withReplaced(String proposalId, String by) {
    Map<String, String> nowReplaced = new HashMap<>(replaced);
    nowReplaced.put(proposalId, by);
    return CreditAccountBuilder.builder(this).replaced(nowReplaced).build();
  }

  /** With a limit in force; no proposal is open any more. */
  public CreditAccount withGrant(Grant grant, Instant recordedAt) {
    return CreditAccountBuilder.builder(this)
        .inForce(grant)
        .lastLoosening(
            loosenedBy(grant.limit())
                ? new Loosening(grant.approvedOn(), recordedAt)
                : lastLoosening)
        .former(formerAfter(grant, recordedAt))
        .proposal(null)
        .build();
  }

  private List<FormerLimit> formerAfter(Grant grant, Instant recordedAt) {
    BigDecimal limit = limit();
    if (limit == null) {
      return former;
    }
    List<FormerLimit> kept = new ArrayList<>(former);
    kept.removeIf(earlier -> earlier.limit().compareTo(limit) >= 0);
    kept.add(new FormerLimit(limit, grant.approvedOn(), recordedAt));
    return kept;
  }

  /** With a purchase released, beside other releases of the same. */
  public CreditAccount withRelease(String purchaseId, Release release) {
    List<Release> ofPurchase = new ArrayList<>(releasesOf(purchaseId));
    ofPurchase.add(release);
    Map<String, List<Release>> nowReleased = new HashMap<>(releases);
    nowReleased.put(purchaseId, List.copyOf(ofPurchase));
    return withReleases(nowReleased);
  }

  /** Once the purchase has been recorded its releases are used up. */
  public CreditAccount withoutRelease(String purchaseId) {
    if (!releases.containsKey(purchaseId)) {
      return this;
    }
    Map<String, List<Release>> left = new HashMap<>(releases);
    left.remove(purchaseId);
    return withReleases(left);
  }

  private CreditAccount withReleases(Map<String, List<Release>> nowReleased) {
    return CreditAccountBuilder.builder(this).releases(nowReleased).build();
  }
}
