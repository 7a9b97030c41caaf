package io.perennial.query.web;

import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a figure's arguments from a query, with defaults filled in. */
final class FigureQuery {

  private FigureQuery() {}

  static FigureArguments arguments(
      Figure<?, ?, ?> figure, QueryParameters parameters, CompanyCalendar calendar) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FigureParameter parameter : figure.parameters()) {
      String text = parameters.take(parameter.name()).orElse(parameter.defaultText());
      if (text == null) {
        if (parameter.type() != FigureParameter.Type.DATE) {
          throw QueryProblems.invalidParameter(parameter.name(), "given");
        }
        text = calendar.today().toString();
      }
      check(parameter, text);
      values.put(parameter.name(), text);
    }
    return new FigureArguments(values);
  }

  private static void check(FigureParameter parameter, String text) {
    boolean fits =
        switch (parameter.type()) {
          case DATE -> isDate(text);
          case DECIMAL -> text.matches("-?\\d{1,15}(\\.\\d{1,15})?");
          case INTEGER -> text.matches("-?\\d{1,9}");
          case CHOICE -> parameter.choices().contains(text);
        };
    if (!fits) {
      throw QueryProblems.invalidParameter(
          parameter.name(),
          switch (parameter.type()) {
            case DATE -> "an ISO 8601 date";
            case DECIMAL -> "a decimal number of at most 15 digits before and after the point";
            case INTEGER -> "a whole number of at most 9 digits";
            case CHOICE -> "one of " + String.join(", ", parameter.choices());
          });
    }
  }

  private static boolean isDate(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return false;
    }
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
