package io.perennial.command.customer.credit.investigation;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Scenario;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import java.time.LocalDate;

/** Facts of an invented review, short to write. */
final class ReviewFacts {
  static final String ID = "r-1";

  private ReviewFacts() {}

  static CreditReviewOpened opened(LocalDate dueOn) {
    return new CreditReviewOpened(
        CUSTOMER, ID, ReviewReason.LIMIT_BREACHED, "rep-7", dueOn, "much at once", MARCH);
  }

  static CreditReviewConcluded concluded(ReviewResult result, String summary, LocalDate on) {
    return new CreditReviewConcluded(CUSTOMER, ID, result, summary, on);
  }

  /** A company with a review that has been open since March. */
  static Scenario reviewed() {
    return customer(registered()).and(opened(MARCH.plusDays(14)));
  }
}
