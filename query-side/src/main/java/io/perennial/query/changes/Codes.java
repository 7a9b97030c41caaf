package io.perennial.query.changes;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes within sentences in words: in English their own, in another language those of a list. */
final class Codes {

  private static final Map<String, String> CHINESE = Lines.of("codes_zh.txt");

  private Codes() {}

  /** Names of codes in the list, each with its type in front. */
  static Iterable<String> listed() {
    return CHINESE.keySet();
  }

  /** How a code is called in the list. */
  static String name(Class<?> type, String code) {
    return type.getSimpleName() + "." + code;
  }

  /** A code of one letter is a name, and the same in every language. */
  static String written(Language language, Class<?> type, String code) {
    if (code.length() == 1) {
      return code;
    }
    return switch (language) {
      case ENGLISH -> code.toLowerCase(Locale.ROOT).replace('_', ' ');
      case CHINESE -> listed(name(type, code));
    };
  }

  private static String listed(String name) {
    @Nullable String word = CHINESE.get(name);
    if (word == null) {
      throw new IllegalStateException("No word for " + name);
    }
    return word;
  }
}
