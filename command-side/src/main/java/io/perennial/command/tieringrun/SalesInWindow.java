package io.perennial.command.tieringrun;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What customers have bought within a window, and which tier they have: a fold of events in the
 * order of the log. Whatever adds to net sales, or takes away from them, does so here and nowhere
 * else in a tiering run.
 */
public final class SalesInWindow {

  private final LocalDate from;
  private final LocalDate to;
  private final Map<String, Account> accounts = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();

  private static final class Account {
    private final Map<String, BigDecimal> entries = new HashMap<>();
    private boolean customer;
    private @Nullable String customerBy;
    private BigDecimal netSales = BigDecimal.ZERO;
    private @Nullable Tier tier;

    private void becomesCustomer(@Nullable String byPurchase) {
      customer = true;
      customerBy = byPurchase;
    }

    /**
     * What made a customer of it alone, and is struck out, makes none; another one says so anew.
     */
    private void strikeOut(EntryStruckOut event) {
      BigDecimal amount = entries.remove(key(event.kind(), event.entryId()));
      if (amount != null) {
        netSales = netSales.subtract(amount);
      }
      if (event.kind() == EntryKind.PURCHASE && event.entryId().equals(customerBy)) {
        customer = false;
        customerBy = null;
      }
    }
  }

  /**
   * A window; both days are in it.
   *
   * @param from first day
   * @param to last day
   */
  public SalesInWindow(LocalDate from, LocalDate to) {
    this.from = from;
    this.to = to;
  }

  /**
   * A customer as it is ranked.
   *
   * @param customerId the customer
   * @param netSales net sales in the window
   * @param tier tier that it has; absent when it has none
   */
  record Sales(String customerId, BigDecimal netSales, @Nullable Tier tier) {}

  /** The next event of the log. */
  public void add(LifecycleEvent event) {
    switch (event) {
      case DealingEvent dealing -> add(dealing);
      case CustomerRegistered registered ->
          account(registered).customer = registered.stage() == LifecycleStage.CUSTOMER;
      case CustomerWon won -> account(won).becomesCustomer(won.firstPurchaseId());
      case CustomerWonBack wonBack -> account(wonBack).becomesCustomer(wonBack.purchaseId());
      case DefectionDeclared declared -> account(declared).customer = false;
      case TierChanged changed -> account(changed).tier = changed.tier();
      case EntryStruckOut struckOut -> account(struckOut).strikeOut(struckOut);
      default -> {}
    }
  }

  private void add(DealingEvent event) {
    switch (event) {
      case PurchaseRecorded purchase ->
          sold(
              purchase,
              key(EntryKind.PURCHASE, purchase.purchaseId()),
              purchase.netAmount().amount());
      case PurchaseReturned returned ->
          sold(
              returned,
              key(EntryKind.PURCHASE_RETURN, returned.returnId()),
              returned.netAmount().amount().negate());
    }
  }

  /** Something of a customer cannot be read, so that its net sales are not known. */
  public void addUnreadable(String customerId) {
    unreadable.add(customerId);
  }

  private void sold(LifecycleEvent event, String entry, BigDecimal amount) {
    LocalDate on = event.occurredOn();
    if (!on.isBefore(from) && !on.isAfter(to)) {
      Account account = account(event);
      account.netSales = account.netSales.add(amount);
      account.entries.put(entry, amount);
    }
  }

  private static String key(EntryKind kind, String id) {
    return kind.name() + ' ' + id;
  }

  private Account account(LifecycleEvent event) {
    return accounts.computeIfAbsent(event.customerId(), id -> new Account());
  }

  /** Those that are customers now, whenever they bought last, in no order. */
  List<Sales> ofCustomers() {
    return accounts.entrySet().stream()
        .filter(entry -> entry.getValue().customer && !unreadable.contains(entry.getKey()))
        .map(entry -> new Sales(entry.getKey(), entry.getValue().netSales, entry.getValue().tier))
        .toList();
  }

  /** How many customers are left out because something of theirs cannot be read. */
  public int unreadable() {
    return unreadable.size();
  }
}
