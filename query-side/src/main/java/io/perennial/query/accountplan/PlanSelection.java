package io.perennial.query.accountplan;

import io.perennial.query.measure.Parameters;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which plans a figure looks at, and as of when.
 *
 * @param on date as of which
 * @param year calendar year planned; 0 for every year
 * @param inForce whether only plans that are in force on the date
 */
record PlanSelection(LocalDate on, int year, boolean inForce) {

  static final List<FigureParameter> PARAMETERS =
      List.of(
          Parameters.ON,
          FigureParameter.integer("year", "0", 0, 9999, "Only plans for this year; 0 for all"),
          FigureParameter.choice(
              "plans",
              "in-force",
              List.of("in-force", "all"),
              "Plans that are approved and not closed on the date, or all that were drafted"));

  static PlanSelection of(FigureArguments arguments) {
    return new PlanSelection(
        arguments.date("on"),
        arguments.integer("year"),
        arguments.text("plans").equals("in-force"));
  }

  /** The plan as it stood on the date, where it is looked at. */
  Stream<PlanCourse> of(AccountPlanCard card) {
    return Stream.ofNullable(PlanCourse.on(on, card))
        .filter(course -> !inForce || course.state() == AccountPlanState.APPROVED)
        .filter(course -> year == 0 || Objects.equals(card.year(), year));
  }
}
