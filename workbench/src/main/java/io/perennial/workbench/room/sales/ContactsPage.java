package io.perennial.workbench.room.sales;

import io.perennial.workbench.room.place.PlacePage;

/**
 * The contacts that are due.
 *
 * @param place the place
 * @param person whose they are; empty for everybody's
 * @param calendar the month
 */
public record ContactsPage(PlacePage place, String person, ContactCalendar calendar) {}
