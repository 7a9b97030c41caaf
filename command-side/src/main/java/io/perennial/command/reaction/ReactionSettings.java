package io.perennial.command.reaction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service does by itself when something has happened.
 *
 * @param horizon days between the business date of an event and its recording from which on nothing
 *     is done about it: it is history that was entered late, or imported
 * @param retryAfter after which a reaction that failed is tried for the second time; twice as long
 *     for each further one
 * @param retryAtMost longest time between two tries
 * @param graveSeverity severity up to which a complaint or a market report is grave, 1 (gravest) to
 *     4
 * @param planNextYearFrom first month, 1 to 12, from which on a plan is drafted for the next year
 * @param keyAccountPlan whether a plan is drafted for who becomes a key customer
 * @param breachReview whether a breach of the credit limit opens a review of the credit
 * @param graveComplaintNotice whether who looks after the customer is told of a grave complaint
 * @param graveMarketReportNotice whether who looks after the customer is told of a grave market
 *     report
 * @param lostReferralNotice whether who looks after a lost customer is told of a referral
 */
@ConfigurationProperties("perennial.reactions")
public record ReactionSettings(
    @DefaultValue("30") int horizon,
    @DefaultValue("30s") Duration retryAfter,
    @DefaultValue("1h") Duration retryAtMost,
    @DefaultValue("2") int graveSeverity,
    @DefaultValue("10") int planNextYearFrom,
    @DefaultValue("true") boolean keyAccountPlan,
    @DefaultValue("true") boolean breachReview,
    @DefaultValue("true") boolean graveComplaintNotice,
    @DefaultValue("true") boolean graveMarketReportNotice,
    @DefaultValue("true") boolean lostReferralNotice) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when one of them cannot work
   */
  public ReactionSettings {
    require(horizon >= 0, "horizon must be at least 0 days");
    require(retryAfter.isPositive(), "retry-after must be longer than nothing");
    require(
        retryAtMost.compareTo(retryAfter) >= 0,
        "retry-at-most must not be shorter than retry-after");
    require(graveSeverity >= 0 && graveSeverity <= 4, "grave-severity must be 0 (none is) to 4");
    require(
        planNextYearFrom >= 1 && planNextYearFrom <= 12,
        "plan-next-year-from must be a month, 1 to 12");
  }

  /** What holds where nothing is set. */
  public static ReactionSettings defaults() {
    return new ReactionSettings(
        30, Duration.ofSeconds(30), Duration.ofHours(1), 2, 10, true, true, true, true, true);
  }

  /** The time to wait after so many tries. */
  Duration pause(int tries) {
    Duration pause = retryAfter;
    for (int i = 1; i < tries && pause.compareTo(retryAtMost) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(retryAtMost) > 0 ? retryAtMost : pause;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("perennial.reactions: " + message);
    }
  }
}
