package io.perennial.events.tieringrun;

import io.perennial.events.Unit;
import io.perennial.events.customer.standing.Tier;
import java.math.BigDecimal;

/**
 * How far down a tier reaches.
 *
 * @param tier the tier
 * @param share share of all net sales, from 0 to 1, that it and the tiers above it make together
 */
public record TierCut(Tier tier, @Unit(Unit.SHARE) BigDecimal share) {}
