package io.perennial.query.complaint;

import io.perennial.query.measure.Grouping;
import io.perennial.query.view.FigureParameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What complaints are grouped by. */
enum ComplaintGrouping {
  NONE,
  CATEGORY,
  SEVERITY,
  DEPARTMENT,
  PRODUCT,
  CUSTOMER;

  /** The parameter {@code by}, the first choice being the usual one. */
  static FigureParameter parameter(ComplaintGrouping... choices) {
    List<String> names =
        Stream.of(choices).map(choice -> choice.name().toLowerCase(Locale.ROOT)).toList();
    return FigureParameter.choice(
        "by", names.getFirst(), names, "What complaints are grouped by, as it is on the date");
  }

  static ComplaintGrouping named(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  String groupOf(ComplaintCourse course) {
    return switch (this) {
      case NONE -> Grouping.ALL;
      case CATEGORY -> known(String.valueOf(course.card().category()));
      case SEVERITY -> Integer.toString(course.severity());
      case DEPARTMENT -> known(course.department());
      case PRODUCT -> known(course.card().productId());
      case CUSTOMER -> known(course.card().customerId());
    };
  }

  private static String known(@Nullable String value) {
    return value == null || value.isBlank() ? Grouping.UNKNOWN : value;
  }
}
