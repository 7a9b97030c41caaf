package io.perennial.query.selling;

import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Weeks;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.time.LocalDate;
import java.util.List;

/**
 * A week that is looked at, and what of it.
 *
 * @param week as it is written
 * @param from its Monday
 * @param until its Sunday, or the date as of which it is looked at when that comes first
 * @param asked of whom and of where
 * @param grave severity up to which complaints and market reports are grave
 */
record Week(String week, LocalDate from, LocalDate until, WhoAndWhere asked, int grave) {

  private static final int LAST_DAY = 6;

  private static final FigureParameter WEEK =
      FigureParameter.week(
          "week", "The week, as 2026-W14, from Monday to Sunday; current for that of the date");

  private static final FigureParameter GRAVE =
      FigureParameter.integer(
          "grave", "2", 1, 4, "Severity up to which complaints and market reports are grave");

  static final List<FigureParameter> PARAMETERS =
      List.of(WEEK, Parameters.ON, WhoAndWhere.AREA, WhoAndWhere.REPRESENTATIVE, GRAVE);

  static Week of(FigureArguments arguments) {
    LocalDate on = arguments.date("on");
    String asked = arguments.text(WEEK.name());
    String week = asked.equals(FigureParameter.CURRENT) ? Weeks.of(on) : asked;
    LocalDate monday = Weeks.monday(week).orElseThrow();
    LocalDate sunday = monday.plusDays(LAST_DAY);
    return new Week(
        week,
        monday,
        on.isBefore(sunday) ? on : sunday,
        WhoAndWhere.of(arguments),
        arguments.integer(GRAVE.name()));
  }

  /** Whether a day is in it. */
  boolean has(LocalDate day) {
    return SellingDocument.isIn(day, from, until);
  }
}
