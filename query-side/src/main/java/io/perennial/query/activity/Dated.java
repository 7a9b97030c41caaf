package io.perennial.query.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Short lists in order of their business dates. */
public final class Dated {

  private Dated() {}

  /** The list with one more, behind those of the same date: there the recorded order decides. */
  public static <T> List<T> with(List<T> list, T added, Function<T, LocalDate> date) {
    int at = list.size();
    while (at > 0 && date.apply(list.get(at - 1)).isAfter(date.apply(added))) {
      at--;
    }
    if (at == list.size()) {
      return GrowingList.of(list).plus(added);
    }
    List<T> grown = new ArrayList<>(list.size() + 1);
    grown.addAll(list);
    grown.add(at, added);
    return GrowingList.of(grown);
  }

  /** The last one of a list in order that is dated up to a day; absent when there is none. */
  public static <T> @Nullable T last(
      List<T> list, Function<? super T, LocalDate> date, LocalDate on) {
    for (int at = list.size() - 1; at >= 0; at--) {
      if (!date.apply(list.get(at)).isAfter(on)) {
        return list.get(at);
      }
    }
    return null;
  }
}
