package io.perennial.query.view;

import io.perennial.platform.document.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that a list of the view may be filtered and sorted by.
 *
 * @param field name and type in the store
 * @param kind what its values are, and with them what a filter's text must be
 * @param choices all values of a {@code CHOICE}; empty otherwise
 * @param optional whether documents may have no value; those are asked for by {@link #ABSENT}
 * @param several whether documents have any number of values, written as {@link Field#words}
 * @param currency the currency of an {@code AMOUNT}; absent otherwise
 * @param meaning one sentence for the documentation
 * @param value its value in a document: {@code String} for text, {@code Long} for numbers (money in
 *     minor units), the type's own absent value when the document has none
 * @param turn what the passing of days makes of it; absent when nothing does
 */
public record ViewField<D>(
    Field field,
    Kind kind,
    List<String> choices,
    boolean optional,
    boolean several,
    @Nullable String currency,
    String meaning,
    Function<D, Object> value,
    @Nullable Turn<D> turn) {

  /** What a filter says to find the documents that have no value. */
  public static final String ABSENT = "absent";

  /** What the values of a field are. */
  public enum Kind {
    /** Any text. */
    TEXT,
    /** ISO 8601 date. */
    DATE,
    /** Calendar quarter, as in {@code 1997-Q1}. */
    QUARTER,
    /** One of the choices, which have no order. */
    CHOICE,
    /** Whole number. */
    NUMBER,
    /** Amount of money, asked for in units of the currency and kept in minor units. */
    AMOUNT,
    /** The name of one of our people, kept as a digest: it is found, and has no order. */
    STAFF
  }

  /**
   * What the passing of days makes of a value: a document that has one value has another from a day
   * of its own on, though nothing was recorded on that day. Kept are the value before and the day,
   * so that what is kept is true on all days; a document that has the value behind already is kept
   * with a day that has come.
   *
   * @param from the value before; absent when any value turns
   * @param to the value behind
   * @param on where the day is kept: a document with the value before has one
   * @param day the day as it is kept
   */
  public record Turn<D>(@Nullable String from, String to, Field on, Function<D, Object> day) {

    /** The day of what has turned, whenever that was. */
    public static final LocalDate PAST = LocalDate.of(1, 1, 1);

    /** The day of what does not turn. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  }

  public ViewField {
    choices = List.copyOf(choices);
  }

  /** Whether lists may be filtered by a range of it. */
  public boolean ranged() {
    return !several && kind != Kind.CHOICE && kind != Kind.STAFF;
  }

  /**
   * Whether lists may be sorted by it: not by what is another one tomorrow. Dates that end when
   * they have come are before all others, as what is absent is.
   */
  public boolean sorted() {
    return !several && kind != Kind.STAFF && (turn == null || turn.from == null);
  }
}
