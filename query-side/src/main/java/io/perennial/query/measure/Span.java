package io.perennial.query.measure;

import io.perennial.query.view.FigureArguments;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a figure looks at.
 *
 * @param from the first one
 * @param on the last one, as of which the figure speaks
 */
public record Span(LocalDate from, LocalDate on) {

  /** The span that a figure with {@link Parameters#FROM} and {@link Parameters#ON} is asked for. */
  public static Span of(FigureArguments arguments) {
    return new Span(arguments.date(Parameters.FROM.name()), arguments.date(Parameters.ON.name()));
  }

  /** Whether a day is one of them; an absent one is not. */
  public boolean has(@Nullable LocalDate day) {
    return day != null && !day.isBefore(from) && !day.isAfter(on);
  }

  /** One for a day that is one of them, else none. */
  public long count(@Nullable LocalDate day) {
    return has(day) ? 1 : 0;
  }
}
