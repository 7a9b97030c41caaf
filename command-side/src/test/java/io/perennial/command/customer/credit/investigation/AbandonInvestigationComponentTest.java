package io.perennial.command.customer.credit.investigation;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.ID;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.abandoned;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.concluded;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.investigated;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AbandonInvestigationComponentTest {
  private static AbandonInvestigation abandon(String reason, LocalDate on) {
    return new AbandonInvestigation(CUSTOMER, ID, reason, null, on);
  }

  @Nested
  class Accepts {
    @Test
    void oneThatWasOpenedByMistake() {
      investigated().when(abandon("a namesake", TODAY)).records(abandoned("a namesake", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("investigation-unknown")
    void whatHasNotBeenOpened() {
      customer(registered())
          .when(abandon("a namesake", TODAY))
          .isRefused(InvestigationRefusal.INVESTIGATION_UNKNOWN);
    }

    @Test
    @Produces("already-so")
    void whatHasBeenConcluded() {
      investigated()
          .and(concluded(CreditClass.B, "pays", TODAY))
          .when(abandon("a namesake", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void anotherReason() {
      investigated()
          .and(abandoned("a namesake", TODAY))
          .when(abandon("too costly", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void beforeItWasOpened() {
      investigated()
          .when(abandon("a namesake", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsAbandonedAgain() {
      investigated()
          .and(abandoned("a namesake", TODAY))
          .when(abandon("a namesake", TODAY))
          .staysQuiet();
    }
  }
}
