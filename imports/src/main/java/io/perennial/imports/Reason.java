package io.perennial.imports;

/**
 * Why a line is rejected.
 *
 * @param kind what lines rejected for the same reason have in common
 * @param sentence field, value and what was expected, for a person
 */
public record Reason(String kind, String sentence) {

  private static final int SHOWN = 60;

  /** A field whose value is not what is expected there. */
  public static Reason of(String field, String value, String kind, String expected) {
    return new Reason(field + ": " + kind, field + " '" + shown(value) + "': " + expected);
  }

  private static String shown(String value) {
    String line = value.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
