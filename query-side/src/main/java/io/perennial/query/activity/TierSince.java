package io.perennial.query.activity;

import io.perennial.events.customer.standing.Tier;
import java.time.LocalDate;

/**
 * A tier and the day from which it holds.
 *
 * @param tier the tier
 * @param since business date
 */
public record TierSince(Tier tier, LocalDate since) {}
