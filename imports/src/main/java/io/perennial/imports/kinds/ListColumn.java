package io.perennial.imports.kinds;

import com.fasterxml.jackson.core.JsonGenerator;
import io.perennial.imports.Reason;
import io.perennial.imports.SourceNumbers;
import io.perennial.imports.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Several values in one column, with semicolons or upright strokes between them. */
enum ListColumn implements ColumnType {
  /** Texts of one line. */
  TEXTS(50, "[;|]"),
  /** Numbers that the source has given to what was imported; commas separate them, too. */
  NUMBERS(500, "[,;|]");

  private final int most;
  private final String between;

  ListColumn(int most, String between) {
    this.most = most;
    this.between = between;
  }

  @Override
  public List<String> read(Reading reading, String field, String text) throws UnreadableException {
    List<String> values = new ArrayList<>();
    for (String part : text.split(between, -1)) {
      if (!part.isBlank()) {
        values.add(
            this == NUMBERS
                ? SourceNumbers.id(reading.source(), field, part)
                : TextColumn.LINE.read(reading, field, part.strip()));
      }
    }
    if (values.isEmpty() || values.size() > most) {
      throw new UnreadableException(
          Reason.of(
              field, text, "not a list", "1 to " + most + " values with ; between are expected"));
    }
    return values;
  }

  @Override
  public void write(JsonGenerator body, String name, Object value, Reading reading)
      throws IOException {
    body.writeArrayFieldStart(name);
    for (Object one : (List<?>) value) {
      body.writeString(one.toString());
    }
    body.writeEndArray();
  }
}
