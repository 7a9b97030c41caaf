package io.perennial.command.customer.credit.investigation;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.credit.investigation.ReviewFacts.ID;
import static io.perennial.command.customer.credit.investigation.ReviewFacts.concluded;
import static io.perennial.command.customer.credit.investigation.ReviewFacts.reviewed;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.review.ReviewResult;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcludeCreditReviewComponentTest {
  private static ConcludeCreditReview conclude(
      ReviewResult result, String summary, @Nullable LocalDate on) {
    return new ConcludeCreditReview(CUSTOMER, ID, result, summary, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource(ReviewResult.class)
    void anyResult(ReviewResult result) {
      reviewed()
          .when(conclude(result, "looked at", TODAY))
          .records(concluded(result, "looked at", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("credit-review-unknown")
    void oneThatHasNotBeenOpened() {
      customer(registered())
          .when(conclude(ReviewResult.KEEP_LIMIT, "looked at", TODAY))
          .isRefused(InvestigationRefusal.CREDIT_REVIEW_UNKNOWN, ID);
    }

    @Test
    @Produces("already-so")
    void anotherResultAfterwards() {
      reviewed()
          .and(concluded(ReviewResult.KEEP_LIMIT, "looked at", TODAY))
          .when(conclude(ReviewResult.INVESTIGATE, "looked at", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheOpening() {
      reviewed()
          .when(conclude(ReviewResult.KEEP_LIMIT, "looked at", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsRepeated() {
      reviewed()
          .and(concluded(ReviewResult.KEEP_LIMIT, "looked at", TODAY))
          .when(conclude(ReviewResult.KEEP_LIMIT, "looked at", null))
          .staysQuiet();
    }
  }
}
