package io.perennial.command.productline;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.productline.ProductLineIntroduced;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IntroduceProductLineComponentTest {
  private static final String LINE = "product-line-1";
  private static final ProductLineIntroduced IN_MARCH =
      new ProductLineIntroduced(LINE, "power tools", MARCH);

  private static IntroduceProductLine introduce(String name, @Nullable LocalDate on) {
    return new IntroduceProductLine(LINE, name, on);
  }

  @Nested
  class Accepts {
    @Test
    void aLineOfToday() {
      Scenario.productLine()
          .when(introduce("bits", null))
          .records(new ProductLineIntroduced(LINE, "bits", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("id-taken")
    void anotherLineUnderItsIdentifier() {
      Scenario.productLine(IN_MARCH)
          .when(introduce("bits", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("date-in-future")
    void aLineOfTomorrow() {
      Scenario.productLine()
          .when(introduce("bits", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheLineHasBeenIntroduced() {
      Scenario.productLine(IN_MARCH).when(introduce("power tools", null)).staysQuiet();
    }
  }
}
