package io.perennial.query.receivables;

import io.perennial.query.activity.GrowingList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How what a customer owes has moved on a day.
 *
 * @param on business date
 * @param change above zero by deliveries on credit, below by what ends them
 */
public record Movement(LocalDate on, BigDecimal change) {

  /** The movements with one more, in order of their dates; those of a day are one. */
  static GrowingList<Movement> with(List<Movement> movements, Movement added) {
    int at = movements.size();
    while (at > 0 && movements.get(at - 1).on.isAfter(added.on)) {
      at--;
    }
    boolean sameDay = at > 0 && movements.get(at - 1).on.equals(added.on);
    if (!sameDay && at == movements.size()) {
      return GrowingList.of(movements).plus(added);
    }
    List<Movement> grown = new ArrayList<>(movements);
    if (sameDay) {
      grown.set(at - 1, new Movement(added.on, movements.get(at - 1).change.add(added.change)));
    } else {
      grown.add(at, added);
    }
    return GrowingList.of(grown);
  }
}
