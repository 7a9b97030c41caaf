package io.perennial.imports.kinds;

import io.perennial.imports.CannotDoException;
import io.perennial.imports.Header;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of amounts may say in its name in which currency they are: {@code Amount (EUR)}, {@code
 * amountEUR}.
 */
final class HeaderCurrency {

  private static final Pattern WORD = Pattern.compile("\\p{L}+|€|£");

  /** Where a code begins or ends within a word: amountEUR, amountEur, EURAmount. */
  private static final Pattern SEAM =
      Pattern.compile(
          "(?<=\\p{Ll})(?=\\p{Lu}\\p{L}{2}(?!\\p{L}))"
              + "|(?<=(?<!\\p{L})\\p{Lu}{3})(?=\\p{Lu}\\p{Ll})");

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private HeaderCurrency() {}

  /** Ends the import when a column names another currency than that of all amounts. */
  static void check(Header header, @Nullable String column, String currency) {
    String named = column == null ? null : named(column);
    if (named != null && !named.equals(currency)) {
      throw new CannotDoException(
          "%s: the column '%s' names %s, but amounts in %s are expected, as --currency or the service says."
              .formatted(header.file(), column, named, currency));
    }
  }

  /** The last word counts in whatever case; elsewhere a short word may be just a word. */
  private static @Nullable String named(String name) {
    String column = SEAM.matcher(name).replaceAll(" ");
    String named = null;
    Matcher words = WORD.matcher(column);
    while (words.find()) {
      String word = words.group();
      String code = code(word);
      boolean last = !column.substring(words.end()).codePoints().anyMatch(Character::isLetter);
      boolean first = words.start() == 0;
      if (CODES.contains(code)
          && (word.equals(code) || code.length() > word.length() || (last && !first))) {
        named = code;
      }
    }
    return named;
  }

  private static String code(String word) {
    return switch (word) {
      case "€" -> "EUR";
      case "£" -> "GBP";
      default -> word.toUpperCase(Locale.ROOT);
    };
  }
}
