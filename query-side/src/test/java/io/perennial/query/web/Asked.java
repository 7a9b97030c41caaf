package io.perennial.query.web;

import io.perennial.platform.document.Filter;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What lists are asked for of a day, as the filters on what is kept find it. */
final class Asked {

  private Asked() {}

  /** The field of a view. */
  static <D> ViewField<D> field(View<D> view, String name) {
    return view.fields().stream()
        .filter(each -> each.field().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The documents that are found when a field is asked for a value on a day. */
  static <D> Set<String> found(
      Map<String, D> kept, ViewField<D> field, Enum<?> asked, LocalDate on) {
    return found(kept, field, Filter.Operator.EQUAL, asked.name(), on);
  }

  /** The documents that are found when a field is asked for what compares with a value on a day. */
  static <D> Set<String> found(
      Map<String, D> kept,
      ViewField<D> field,
      Filter.Operator operator,
      Object asked,
      LocalDate on) {
    List<Filter> filters =
        FieldFilters.kept(
                new Filter(field.field().name(), operator, asked),
                Objects.requireNonNull(field.turn()),
                on)
            .toList();
    Set<String> found = new TreeSet<>();
    kept.forEach((id, card) -> {
      if (filters.stream().allMatch(filter -> holds(filter, field, card))) {
        found.add(id);
      }
    });
    return found;
  }

  private static <D> boolean holds(Filter filter, ViewField<D> field, D card) {
    ViewField.Turn<D> turn = Objects.requireNonNull(field.turn());
    String value =
        (filter.field().equals(turn.on().name()) ? turn.day() : field.value())
            .apply(card)
            .toString();
    if (value.isEmpty() && filter.operator() != Filter.Operator.EQUAL) {
      return false; // what is absent is in no range
    }
    int order = value.compareTo(filter.value().toString());
    return switch (filter.operator()) {
      case EQUAL, HAS -> order == 0;
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
    };
  }
}
