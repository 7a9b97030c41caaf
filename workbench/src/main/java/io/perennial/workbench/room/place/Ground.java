package io.perennial.workbench.room.place;

import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import java.util.List;

/**
 * The places of a room.
 *
 * @param room the room
 * @param labels what keys of the texts for their names begin with, such as {@code sales.place-}
 * @param places the places, in their order; where the room begins has no name
 */
public record Ground(Room room, String labels, List<Place> places) {

  public Ground {
    places = List.copyOf(places);
  }

  /** The place of a name. */
  public Place named(String name) {
    return places.stream()
        .filter(place -> place.name().equals(name))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }

  /** Where the room begins. */
  public Place first() {
    return named("");
  }
}
