package io.perennial.command.customer.credit.investigation;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.usd;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.ID;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.abandoned;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.answered;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.concluded;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.investigated;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.credit.ProposeCreditLimit;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationOpened;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcludeInvestigationComponentTest {
  private static ConcludeInvestigation conclude(CreditClass found, String reason, LocalDate on) {
    return new ConcludeInvestigation(CUSTOMER, ID, found, reason, dollars("380.00"), on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource(CreditClass.class)
    void anyClassAlsoWithoutAnAnswer(CreditClass found) {
      investigated()
          .when(conclude(found, "bank says so", TODAY))
          .records(concluded(found, "bank says so", TODAY));
    }

    @Test
    void oneOfSeveral() {
      investigated()
          .and(
              new InvestigationOpened(
                  CUSTOMER, "i-2", InvestigationChannel.BANK, null, null, TODAY))
          .when(new ConcludeInvestigation(CUSTOMER, "i-2", CreditClass.C, "empty", null, TODAY))
          .records(
              new InvestigationConcluded(CUSTOMER, "i-2", CreditClass.C, "empty", null, TODAY));
    }

    /** What was found is advice; who approves a limit sees it. */
    @Test
    void andLeavesProposalsFree() {
      investigated()
          .and(concluded(CreditClass.C, "accounts are frozen", MARCH))
          .when(
              new ProposeCreditLimit(
                  CUSTOMER, "c-1", CreditClass.B, dollars("9000.00"), "guaranteed", TODAY))
          .records(
              new CreditLimitProposed(
                  CUSTOMER, "c-1", CreditClass.B, usd("9000.00"), "guaranteed", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("investigation-unknown")
    void whatHasNotBeenOpened() {
      customer(registered())
          .when(conclude(CreditClass.B, "pays", TODAY))
          .isRefused(InvestigationRefusal.INVESTIGATION_UNKNOWN);
    }

    @Test
    @Produces("already-so")
    void anotherClassThanTheOneFound() {
      investigated()
          .and(concluded(CreditClass.B, "pays", TODAY))
          .when(conclude(CreditClass.A, "pays", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void anotherReason() {
      investigated()
          .and(concluded(CreditClass.B, "pays", TODAY))
          .when(conclude(CreditClass.B, "pays well", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void whatHasBeenAbandoned() {
      investigated()
          .and(abandoned("a namesake", TODAY))
          .when(conclude(CreditClass.B, "pays", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aConclusionBeforeTheOpening() {
      investigated()
          .when(conclude(CreditClass.B, "pays", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aConclusionBeforeTheLastAnswer() {
      investigated()
          .and(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO, TODAY.minusDays(2)))
          .and(answered(FinancesQuestion.DEFERRING_DEBTS, InvestigationAnswer.NO, MARCH))
          .when(conclude(CreditClass.B, "pays", TODAY.minusDays(3)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsConcludedAgain() {
      investigated()
          .and(concluded(CreditClass.B, "pays", TODAY))
          .when(conclude(CreditClass.B, "pays", TODAY))
          .staysQuiet();
    }
  }
}
