package io.perennial.events.tieringrun;

import io.perennial.events.Money;
import io.perennial.events.customer.standing.Tier;

/**
 * What is in a tier after a ranking.
 *
 * @param tier the tier
 * @param customers number of customers
 * @param netSales their net sales in the window
 */
public record TierCount(Tier tier, int customers, Money netSales) {}
