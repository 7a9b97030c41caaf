package io.perennial.command.customer.appraisal;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.customer.appraisal.ExperienceClassified;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassifyExperienceComponentTest {
  private static final ExperienceClassified GENERALIST_IN_MARCH =
      new ExperienceClassified(
          CUSTOMER, Experience.INEXPERIENCED_GENERALIST, null, "asks for advice", MARCH);

  private static ClassifyExperience classify(
      Experience wanted, String reason, @Nullable LocalDate on) {
    return new ClassifyExperience(CUSTOMER, wanted, reason, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource
    void theFirstClass(Experience wanted) {
      customer(registered())
          .when(classify(wanted, "seen so", null))
          .records(new ExperienceClassified(CUSTOMER, wanted, null, "seen so", TODAY));
    }

    @Test
    void aGeneralistThatTurns() {
      customer(registered(), GENERALIST_IN_MARCH)
          .when(classify(Experience.EXPERIENCED_SPECIALIST, "splits bundles", MARCH))
          .records(
              new ExperienceClassified(
                  CUSTOMER,
                  Experience.EXPERIENCED_SPECIALIST,
                  Experience.INEXPERIENCED_GENERALIST,
                  "splits bundles",
                  MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("already-so")
    void theSameClassForAnotherReason() {
      customer(registered(), GENERALIST_IN_MARCH)
          .when(classify(Experience.INEXPERIENCED_GENERALIST, "decides slowly", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aClassDatedBeforeTheOneInForce() {
      customer(registered(), GENERALIST_IN_MARCH)
          .when(classify(Experience.EXPERIENCED_SPECIALIST, "by price", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheClassIsInForce() {
      customer(registered(), GENERALIST_IN_MARCH)
          .when(classify(Experience.INEXPERIENCED_GENERALIST, "asks for advice", null))
          .staysQuiet();
    }
  }
}
