package io.perennial.command.customer.visit;

import io.perennial.command.common.DerivedAmountRule;
import io.perennial.events.Money;
import io.perennial.events.customer.contact.LoggedContact;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sums over all visits and calls to a customer, in the reporting currency; those that were struck
 * out among them.
 *
 * @param cost cost of visits and calls
 * @param ordered amounts ordered
 * @param collected amounts collected
 */
record ContactSums(BigDecimal cost, BigDecimal ordered, BigDecimal collected) {

  static ContactSums none() {
    return new ContactSums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  ContactSums with(LoggedContact contact) {
    return new ContactSums(
        cost.add(known(contact.cost())),
        ordered.add(known(contact.orderedAmount())),
        collected.add(known(contact.collectedAmount())));
  }

  /** Refuses a visit or a call after which something could not be held. */
  void check(LoggedContact contact) {
    ContactSums after = with(contact);
    DerivedAmountRule.checkSum(
        "The sum of the cost of the customer's visits and calls", after.cost, "/cost");
    DerivedAmountRule.checkSum(
        "The sum ordered at the customer's visits and calls", after.ordered, "/orderedAmount");
    DerivedAmountRule.checkSum(
        "The sum collected at the customer's visits and calls",
        after.collected,
        "/collectedAmount");
  }

  private static BigDecimal known(@Nullable Money money) {
    return money == null ? BigDecimal.ZERO : money.amount();
  }
}
