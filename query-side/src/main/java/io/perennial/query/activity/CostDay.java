package io.perennial.query.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What something cost us on a day.
 *
 * @param on the day
 * @param cost its cost, as far as it is known
 */
public record CostDay(LocalDate on, BigDecimal cost) {

  /** The days in order, with one more cost. */
  public static List<CostDay> with(List<CostDay> days, LocalDate on, BigDecimal cost) {
    int at = days.size();
    while (at > 0 && days.get(at - 1).on().isAfter(on)) {
      at--;
    }
    if (at == days.size() && (at == 0 || days.get(at - 1).on().isBefore(on))) {
      return GrowingList.of(days).plus(new CostDay(on, cost));
    }
    List<CostDay> changed = new ArrayList<>(days);
    if (at > 0 && days.get(at - 1).on().equals(on)) {
      changed.set(at - 1, new CostDay(on, days.get(at - 1).cost().add(cost)));
    } else {
      changed.add(at, new CostDay(on, cost));
    }
    return changed;
  }

  /** The cost until the end of a day. */
  public static BigDecimal upTo(List<CostDay> days, LocalDate on) {
    BigDecimal cost = BigDecimal.ZERO;
    for (CostDay day : days) {
      if (!day.on().isAfter(on)) {
        cost = cost.add(day.cost());
      }
    }
    return cost;
  }
}
