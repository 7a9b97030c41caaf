package io.perennial.query.receivables;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationEvent;
import io.perennial.events.customer.investigation.InvestigationOpened;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import io.perennial.events.customer.measure.MeasureEvent;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewEvent;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.Dated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a customer's credit. All lists are in order of the dates.
 *
 * @param proposals what was proposed
 * @param decisions proposals that were approved, rejected or withdrawn
 * @param measures what was ordered when its credit worsened
 * @param reviews when and why its credit was looked at again
 * @param investigations what was asked about its credit
 */
public record CreditMatters(
    List<Proposal> proposals,
    List<Decision> decisions,
    List<Measure> measures,
    List<Review> reviews,
    List<Investigation> investigations) {

  static final CreditMatters NONE =
      new CreditMatters(List.of(), List.of(), List.of(), List.of(), List.of());

  public CreditMatters {
    proposals = List.copyOf(proposals);
    decisions = List.copyOf(decisions);
    measures = List.copyOf(measures);
    reviews = List.copyOf(reviews);
    investigations = List.copyOf(investigations);
  }

  /** How many entries it has. */
  int size() {
    return proposals.size()
        + decisions.size()
        + measures.size()
        + reviews.size()
        + investigations.size();
  }

  CreditMatters with(Proposal proposal) {
    return new CreditMatters(
        Dated.with(proposals, proposal, Proposal::proposedOn),
        decisions,
        measures,
        reviews,
        investigations);
  }

  CreditMatters with(Decision decision) {
    return new CreditMatters(
        proposals,
        Dated.with(decisions, decision, Decision::on),
        measures,
        reviews,
        investigations);
  }

  CreditMatters with(MeasureEvent event) {
    List<Measure> changed =
        switch (event) {
          case CreditMeasureOrdered ordered ->
              Dated.with(measures, Measure.of(ordered), Measure::orderedOn);
          case CreditMeasureClosed closed ->
              changed(
                  measures,
                  each -> each.measureId.equals(closed.measureId()),
                  each -> each.closed(closed.occurredOn()));
        };
    return new CreditMatters(proposals, decisions, changed, reviews, investigations);
  }

  CreditMatters with(ReviewEvent event) {
    List<Review> changed =
        switch (event) {
          case CreditReviewOpened opened ->
              Dated.with(reviews, Review.of(opened), Review::openedOn);
          case CreditReviewConcluded concluded ->
              changed(
                  reviews,
                  each -> each.reviewId.equals(concluded.reviewId()),
                  each -> each.concluded(concluded));
        };
    return new CreditMatters(proposals, decisions, measures, changed, investigations);
  }

  CreditMatters with(InvestigationEvent event) {
    return switch (event) {
      case InvestigationOpened opened ->
          investigated(
              Dated.with(
                  investigations,
                  new Investigation(
                      opened.investigationId(), opened.channel(), opened.occurredOn(), null, null),
                  Investigation::openedOn));
      case InvestigationConcluded concluded ->
          ended(concluded.investigationId(), concluded.occurredOn(), concluded.creditClass());
      case InvestigationAbandoned abandoned ->
          ended(abandoned.investigationId(), abandoned.occurredOn(), null);
      case InvestigationAnswered answered -> this;
    };
  }

  private CreditMatters ended(String id, LocalDate on, @Nullable CreditClass found) {
    return investigated(
        changed(
            investigations,
            each -> each.investigationId.equals(id),
            each -> new Investigation(id, each.channel, each.openedOn, on, found)));
  }

  private CreditMatters investigated(List<Investigation> changed) {
    return new CreditMatters(proposals, decisions, measures, reviews, changed);
  }

  private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(list);
    changed.replaceAll(each -> which.test(each) ? change.apply(each) : each);
    return changed;
  }

  /** The proposal that waits for a decision at the end of a day: the last one, if any. */
  @Nullable Proposal proposalOn(LocalDate on) {
    Proposal last = null;
    for (Proposal each : proposals) {
      last = each.proposedOn.isAfter(on) ? last : each;
    }
    Proposal open = last;
    return open == null
            || decisions.stream()
                .anyMatch(each -> each.proposalId.equals(open.proposalId) && !each.on.isAfter(on))
        ? null
        : open;
  }

  /**
   * A proposed class and limit.
   *
   * @param proposalId the proposal
   * @param creditClass class proposed
   * @param limit limit proposed; absent when unlimited
   * @param proposedOn business date
   */
  public record Proposal(
      String proposalId,
      CreditClass creditClass,
      @Nullable BigDecimal limit,
      LocalDate proposedOn) {}

  /**
   * That a proposal waits no longer.
   *
   * @param proposalId the proposal
   * @param on business date
   */
  public record Decision(String proposalId, LocalDate on) {}

  /** Whether something that began, and may have ended, goes on at the end of a day. */
  private static boolean goesOn(LocalDate begun, @Nullable LocalDate ended, LocalDate on) {
    return !begun.isAfter(on) && (ended == null || ended.isAfter(on));
  }

  /**
   * A measure.
   *
   * @param measureId the measure
   * @param measure what is done
   * @param owner who sees to it
   * @param orderedOn business date
   * @param dueOn by when it is to have a result
   * @param closedOn since when it holds no more; absent while it does
   */
  public record Measure(
      String measureId,
      CreditMeasure measure,
      @StaffName String owner,
      LocalDate orderedOn,
      LocalDate dueOn,
      @Nullable LocalDate closedOn) {

    private static Measure of(CreditMeasureOrdered event) {
      return new Measure(
          event.measureId(),
          event.measure(),
          event.owner(),
          event.occurredOn(),
          event.dueOn(),
          null);
    }

    private Measure closed(LocalDate on) {
      return new Measure(measureId, measure, owner, orderedOn, dueOn, on);
    }

    boolean isOpenOn(LocalDate on) {
      return goesOn(orderedOn, closedOn, on);
    }
  }

  /**
   * A review.
   *
   * @param reviewId the review
   * @param reason why
   * @param openedOn business date
   * @param dueOn by when it is to have a result
   * @param result what is to be done; absent while it is open
   * @param concludedOn business date; absent while it is open
   */
  public record Review(
      String reviewId,
      ReviewReason reason,
      LocalDate openedOn,
      LocalDate dueOn,
      @Nullable ReviewResult result,
      @Nullable LocalDate concludedOn) {

    private static Review of(CreditReviewOpened event) {
      return new Review(
          event.reviewId(), event.reason(), event.occurredOn(), event.dueOn(), null, null);
    }

    private Review concluded(CreditReviewConcluded event) {
      return new Review(reviewId, reason, openedOn, dueOn, event.result(), event.occurredOn());
    }

    boolean isOpenOn(LocalDate on) {
      return goesOn(openedOn, concludedOn, on);
    }
  }

  /**
   * An investigation.
   *
   * @param investigationId the investigation
   * @param channel where was asked
   * @param openedOn business date
   * @param endedOn when it was concluded or abandoned; absent while it is open
   * @param found class found; absent while it is open, and when it was abandoned
   */
  public record Investigation(
      String investigationId,
      InvestigationChannel channel,
      LocalDate openedOn,
      @Nullable LocalDate endedOn,
      @Nullable CreditClass found) {

    boolean isOpenOn(LocalDate on) {
      return goesOn(openedOn, endedOn, on);
    }
  }
}
