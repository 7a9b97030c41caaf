package io.perennial.platform.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The invoices that a customer has not settled, and its credit balance. What is issued and paid is
 * entered in order of its dates: whatever arrived late, the same facts come to the same.
 *
 * <p>A payment settles the invoices that it names, else the oldest due first. What is left is the
 * credit balance, which the next invoice takes up.
 *
 * @param <K> what invoices are known by
 */
public final class OpenInvoices<K> {
  private final TreeMap<Place, Invoice<K>> byDueDate = new TreeMap<>(Place.ORDER);
  private final Map<K, Place> places = new HashMap<>();
  private BigDecimal balance;
  private int issued;

  /** Where an invoice stands among the others: within a due date in order of issue. */
  private record Place(LocalDate dueOn, int number) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::dueOn).thenComparingInt(Place::number);
  }

  /**
   * An invoice that is open.
   *
   * @param key the invoice
   * @param dueOn when it is due
   * @param open what is open of it
   */
  public record Invoice<K>(K key, LocalDate dueOn, BigDecimal open) {}

  /**
   * What an invoice was settled by.
   *
   * @param key the invoice
   * @param amount how much of it; nothing when nothing was open
   */
  public record Settled<K>(K key, BigDecimal amount) {}

  /** Nothing issued, nothing paid. */
  public OpenInvoices() {
    this(List.of(), BigDecimal.ZERO);
  }

  /** Goes on from invoices that are open, in order of issue, and a credit balance. */
  public OpenInvoices(List<Invoice<K>> invoices, BigDecimal balance) {
    this.balance = balance;
    invoices.forEach(invoice -> keep(invoice.key(), invoice.dueOn(), invoice.open()));
  }

  /**
   * Enters an invoice.
   *
   * @return what the credit balance has settled of it
   */
  public BigDecimal issue(K key, LocalDate dueOn, BigDecimal amount) {
    BigDecimal taken = balance.min(amount);
    balance = balance.subtract(taken);
    if (taken.compareTo(amount) < 0) {
      keep(key, dueOn, amount.subtract(taken));
    }
    return taken;
  }

  /** Enters what lessens the invoices that it names in that order, or else those due first. */
  public void settle(BigDecimal amount, List<K> named) {
    List<Settled<K>> settled = plan(amount, named);
    settled.forEach(this::lessen);
    balance = balance.add(leftOf(amount, settled));
  }

  /**
   * What would settle what, without entering it.
   *
   * @param named the invoices that are to be settled; those due first when empty
   * @return each invoice that it goes to; also one that is named and of which nothing is open
   */
  public List<Settled<K>> plan(BigDecimal amount, List<K> named) {
    List<Settled<K>> settled = new ArrayList<>();
    BigDecimal left = amount;
    if (named.isEmpty()) {
      Iterator<Invoice<K>> dueFirst = byDueDate.values().iterator();
      while (left.signum() > 0 && dueFirst.hasNext()) {
        Invoice<K> invoice = dueFirst.next();
        BigDecimal taken = left.min(invoice.open());
        settled.add(new Settled<>(invoice.key(), taken));
        left = left.subtract(taken);
      }
    } else {
      for (K key : named) {
        BigDecimal taken = left.min(open(key));
        settled.add(new Settled<>(key, taken));
        left = left.subtract(taken);
      }
    }
    return settled;
  }

  /** What is open of an invoice; nothing when it is settled, or unknown. */
  public BigDecimal open(K key) {
    Invoice<K> invoice = find(key);
    return invoice == null ? BigDecimal.ZERO : invoice.open();
  }

  /** What has been paid or credited and has settled no invoice. */
  public BigDecimal balance() {
    return balance;
  }

  /** The invoices that are open, those due first in front. */
  public List<Invoice<K>> dueFirst() {
    return List.copyOf(byDueDate.values());
  }

  private static <K> BigDecimal leftOf(BigDecimal amount, List<Settled<K>> settled) {
    return settled.stream().map(Settled::amount).reduce(amount, BigDecimal::subtract);
  }

  private void lessen(Settled<K> settled) {
    Place place = places.get(settled.key());
    if (place == null) {
      return;
    }
    BigDecimal left = open(settled.key()).subtract(settled.amount());
    if (left.signum() == 0) {
      byDueDate.remove(place);
      places.remove(settled.key());
    } else {
      byDueDate.put(place, new Invoice<>(settled.key(), place.dueOn(), left));
    }
  }

  private @Nullable Invoice<K> find(K key) {
    Place place = places.get(key);
    return place == null ? null : byDueDate.get(place);
  }

  private void keep(K key, LocalDate dueOn, BigDecimal open) {
    Place place = new Place(dueOn, issued++);
    places.put(key, place);
    byDueDate.put(place, new Invoice<>(key, dueOn, open));
  }
}
