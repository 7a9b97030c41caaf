package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Bootstrap.Interval;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Sum;
import io.perennial.models.purchasing.BgBb;
import io.perennial.models.purchasing.OccasionSummaries;
import io.perennial.models.purchasing.OccasionSummaries.Group;
import io.perennial.models.purchasing.OccasionSummary;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.analysis.Work;
import io.perennial.query.purchasemodel.CustomerOutlook.Estimate;
import io.perennial.query.purchasemodel.OccasionFit.FrequencyClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Fits BG/BB to customers. */
final class OccasionFitting {

  /** The same worlds each time, so that the same history gives the same intervals. */
  private static final long SEED = 1;

  private final List<OccasionSummary> customers = new ArrayList<>();

  void add(OccasionSummary customer) {
    customers.add(customer);
  }

  /**
   * How it is asked.
   *
   * @param per what an occasion is
   * @param from customers whose first purchase was not before this day
   * @param on date as of which
   * @param lookedUpTo last day that is looked at
   * @param ahead occasions ahead that are looked at
   * @param discount discount rate an occasion
   */
  record Asked(
      String per,
      LocalDate from,
      LocalDate on,
      LocalDate lookedUpTo,
      int ahead,
      BigDecimal discount) {}

  OccasionFit fit(Asked asked, int draws, Work work) {
    OccasionSummaries all = OccasionSummaries.of(customers);
    work.at("BG/BB is fitted", 0.2);
    Fit fit = RefusedException.fitOf(BgBb.fit(all));
    Bootstrap drawn =
        BgBb.bootstrap(
            fit,
            customers.stream().map(OccasionSummary::occasions).toList(),
            work.drawing("BG/BB", draws, SEED, 0.3, 0.9));
    work.at("customers are looked at", 0.9);
    BgBb model = BgBb.of(fit);
    double rate = asked.discount.doubleValue();
    return new OccasionFit(
        asked.per,
        asked.from,
        asked.on,
        asked.lookedUpTo,
        asked.discount,
        all.customers(),
        all.buyers(),
        customers.stream().mapToLong(OccasionSummary::purchases).sum(),
        fit,
        drawn,
        asked.ahead,
        total(fit, drawn, all, BgBb::probabilityActive),
        total(fit, drawn, all, (each, customer) -> each.expectedPurchases(customer, asked.ahead)),
        rate > 0
            ? total(fit, drawn, all, (each, customer) -> each.discountedToInfinity(customer, rate))
            : null,
        frequencies(model, all, asked.ahead));
  }

  private static Estimate total(
      Fit fit,
      Bootstrap drawn,
      OccasionSummaries all,
      ToDoubleBiFunction<BgBb, OccasionSummary> of) {
    ToDoubleFunction<double[]> total =
        values -> {
          BgBb model = BgBb.with(values);
          return sum(all.groups(), group -> of.applyAsDouble(model, group.summary()));
        };
    double value = total.applyAsDouble(fit.values());
    if (drawn.draws().isEmpty()) {
      return new Estimate(value, null, null);
    }
    Interval interval = drawn.interval(total);
    return new Estimate(value, interval.low(), interval.high());
  }

  private static double sum(List<Group> groups, ToDoubleFunction<Group> of) {
    Sum sum = new Sum();
    groups.forEach(group -> sum.add(group.customers() * of.applyAsDouble(group)));
    return sum.value();
  }

  /** From none to as many occasions as any customer had. */
  private List<FrequencyClass> frequencies(BgBb model, OccasionSummaries all, int ahead) {
    double[] expected = expected(model);
    TreeMap<Long, List<Group>> groups =
        all.groups().stream()
            .collect(
                Collectors.groupingBy(
                    group -> group.summary().purchases(), TreeMap::new, Collectors.toList()));
    List<FrequencyClass> classes = new ArrayList<>();
    for (int purchases = 0; purchases < expected.length; purchases++) {
      List<Group> those = groups.getOrDefault((long) purchases, List.of());
      long count = those.stream().mapToLong(Group::customers).sum();
      classes.add(
          new FrequencyClass(
              purchases,
              count,
              expected[purchases],
              count == 0
                  ? null
                  : sum(those, group -> model.probabilityActive(group.summary())) / count,
              count == 0
                  ? null
                  : sum(those, group -> model.expectedPurchases(group.summary(), ahead)) / count));
    }
    return classes;
  }

  private double[] expected(BgBb model) {
    TreeMap<Long, Long> counts =
        customers.stream()
            .collect(
                Collectors.groupingBy(
                    OccasionSummary::occasions, TreeMap::new, Collectors.counting()));
    Sum[] sums = new Sum[Math.toIntExact(counts.lastKey()) + 1];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Sum();
    }
    counts.forEach((occasions, count) -> {
      double[] shares = model.distribution(occasions);
      for (int purchases = 0; purchases < shares.length; purchases++) {
        sums[purchases].add(count * shares[purchases]);
      }
    });
    double[] expected = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      expected[i] = sums[i].value();
    }
    return expected;
  }
}
