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
 * @param keyAccountPlan whether a plan is drafted for who becomes a key customer
 * @param breachReview whether a breach of the credit limit opens a review of the credit
 */
@ConfigurationProperties("perennial.reactions")
public record ReactionSettings(
    @DefaultValue("30") int horizon,
    @DefaultValue("30s") Duration retryAfter,
    @DefaultValue("1h") Duration retryAtMost,
    @DefaultValue("true") boolean keyAccountPlan,
    @DefaultValue("true") boolean breachReview) {

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
