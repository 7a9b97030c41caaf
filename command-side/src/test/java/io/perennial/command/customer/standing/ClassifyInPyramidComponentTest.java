package io.perennial.command.customer.standing;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassifyInPyramidComponentTest {
  private static final CustomerClassifiedInPyramid REGULAR_IN_MARCH =
      new CustomerClassifiedInPyramid(CUSTOMER, PyramidClass.REGULAR, null, "buys often", MARCH);

  private static ClassifyInPyramid classify(
      PyramidClass wanted, String reason, @Nullable LocalDate on) {
    return new ClassifyInPyramid(CUSTOMER, wanted, reason, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource
    void theFirstClass(PyramidClass wanted) {
      customer(registered())
          .when(classify(wanted, "new", null))
          .records(new CustomerClassifiedInPyramid(CUSTOMER, wanted, null, "new", TODAY));
    }

    @Test
    void anotherClassOfTheSameDay() {
      customer(registered(), REGULAR_IN_MARCH)
          .when(classify(PyramidClass.KEY, "opens a new market", MARCH))
          .records(
              new CustomerClassifiedInPyramid(
                  CUSTOMER, PyramidClass.KEY, PyramidClass.REGULAR, "opens a new market", MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("already-so")
    void theSameClassForAnotherReason() {
      customer(registered(), REGULAR_IN_MARCH)
          .when(classify(PyramidClass.REGULAR, "grew", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void theSameClassFromAnotherDayOn() {
      customer(registered(), REGULAR_IN_MARCH)
          .when(classify(PyramidClass.REGULAR, "buys often", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aClassDatedBeforeTheOneInForce() {
      customer(registered(), REGULAR_IN_MARCH)
          .when(classify(PyramidClass.KEY, "grew", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aClassFromTomorrowOn() {
      customer(registered())
          .when(classify(PyramidClass.KEY, "grew", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheClassIsInForce() {
      customer(registered(), REGULAR_IN_MARCH)
          .when(classify(PyramidClass.REGULAR, "buys often", null))
          .staysQuiet();
    }
  }
}
