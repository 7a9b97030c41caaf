package io.perennial.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads decimal numbers. Without a style only what can be read in one way is accepted.
 *
 * @param decimal what stands before the decimals; absent: a point, where nothing else can be meant
 * @param grouping what stands between groups of three digits; absent: what the decimal style leaves
 * @param round whether noise of binary floating point is rounded away
 */
public record Numbers(@Nullable Decimal decimal, @Nullable Grouping grouping, boolean round) {

  /** What stands before the decimals. */
  public enum Decimal {
    /** 1234.50. */
    POINT,
    /** 1234,50. */
    COMMA
  }

  /** What stands between groups of three digits. */
  public enum Grouping {
    /** Nothing. */
    NONE(""),
    /** 1.234,50. */
    POINT("\\."),
    /** 1,234.50. */
    COMMA(","),
    /** 1 234,50, also with blanks that do not break. */
    BLANK("[ \u00A0\u202F]"),
    /** 1'234.50. */
    APOSTROPHE("['\u2019]");

    private final String pattern;

    Grouping(String pattern) {
      this.pattern = pattern;
    }
  }

  private static final int MOST_DIGITS = 12;
  private static final int FINEST = 6;
  private static final BigDecimal NOISE = new BigDecimal("0.000001");
  private static final Pattern SIGNED = Pattern.compile("[-\u2212(].*");
  private static final Pattern DIGITS = Pattern.compile("[0-9.,'\u2019 \u00A0\u202F]+");
  private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern TWO_WAYS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

  /**
   * Reads an amount of 0 or more.
   *
   * @param digits decimals it may have
   */
  public BigDecimal read(String field, String text, int digits) throws UnreadableException {
    String number = text.strip();
    if (number.isEmpty()) {
      throw no(field, text, "empty", "an amount is expected");
    }
    if (SIGNED.matcher(number).matches()) {
      throw no(field, text, "negative", "an amount of 0 or more is expected");
    }
    if (!DIGITS.matcher(number).matches()) {
      throw no(field, text, "not a number", "a number such as 1234.50 is expected, digits only");
    }
    BigDecimal value =
        new BigDecimal(decimal == null ? plain(field, number) : styled(field, number));
    if (value.precision() - value.scale() > MOST_DIGITS) {
      throw no(field, text, "too large", "at most 12 digits before the decimals are expected");
    }
    return fitting(field, text, value, digits);
  }

  private String plain(String field, String number) throws UnreadableException {
    if (grouping != null && grouping != Grouping.NONE) {
      return styled(field, number);
    }
    if (TWO_WAYS.matcher(number).matches()) {
      throw no(
          field,
          number,
          "decimal style not clear",
          "this may be thousands or decimals; say --decimal POINT or --decimal COMMA");
    }
    if (!PLAIN.matcher(number).matches()) {
      throw no(
          field,
          number,
          "decimal style not clear",
          "a number such as 1234.50 is expected; other styles are told by --decimal POINT or"
              + " COMMA, and --grouping");
    }
    return number;
  }

  private String styled(String field, String number) throws UnreadableException {
    boolean comma = decimal == Decimal.COMMA;
    Grouping groups = grouping != null ? grouping : comma ? Grouping.POINT : Grouping.COMMA;
    String mark = comma ? "," : "\\.";
    String decimals = "(" + mark + "[0-9]+)?";
    boolean grouped =
        groups != Grouping.NONE
            && number.matches("[0-9]{1,3}(" + groups.pattern + "[0-9]{3})+" + decimals);
    if (!grouped && !number.matches("[0-9]+" + decimals)) {
      throw no(
          field,
          number,
          "not in the decimal style",
          "this is no number with decimal "
              + word(comma ? "comma" : "point")
              + " and "
              + (groups == Grouping.NONE
                  ? "no grouping"
                  : "groups of three by " + word(groups.name()))
              + ", as --decimal and --grouping say");
    }
    String whole = grouped ? number.replaceAll(groups.pattern, "") : number;
    return comma ? whole.replace(',', '.') : whole;
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private BigDecimal fitting(String field, String text, BigDecimal value, int digits)
      throws UnreadableException {
    if (value.stripTrailingZeros().scale() <= digits) {
      return value;
    }
    BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_EVEN);
    boolean noise = value.subtract(rounded).abs().compareTo(NOISE) <= 0;
    if (noise && round) {
      return rounded;
    }
    throw no(
        field,
        text,
        "too many decimals",
        "at most "
            + digits
            + " decimals are expected"
            + (noise ? "; --round makes it " + rounded.toPlainString() : ""));
  }

  /** Reads our cost of one unit, which may be finer than what can be paid. */
  public BigDecimal readFine(String field, String text) throws UnreadableException {
    return read(field, text, FINEST);
  }

  private static UnreadableException no(String field, String text, String kind, String expected) {
    return new UnreadableException(Reason.of(field, text, kind, expected));
  }
}
