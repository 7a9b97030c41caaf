package io.perennial.command.customer.credit.receivable;

import io.perennial.command.RefusedException;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An invoice takes over deliveries that are there, each once, and none that comes after it. */
final class DeliveryRule {
  private DeliveryRule() {}

  /**
   * The deliveries, with what each comes to.
   *
   * @param on date of the invoice
   */
  static List<InvoicedDelivery> check(
      Account account, List<String> purchaseIds, LocalDate on, ReportingCurrency currency) {
    Set<String> named = new HashSet<>();
    List<InvoicedDelivery> deliveries = new ArrayList<>();
    for (String purchaseId : purchaseIds) {
      Account.Delivery delivery = account.delivery(purchaseId);
      if (delivery == null) {
        throw new RefusedException(
            ReceivableRefusal.DELIVERY_UNKNOWN,
            "No purchase on credit is recorded as " + purchaseId);
      }
      if (delivery.invoiceId() != null) {
        throw new RefusedException(
            ReceivableRefusal.DELIVERY_INVOICED,
            "Delivery " + purchaseId + " was taken over by invoice " + delivery.invoiceId());
      }
      if (!named.add(purchaseId)) {
        throw new RefusedException(
            ReceivableRefusal.DELIVERY_INVOICED, "Delivery " + purchaseId + " is named twice");
      }
      StepOrderRule.check(on, delivery.on(), "delivery " + purchaseId);
      deliveries.add(new InvoicedDelivery(purchaseId, currency.of(delivery.amount())));
    }
    return deliveries;
  }
}
