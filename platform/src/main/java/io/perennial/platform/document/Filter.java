package io.perennial.platform.document;

/**
 * A condition on one field.
 *
 * @param field name of a field of the collection
 * @param operator how the field's value is compared with the given one
 * @param value {@code String} or {@code Long}, as the field's type demands
 */
public record Filter(String field, Operator operator, Object value) {

  /** How a document's value is compared with the filter's. */
  public enum Operator {
    EQUAL,
    /** Not below the value; never absent. */
    AT_LEAST,
    /** Not above the value; never absent. */
    AT_MOST,
    /** One of the words of a text field is the value; see {@link Field#words}. */
    HAS
  }
}
