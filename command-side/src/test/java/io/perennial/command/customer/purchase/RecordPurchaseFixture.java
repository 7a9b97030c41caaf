package io.perennial.command.customer.purchase;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.Scenario.customerUnder;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.proposed;
import static io.perennial.command.customer.CustomerFacts.refusalPastTheLimit;

import io.perennial.command.Scenario;
import io.perennial.command.common.Amount;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Purchases, and customers who make them. */
abstract class RecordPurchaseFixture {

  /** All that can be said of a purchase. */
  static final RecordPurchase EVERYTHING =
      new RecordPurchase(
          CUSTOMER,
          "p-1",
          "drill-9",
          "power tools",
          12,
          dollars("599.4"),
          dollars("31.2575"),
          Settlement.CASH,
          null);

  static RecordPurchase buy(String id, String amount, Settlement settlement) {
    return buy(id, dollars(amount), settlement, MARCH);
  }

  static RecordPurchase buy(
      String id, Amount amount, Settlement settlement, @Nullable LocalDate on) {
    return new RecordPurchase(CUSTOMER, id, null, null, 1, amount, null, settlement, on);
  }

  static RecordPurchase costing(int quantity, String unitCost) {
    return new RecordPurchase(
        CUSTOMER,
        "p-1",
        null,
        null,
        quantity,
        dollars("10"),
        dollars(unitCost),
        Settlement.CASH,
        MARCH);
  }

  /** A customer with a limit of 1,000 of which nothing is used. */
  static Scenario withLimit(CreditClass creditClass, @Nullable String limit) {
    return customer(buyer())
        .andBy("anna", proposed("c-1", creditClass, limit, MARCH))
        .and(approved("c-1", creditClass, limit, MARCH));
  }

  /** A customer that owes 1,200 with a limit of 1,000. */
  static Scenario breaching() {
    return withLimit(CreditClass.B, "1000.00")
        .and(
            bought("p-1", "1200.00", Settlement.CREDIT, "1200.00", MARCH),
            breached("1000.00", "1200.00", "200.00", MARCH));
  }

  static CreditMeasureOrdered deliveryStop(LocalDate on) {
    return new CreditMeasureOrdered(
        CUSTOMER, "m-1", CreditMeasure.DELIVERY_STOP, "rep-7", TODAY, null, on);
  }

  /** A customer with a limit of 1,000 where purchases past it are refused. */
  static Scenario refusingPastTheLimit() {
    return customerUnder(refusalPastTheLimit(), buyer())
        .and(approved("c-1", CreditClass.B, "1000.00", MARCH));
  }
}
