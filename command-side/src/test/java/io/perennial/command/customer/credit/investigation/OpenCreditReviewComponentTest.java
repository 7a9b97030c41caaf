package io.perennial.command.customer.credit.investigation;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.credit.investigation.ReviewFacts.ID;
import static io.perennial.command.customer.credit.investigation.ReviewFacts.concluded;
import static io.perennial.command.customer.credit.investigation.ReviewFacts.opened;
import static io.perennial.command.customer.credit.investigation.ReviewFacts.reviewed;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenCreditReviewComponentTest {
  private static OpenCreditReview open(@Nullable LocalDate dueOn, @Nullable LocalDate on) {
    return open(ID, dueOn, "much at once", on);
  }

  private static OpenCreditReview open(
      String id, @Nullable LocalDate dueOn, String explanation, @Nullable LocalDate on) {
    return new OpenCreditReview(
        CUSTOMER, id, ReviewReason.LIMIT_BREACHED, "rep-7", dueOn, explanation, on);
  }

  @Nested
  class Accepts {
    @Test
    void aDayByWhichItIsDue() {
      customer(registered())
          .when(open(MARCH.plusDays(3), MARCH))
          .records(opened(MARCH.plusDays(3)));
    }

    @Test
    void noneAndTakesTheDaysOfTheSettings() {
      customer(registered()).when(open(null, MARCH)).records(opened(MARCH.plusDays(14)));
    }

    @Test
    void anotherOneWhenTheFirstIsConcluded() {
      reviewed()
          .and(concluded(ReviewResult.KEEP_LIMIT, "fine", TODAY))
          .when(open("r-2", TODAY, "again", TODAY))
          .records(
              new CreditReviewOpened(
                  CUSTOMER, "r-2", ReviewReason.LIMIT_BREACHED, "rep-7", TODAY, "again", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("credit-review-open")
    void anotherOneWhileOneIsOpen() {
      reviewed()
          .when(open("r-2", null, "again", TODAY))
          .isRefused(InvestigationRefusal.CREDIT_REVIEW_OPEN, ID);
    }

    @Test
    @Produces("id-taken")
    void anotherReviewUnderTheSameIdentifier() {
      reviewed()
          .when(open(ID, MARCH.plusDays(14), "something else", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
      reviewed().when(open(MARCH.plusDays(15), MARCH)).isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("dated-too-early")
    void aDayThatIsOverWhenItIsOpened() {
      customer(registered())
          .when(open(MARCH.minusDays(1), MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsRepeated() {
      reviewed().when(open(MARCH.plusDays(14), MARCH)).staysQuiet();
    }

    @Test
    void whenItsDaysAreLeftToUsAgain() {
      customer(registered()).and(opened(MARCH.plusDays(9))).when(open(null, null)).staysQuiet();
    }

    @Test
    void whenItIsRepeatedAfterItsEnd() {
      reviewed()
          .and(concluded(ReviewResult.KEEP_LIMIT, "fine", TODAY))
          .when(open(null, MARCH))
          .staysQuiet();
    }
  }
}
