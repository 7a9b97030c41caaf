package io.perennial.query.dealings;

import io.perennial.events.Unit;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.query.activity.EstimatedShare;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An estimate of our part of what the customer spends on such products.
 *
 * @param share our part, 0 to 1
 * @param source where the estimate comes from
 * @param estimatedOn business date
 */
public record WalletEstimate(
    @Unit(Unit.SHARE) BigDecimal share, String source, LocalDate estimatedOn)
    implements EstimatedShare {

  @Override
  public LocalDate on() {
    return estimatedOn;
  }

  static WalletEstimate of(ShareOfWalletEstimated event) {
    return new WalletEstimate(event.share(), event.source(), event.occurredOn());
  }
}
