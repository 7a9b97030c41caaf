package io.perennial.query.purchasemodel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Customers that stand for all of their groups: everybody while they are few enough; else of the
 * largest groups every second one, or every fourth, and so on, in the order in which they come.
 */
final class Sample {

  private final int most;
  private final TreeMap<String, Kept> groups = new TreeMap<>();
  private int size;

  /**
   * Nobody yet.
   *
   * @param most how many are kept of all groups together
   */
  Sample(int most) {
    this.most = most;
  }

  void add(Scored customer) {
    Kept kept = groups.computeIfAbsent(customer.group(), group -> new Kept());
    if (kept.takes(customer)) {
      size++;
    }
    if (size > most) {
      size -= largest().halve();
    }
  }

  private Kept largest() {
    return groups.values().stream()
        .max(Comparator.comparingInt((Kept kept) -> kept.customers.size()))
        .orElseThrow();
  }

  /** Those who stand for a group, who has bought alike together; groups in their order. */
  Map<String, List<Scored>> byGroup() {
    TreeMap<String, List<Scored>> byGroup = new TreeMap<>();
    groups.forEach((group, kept) ->
        byGroup.put(group, kept.customers.stream().sorted(Scored.BY_PURCHASES).toList()));
    return byGroup;
  }

  private static final class Kept {
    private List<Scored> customers = new ArrayList<>();
    private long seen;
    private long step = 1;

    boolean takes(Scored customer) {
      return seen++ % step == 0 && customers.add(customer);
    }

    /** How many are not kept any more. */
    int halve() {
      List<Scored> half = new ArrayList<>();
      for (int i = 0; i < customers.size(); i += 2) {
        half.add(customers.get(i));
      }
      int gone = customers.size() - half.size();
      customers = half;
      step *= 2;
      return gone;
    }
  }
}
