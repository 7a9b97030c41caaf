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
 * @param least least value of a {@code DECIMAL} or an {@code INTEGER}
 * @param most largest value of a {@code DECIMAL} or an {@code INTEGER}
 * @param meaning one sentence, with the unit
 */
public record FigureParameter(
    String name,
    Type type,
    @Nullable String defaultText,
    List<String> choices,
    int least,
    int most,
    String meaning) {

  /** What a parameter's text must be. */
  public enum Type {
    /** ISO 8601 date that has come. */
    DATE,
    /** Decimal number within bounds. */
    DECIMAL,
    /** Whole number within bounds. */
    INTEGER,
    /** One of the choices. */
    CHOICE,
    /** The name of one of our people, however it is written; {@code anybody} for all. */
    STAFF,
    /** A code, written as it is. */
    CODE,
    /** A week as ISO 8601 writes it; {@code current} for that of the date. */
    WEEK
  }

  public FigureParameter {
    choices = List.copyOf(choices);
  }

  /** A date; today when no other is usual. */
  public static FigureParameter date(String name, @Nullable String usual, String meaning) {
    return new FigureParameter(name, Type.DATE, usual, List.of(), 0, 0, meaning);
  }

  /** A decimal number from one bound to the other. */
  public static FigureParameter decimal(
      String name, String usual, int least, int most, String meaning) {
    return new FigureParameter(name, Type.DECIMAL, usual, List.of(), least, most, meaning);
  }

  /** A whole number from one bound to the other. */
  public static FigureParameter integer(
      String name, String usual, int least, int most, String meaning) {
    return new FigureParameter(name, Type.INTEGER, usual, List.of(), least, most, meaning);
  }

  /** What stands for all of our people. */
  public static final String ANYBODY = "anybody";

  /** One of our people; all of them when nobody is named. */
  public static FigureParameter staff(String name, String meaning) {
    return new FigureParameter(name, Type.STAFF, ANYBODY, List.of(), 0, 0, meaning);
  }

  /** A code; what is usual is a word that stands for something else. */
  public static FigureParameter code(String name, String usual, String meaning) {
    return new FigureParameter(name, Type.CODE, usual, List.of(), 0, 0, meaning);
  }

  /** What stands for the week of the date {@code on}. */
  public static final String CURRENT = "current";

  /** A week that has begun. */
  public static FigureParameter week(String name, String meaning) {
    return new FigureParameter(name, Type.WEEK, CURRENT, List.of(), 0, 0, meaning);
  }

  /** One of some words. */
  public static FigureParameter choice(
      String name, String usual, List<String> choices, String meaning) {
    return new FigureParameter(name, Type.CHOICE, usual, choices, 0, 0, meaning);
  }
}
