package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditReviewTest {
  private static final String CUSTOMER = "customer-1";

  private static Credit after(LifecycleEvent... events) {
    return Folding.fold(
            new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
            List.of(events))
        .credit();
  }

  private static LifecycleEvent opened(String on, String id) {
    return new CreditReviewOpened(
        CUSTOMER, id, ReviewReason.LIMIT_BREACHED, null, day("2024-04-01"), null, day(on));
  }

  private static LifecycleEvent concluded(String on, String id) {
    return new CreditReviewConcluded(
        CUSTOMER, id, ReviewResult.KEEP_LIMIT, "one late bill", day(on));
  }

  @Test
  void anOpenOneIsShown() {
    Credit credit = after(opened("2024-03-01", "r-1"));

    assertThat(credit.isReviewed()).isTrue();
    assertThat(credit.reviews())
        .containsExactly(
            new CreditReview(
                "r-1",
                ReviewReason.LIMIT_BREACHED,
                null,
                day("2024-03-01"),
                day("2024-04-01"),
                null,
                null,
                null,
                null));
  }

  @Test
  void aConcludedOneShowsItsResultAndTheOthersStay() {
    Credit credit =
        after(
            opened("2024-03-01", "r-1"),
            concluded("2024-03-02", "r-1"),
            opened("2024-02-01", "r-2"));

    assertThat(credit.isReviewed()).isTrue();
    assertThat(credit.reviews()).extracting(CreditReview::reviewId).containsExactly("r-2", "r-1");
    assertThat(credit.reviews().getLast().result()).isEqualTo(ReviewResult.KEEP_LIMIT);
    assertThat(credit.reviews().getLast().summary()).isEqualTo("one late bill");
    assertThat(credit.reviews().getLast().concludedOn()).isEqualTo("2024-03-02");
    assertThat(credit.reviews().getFirst().result()).isNull();
  }
}
