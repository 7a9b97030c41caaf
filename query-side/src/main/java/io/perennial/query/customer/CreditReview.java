package io.perennial.query.customer;

import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewEvent;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review of the customer's credit.
 *
 * @param reviewId the review
 * @param reason why
 * @param reviewer who sees to it; absent where nobody in particular does
 * @param openedOn business date
 * @param dueOn by when it is to have a result
 * @param explanation more about it
 * @param result what is to be done; absent while it is open
 * @param summary why; absent while it is open
 * @param concludedOn business date; absent while it is open
 */
public record CreditReview(
    String reviewId,
    ReviewReason reason,
    @StaffName @Nullable String reviewer,
    LocalDate openedOn,
    LocalDate dueOn,
    @PersonalData @Nullable String explanation,
    @Nullable ReviewResult result,
    @PersonalData @Nullable String summary,
    @Nullable LocalDate concludedOn) {

  /** The reviews after a fact about them, in order of their opening. */
  static List<CreditReview> with(List<CreditReview> reviews, ReviewEvent event) {
    return switch (event) {
      case CreditReviewOpened opened -> Dated.with(reviews, of(opened), CreditReview::openedOn);
      case CreditReviewConcluded concluded ->
          ListChanges.changed(
              reviews,
              review ->
                  review.reviewId.equals(concluded.reviewId()) ? review.with(concluded) : review);
    };
  }

  private static CreditReview of(CreditReviewOpened event) {
    return new CreditReview(
        event.reviewId(),
        event.reason(),
        event.reviewer(),
        event.occurredOn(),
        event.dueOn(),
        event.explanation(),
        null,
        null,
        null);
  }

  private CreditReview with(CreditReviewConcluded event) {
    return new CreditReview(
        reviewId,
        reason,
        reviewer,
        openedOn,
        dueOn,
        explanation,
        event.result(),
        event.summary(),
        event.occurredOn());
  }
}
