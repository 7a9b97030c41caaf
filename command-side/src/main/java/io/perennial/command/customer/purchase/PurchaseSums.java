package io.perennial.command.customer.purchase;

import io.perennial.command.common.DerivedAmountRule;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import java.math.BigDecimal;

/**
 * Sums over all purchases of a customer, in the reporting currency; those that were struck out or
 * given back among them. What is owed and paid is a part of the sales and needs no bound of its
 * own.
 *
 * @param sales net amounts of purchases
 * @param cost our cost of what was bought, where known
 */
record PurchaseSums(BigDecimal sales, BigDecimal cost) {

  private static final String QUANTITY = "/quantity";
  private static final String UNIT_COST = "/unitCost";

  static PurchaseSums none() {
    return new PurchaseSums(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  PurchaseSums with(PurchaseRecorded purchase) {
    return new PurchaseSums(sales.add(purchase.netAmount().amount()), cost.add(costOf(purchase)));
  }

  /** Refuses a purchase after which something could not be held. */
  void check(PurchaseRecorded purchase) {
    DerivedAmountRule.checkOne(
        "The quantity x unit cost of the purchase", costOf(purchase), QUANTITY, UNIT_COST);
    PurchaseSums after = with(purchase);
    DerivedAmountRule.checkSum("The sum of the customer's purchases", after.sales, "/netAmount");
    DerivedAmountRule.checkSum(
        "The sum of the customer's quantity x unit cost", after.cost, QUANTITY, UNIT_COST);
  }

  private static BigDecimal costOf(PurchaseRecorded purchase) {
    return purchase.unitCost() == null
        ? BigDecimal.ZERO
        : purchase.unitCost().amount().multiply(BigDecimal.valueOf(purchase.quantity()));
  }
}
