package io.perennial.workbench.room.place;

import io.perennial.workbench.figure.Panels.Wanted;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a room: figures beside each other, asked for with the same choices.
 *
 * @param name its part of the address; empty for where the room begins
 * @param shown the figures
 * @param choices names of the parameters that somebody may choose there
 * @param span how far before today a span begins when nobody says it; absent where it begins with
 *     the first event
 */
public record Place(String name, List<Shown> shown, List<String> choices, @Nullable Period span) {

  /**
   * A figure at a place.
   *
   * @param wanted the figure
   * @param wide whether it needs the whole width
   */
  public record Shown(Wanted wanted, boolean wide) {}

  public Place {
    shown = List.copyOf(shown);
    choices = List.copyOf(choices);
  }

  /** A place without figures. */
  public static Place of(String name, String... choices) {
    return new Place(name, List.of(), List.of(choices), null);
  }

  /** With a figure more. */
  public Place with(String view, String figure, String... parameters) {
    return with(new Shown(Wanted.of(view, figure, parameters), false));
  }

  /** With a figure more that needs the whole width. */
  public Place withWide(String view, String figure, String... parameters) {
    return with(new Shown(Wanted.of(view, figure, parameters), true));
  }

  /** With spans that begin so long before today. */
  public Place over(Period usual) {
    return new Place(name, shown, choices, usual);
  }

  private Place with(Shown more) {
    List<Shown> all = new ArrayList<>(shown);
    all.add(more);
    return new Place(name, all, choices, span);
  }
}
