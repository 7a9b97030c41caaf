package io.perennial.command.customer.stage;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.stage.LifecycleStage;
import org.jspecify.annotations.Nullable;

/** Who has been identified is qualified; who is a prospect already is so. */
final class QualificationRule {
  private QualificationRule() {}

  /**
   * Whether the company is to be qualified now; not when just that has been said, or when nothing
   * is said of one that was registered as a prospect.
   *
   * @param qualification trace of its qualification; absent when it was not identified before
   * @param plain whether neither a date nor an explanation is given
   */
  static boolean check(
      LifecycleStage stage, @Nullable Trace qualification, Asked asked, boolean plain) {
    boolean repeated = qualification != null && qualification.sameAs(asked);
    return switch (stage) {
      case IDENTIFIED -> true;
      case PROSPECT -> {
        if (qualification == null && !plain) {
          throw new RefusedException(
              CommonRefusal.ALREADY_SO, "The company has been a prospect from the beginning");
        }
        yield qualification != null
            && !RepeatRule.repeats(qualification, asked, "The company has been qualified");
      }
      case DISQUALIFIED -> {
        if (!repeated || !asked.dateGiven()) {
          throw new RefusedException(
              StageRefusal.DISQUALIFIED, "The company has been disqualified; reopen it first");
        }
        yield false;
      }
      case CUSTOMER, LAPSED, DEFECTED -> {
        if (!repeated) {
          throw new RefusedException(
              StageRefusal.ALREADY_CUSTOMER, "Who has bought is no prospect any more");
        }
        yield false;
      }
    };
  }
}
