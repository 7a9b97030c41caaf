package io.perennial.events.salestarget;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.StaffName;
import org.jspecify.annotations.Nullable;

/**
 * For whom, or for what, a sales target is set.
 *
 * @param kind one of our people, a dealer, a product or a region; or all of the company
 * @param code the dealer's identifier as a customer, the product or the region
 * @param representative the representative; kept under a key of that member of staff
 */
public record TargetScope(
    TargetScopeKind kind,
    @Code @Nullable String code,
    @StaffName @Nullable String representative) {}
