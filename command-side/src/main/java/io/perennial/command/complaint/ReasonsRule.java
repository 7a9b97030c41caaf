package io.perennial.command.complaint;

import io.perennial.command.RefusedException;

/** A customer whose complaint is not justified is told why. */
final class ReasonsRule {
  private ReasonsRule() {}

  static void check(JudgeComplaint command) {
    String reasons = command.reasons();
    if (!command.valid() && (reasons == null || reasons.isBlank())) {
      throw RefusedException.at(
          "/reasons",
          ComplaintRefusal.REASONS_MISSING,
          "The reasons go to the customer, so they must be given");
    }
  }
}
