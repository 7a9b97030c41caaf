package io.perennial.query.customer;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists with other entries. */
final class ListChanges {

  private ListChanges() {}

  static <T> List<T> changed(List<T> list, UnaryOperator<T> change) {
    return list.stream().map(change).toList();
  }

  static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return list.isEmpty() ? list : list.stream().filter(each -> !gone.test(each)).toList();
  }
}
