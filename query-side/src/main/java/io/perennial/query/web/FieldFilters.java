package io.perennial.query.web;

import io.perennial.events.personal.Subject;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Filter.Operator;
import io.perennial.query.view.ViewField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the filters of one field: a value, and where the field has an order the ends of a range.
 */
final class FieldFilters {

  static final String FROM = "From";
  static final String TO = "To";

  private FieldFilters() {}

  /** The parameters by which a field is filtered. */
  static List<String> parameters(ViewField<?> field) {
    String name = field.field().name();
    return field.ranged() ? List.of(name, name + FROM, name + TO) : List.of(name);
  }

  static List<Filter> of(ViewField<?> field, QueryParameters parameters, QueryDates dates) {
    List<Filter> filters = new ArrayList<>();
    String name = field.field().name();
    parameters
        .take(name)
        .ifPresent(
            text -> filters.add(equal(field, name, valueOrAbsent(field, name, text, dates))));
    if (field.ranged()) {
      Optional<Filter> from =
          parameters
              .take(name + FROM)
              .map(text ->
                  new Filter(name, Operator.AT_LEAST, value(field, name + FROM, text, dates)));
      Optional<Filter> to =
          parameters
              .take(name + TO)
              .map(
                  text -> new Filter(name, Operator.AT_MOST, value(field, name + TO, text, dates)));
      from.ifPresent(filters::add);
      to.ifPresent(filters::add);
    }
    return filters;
  }

  private static Filter equal(ViewField<?> field, String name, Object value) {
    boolean among = field.several() && !value.equals(field.field().type().absent());
    return new Filter(name, among ? Operator.HAS : Operator.EQUAL, value);
  }

  private static Object valueOrAbsent(
      ViewField<?> field, String name, String text, QueryDates dates) {
    if (!field.optional()) {
      return value(field, name, text, dates);
    }
    return text.equals(ViewField.ABSENT)
        ? field.field().type().absent()
        : value(field, name, text, dates);
  }

  private static Object value(ViewField<?> field, String parameter, String text, QueryDates dates) {
    boolean fits =
        switch (field.kind()) {
          case TEXT -> !text.isEmpty();
          case STAFF -> !text.isBlank();
          case DATE -> dates.date(text).isPresent();
          case QUARTER -> dates.isQuarter(text);
          case CHOICE -> field.choices().contains(text);
          case NUMBER -> text.matches("-?\\d{1,18}");
        };
    if (!fits) {
      boolean equal = parameter.equals(field.field().name());
      throw QueryProblems.invalidParameter(
          parameter,
          expected(field, dates) + (equal && field.optional() ? ", or " + ViewField.ABSENT : ""));
    }
    if (field.kind() == ViewField.Kind.STAFF) {
      return Subject.staff(text).id();
    }
    return field.field().type() == Field.Type.NUMBER ? (Object) Long.valueOf(text) : text;
  }

  private static String expected(ViewField<?> field, QueryDates dates) {
    return switch (field.kind()) {
      case TEXT -> "a text that is not empty";
      case STAFF -> "the name of one of our people";
      case DATE -> dates.expected();
      case QUARTER -> "a quarter such as 2026-Q1, not before that of " + dates.lowest();
      case CHOICE -> "one of " + String.join(", ", field.choices());
      case NUMBER -> "a whole number of at most 18 digits";
    };
  }
}
