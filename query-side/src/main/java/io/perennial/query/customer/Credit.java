package io.perennial.query.customer;

import io.perennial.events.customer.credit.CashDiscount;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.personal.PersonalData;
import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.activity.LimitBreach;
import io.perennial.query.activity.Receivables;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param exposure unpaid invoices and deliveries not invoiced less the credit balance, never below
 *     zero
 * @param receivables what that is made of
 * @param breachedSince since when the exposure has been above the limit; absent when it is not
 * @param openProposals proposals neither approved, nor rejected, nor replaced
 * @param lastProposedOn date of the last proposal, decided or not; absent before the first
 * @param releases purchases released although the limit is breached, and not made yet
 * @param openWriteOffs write-offs proposed and not decided
 * @param terms terms of sales on credit, in order; the last ones are in force
 * @param measures what was ordered when credit worsened, in order
 * @param investigations what was asked about its credit, in order of the opening
 * @param found the class found by the last investigation concluded; absent before one was
 * @param reviews when and why its credit was looked at again, in order of the opening
 * @param aboveFound whether the class in force, or one that is proposed, trusts it more than that
 * @param steps what all this follows from, in order of date; within a date in order of recording
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record Credit(
    @Nullable CreditClass creditClass,
    @Nullable BigDecimal limit,
    @Nullable LocalDate approvedOn,
    BigDecimal exposure,
    Receivables receivables,
    @Nullable LocalDate breachedSince,
    List<Proposal> openProposals,
    @Nullable LocalDate lastProposedOn,
    List<Release> releases,
    List<WriteOff> openWriteOffs,
    List<SaleTerms> terms,
    List<OrderedMeasure> measures,
    List<Investigation> investigations,
    Investigation.@Nullable Found found,
    List<CreditReview> reviews,
    boolean aboveFound,
    List<CreditStep> steps) {

  static final Credit NONE =
      new Credit(
          null,
          null,
          null,
          BigDecimal.ZERO,
          Receivables.NONE,
          null,
          List.of(),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null,
          List.of(),
          false,
          List.of());

  public Credit {
    aboveFound = found != null && isAbove(found.creditClass(), creditClass, openProposals);
    openProposals = List.copyOf(openProposals);
    releases = List.copyOf(releases);
    openWriteOffs = List.copyOf(openWriteOffs);
    terms = List.copyOf(terms);
    measures = List.copyOf(measures);
    investigations = List.copyOf(investigations);
    reviews = List.copyOf(reviews);
    steps = GrowingList.of(steps);
  }

  /** How many entries it has. */
  int size() {
    return steps.size()
        + receivables.invoices().size()
        + openProposals.size()
        + releases.size()
        + terms.size()
        + measures.size()
        + reviews.size()
        + investigations.stream().mapToInt(Investigation::size).sum()
        + openWriteOffs.size();
  }

  private static boolean isAbove(
      CreditClass found, @Nullable CreditClass inForce, List<Proposal> proposals) {
    return (inForce != null && inForce.compareTo(found) < 0)
        || proposals.stream().anyMatch(each -> each.creditClass().compareTo(found) < 0);
  }

  /** Whether a review is open. */
  boolean isReviewed() {
    return reviews.stream().anyMatch(each -> each.concludedOn() == null);
  }

  /** Whether an investigation is open. */
  boolean isInvestigated() {
    return investigations.stream().anyMatch(each -> each.endedOn() == null);
  }

  Credit withProposals(List<Proposal> openProposals) {
    return CreditBuilder.builder(this).openProposals(openProposals).build();
  }

  /**
   * The last proposal replaces those before it, and one that is dated before it comes to nothing.
   */
  Credit with(Proposal proposal) {
    LocalDate on = proposal.proposedOn();
    return lastProposedOn != null && on.isBefore(lastProposedOn)
        ? this
        : CreditBuilder.builder(this).openProposals(List.of(proposal)).lastProposedOn(on).build();
  }

  Credit withReleases(List<Release> releases) {
    return CreditBuilder.builder(this).releases(releases).build();
  }

  Credit withWriteOffs(List<WriteOff> openWriteOffs) {
    return CreditBuilder.builder(this).openWriteOffs(openWriteOffs).build();
  }

  Credit withTerms(List<SaleTerms> terms) {
    return CreditBuilder.builder(this).terms(terms).build();
  }

  Credit withMeasures(List<OrderedMeasure> measures) {
    return CreditBuilder.builder(this).measures(measures).build();
  }

  Credit withReviews(List<CreditReview> reviews) {
    return CreditBuilder.builder(this).reviews(reviews).build();
  }

  Credit withInvestigations(
      List<Investigation> investigations, Investigation.@Nullable Found found) {
    return CreditBuilder.builder(this).investigations(investigations).found(found).build();
  }

  /** Whether a measure of that kind holds. */
  boolean holds(CreditMeasure measure) {
    return measures.stream().anyMatch(each -> each.measure() == measure && each.closedOn() == null);
  }

  /** With one more step, whenever it happened. */
  Credit with(CreditStep added) {
    GrowingList<CreditStep> grown = CreditStep.with(steps, added);
    boolean atTheEnd = steps.isEmpty() || !steps.getLast().on().isAfter(added.on());
    CreditBuilder changed = CreditBuilder.builder(this).steps(grown);
    return (atTheEnd ? after(added, changed) : of(grown, changed)).build();
  }

  /** One more step at the end changes what the steps before it have come to. */
  private CreditBuilder after(CreditStep added, CreditBuilder changed) {
    Receivables now = receivables.after(List.of(added));
    CreditStep.Terms terms = added.terms();
    BigDecimal most = terms == null ? limit : terms.limit();
    boolean breached = most != null && now.owed().compareTo(most) > 0;
    if (terms != null) {
      changed.creditClass(terms.creditClass()).limit(most).approvedOn(added.on());
    }
    return changed
        .receivables(now)
        .exposure(now.owed().max(BigDecimal.ZERO))
        .breachedSince(breached ? (breachedSince == null ? added.on() : breachedSince) : null);
  }

  private static CreditBuilder of(List<CreditStep> grown, CreditBuilder changed) {
    BigDecimal owed = BigDecimal.ZERO;
    for (CreditStep step : grown) {
      owed = owed.add(step.change());
      if (step.terms() != null) {
        changed
            .creditClass(step.terms().creditClass())
            .limit(step.terms().limit())
            .approvedOn(step.on());
      }
    }
    List<LimitBreach> breaches = LimitBreach.in(grown);
    return changed
        .receivables(Receivables.NONE.after(grown))
        .exposure(owed.max(BigDecimal.ZERO))
        .breachedSince(LimitBreach.openSince(breaches));
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

  /**
   * A write-off that waits for a second person.
   *
   * @param writeOffId the write-off
   * @param invoiceId the invoice
   * @param amount what was open of it when it was proposed
   * @param reason why
   * @param proposedOn business date
   */
  public record WriteOff(
      String writeOffId,
      String invoiceId,
      BigDecimal amount,
      @PersonalData String reason,
      LocalDate proposedOn) {}

  /**
   * Terms of sales on credit.
   *
   * @param days days from the date of an invoice until it is due
   * @param cashDiscount what is taken off for paying early; absent when nothing is
   * @param conditions what the customer has to meet
   * @param collectionStrategy how what is due is collected
   * @param since business date from which on they hold
   */
  public record SaleTerms(
      int days,
      @Nullable CashDiscount cashDiscount,
      @PersonalData @Nullable String conditions,
      @PersonalData @Nullable String collectionStrategy,
      LocalDate since) {}
}
