package io.perennial.command.books;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was bought and given back, on credit or not. */
final class Dealings {
  private final Map<String, PurchaseRecorded> purchases = new HashMap<>();
  private final Map<String, PurchaseReturned> returns = new HashMap<>();
  private final Set<String> purchaseIds = new HashSet<>();
  private final Set<String> returnIds = new HashSet<>();

  /** Identifiers stay taken, also of what is struck out. */
  void enter(PurchaseRecorded purchase) {
    assertThat(purchaseIds.add(purchase.purchaseId())).as("bought twice").isTrue();
    purchases.put(purchase.purchaseId(), purchase);
  }

  void enter(PurchaseReturned returned) {
    assertThat(returnIds.add(returned.returnId())).as("given back twice").isTrue();
    PurchaseRecorded purchase = requireNonNull(purchases.get(returned.purchaseId()), "not bought");
    assertThat(returned.occurredOn()).isAfterOrEqualTo(purchase.occurredOn());
    assertThat(returned.settlement()).isEqualTo(purchase.settlement());
    returns.put(returned.returnId(), returned);
    List<PurchaseReturned> all = returnsOf(purchase.purchaseId());
    assertThat(all.stream().mapToInt(PurchaseReturned::quantity).sum())
        .isLessThanOrEqualTo(purchase.quantity());
    assertThat(
            all.stream()
                .map(each -> each.netAmount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isLessThanOrEqualTo(purchase.netAmount().amount());
  }

  List<PurchaseReturned> returnsOf(String purchaseId) {
    return returns.values().stream().filter(each -> each.purchaseId().equals(purchaseId)).toList();
  }

  PurchaseRecorded strikeOutPurchase(String purchaseId) {
    return struck(purchases, purchaseId);
  }

  PurchaseReturned strikeOutReturn(String returnId) {
    return struck(returns, returnId);
  }

  private static <E> E struck(Map<String, E> entries, String id) {
    return requireNonNull(entries.remove(id), () -> "struck out what is not there: " + id);
  }
}
