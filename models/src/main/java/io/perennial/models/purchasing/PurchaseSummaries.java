package io.perennial.models.purchasing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The purchases of many customers, in order, equal ones counted together; so the order in which
 * customers came plays no part in what is worked out of them.
 *
 * @param groups customers of the same purchases, those of fewer purchases first
 */
public record PurchaseSummaries(List<Group> groups) {

  public PurchaseSummaries {
    groups = List.copyOf(groups);
  }

  /** Groups the summaries of customers. */
  public static PurchaseSummaries of(Collection<PurchaseSummary> customers) {
    Map<PurchaseSummary, Long> counts = new TreeMap<>();
    customers.forEach(customer -> counts.merge(customer, 1L, Long::sum));
    return new PurchaseSummaries(
        counts.entrySet().stream()
            .map(entry -> new Group(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** How many customers there are. */
  public long customers() {
    return groups.stream().mapToLong(Group::customers).sum();
  }

  /** How many of them bought again. */
  public long repeatBuyers() {
    return groups.stream()
        .filter(group -> group.summary().frequency() > 0)
        .mapToLong(Group::customers)
        .sum();
  }

  /** For how many weeks they were looked at, in the mean. */
  double age() {
    return groups.stream().mapToDouble(each -> each.customers() * each.summary().age()).sum()
        / customers();
  }

  /** How often all of them together bought again in a week, over the weeks they were looked at. */
  double rate() {
    double weeks =
        groups.stream().mapToDouble(each -> each.customers() * each.summary().age()).sum();
    return groups.stream().mapToDouble(each -> each.customers() * each.summary().frequency()).sum()
        / weeks;
  }

  /**
   * Customers of the same purchases.
   *
   * @param summary their purchases
   * @param customers how many they are
   */
  public record Group(PurchaseSummary summary, long customers) {}
}
