package io.perennial.command.customer.credit.investigation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The reviews of a customer's credit, of which one at a time is open. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class CreditReviews {
  private static final String DUE_ON = "/dueOn";

  private Traces openings = new Traces();
  private Traces ends = new Traces();
  private @Nullable String open;

  /** None opened. */
  CreditReviews() {}

  long bytes() {
    return openings.bytes() + ends.bytes();
  }

  void open(
      OpenCreditReview command, BusinessDates dates, CreditPolicy policy, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditReviewOpened opened =
        new CreditReviewOpened(
            command.customerId(),
            command.reviewId(),
            command.reason(),
            command.reviewer(),
            dueOn(command, on, policy, facts),
            command.explanation(),
            on);
    if (openings.repeats(
        command.reviewId(),
        Asked.of(traceOf(opened), command.occurredOn()).saying(facts.wordsOf(opened)))) {
      return;
    }
    if (open != null) {
      throw new RefusedException(
          InvestigationRefusal.CREDIT_REVIEW_OPEN, "Review " + open + " has not been concluded");
    }
    dates.requireWithinBounds(opened.dueOn(), DUE_ON);
    StepOrderRule.check(opened.dueOn(), DUE_ON, on, "the opening");
    apply(opened);
  }

  /** A repeat that leaves it to us means what we chose then, whatever the settings say now. */
  private LocalDate dueOn(
      OpenCreditReview command, LocalDate on, CreditPolicy policy, RecordedFacts facts) {
    if (command.dueOn() != null) {
      return command.dueOn();
    }
    Trace known = openings.of(command.reviewId());
    return known == null
        ? on.plusDays(policy.reviewDays())
        : facts
            .find(command.customerId(), known.sequence())
            .filter(CreditReviewOpened.class::isInstance)
            .map(fact -> ((CreditReviewOpened) fact).dueOn())
            .orElse(known.on().plusDays(policy.reviewDays()));
  }

  void conclude(ConcludeCreditReview command, BusinessDates dates, RecordedFacts facts) {
    CreditReviewConcluded concluded =
        new CreditReviewConcluded(
            command.customerId(),
            command.reviewId(),
            command.result(),
            command.summary(),
            dates.resolve(command.occurredOn()));
    Trace opening = openings.of(command.reviewId());
    if (opening == null) {
      throw new RefusedException(
          InvestigationRefusal.CREDIT_REVIEW_UNKNOWN,
          "Review " + command.reviewId() + " has not been opened");
    }
    if (RepeatRule.repeats(
        ends.of(command.reviewId()),
        Asked.of(traceOf(concluded), command.occurredOn()).saying(facts.wordsOf(concluded)),
        "The review has been concluded")) {
      return;
    }
    StepOrderRule.check(concluded.occurredOn(), opening.on(), "the opening");
    apply(concluded);
  }

  void on(CreditReviewOpened event, long sequence) {
    openings.keep(event.reviewId(), traceOf(event).recordedAs(sequence));
    open = event.reviewId();
  }

  void on(CreditReviewConcluded event, long sequence) {
    ends.keep(event.reviewId(), traceOf(event).recordedAs(sequence));
    open = null;
  }

  private static Trace traceOf(CreditReviewOpened event) {
    return Trace.of(event.occurredOn(), event.reason(), event.dueOn());
  }

  private static Trace traceOf(CreditReviewConcluded event) {
    return Trace.of(event.occurredOn(), event.result());
  }
}
