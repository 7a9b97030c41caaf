package io.perennial.command.customer.appraisal;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.appraisal.BadMark;
import io.perennial.events.customer.appraisal.GoodMark;
import java.util.List;

/** A bad mark is the opposite of a good one, so no customer has both at once. */
final class MarksRule {
  private MarksRule() {}

  static void check(List<GoodMark> good, List<BadMark> bad) {
    for (int i = 0; i < bad.size(); i++) {
      BadMark mark = bad.get(i);
      if (good.contains(oppositeOf(mark))) {
        throw RefusedException.at(
            "/badMarks/" + i,
            AppraisalRefusal.MARKS_CONTRADICT,
            mark + " is the opposite of " + oppositeOf(mark));
      }
    }
  }

  private static GoodMark oppositeOf(BadMark mark) {
    return switch (mark) {
      case KEEPS_US_FROM_WHAT_WE_ARE_GOOD_AT -> GoodMark.LETS_US_DO_WHAT_WE_ARE_GOOD_AT;
      case DOES_NOT_VALUE_WHAT_WE_ARE_GOOD_AT -> GoodMark.VALUES_WHAT_WE_ARE_GOOD_AT;
      case DEMANDS_WHAT_BUILDS_NO_SKILL -> GoodMark.DEMANDS_WHAT_BUILDS_OUR_SKILL;
      case MOVES_AGAINST_OUR_STRATEGY -> GoodMark.MOVES_WITH_OUR_STRATEGY;
    };
  }
}
