package io.perennial.query;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.health.HealthPolicy;
import io.perennial.query.health.HealthRules;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.todo.ToDoPolicy;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The rules that views are folded and judged by.
 *
 * @param currency the one reporting currency, ISO 4217
 * @param benefits what tiers are entitled to
 * @param churn when silence counts as a loss
 * @param loyalty weights and thresholds of loyalty
 * @param health weights and thresholds of health
 * @param toDo what is to be done, and until when
 * @param receivables when so much is owed to us that somebody should look
 */
@RecordBuilder
public record ViewPolicies(
    String currency,
    TierBenefits benefits,
    ChurnPolicy churn,
    LoyaltyPolicy loyalty,
    HealthPolicy health,
    ToDoPolicy toDo,
    ReceivablesPolicy receivables) {

  /** All that health is judged by. */
  public HealthRules healthRules() {
    return new HealthRules(health, churn, toDo.rhythm(), toDo.contractNoticeDays());
  }
}
