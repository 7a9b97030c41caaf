package io.perennial.events.tieringrun;

import io.perennial.events.Money;
import io.perennial.events.Unit;
import io.perennial.events.customer.standing.Tier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer that would move to another tier, and why.
 *
 * @param customerId the customer
 * @param tier tier by the ranking
 * @param previousTier tier at the time of the ranking; absent when it had none
 * @param rank rank by net sales, from 1
 * @param cumulativeShare share of all net sales, from 0 to 1, that this customer and those ranked
 *     above it make together, with four decimals
 * @param netSales net sales in the window
 */
public record TierMove(
    String customerId,
    Tier tier,
    @Nullable Tier previousTier,
    int rank,
    @Unit(Unit.SHARE) BigDecimal cumulativeShare,
    Money netSales) {}
