package io.perennial.query.customer;

import io.perennial.query.activity.GrowingList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was spent on the customer on a day.
 *
 * @param on the day
 * @param visits number of visits
 * @param visitMinutes minutes of the visits
 * @param calls number of calls
 * @param callMinutes minutes of the calls
 */
public record ContactDay(LocalDate on, int visits, int visitMinutes, int calls, int callMinutes) {

  static ContactDay visit(LocalDate on, int minutes) {
    return new ContactDay(on, 1, minutes, 0, 0);
  }

  static ContactDay call(LocalDate on, int minutes) {
    return new ContactDay(on, 0, 0, 1, minutes);
  }

  /** The days in order, with what was spent once more. */
  static List<ContactDay> with(List<ContactDay> days, ContactDay added) {
    int at = days.size();
    while (at > 0 && days.get(at - 1).on.isAfter(added.on)) {
      at--;
    }
    boolean sameDay = at > 0 && days.get(at - 1).on.equals(added.on);
    if (!sameDay && at == days.size()) {
      return GrowingList.of(days).plus(added);
    }
    List<ContactDay> changed = new ArrayList<>(days);
    if (sameDay) {
      changed.set(at - 1, days.get(at - 1).plus(added));
    } else {
      changed.add(at, added);
    }
    return GrowingList.of(changed);
  }

  private ContactDay plus(ContactDay other) {
    return new ContactDay(
        on,
        visits + other.visits,
        visitMinutes + other.visitMinutes,
        calls + other.calls,
        callMinutes + other.callMinutes);
  }
}
