package io.perennial.imports.kinds;

import com.fasterxml.jackson.core.JsonGenerator;
import io.perennial.imports.UnreadableException;
import java.io.IOException;
import java.time.LocalDate;

/** Business dates. */
enum DateColumn implements ColumnType {
  /** Written as all dates of the file. */
  DATE;

  @Override
  public LocalDate read(Reading reading, String field, String text) throws UnreadableException {
    return reading.dates().read(field, text);
  }

  @Override
  public void write(JsonGenerator body, String name, Object value, Reading reading)
      throws IOException {
    body.writeStringField(name, value.toString());
  }
}
