package io.perennial.models.purchasing;

import io.perennial.models.fit.Sum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Compares what a model expects with what customers did. */
public final class Calibration {

  private static final int DAYS = 7;

  /** Customers who bought again so often, and more, are one class. */
  private static final long MOST = 7;

  private Calibration() {}

  /**
   * How often customers buy again, week by week: as expected from the day of their first purchase
   * alone, and as it was.
   *
   * @param firstDays the day of each customer's first purchase
   * @param repeatDays each day on which one of them bought again, once for each customer
   * @param start the first day of the first week
   * @param weeks how many weeks
   */
  public static List<Week> byWeek(
      FittedPurchasing model,
      Collection<Long> firstDays,
      Collection<Long> repeatDays,
      long start,
      int weeks) {
    Map<Long, Long> begun =
        firstDays.stream()
            .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
    Map<Long, Double> byDays = new TreeMap<>();
    List<Week> result = new ArrayList<>();
    long[] repeats = repeatDays.stream().mapToLong(Long::longValue).sorted().toArray();
    double expectedBefore = 0;
    int actualBefore = 0;
    for (int week = 1; week <= weeks; week++) {
      long end = start + (long) DAYS * week - 1;
      Sum expected = new Sum();
      begun.forEach((day, customers) -> {
        if (day < end) {
          expected.add(
              customers
                  * byDays.computeIfAbsent(
                      end - day, days -> model.expectedByNewcomer(days / (double) DAYS)));
        }
      });
      int actual = actualBefore;
      while (actual < repeats.length && repeats[actual] <= end) {
        actual++;
      }
      result.add(
          new Week(
              week,
              expected.value() - expectedBefore,
              actual - actualBefore,
              expected.value(),
              actual));
      expectedBefore = expected.value();
      actualBefore = actual;
    }
    return result;
  }

  /**
   * Purchases in the weeks held out by how often customers bought again before.
   *
   * @param weeks how many weeks are held out
   */
  public static List<FrequencyClass> byFrequency(
      FittedPurchasing model, Collection<HeldOut> customers, double weeks) {
    Map<Long, List<HeldOut>> classes =
        customers.stream()
            .sorted()
            .collect(
                Collectors.groupingBy(
                    each -> Math.min(each.summary().frequency(), MOST),
                    TreeMap::new,
                    Collectors.toList()));
    return classes.entrySet().stream()
        .map(entry ->
            new FrequencyClass(
                entry.getKey() == MOST ? MOST + "+" : entry.getKey().toString(),
                entry.getValue().size(),
                mean(entry.getValue(), each -> model.expectedPurchases(each.summary(), weeks)),
                mean(entry.getValue(), HeldOut::actual)))
        .toList();
  }

  /**
   * How far the model is from what customers did, on average, beside two rules that need no model.
   *
   * @param customers at least one
   * @param weeks how many weeks are held out
   */
  public static Errors errors(FittedPurchasing model, Collection<HeldOut> customers, double weeks) {
    if (customers.isEmpty()) {
      throw new IllegalArgumentException("Nobody is held out");
    }
    List<HeldOut> sorted = customers.stream().sorted().toList();
    Sum expected = new Sum();
    Sum deviations = new Sum();
    for (HeldOut each : sorted) {
      double one = model.expectedPurchases(each.summary(), weeks);
      expected.add(one);
      deviations.add(Math.abs(one - each.actual()));
    }
    return new Errors(
        sorted.size(),
        expected.value(),
        sorted.stream().mapToLong(HeldOut::actual).sum(),
        deviations.value() / sorted.size(),
        mean(sorted, each -> Math.abs(atOwnRate(each.summary(), weeks) - each.actual())),
        mean(sorted, each -> Math.abs((double) each.lastPeriod() - each.actual())));
  }

  private static double atOwnRate(PurchaseSummary summary, double weeks) {
    return summary.frequency() == 0 ? 0 : summary.frequency() / summary.age() * weeks;
  }

  private static double mean(List<HeldOut> customers, ToDoubleFunction<HeldOut> number) {
    Sum sum = new Sum();
    customers.forEach(each -> sum.add(number.applyAsDouble(each)));
    return sum.value() / customers.size();
  }

  /**
   * A week of repeated purchases.
   *
   * @param week its number, from 1
   * @param expected how many the model expects in the week
   * @param actual how many there were
   * @param expectedInAll how many it expects from the first week up to this one
   * @param actualInAll how many there were from the first week up to this one
   */
  public record Week(
      int week, double expected, long actual, double expectedInAll, long actualInAll) {}

  /**
   * Customers who bought again equally often before the weeks that are held out.
   *
   * @param frequency how often, the last class with a plus behind it: so often and more
   * @param customers how many they are
   * @param expected how often each is expected to buy in these weeks, on average
   * @param actual how often each did, on average
   */
  public record FrequencyClass(String frequency, long customers, double expected, double actual) {}

  /**
   * How far expectations are from what was.
   *
   * @param customers of how many
   * @param expected how many purchases of all of them the model expects
   * @param actual how many there were
   * @param model mean absolute error of the model
   * @param meanRate that of the rule that each goes on at its own rate, x / T
   * @param lastPeriod that of the rule that each does the same as in the last period
   */
  public record Errors(
      long customers,
      double expected,
      long actual,
      double model,
      double meanRate,
      double lastPeriod) {}
}
