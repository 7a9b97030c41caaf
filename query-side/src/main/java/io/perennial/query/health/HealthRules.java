package io.perennial.query.health;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.ContactRhythm;

/**
 * All that health is judged by. No document depends on it: the same facts may be judged by others.
 *
 * @param policy weights, and where the bands begin
 * @param churn when silence counts as a loss
 * @param rhythm how often customers are called and visited
 * @param contractNoticeDays days before its end from which on a contract is to be seen to
 */
public record HealthRules(
    HealthPolicy policy, ChurnPolicy churn, ContactRhythm rhythm, int contractNoticeDays) {

  /** The handbook's, and what is usual where that is silent. */
  public static final HealthRules STANDARD =
      new HealthRules(HealthPolicy.STANDARD, ChurnPolicy.STANDARD, ContactRhythm.STANDARD, 60);
}
