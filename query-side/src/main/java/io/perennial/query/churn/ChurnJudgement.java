package io.perennial.query.churn;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.measure.Judgement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether customers are active, lapsed or have defected by a policy; the amount is what they bought
 * in the last 12 months.
 *
 * @param policy when silence counts as a loss
 */
public record ChurnJudgement(ChurnPolicy policy) implements Judgement<ChurnDocument> {

  @Override
  public Optional<Outcome> of(ChurnDocument document, LocalDate on) {
    LocalDate first = document.firstPurchaseOn();
    if (first == null || first.isAfter(on)) {
      return Optional.empty();
    }
    return Optional.of(
        new Outcome(
            document.customerId(),
            document.losses(policy).statusOn(on).name().toLowerCase(Locale.ROOT),
            null,
            document.history().twelveMonthsTo(on).sales()));
  }
}
