package io.perennial.command.customer;

import io.perennial.command.common.DerivedAmountRule;
import io.perennial.events.Money;
import io.perennial.events.customer.contact.LoggedContact;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sums over all facts of a customer, in the reporting currency. What is owed and paid is a part of
 * the sales and needs no bound of its own.
 *
 * @param sales net amounts of purchases
 * @param cost our cost of what was bought, where known
 * @param contactCost cost of visits and calls
 * @param ordered amounts ordered at visits and by calls
 * @param collected amounts collected at visits and by calls
 */
record CustomerSums(
    BigDecimal sales,
    BigDecimal cost,
    BigDecimal contactCost,
    BigDecimal ordered,
    BigDecimal collected) {

  static CustomerSums none() {
    return new CustomerSums(
        BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  CustomerSums with(PurchaseRecorded purchase) {
    return new CustomerSums(
        sales.add(purchase.netAmount().amount()),
        cost.add(costOf(purchase)),
        contactCost,
        ordered,
        collected);
  }

  CustomerSums with(LoggedContact contact) {
    return new CustomerSums(
        sales,
        cost,
        contactCost.add(known(contact.cost())),
        ordered.add(known(contact.orderedAmount())),
        collected.add(known(contact.collectedAmount())));
  }

  /** Refuses a purchase after which something could not be held. */
  void check(PurchaseRecorded purchase) {
    DerivedAmountRule.checkOne("The quantity x unit cost of the purchase", costOf(purchase));
    CustomerSums after = with(purchase);
    DerivedAmountRule.checkSum("The sum of the customer's purchases", after.sales);
    DerivedAmountRule.checkSum("The sum of the customer's quantity x unit cost", after.cost);
  }

  /** Refuses a visit or a call after which something could not be held. */
  void check(LoggedContact contact) {
    CustomerSums after = with(contact);
    DerivedAmountRule.checkSum(
        "The sum of the cost of the customer's visits and calls", after.contactCost);
    DerivedAmountRule.checkSum("The sum ordered at the customer's visits and calls", after.ordered);
    DerivedAmountRule.checkSum(
        "The sum collected at the customer's visits and calls", after.collected);
  }

  private static BigDecimal costOf(PurchaseRecorded purchase) {
    return known(purchase.unitCost()).multiply(BigDecimal.valueOf(purchase.quantity()));
  }

  private static BigDecimal known(@Nullable Money money) {
    return money == null ? BigDecimal.ZERO : money.amount();
  }
}
