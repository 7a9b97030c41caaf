package io.perennial.command.common;

import io.perennial.command.RefusedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * No step is dated before the step that it answers. Facts of trade answer nothing and may come
 * late.
 */
public final class StepOrderRule {
  private StepOrderRule() {}

  /**
   * Refuses a step that is dated too early.
   *
   * @param on date of the step
   * @param answered date of the step that it answers; absent when there is none
   * @param what the step that it answers, in words, such as {@code the proposal}
   */
  public static void check(LocalDate on, @Nullable LocalDate answered, String what) {
    check(on, BusinessDates.OCCURRED_ON, answered, what);
  }

  /**
   * Refuses what is due, or to come, before the step that it follows.
   *
   * @param on its date
   * @param pointer where it stands in the body
   * @param answered date of the step that it follows; absent when there is none
   * @param what the step that it follows, in words
   */
  public static void check(
      LocalDate on, String pointer, @Nullable LocalDate answered, String what) {
    if (answered != null && on.isBefore(answered)) {
      throw RefusedException.at(
          pointer,
          CommonRefusal.DATED_TOO_EARLY,
          on + " lies before the date of " + what + ", which is " + answered);
    }
  }
}
