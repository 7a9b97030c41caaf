package io.perennial.command.reaction;

import java.util.List;

/** The reactions of this service. */
public final class Reactions {

  private Reactions() {}

  /** All of them, switched on or not. */
  public static List<Reaction> all(ReactionSettings settings) {
    return List.of(
        new KeyAccountPlan(settings.planNextYearFrom()),
        new BreachReview(),
        new GraveComplaintNotice(settings.graveSeverity()),
        new GraveMarketReportNotice(settings.graveSeverity()),
        new LostReferralNotice());
  }
}
