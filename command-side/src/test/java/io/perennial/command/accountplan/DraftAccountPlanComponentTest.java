package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.accountPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.YEAR_END;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.drafted;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.AccountPlanDrafted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftAccountPlanComponentTest {
  private static DraftAccountPlan command(
      String customerId, String target, @Nullable LocalDate on) {
    return new DraftAccountPlan(
        PLAN,
        customerId,
        2024,
        "first choice for tools",
        List.of(
            new ObjectiveEntry(
                "share of wallet",
                "%",
                new BigDecimal("20"),
                new BigDecimal(target),
                YEAR_END,
                "rep-7",
                "two rivals leave the region")),
        on);
  }

  @Nested
  class Accepts {
    @Test
    void aPlanWithItsObjectives() {
      accountPlan().when(command(CUSTOMER, "35", MARCH)).records(drafted());
    }

    @Test
    void aPlanOfTodayWithoutObjectives() {
      accountPlan()
          .when(new DraftAccountPlan(PLAN, CUSTOMER, 2025, "more", List.of(), null))
          .records(new AccountPlanDrafted(PLAN, CUSTOMER, 2025, "more", List.of(), TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("customer-unknown")
    void aPlanForACustomerThatDoesNotExist() {
      accountPlan()
          .when(command("customer-2", "35", MARCH))
          .isRefused(CommonRefusal.CUSTOMER_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"1969", "2026", "26", "-2024", "2147483647"})
    @Produces("date-out-of-bounds")
    void aYearOutOfBounds(int year) {
      accountPlan()
          .when(new DraftAccountPlan(PLAN, CUSTOMER, year, "more", List.of(), MARCH))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS, "the years 1970 to 2025");
    }

    @ParameterizedTest
    @CsvSource({"0024-12-31", "2026-01-01"})
    void anObjectiveDueOutOfBounds(LocalDate dueOn) {
      accountPlan()
          .when(
              new DraftAccountPlan(
                  PLAN,
                  CUSTOMER,
                  2024,
                  "more",
                  List.of(
                      new ObjectiveEntry(
                          "share of wallet",
                          "%",
                          BigDecimal.ONE,
                          BigDecimal.TEN,
                          dueOn,
                          "rep-7",
                          "two rivals leave the region")),
                  MARCH))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS, "1970-01-01 to 2025-12-31");
    }

    @Test
    @Produces("id-taken")
    void theSamePlanWithAnotherVision() {
      draft()
          .when(new DraftAccountPlan(PLAN, CUSTOMER, 2024, "more", List.of(), MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void anotherPlanUnderTheSameIdentifier() {
      draft().when(command(CUSTOMER, "36", MARCH)).isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void aDraftOfTomorrow() {
      accountPlan()
          .when(command(CUSTOMER, "35", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsDraftedAgain() {
      draft().when(command(CUSTOMER, "35.0", MARCH)).staysQuiet();
    }

    @Test
    void whenItHasBeenSubmittedSince() {
      submittedPlan().when(command(CUSTOMER, "35", null)).staysQuiet();
    }
  }
}
