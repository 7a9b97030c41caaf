package io.perennial.query.table;

import io.perennial.events.Unit;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;

/** What the cells of a column hold. */
public enum ColumnType {
  /** Any text. */
  TEXT,
  /** A word of a closed list. */
  CHOICE,
  /** ISO 8601 date. */
  DATE,
  /** Instant in UTC. */
  INSTANT,
  /** Time of day. */
  TIME,
  /** Calendar month, as in {@code 1997-01}. */
  MONTH,
  /** Whole number. */
  INTEGER,
  /** Amount of money in units of the currency. */
  AMOUNT,
  /** Exact decimal that is no amount of money. */
  DECIMAL,
  /** Number that was worked out, in double precision. */
  NUMBER,
  /** Whether something is so. */
  BOOLEAN;

  /** The type as it is called outside. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its values are numbers with a decimal point. */
  public boolean isDecimal() {
    return this == AMOUNT || this == DECIMAL || this == NUMBER;
  }

  /**
   * The type of a component.
   *
   * @param type class of its values
   * @param component where its unit is said
   * @throws IllegalArgumentException when no cell can hold such a value
   */
  static ColumnType of(Class<?> type, AnnotatedElement component) {
    if (type == String.class) {
      return TEXT;
    } else if (type.isEnum()) {
      return CHOICE;
    } else if (type == LocalDate.class) {
      return DATE;
    } else if (type == Instant.class) {
      return INSTANT;
    } else if (type == LocalTime.class) {
      return TIME;
    } else if (type == YearMonth.class) {
      return MONTH;
    } else if (type == BigDecimal.class) {
      return component.isAnnotationPresent(Unit.class) ? DECIMAL : AMOUNT;
    } else if (type == double.class || type == Double.class) {
      return NUMBER;
    } else if (type == boolean.class || type == Boolean.class) {
      return BOOLEAN;
    } else if (type == int.class
        || type == Integer.class
        || type == long.class
        || type == Long.class
        || type == Year.class) {
      return INTEGER;
    }
    throw new IllegalArgumentException("No cell can hold a " + type);
  }
}
