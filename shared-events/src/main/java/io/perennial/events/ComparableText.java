package io.perennial.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Forms in which texts that name something are compared. They are never shown or recorded: what is
 * recorded is what was written.
 */
public final class ComparableText {
  /**
   * What is not seen: controls and format characters, and the rest of Unicode's default-ignorable
   * code points, but for white space.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}&&[^\\p{IsWhite_Space}]]"
              + "|[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2065}\\x{3164}"
              + "\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}]");

  private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private ComparableText() {}

  /**
   * A person, as callers write it: one way of writing a character (NFKC, so that full-width forms
   * are the plain ones), nothing invisible, no difference of case, single blanks, none at the ends.
   */
  public static String person(String written) {
    return WHITE_SPACE.matcher(folded(written)).replaceAll(" ").strip();
  }

  /** A word of a list, as callers write it: as a person. */
  public static String word(String written) {
    return person(written);
  }

  /**
   * A number in a register of companies: as a person, without separators, and with the digits of
   * every script as the plain ones.
   */
  public static String registrationNumber(String written) {
    StringBuilder plain = new StringBuilder();
    SEPARATOR
        .matcher(folded(written))
        .replaceAll("")
        .codePoints()
        .forEach(character -> {
          int digit = Character.digit(character, 10);
          plain.appendCodePoint(digit < 0 ? character : '0' + digit);
        });
    return plain.toString();
  }

  /** Folding may write a character in another way again, so the form comes last once more. */
  private static String folded(String written) {
    String seen = INVISIBLE.matcher(composed(written)).replaceAll("");
    return composed(seen.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
