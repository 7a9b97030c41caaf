package io.perennial.query.activity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How often a gap occurred between consecutive days with a purchase. Kept so that the median after
 * one more purchase does not take another look at all the days.
 *
 * @param days length of the gap
 * @param times how often it occurred
 */
public record Gap(int days, int times) {

  /**
   * The gaps after one more day.
   *
   * @param gaps before, from short to long
   * @param days all days, the one added included
   * @param added the day added
   */
  public static List<Gap> with(List<Gap> gaps, List<PurchaseDay> days, LocalDate added) {
    PurchaseHistory history = PurchaseHistory.of(days);
    int at = history.countUpTo(added) - 1;
    LocalDate before = at > 0 ? history.on(at - 1) : null;
    LocalDate after = at + 1 < history.size() ? history.on(at + 1) : null;
    List<Gap> changed = new ArrayList<>(gaps);
    if (before != null && after != null) {
      count(changed, before, after, -1);
    }
    if (before != null) {
      count(changed, before, added, 1);
    }
    if (after != null) {
      count(changed, added, after, 1);
    }
    return List.copyOf(changed);
  }

  private static void count(List<Gap> gaps, LocalDate from, LocalDate to, int times) {
    int length = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    int at = 0;
    while (at < gaps.size() && gaps.get(at).days() < length) {
      at++;
    }
    if (at == gaps.size() || gaps.get(at).days() > length) {
      gaps.add(at, new Gap(length, times));
      return;
    }
    Gap counted = new Gap(length, gaps.get(at).times() + times);
    if (counted.times() == 0) {
      gaps.remove(at);
    } else {
      gaps.set(at, counted);
    }
  }

  /** Twice the median gap; empty when there is none. */
  public static OptionalInt twiceMedian(List<Gap> gaps) {
    int all = 0;
    for (Gap gap : gaps) {
      all += gap.times();
    }
    return all == 0
        ? OptionalInt.empty()
        : OptionalInt.of(ranked(gaps, (all - 1) / 2) + ranked(gaps, all / 2));
  }

  private static int ranked(List<Gap> gaps, int rank) {
    int before = 0;
    for (Gap gap : gaps) {
      before += gap.times();
      if (rank < before) {
        return gap.days();
      }
    }
    throw new IllegalArgumentException("There are not so many gaps");
  }
}
