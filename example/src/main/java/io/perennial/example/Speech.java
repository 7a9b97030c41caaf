package io.perennial.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** What people say in one language, several ways to say each thing. */
final class Speech {

  static final Speech ENGLISH = new Speech("english");
  static final Speech CHINESE = new Speech("chinese");

  private final Properties words = new Properties();

  private Speech(String language) {
    try (InputStream file = Speech.class.getResourceAsStream(language + ".properties")) {
      if (file == null) {
        throw new IllegalStateException("There are no words of " + language);
      }
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What there are words for. */
  Set<String> topics() {
    return words.stringPropertyNames();
  }

  /** What there is to say of a matter where it is this word of the service's own. */
  static String of(String matter, String word) {
    return matter + '.' + word.toLowerCase(Locale.ROOT);
  }

  /** All ways to say it. */
  List<String> all(String what) {
    String ways = words.getProperty(what);
    if (ways == null) {
      throw new IllegalStateException("There are no words for " + what);
    }
    return List.of(ways.split("\\|", -1));
  }

  /** One way to say it, with what it is about in place of {0} and so on. */
  String say(Dice dice, String what, Object... about) {
    String said = dice.oneOf(all(what));
    for (int i = 0; i < about.length; i++) {
      said = said.replace("{" + i + "}", String.valueOf(about[i]));
    }
    return said;
  }
}
