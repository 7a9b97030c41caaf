package io.perennial.query.web;

import io.perennial.events.personal.Subject;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Filter.Operator;
import io.perennial.query.measure.Amounts;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** What a filter on a value that turns asks for of what is kept. */
  static Stream<Filter> kept(Filter filter, ViewField.Turn<?> turn, LocalDate day) {
    String on = turn.on().name();
    String from = turn.from();
    if (filter.value().equals(turn.to())) {
      Filter come = new Filter(on, Operator.AT_MOST, day.toString());
      return from == null
          ? Stream.of(come)
          : Stream.of(new Filter(filter.field(), Operator.EQUAL, from), come);
    }
    return from == null || filter.value().equals(from)
        ? Stream.of(filter, new Filter(on, Operator.AT_LEAST, day.plusDays(1).toString()))
        : Stream.of(filter);
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
          case AMOUNT -> text.matches(amount(field));
        };
    if (!fits) {
      boolean equal = parameter.equals(field.field().name());
      throw QueryProblems.invalidParameter(
          parameter,
          expected(field, dates) + (equal && field.optional() ? ", or " + ViewField.ABSENT : ""));
    }
    return switch (field.kind()) {
      case STAFF -> Subject.staff(text).id();
      case NUMBER -> Long.valueOf(text);
      case AMOUNT -> Amounts.minorUnits(currency(field), new BigDecimal(text));
      case TEXT, DATE, QUARTER, CHOICE -> text;
    };
  }

  /** How an amount is written: in units of the currency, with no more decimals than it has. */
  static String amount(ViewField<?> field) {
    int decimals = Amounts.decimals(currency(field));
    return "-?[0-9]{1,%d}".formatted(Amounts.MOST_DIGITS)
        + (decimals == 0 ? "" : "([.][0-9]{1,%d})?".formatted(decimals));
  }

  private static String currency(ViewField<?> field) {
    return Objects.requireNonNull(field.currency());
  }

  private static String expected(ViewField<?> field, QueryDates dates) {
    return switch (field.kind()) {
      case TEXT -> "a text that is not empty";
      case STAFF -> "the name of one of our people";
      case DATE -> dates.expected();
      case QUARTER -> "a quarter such as 2026-Q1, not before that of " + dates.lowest();
      case CHOICE -> "one of " + String.join(", ", field.choices());
      case NUMBER -> "a whole number of at most 18 digits";
      case AMOUNT ->
          "an amount in %s of at most %d digits and %d decimals"
              .formatted(currency(field), Amounts.MOST_DIGITS, Amounts.decimals(currency(field)));
    };
  }
}
