package io.perennial.query.selling;

import io.perennial.query.measure.StaffNames;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import org.jspecify.annotations.Nullable;

/**
 * Of whom, and of where, a figure speaks.
 *
 * @param person what tells the representative from others; absent for all
 * @param area the area; absent for all
 */
record WhoAndWhere(@Nullable String person, @Nullable String area) {

  private static final String EVERYWHERE = "everywhere";

  static final FigureParameter REPRESENTATIVE =
      FigureParameter.staff("representative", "Only what this one of our people does");

  static final FigureParameter AREA =
      FigureParameter.code(
          "area",
          EVERYWHERE,
          "Only customers of this sales region, and sales days in it; unknown for those of none,"
              + " everywhere for all");

  static WhoAndWhere of(FigureArguments arguments) {
    String person = arguments.text(REPRESENTATIVE.name());
    String area = arguments.text(AREA.name());
    return new WhoAndWhere(
        person.equals(FigureParameter.ANYBODY) ? null : StaffNames.key(person),
        area.equals(EVERYWHERE) ? null : area);
  }

  /** Whether it speaks of somebody. */
  boolean isOf(@Nullable String name) {
    return person == null || person.equals(StaffNames.key(name));
  }

  /** Whether it speaks of what is somewhere. */
  boolean isIn(String where) {
    return area == null || area.equals(where);
  }

  boolean is(@Nullable String name, String where) {
    return isIn(where) && isOf(name);
  }
}
