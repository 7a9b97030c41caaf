package io.perennial.workbench.room.sales;

import io.perennial.workbench.room.place.PlacePage;

/**
 * Targets and what was reached of them.
 *
 * @param place the place
 * @param year the year that was asked for; empty for that of the date
 * @param on the date that was asked for; empty for today
 * @param attainments the targets
 */
public record TargetsPage(PlacePage place, String year, String on, Attainments attainments) {}
