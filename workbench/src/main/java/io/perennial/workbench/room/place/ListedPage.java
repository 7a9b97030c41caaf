package io.perennial.workbench.room.place;

import io.perennial.workbench.list.ListPart;

/**
 * A place with a list.
 *
 * @param place the place
 * @param list the list
 */
public record ListedPage(PlacePage place, ListPart list) {}
