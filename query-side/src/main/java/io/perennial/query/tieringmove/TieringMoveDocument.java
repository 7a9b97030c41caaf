package io.perennial.query.tieringmove;

import io.perennial.events.Money;
import io.perennial.events.Unit;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierMove;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer that a tiering run moves to another tier, as previewed.
 *
 * @param moveId the run and the customer, with a tilde between them
 * @param runId the tiering run
 * @param customerId the customer
 * @param tier tier by the ranking
 * @param previousTier tier at the time of the ranking; absent when it had none
 * @param rank rank by net sales, from 1
 * @param cumulativeShare share of all net sales, from 0 to 1, that this customer and those ranked
 *     above it make together, with four decimals
 * @param netSales net sales in the window
 */
public record TieringMoveDocument(
    String moveId,
    String runId,
    String customerId,
    Tier tier,
    @Nullable Tier previousTier,
    int rank,
    @Unit(Unit.SHARE) BigDecimal cumulativeShare,
    Money netSales) {

  /** Stands in no identifier of a run or a customer. */
  private static final String DIVIDER = "~";

  static String id(String runId, TierMove move) {
    return runId + DIVIDER + move.customerId();
  }

  static TieringMoveDocument of(String runId, TierMove move) {
    return new TieringMoveDocument(
        id(runId, move),
        runId,
        move.customerId(),
        move.tier(),
        move.previousTier(),
        move.rank(),
        move.cumulativeShare(),
        move.netSales());
  }
}
