package io.perennial.imports.kinds;

import com.fasterxml.jackson.core.JsonGenerator;
import io.perennial.imports.Reason;
import io.perennial.imports.UnreadableException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Texts.
 *
 * @param shape what a value looks like
 * @param longest most characters
 * @param kind what is said of a value that does not fit
 * @param expected what is expected instead
 */
record TextColumn(Pattern shape, int longest, String kind, String expected) implements ColumnType {

  private static final int NAME = 200;
  private static final int NOTE = 2_000;
  private static final String CODE_EXPECTED =
      "up to 80 letters, digits, points, hyphens and underscores are expected";

  /** An identifier or a product. */
  static final TextColumn CODE =
      new TextColumn(
          Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}"), NAME, "not a code", CODE_EXPECTED);

  /** The same, said of customers. */
  static final TextColumn NUMBER =
      new TextColumn(CODE.shape(), NAME, "not a number or short name", CODE_EXPECTED);

  /** One line. */
  static final TextColumn LINE = line("not a name", "\\P{Cc}+", NAME);

  /** A telephone number. */
  static final TextColumn PHONE = line("not a telephone number", "\\P{Cc}+", 40);

  /** A postal code. */
  static final TextColumn POSTAL_CODE = line("not a postal code", "\\P{Cc}+", 20);

  /** About how old somebody is. */
  static final TextColumn AGE_BAND = line("not an age", "\\P{Cc}+", 40);

  /** A country. */
  static final TextColumn COUNTRY =
      new TextColumn(
          Pattern.compile("[A-Z]{2}"), 2, "not a country", "two capital letters are expected");

  /** An e-mail address. */
  static final TextColumn EMAIL =
      new TextColumn(
          Pattern.compile("[^@\\s]+@[^@\\s]+"),
          254,
          "not an e-mail address",
          "an address such as ina@example.org is expected");

  /** A number in a register of companies. */
  static final TextColumn REGISTRATION_NUMBER =
      new TextColumn(
          Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{0,63}"),
          NAME,
          "not a registration number",
          "up to 64 letters, digits, blanks, points, slashes and hyphens are expected");

  /** The number of an invoice. */
  static final TextColumn INVOICE_NUMBER =
      new TextColumn(
          Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_#-]{0,63}"),
          NAME,
          "not an invoice number",
          "up to 64 letters, digits and signs are expected");

  /** A sentence or some, over several lines perhaps. */
  static final TextColumn NOTES =
      new TextColumn(
          Pattern.compile("[\\P{Cc}\\r\\n\\t]+"),
          NOTE,
          "not a text",
          "at most 2000 characters are expected");

  private static TextColumn line(String kind, String shape, int longest) {
    return new TextColumn(
        Pattern.compile(shape),
        longest,
        kind,
        "one line of at most " + longest + " characters is expected");
  }

  @Override
  public String read(Reading reading, String field, String text) throws UnreadableException {
    if (text.length() > longest || !shape.matcher(text).matches()) {
      throw new UnreadableException(Reason.of(field, text, kind, expected));
    }
    return text;
  }

  @Override
  public void write(JsonGenerator body, String name, Object value, Reading reading)
      throws IOException {
    body.writeStringField(name, (String) value);
  }
}
