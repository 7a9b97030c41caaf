package io.perennial.query.changes;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language in which it is said what has changed. */
public enum Language {
  /** What is spoken where nobody asks for another one. */
  ENGLISH("en", ".", "yes", "no"),

  /** In simplified characters, whatever kind of Chinese is asked for. */
  CHINESE("zh-Hans", "。", "是", "否");

  private static final String ANY = "*";

  private final String tag;
  private final String end;
  private final String yes;
  private final String no;

  Language(String tag, String end, String yes, String no) {
    this.tag = tag;
    this.end = end;
    this.yes = yes;
    this.no = no;
  }

  /** Its tag by BCP 47. */
  public String tag() {
    return tag;
  }

  /** The first two letters of its tag, which whoever asks for it names. */
  String code() {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  /** What a sentence ends with. */
  String end() {
    return end;
  }

  String word(boolean value) {
    return value ? yes : no;
  }

  /**
   * The language that somebody wants most among those there are.
   *
   * @param header value of {@code Accept-Language}; English when it is absent, names none of them
   *     or is malformed
   */
  public static Language wanted(@Nullable String header) {
    return ranges(header).stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> of(range).stream())
        .findFirst()
        .orElse(ENGLISH);
  }

  private static List<LanguageRange> ranges(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return List.of();
    }
    try {
      return LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static Optional<Language> of(LanguageRange range) {
    String named = range.getRange().split("-", 2)[0];
    if (named.equals(ANY)) {
      return Optional.of(ENGLISH);
    }
    for (Language language : values()) {
      if (language.code().equals(named)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
