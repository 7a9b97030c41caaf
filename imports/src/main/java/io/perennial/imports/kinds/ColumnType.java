package io.perennial.imports.kinds;

import com.fasterxml.jackson.core.JsonGenerator;
import io.perennial.imports.UnreadableException;
import java.io.IOException;

/** What the values of a column are. */
interface ColumnType {

  /**
   * Reads a value.
   *
   * @param field name of the column
   * @param text what stands there, without blanks around it; never empty
   */
  Object read(Reading reading, String field, String text) throws UnreadableException;

  /** Writes a value into the body of a command. */
  void write(JsonGenerator body, String name, Object value, Reading reading) throws IOException;

  /** The value in one way of writing: equal values have equal contents. */
  default String content(Object value) {
    return value.toString();
  }
}
