package io.perennial.workbench.room.place;

import io.perennial.workbench.figure.Panels.Wanted;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a room: figures beside each other, asked for with the same choices.
 *
 * @param name its part of the address; empty for where the room begins
 * @param shown the figures
 * @param choices names of the parameters that somebody may choose there
 * @param span how far before today a span begins when nobody says it; absent where it begins with
 *     the first event
 * @param leads where one goes on from there
 */
public record Place(
    String name, List<Shown> shown, List<String> choices, @Nullable Period span, List<Lead> leads) {

  private static final String FROM = "from";
  private static final String ON = "on";
  private static final String AS_OF = "asOf";

  /** Parameters that every figure takes. */
  static final List<String> EVERYWHERE = List.of(AS_OF, "knownAt");

  /**
   * A figure at a place.
   *
   * @param wanted the figure
   * @param wide whether it needs the whole width
   */
  public record Shown(Wanted wanted, boolean wide) {}

  /**
   * A way on.
   *
   * @param label the key of the text that says what is there
   * @param address where that is
   */
  public record Lead(String label, String address) {}

  public Place {
    shown = List.copyOf(shown);
    choices = List.copyOf(choices);
    leads = List.copyOf(leads);
  }

  /** A place without figures. */
  public static Place of(String name, String... choices) {
    return new Place(name, List.of(), List.of(choices), null, List.of());
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
    return new Place(name, shown, choices, usual, leads);
  }

  /** With a way on more. */
  public Place leading(String label, String address) {
    List<Lead> all = new ArrayList<>(leads);
    all.add(new Lead(label, address));
    return new Place(name, shown, choices, span, all);
  }

  private Place with(Shown more) {
    List<Shown> all = new ArrayList<>(shown);
    all.add(more);
    return new Place(name, all, choices, span, leads);
  }

  /**
   * What was chosen, and what is usual here, up to the day that is looked at.
   *
   * @param given parameters of the page
   * @param today the day in the time zone of the company
   */
  public Map<String, String> chosen(Map<String, String> given, Supplier<LocalDate> today) {
    Map<String, String> chosen = new LinkedHashMap<>();
    if (span != null) {
      chosen.put(FROM, lookedAt(given).orElseGet(today).minus(span).toString());
    }
    given.forEach((name, value) -> {
      if (!value.isBlank() && (choices.contains(name) || EVERYWHERE.contains(name))) {
        chosen.put(name, value.strip());
      }
    });
    return chosen;
  }

  /** The day that is asked for; empty when none is, or none that is understood. */
  private static Optional<LocalDate> lookedAt(Map<String, String> given) {
    return Stream.of(ON, AS_OF)
        .map(name -> given.getOrDefault(name, "").strip())
        .flatMap(day -> {
          try {
            return Stream.of(LocalDate.parse(day));
          } catch (DateTimeParseException e) {
            return Stream.empty();
          }
        })
        .findFirst();
  }
}
