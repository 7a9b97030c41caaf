package io.perennial.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes identifiers of the numbers that a source gives, a different one for each. */
public final class SourceNumbers {

  private static final int LONGEST = 80;
  private static final char BEGIN = 'n';

  private SourceNumbers() {}

  /**
   * The identifier of a number: letters, digits, points and hyphens stand for themselves, anything
   * else is written as its bytes between underscores.
   *
   * @param source whose numbers they are; absent where nobody else gives any
   */
  public static String id(@Nullable String source, String field, String number)
      throws UnreadableException {
    if (number.isBlank()) {
      throw new UnreadableException(
          Reason.of(field, number, "empty", "the source's own number is expected, see --id"));
    }
    String id = BEGIN + (source == null ? "" : escaped(source)) + "__" + escaped(number.strip());
    if (id.length() > LONGEST) {
      throw new UnreadableException(
          Reason.of(
              field,
              number,
              "too long",
              "with the source's name it must not exceed 80 characters"));
    }
    return id;
  }

  private static String escaped(String text) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= '0' && c <= '9'
          || c >= 'A' && c <= 'Z'
          || c >= 'a' && c <= 'z'
          || c == '.'
          || c == '-') {
        id.appendCodePoint(c);
      } else {
        id.append('_');
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          id.append(String.format(Locale.ROOT, "%02x", b));
        }
        id.append('_');
      }
    }
    return id.toString();
  }
}
