package io.perennial.query.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * Arguments of a figure, complete (defaults filled in) and checked against its parameters.
 *
 * @param values by parameter name, as text
 */
public record FigureArguments(Map<String, String> values) {

  public FigureArguments {
    values = Map.copyOf(values);
  }

  /** A {@code DATE}. */
  public LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  /** A {@code DECIMAL}. */
  public BigDecimal decimal(String name) {
    return new BigDecimal(text(name));
  }

  /** An {@code INTEGER}. */
  public int integer(String name) {
    return Integer.parseInt(text(name));
  }

  /** A {@code CHOICE}. */
  public String text(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }
}
