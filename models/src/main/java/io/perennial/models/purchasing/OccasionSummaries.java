package io.perennial.models.purchasing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The purchases of many customers on given occasions, in order, equal ones counted together.
 *
 * @param groups customers of the same purchases, those of fewer purchases first
 */
public record OccasionSummaries(List<Group> groups) {

  public OccasionSummaries {
    groups = List.copyOf(groups);
  }

  /** Groups the summaries of customers, in any order. */
  public static OccasionSummaries of(Collection<OccasionSummary> customers) {
    Map<OccasionSummary, Long> counts = new TreeMap<>();
    customers.forEach(customer -> counts.merge(customer, 1L, Long::sum));
    return new OccasionSummaries(
        counts.entrySet().stream()
            .map(entry -> new Group(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** How many customers there are. */
  public long customers() {
    return groups.stream().mapToLong(Group::customers).sum();
  }

  /** How many of them bought. */
  public long buyers() {
    return groups.stream()
        .filter(group -> group.summary().purchases() > 0)
        .mapToLong(Group::customers)
        .sum();
  }

  /** The most occasions that a customer had. */
  long mostOccasions() {
    return groups.stream().mapToLong(group -> group.summary().occasions()).max().orElse(0);
  }

  /**
   * Customers of the same purchases.
   *
   * @param summary their purchases
   * @param customers how many they are
   */
  public record Group(OccasionSummary summary, long customers) {}
}
