package io.perennial.command.productline;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.events.productline.Differentiation.COMMODITY;
import static io.perennial.events.productline.Differentiation.DIFFERENTIATED;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.productline.Differentiation;
import io.perennial.events.productline.ProductLineDifferentiated;
import io.perennial.events.productline.ProductLineIntroduced;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferentiateProductLineComponentTest {
  private static final String LINE = "product-line-1";
  private static final ProductLineDifferentiated OURS_ALONE =
      new ProductLineDifferentiated(LINE, DIFFERENTIATED, null, "ours alone", MARCH);

  private static Scenario introduced(Object... events) {
    return Scenario.productLine(new ProductLineIntroduced(LINE, "power tools", MARCH)).and(events);
  }

  private static DifferentiateProductLine differentiate(
      Differentiation differentiation, String reason, @Nullable LocalDate on) {
    return new DifferentiateProductLine(LINE, differentiation, reason, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource
    void whatIsSaidFirst(Differentiation differentiation) {
      introduced()
          .when(differentiate(differentiation, "seen so", null))
          .records(new ProductLineDifferentiated(LINE, differentiation, null, "seen so", TODAY));
    }

    @Test
    void aLineThatOthersSellToo() {
      introduced(OURS_ALONE)
          .when(differentiate(COMMODITY, "others sell the same", MARCH))
          .records(
              new ProductLineDifferentiated(
                  LINE, COMMODITY, DIFFERENTIATED, "others sell the same", MARCH));
    }

    @Test
    void whatWasTrueBeforeTheLineWasIntroducedHere() {
      introduced()
          .when(differentiate(COMMODITY, "seen so", MARCH.minusYears(1)))
          .records(
              new ProductLineDifferentiated(LINE, COMMODITY, null, "seen so", MARCH.minusYears(1)));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("already-so")
    void theSameForAnotherReason() {
      introduced(OURS_ALONE)
          .when(differentiate(DIFFERENTIATED, "patented", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void whatIsDatedBeforeWhatIsKnown() {
      introduced(OURS_ALONE)
          .when(differentiate(COMMODITY, "seen so", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatHasBeenSaid() {
      introduced(OURS_ALONE).when(differentiate(DIFFERENTIATED, "ours alone", null)).staysQuiet();
    }
  }
}
