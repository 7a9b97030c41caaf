package io.perennial.query.loyalty;

import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Span;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.time.LocalDate;

/** Which answers figures of answers look at, and what they group customers by. */
final class AnswerWindow {

  static final FigureParameter MONTHS =
      FigureParameter.integer(
          "months", "12", 1, 1200, "How many months up to the date the answers are looked at of");

  static final FigureParameter BY =
      Grouping.parameter(Grouping.NONE, Grouping.TIER, Grouping.REGION, Grouping.CLASS);

  private AnswerWindow() {}

  static Span of(FigureArguments arguments) {
    LocalDate on = arguments.date(Parameters.ON.name());
    return new Span(on.minusMonths(arguments.integer(MONTHS.name())).plusDays(1), on);
  }

  static String group(FigureArguments arguments, LoyaltyDocument document) {
    return document
        .customer()
        .groupOn(
            Grouping.named(arguments.text(BY.name())),
            arguments.date(Parameters.ON.name()),
            document.history().first());
  }
}
