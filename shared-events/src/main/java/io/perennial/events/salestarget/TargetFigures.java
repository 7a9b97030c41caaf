package io.perennial.events.salestarget;

import io.perennial.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param amount net amount of sales
 * @param grossMargin gross margin
 * @param newOutlets number of outlets that are to be won
 * @param collected receivables that are to be collected
 */
public record TargetFigures(
    Money amount,
    @Nullable Money grossMargin,
    @Nullable Integer newOutlets,
    @Nullable Money collected) {}
