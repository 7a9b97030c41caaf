package io.perennial.command.customer.credit.measure;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.buyer;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderMeasureComponentTest {
  private static OrderMeasure order(CreditMeasure measure, String owner, LocalDate dueOn) {
    return new OrderMeasure(CUSTOMER, "m-1", measure, owner, dueOn, null, MARCH);
  }

  private static CreditMeasureOrdered ordered(CreditMeasure measure) {
    return new CreditMeasureOrdered(CUSTOMER, "m-1", measure, "rep-7", TODAY, null, MARCH);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource(CreditMeasure.class)
    void anyMeasure(CreditMeasure measure) {
      customer(buyer()).when(order(measure, "rep-7", TODAY)).records(ordered(measure));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void aMeasureThatIsDueBeforeItIsOrdered() {
      customer(buyer())
          .when(order(CreditMeasure.GUARANTOR, "rep-7", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aMeasureThatIsDueInTenYears() {
      customer(buyer())
          .when(order(CreditMeasure.GUARANTOR, "rep-7", TODAY.plusYears(10)))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }

    @Test
    @Produces("id-taken")
    void anotherMeasureUnderTheSameIdentifier() {
      customer(buyer())
          .and(ordered(CreditMeasure.GUARANTOR))
          .when(order(CreditMeasure.COLLATERAL, "rep-7", TODAY))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameMeasureForAnotherOwner() {
      customer(buyer())
          .and(ordered(CreditMeasure.GUARANTOR))
          .when(order(CreditMeasure.GUARANTOR, "rep-8", TODAY))
          .isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsOrderedAgain() {
      customer(buyer())
          .and(ordered(CreditMeasure.GUARANTOR))
          .when(order(CreditMeasure.GUARANTOR, "rep-7", TODAY))
          .staysQuiet();
    }
  }
}
