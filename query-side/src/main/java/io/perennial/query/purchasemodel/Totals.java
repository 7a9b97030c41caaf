package io.perennial.query.purchasemodel;

import io.perennial.query.analysis.Work;
import io.perennial.query.measure.Grouping;
import io.perennial.query.purchasemodel.ModelledValue.Group;
import java.util.ArrayList;
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

  void add(Scored customer, ScoreValues scores) {
    groups.computeIfAbsent(customer.group(), group -> new Sums(decimals)).add(scores);
    sample.add(customer);
  }

  /** The groups in order, and all together at the end where there is more than one. */
  List<Group> result(FitInUse fit, Asked asked, Work work, double from, double to) {
    Map<String, List<Scored>> standing = sample.byGroup();
    List<Drawn> each = new ArrayList<>();
    groups.forEach((group, sums) -> {
      List<Scored> customers = standing.getOrDefault(group, List.of());
      each.add(new Drawn(group, sums, customers, fit.estimates().scores(customers, asked)));
    });
    List<ScoreValues> together = new ArrayList<>();
    int count = fit.drawn().size();
    for (int i = 0; i < count; i++) {
      work.at(
          "intervals of the sums, draw %d of %d".formatted(i + 1, count),
          from + (to - from) * i / count);
      World world = fit.drawn().get(i);
      each.stream()
          .map(drawn -> drawn.in(world, asked))
          .reduce(ScoreValues::plus)
          .ifPresent(together::add);
    }
    List<Group> rows = new ArrayList<>(each.stream().map(Drawn::group).toList());
    if (rows.size() > 1) {
      groups.values().stream()
          .reduce(Sums::plus)
          .ifPresent(all ->
              rows.add(
                  all.group(
                      Grouping.ALL,
                      each.stream().mapToLong(drawn -> drawn.customers.size()).sum(),
                      together)));
    }
    return rows;
  }

  /** A group, those who stand for it, and what it comes to in each draw. */
  private static final class Drawn {
    private final String name;
    private final Sums sums;
    private final List<Scored> customers;
    private final ScoreValues estimates;
    private final List<ScoreValues> draws = new ArrayList<>();

    Drawn(String name, Sums sums, List<Scored> customers, ScoreValues estimates) {
      this.name = name;
      this.sums = sums;
      this.customers = customers;
      this.estimates = estimates;
    }

    ScoreValues in(World world, Asked asked) {
      ScoreValues drawn = sums.inDraw(estimates, world.scores(customers, asked));
      draws.add(drawn);
      return drawn;
    }

    Group group() {
      return sums.group(name, customers.size(), draws);
    }
  }
}
