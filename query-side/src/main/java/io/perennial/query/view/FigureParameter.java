package io.perennial.query.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a figure.
 *
 * @param name name in the query string
 * @param type what its text must be
 * @param defaultText used when it is absent; {@code null} for a {@code DATE} means today
 * @param choices allowed values for a {@code CHOICE}; empty otherwise
 * @param meaning one sentence, with the unit
 */
public record FigureParameter(
    String name, Type type, @Nullable String defaultText, List<String> choices, String meaning) {

  /** What a parameter's text must be. */
  public enum Type {
    /** ISO 8601 date. */
    DATE,
    /** Decimal number. */
    DECIMAL,
    /** Whole number. */
    INTEGER,
    /** One of the choices. */
    CHOICE
  }

  public FigureParameter {
    choices = List.copyOf(choices);
  }
}
