package io.perennial.query.purchasemodel;

import io.perennial.query.analysis.Work;
import io.perennial.query.measure.Grouping;
import io.perennial.query.purchasemodel.ModelledValue.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums by group over all customers, with intervals. */
final class Totals {

  private final int decimals;
  private final Sample sample;
  private final TreeMap<String, Sums> groups = new TreeMap<>();

  /**
   * Nobody yet.
   *
   * @param decimals decimals of the currency
   * @param most how many customers intervals are worked out of, at most
   */
  Totals(int decimals, int most) {
    this.decimals = decimals;
    this.sample = new Sample(most);
  }

  void add(Scored customer, Map<Score, Double> scores) {
    groups.computeIfAbsent(customer.group(), group -> new Sums(decimals)).add(scores);
    sample.add(customer);
  }

  /** The groups in order, and all together at the end where there is more than one. */
  List<Group> result(FitInUse fit, Asked asked, Work work, double from, double to) {
    Map<String, List<Scored>> standing = sample.byGroup();
    Map<String, Map<Score, Double>> estimates = new TreeMap<>();
    Map<String, List<Map<Score, Double>>> draws = new TreeMap<>();
    standing.forEach(
        (group, customers) -> {
          estimates.put(group, fit.estimates().scores(customers, asked));
          draws.put(group, new ArrayList<>());
        });
    List<Map<Score, Double>> together = new ArrayList<>();
    int count = fit.drawn().size();
    for (int i = 0; i < count; i++) {
      work.at(
          "intervals of the sums, draw %d of %d".formatted(i + 1, count),
          from + (to - from) * i / count);
      World world = fit.drawn().get(i);
      Map<Score, Double> all = new EnumMap<>(Score.class);
      groups.forEach(
          (group, sums) -> {
            Map<Score, Double> drawn =
                sums.inDraw(estimates.get(group), world.scores(standing.get(group), asked));
            draws.get(group).add(drawn);
            drawn.forEach((score, value) -> all.merge(score, value, Double::sum));
          });
      together.add(all);
    }
    List<Group> rows = new ArrayList<>();
    groups.forEach(
        (group, sums) -> rows.add(sums.group(group, standing.get(group).size(), draws.get(group))));
    if (rows.size() > 1) {
      groups.values().stream()
          .reduce(Sums::plus)
          .ifPresent(
              all ->
                  rows.add(
                      all.group(
                          Grouping.ALL,
                          standing.values().stream().mapToLong(List::size).sum(),
                          together)));
    }
    return rows;
  }
}
