package io.perennial.workbench.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said, in one language: texts of the screens by their keys, labels of the
 * business's names and codes, and the sentences of the interface's own documentation.
 */
public final class Texts {

  /** Files of the screens' texts; the first part of a key is the file it is in. */
  static final List<String> SCREENS =
      List.of(
          "common",
          "today",
          "customers",
          "act",
          "sales",
          "credit",
          "complaints",
          "key-accounts",
          "analyses",
          "history",
          "operations");

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language));
    }
  }

  private final Language language;
  private final Map<String, String> screens = new HashMap<>();
  private final Map<String, String> names;
  private final Map<String, String> codes;
  private final Sentences sentences;

  private Texts(Language language) {
    this.language = language;
    for (String screen : SCREENS) {
      properties(screen).forEach((key, text) -> screens.put(screen + "." + key, text));
    }
    names = properties("names");
    codes = properties("codes");
    sentences =
        new Sentences(
            language == Language.ENGLISH ? Map.of() : sentences("sentences_" + language.code()),
            this::value);
  }

  /** The texts of a language. */
  public static Texts in(Language language) {
    Texts texts = ALL.get(language);
    if (texts == null) {
      throw new IllegalStateException("There is no " + language);
    }
    return texts;
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /**
   * A text of a screen, with what is put into it in place of {@code {0}} and so on.
   *
   * @param key the file and the name in it, such as {@code common.save}
   * @throws IllegalArgumentException when there is none
   */
  public String of(String key, Object... parts) {
    String text = screens.get(key);
    if (text == null) {
      throw new IllegalArgumentException("There is no text " + key + " in " + language);
    }
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return text;
  }

  /** Whether there is a text of a screen. */
  public boolean has(String key) {
    return screens.containsKey(key);
  }

  /** The label of a name of the interface: of a property, a column, a figure, a command. */
  public String name(String name) {
    String label = names.get(name);
    if (label != null) {
      return label;
    }
    if (name.indexOf('/') > 0) {
      return name(name.substring(name.indexOf('/') + 1));
    }
    int last = Math.max(name.lastIndexOf('_'), name.lastIndexOf('.'));
    if (last > 0) { // a column within another one
      return name(name.substring(0, last)) + " · " + name(name.substring(last + 1));
    }
    return takenApart(name);
  }

  /**
   * The label of a name in its own place, where it has one there: a view ({@code view}), a figure
   * ({@code churn} and {@code rate} with a slash between), a parameter ({@code parameter}).
   */
  public String name(String place, String name) {
    String label = names.get(place + "." + name);
    return label != null ? label : name(name);
  }

  /** The label of a figure. */
  public String figure(String view, String figure) {
    return name(view + "/" + figure);
  }

  /** The label of a code of the business, such as {@code PRICE_TOO_HIGH}. */
  public String code(String code) {
    String label = codes.get(code);
    return label != null ? label : takenApart(code);
  }

  /**
   * The label of a code in its own place, where it has one there, such as {@code REGULAR} of {@code
   * ReviewReason}.
   */
  public String code(String place, String code) {
    String label = codes.get(place + "." + code);
    return label != null ? label : code(code);
  }

  /** Whether it is a code of the business: each of them has its word in Chinese. */
  public static boolean isCode(String text) {
    return in(Language.CHINESE).codes.containsKey(text);
  }

  /** A sentence that the service says in English; as it is where it is not known. */
  public String sentence(String english) {
    return sentences.say(english).orElse(english);
  }

  /** Whether a sentence can be said in this language. */
  public boolean says(String english) {
    return language == Language.ENGLISH || sentences.say(english).isPresent();
  }

  /** A value within a sentence: a view by its label, a code, a date. */
  private String value(String before, String text) {
    if (before.endsWith("view ") && names.containsKey("view." + text)) {
      return name("view", text);
    }
    if (codes.containsKey(text)) {
      return code(text);
    }
    String apart = text.toUpperCase(Locale.ROOT).replace(' ', '_'); // as the service writes a code
    if (text.indexOf(' ') > 0 && codes.containsKey(apart)) {
      return code(apart);
    }
    return DATE.matcher(text).matches() ? date(LocalDate.parse(text)) : text;
  }

  /** A date. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(language.locale())
        .format(date);
  }

  /** A month of a year. */
  public String month(YearMonth month) {
    return language == Language.ENGLISH
        ? DateTimeFormatter.ofPattern("MMM uuuu", language.locale()).format(month)
        : month.getYear() + "年" + month.getMonthValue() + "月";
  }

  /** An instant, in universal time, to the second. */
  public String instant(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
            .withLocale(language.locale())
            .withZone(ZoneOffset.UTC)
            .format(instant)
        + " UTC";
  }

  /** A number, with as many decimals as it has, six at most. */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(6);
    format.setMinimumFractionDigits(Math.clamp(number.scale(), 0, 6));
    return format.format(number);
  }

  /** A whole number. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** A share of 0 to 1 as percent, with one decimal. */
  public String percent(BigDecimal share) {
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(share);
  }

  /**
   * An amount, with the decimals that it has.
   *
   * @param currency code of ISO 4217; absent where it is said elsewhere
   */
  public String amount(BigDecimal amount, @Nullable String currency) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(Math.max(0, amount.scale()));
    format.setMaximumFractionDigits(Math.max(0, amount.scale()));
    return currency == null ? format.format(amount) : format.format(amount) + " " + currency;
  }

  /** Words out of the humps or underscores of a name, the first one with a capital. */
  private static String takenApart(String name) {
    String words =
        name.equals(name.toUpperCase(Locale.ROOT))
            ? name.toLowerCase(Locale.ROOT).replace('_', ' ')
            : name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private Map<String, String> properties(String file) {
    Properties properties = new Properties();
    String resource = "/io/perennial/workbench/" + file + "_" + language.code() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new HashMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  private static Map<String, String> sentences(String file) {
    String resource = "/io/perennial/workbench/" + file + ".json";
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      return new ObjectMapper().readValue(in, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
