package io.perennial.command.customer.purchase;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been given back of one purchase.
 *
 * @param parts by return: units and net amounts
 */
record Returned(Map<String, Part> parts) {
  static final Returned NOTHING = new Returned(Map.of());

  /**
   * One return.
   *
   * @param quantity units
   * @param netAmount net amount
   */
  record Part(int quantity, BigDecimal netAmount) {}

  Returned {
    parts = Map.copyOf(parts);
  }

  static Returned of(String returnId, int quantity, BigDecimal netAmount) {
    return new Returned(Map.of(returnId, new Part(quantity, netAmount)));
  }

  Returned and(Returned more) {
    Map<String, Part> both = new HashMap<>(parts);
    both.putAll(more.parts);
    return new Returned(both);
  }

  Returned without(String returnId) {
    Map<String, Part> fewer = new HashMap<>(parts);
    fewer.remove(returnId);
    return new Returned(fewer);
  }

  /**
   * Refuses more units, or more money, than are left of the purchase.
   *
   * @param leftOfInvoice what its invoice may still be lessened by; absent when it is on none
   */
  void check(PurchaseRecorded purchase, @Nullable BigDecimal leftOfInvoice, Part asked) {
    long quantity = purchase.quantity();
    BigDecimal amount = purchase.netAmount().amount();
    for (Part part : parts.values()) {
      quantity -= part.quantity();
      amount = amount.subtract(part.netAmount());
    }
    if (asked.quantity() > quantity) {
      throw new RefusedException(
          PurchaseRefusal.RETURN_TOO_LARGE,
          "Of " + purchase.quantity() + " units " + quantity + " are left to be given back");
    }
    if (asked.netAmount().compareTo(amount) > 0) {
      throw new RefusedException(
          PurchaseRefusal.RETURN_TOO_LARGE,
          "Of "
              + purchase.netAmount().amount().toPlainString()
              + " there are "
              + amount.toPlainString()
              + " left to be given back");
    }
    if (leftOfInvoice != null && asked.netAmount().compareTo(leftOfInvoice) > 0) {
      throw new RefusedException(
          PurchaseRefusal.RETURN_TOO_LARGE,
          "After credit notes, returns and write-offs "
              + leftOfInvoice.stripTrailingZeros().toPlainString()
              + " are left of its invoice");
    }
  }
}
