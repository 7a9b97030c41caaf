package io.perennial.query.view;

import io.perennial.platform.document.Field;
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
 */
public record ViewField<D>(
    Field field,
    Kind kind,
    List<String> choices,
    boolean optional,
    boolean several,
    @Nullable String currency,
    String meaning,
    Function<D, Object> value) {

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

  public ViewField {
    choices = List.copyOf(choices);
  }

  /** Whether lists may be filtered by a range of it. */
  public boolean ranged() {
    return !several && kind != Kind.CHOICE && kind != Kind.STAFF;
  }

  /** Whether lists may be sorted by it. */
  public boolean sorted() {
    return !several && kind != Kind.STAFF;
  }
}
