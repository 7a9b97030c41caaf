package io.perennial.command.customer.purchase;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.dollars;

import io.perennial.command.customer.credit.measure.MeasureRefusal;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import org.junit.jupiter.api.Test;

class DeliveryStopComponentTest extends RecordPurchaseFixture {
  @Test
  void salesInCashGoOn() {
    withLimit(CreditClass.B, "1000.00")
        .and(deliveryStop(MARCH))
        .when(buy("p-1", "10.00", Settlement.CASH))
        .records(bought("p-1", "10.00", Settlement.CASH, "0.00", MARCH));
  }

  @Test
  void otherMeasuresStopNothing() {
    withLimit(CreditClass.B, "1000.00")
        .and(
            new CreditMeasureOrdered(
                CUSTOMER, "m-1", CreditMeasure.REDUCED_SUPPLY, "rep-7", TODAY, null, MARCH))
        .when(buy("p-1", "10.00", Settlement.CREDIT))
        .records(bought("p-1", "10.00", Settlement.CREDIT, "10.00", MARCH));
  }

  @Test
  void aDeliveryFromBeforeTheStopIsAFact() {
    withLimit(CreditClass.B, "1000.00")
        .and(deliveryStop(MARCH.plusDays(1)))
        .when(buy("p-1", "10.00", Settlement.CREDIT))
        .records(bought("p-1", "10.00", Settlement.CREDIT, "10.00", MARCH));
  }

  @Test
  void whereDeliveriesAreRequestsTheDateMakesNoDifference() {
    refusingPastTheLimit()
        .and(deliveryStop(TODAY))
        .when(buy("p-1", "10.00", Settlement.CREDIT))
        .isRefused(MeasureRefusal.DELIVERY_STOPPED, "m-1");
  }

  @Test
  void onceItIsClosedDeliveriesGoOn() {
    withLimit(CreditClass.B, "1000.00")
        .and(deliveryStop(MARCH), new CreditMeasureClosed(CUSTOMER, "m-1", "has paid", MARCH))
        .when(buy("p-1", dollars("10.00"), Settlement.CREDIT, TODAY))
        .records(bought("p-1", "10.00", Settlement.CREDIT, "10.00", TODAY));
  }
}
