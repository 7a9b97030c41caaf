package io.perennial.command.customer.credit.measure;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.buyer;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CloseMeasureComponentTest {
  private static final CreditMeasureClosed CLOSED =
      new CreditMeasureClosed(CUSTOMER, "m-1", "has paid", TODAY);

  private static CloseMeasure close(String result, LocalDate on) {
    return new CloseMeasure(CUSTOMER, "m-1", result, on);
  }

  private static Scenario ordered() {
    return customer(buyer())
        .and(
            new CreditMeasureOrdered(
                CUSTOMER, "m-1", CreditMeasure.GUARANTOR, "rep-7", TODAY, null, MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void theResultOfAMeasure() {
      ordered().when(close("has paid", TODAY)).records(CLOSED);
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("measure-unknown")
    void whatIsNotOrdered() {
      customer(buyer()).when(close("has paid", TODAY)).isRefused(MeasureRefusal.MEASURE_UNKNOWN);
    }

    @Test
    @Produces("dated-too-early")
    void aResultBeforeTheOrder() {
      ordered()
          .when(close("has paid", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anotherResult() {
      ordered().and(CLOSED).when(close("is gone", TODAY)).isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsClosedAgain() {
      ordered().and(CLOSED).when(close("has paid", TODAY)).staysQuiet();
    }
  }
}
