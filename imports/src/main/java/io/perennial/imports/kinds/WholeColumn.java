package io.perennial.imports.kinds;

import com.fasterxml.jackson.core.JsonGenerator;
import io.perennial.imports.Reason;
import io.perennial.imports.UnreadableException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Whole numbers.
 *
 * @param least the smallest one
 * @param most the largest one
 */
record WholeColumn(int least, int most) implements ColumnType {

  private static final int MOST_DIGITS = 10;
  private static final Pattern STYLED = Pattern.compile("[0-9][0-9.,'\u2019 \u00A0\u202F]*");

  @Override
  public Integer read(Reading reading, String field, String text) throws UnreadableException {
    long value = least - 1L;
    if (isDigits(text)) {
      value = Long.parseLong(text);
    } else if (STYLED.matcher(text).matches()) {
      value = reading.numbers().read(field, text, 0).longValueExact();
    }
    if (value < least || value > most) {
      throw new UnreadableException(
          Reason.of(
              field,
              text,
              "not a whole number",
              "a whole number from " + least + " to " + most + " is expected"));
    }
    return (int) value;
  }

  private static boolean isDigits(String text) {
    boolean digits = text.length() <= MOST_DIGITS;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }

  @Override
  public void write(JsonGenerator body, String name, Object value, Reading reading)
      throws IOException {
    body.writeNumberField(name, (Integer) value);
  }
}
