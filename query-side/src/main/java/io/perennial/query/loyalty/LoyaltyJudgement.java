package io.perennial.query.loyalty;

import io.perennial.query.measure.Judgement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * In which quadrant customers are by a policy, with their loyalty score; the amount is what they
 * bought in the last 12 months.
 *
 * @param policy weights and thresholds
 */
public record LoyaltyJudgement(LoyaltyPolicy policy) implements Judgement<LoyaltyDocument> {

  @Override
  public Optional<Outcome> of(LoyaltyDocument document, LocalDate on) {
    Standing standing = Standing.on(on, document, policy);
    return standing.quadrant() == Quadrant.NOT_YET
        ? Optional.empty()
        : Optional.of(
            new Outcome(
                document.customerId(),
                standing.quadrant().name().toLowerCase(Locale.ROOT),
                standing.loyalty(),
                document.history().twelveMonthsTo(on).sales()));
  }
}
