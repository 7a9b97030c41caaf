package io.perennial.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, each taken once; what is left in the end is refused. */
final class QueryParameters {

  private static final int LONGEST = 2_000;

  private final Map<String, String> left = new TreeMap<>();
  private final Set<String> known = new TreeSet<>();

  QueryParameters(HttpServletRequest request) {
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (values.length != 1) {
            throw QueryProblems.invalidParameter(name, "given once");
          }
          if (values[0].length() > LONGEST) {
            throw QueryProblems.invalidParameter(
                name, "at most %d characters long".formatted(LONGEST));
          }
          left.put(name, values[0]);
        });
  }

  /** The parameter's text, if it is given. */
  Optional<String> take(String name) {
    known.add(name);
    @Nullable String text = left.remove(name);
    return Optional.ofNullable(text);
  }

  /** A whole number in a range. */
  int take(String name, int usual, int least, int most) {
    return take(name)
        .map(text -> {
          String expected = "a whole number from %d to %d".formatted(least, most);
          if (!text.matches("\\d{1,9}")) {
            throw QueryProblems.invalidParameter(name, expected);
          }
          int value = Integer.parseInt(text);
          if (value < least || value > most) {
            throw QueryProblems.invalidParameter(name, expected);
          }
          return value;
        })
        .orElse(usual);
  }

  /** Whether the second one of two words is chosen; the first is usual. */
  boolean second(String name, List<String> words) {
    String word = take(name).orElse(words.getFirst());
    if (!words.contains(word)) {
      throw QueryProblems.invalidParameter(name, String.join(" or ", words));
    }
    return word.equals(words.getLast());
  }

  /** Refuses what nobody has taken. */
  void finish() {
    if (!left.isEmpty()) {
      throw QueryProblems.unknownParameter(left.keySet().iterator().next(), known);
    }
  }
}
