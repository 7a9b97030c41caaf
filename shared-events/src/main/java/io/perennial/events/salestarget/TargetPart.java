package io.perennial.events.salestarget;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.StaffName;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sales target.
 *
 * @param code the quarter as {@code 2026-Q1}, the month as {@code 2026-03}, the dealer's identifier
 *     as a customer, the product or the region
 * @param representative the representative; kept under a key of that member of staff
 * @param figures what is to be reached
 */
public record TargetPart(
    @Code @Nullable String code,
    @StaffName @Nullable String representative,
    TargetFigures figures) {}
