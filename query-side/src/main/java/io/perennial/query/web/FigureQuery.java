package io.perennial.query.web;

import io.perennial.query.measure.Weeks;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a figure's arguments from a query, with defaults filled in. */
final class FigureQuery {

  private FigureQuery() {}

  /** The figure of that name, which the view has to have. */
  static <D> Figure<D, ?, ?> find(View<D> view, String name) {
    for (Figure<D, ?, ?> figure : view.figures()) {
      if (figure.name().equals(name)) {
        return figure;
      }
    }
    throw QueryProblems.unknownFigure(view.name(), name);
  }

  static FigureArguments arguments(
      Figure<?, ?, ?> figure, QueryParameters parameters, QueryDates dates) {
    return arguments(figure.parameters(), parameters, dates);
  }

  static FigureArguments arguments(
      List<FigureParameter> wanted, QueryParameters parameters, QueryDates dates) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FigureParameter parameter : wanted) {
      String text = parameters.take(parameter.name()).orElse(parameter.defaultText());
      if (text == null) {
        if (parameter.type() != FigureParameter.Type.DATE) {
          throw QueryProblems.invalidParameter(parameter.name(), "given");
        }
        text = dates.latest().toString();
      }
      check(parameter, text, dates);
      values.put(parameter.name(), text);
    }
    checkSpan(values);
    return new FigureArguments(values);
  }

  private static void check(FigureParameter parameter, String text, QueryDates dates) {
    boolean fits =
        switch (parameter.type()) {
          // What is usual stands for all there is, also for what an earlier bound has let in.
          case DATE -> text.equals(parameter.defaultText()) || dates.past(text).isPresent();
          case DECIMAL -> text.matches("-?\\d{1,15}(\\.\\d{1,9})?") && isWithin(parameter, text);
          case INTEGER -> text.matches("-?\\d{1,9}") && isWithin(parameter, text);
          case CHOICE -> parameter.choices().contains(text);
          case STAFF, CODE -> !text.isBlank();
          case WEEK ->
              text.equals(FigureParameter.CURRENT)
                  || Weeks.monday(text)
                      .filter(monday -> dates.past(monday.toString()).isPresent())
                      .isPresent();
        };
    if (!fits) {
      throw QueryProblems.invalidParameter(
          parameter.name(),
          switch (parameter.type()) {
            case DATE ->
                "%s and not after %s"
                    .formatted(dates.expected(), dates.end() == null ? "today" : dates.end());
            case DECIMAL ->
                "a decimal number from %d to %d, of at most 9 digits after the point"
                    .formatted(parameter.least(), parameter.most());
            case INTEGER ->
                "a whole number from %d to %d".formatted(parameter.least(), parameter.most());
            case CHOICE -> "one of " + String.join(", ", parameter.choices());
            case STAFF -> "the name of one of our people, or " + FigureParameter.ANYBODY;
            case CODE -> "a code";
            case WEEK -> "a week as 2026-W14 that has begun, or " + FigureParameter.CURRENT;
          });
    }
  }

  private static boolean isWithin(FigureParameter parameter, String text) {
    BigDecimal value = new BigDecimal(text);
    return value.compareTo(BigDecimal.valueOf(parameter.least())) >= 0
        && value.compareTo(BigDecimal.valueOf(parameter.most())) <= 0;
  }

  /** A span of days that ends before it begins holds nothing: nobody means it. */
  private static void checkSpan(Map<String, String> values) {
    String from = values.get("from");
    String on = values.get("on");
    if (from != null && on != null && LocalDate.parse(from).isAfter(LocalDate.parse(on))) {
      throw QueryProblems.invalidParameter("from", "a date that is not after " + on);
    }
  }
}
