package io.perennial.workbench.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences of the service in another language, by their English. One with values in it is known by
 * a pattern, in which each of them has a number in braces; a value may be a sentence itself. One
 * that is put together of others, with colons or semicolons, is known by these.
 */
final class Sentences {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

  /** What is said of a value that may be absent, behind what the value is. */
  private static final String ABSENT = "; absent";

  private static final String END = "; ";
  private static final String END_SAID = "；";
  private static final String COLON = ": ";
  private static final String COLON_SAID = "：";

  private static final Pattern POINTER = Pattern.compile("(/\\S+) (.+)", Pattern.DOTALL);

  /** Letters in a pattern without which it fits too much that is no sentence of ours. */
  private static final int LETTERS = 8;

  /** So many are enough where they stand in two places. */
  private static final int APART = 6;

  private final Map<String, String> known = new HashMap<>();
  private final List<Shape> shapes = new ArrayList<>();
  private final BinaryOperator<String> value;

  /**
   * Sentences, by their English.
   *
   * @param value a value as the language writes it, by what stands in front of it and what it is
   */
  Sentences(Map<String, String> sentences, BinaryOperator<String> value) {
    this.value = value;
    sentences.forEach((english, said) -> {
      if (PLACE.matcher(english).find()) {
        shapes.add(Shape.of(english, said));
      } else {
        known.put(english, said);
        int absent = english.indexOf(ABSENT);
        if (absent > 0) {
          stem(said, count(english.substring(absent)))
              .ifPresent(stem -> known.putIfAbsent(english.substring(0, absent), stem));
        }
      }
    });
    known.putAll(
        sentences.entrySet().stream()
            .filter(each -> !PLACE.matcher(each.getKey()).find())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    shapes.sort(Comparator.comparingInt((Shape shape) -> shape.weight).reversed());
  }

  private static int count(String english) {
    return english.split(END, -1).length - 1;
  }

  /** What is said without its last parts. */
  private static Optional<String> stem(String said, int parts) {
    int end = said.length();
    for (int i = 0; i < parts && end >= 0; i++) {
      end = said.lastIndexOf(END_SAID, end - 1);
    }
    return end > 0 ? Optional.of(said.substring(0, end)) : Optional.empty();
  }

  /**
   * A sentence with values.
   *
   * @param pattern what fits it; a group for each value
   * @param literal the longest text between values, without which it does not fit
   * @param weight how many letters there are between values; more where they are apart
   * @param before what stands in front of each value
   * @param places numbers of the values, in their order
   * @param said the same in the other language
   */
  private record Shape(
      Pattern pattern,
      String literal,
      int weight,
      List<String> before,
      List<String> places,
      String said) {

    static Shape of(String english, String said) {
      StringBuilder pattern = new StringBuilder();
      List<String> texts = new ArrayList<>();
      List<String> places = new ArrayList<>();
      Matcher place = PLACE.matcher(english);
      int end = 0;
      while (place.find()) {
        texts.add(english.substring(end, place.start()));
        places.add(place.group());
        pattern.append(Pattern.quote(texts.getLast())).append("(.*?)");
        end = place.end();
      }
      String last = english.substring(end);
      String all = String.join("", texts) + last;
      return new Shape(
          Pattern.compile(pattern + Pattern.quote(last), Pattern.DOTALL),
          Stream.concat(texts.stream(), Stream.of(last))
              .max(Comparator.comparingInt(String::length))
              .orElse(""),
          letters(all)
              + (letters(all) >= APART
                      && texts.stream().filter(text -> letters(text) > 1).count() > 1
                  ? LETTERS
                  : 0),
          texts,
          places,
          said);
    }
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }

  /** The sentence in the other language; empty where it is not known. */
  Optional<String> say(String english) {
    Matcher pointer = POINTER.matcher(english);
    return pointer.matches()
        ? say(pointer.group(2)).map(said -> pointer.group(1) + " " + said)
        : whole(english, LETTERS).or(() -> parts(english));
  }

  private Optional<String> whole(String english, int letters) {
    String exact = known.get(english);
    if (exact == null && !english.isEmpty()) {
      exact = known.get(english.substring(0, 1).toLowerCase(Locale.ROOT) + english.substring(1));
    }
    return exact != null
        ? Optional.of(exact)
        : shapes.stream()
            .filter(shape -> shape.weight >= letters && english.contains(shape.literal))
            .flatMap(shape -> fill(shape, english).stream())
            .findFirst();
  }

  private Optional<String> fill(Shape shape, String english) {
    Matcher matcher = shape.pattern.matcher(english);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String said = shape.said;
    for (int i = 0; i < shape.places.size(); i++) {
      String given = matcher.group(i + 1);
      String before = shape.before.get(i);
      said =
          said.replace(
              shape.places.get(i), value(before, given).replace("{", "\0")); // none is put into one
    }
    return Optional.of(said.replace("\0", "{"));
  }

  private String value(String before, String given) {
    return given.isBlank()
        ? given
        : whole(given, 0)
            .filter(said -> !given.equals(said))
            .or(() -> parts(given))
            .orElseGet(() -> value.apply(before, given));
  }

  /** Of several sentences each has to be known. */
  private Optional<String> parts(String english) {
    return parts(english, END, END_SAID).or(() -> parts(english, COLON, COLON_SAID));
  }

  private Optional<String> parts(String english, String between, String said) {
    if (!english.contains(between)) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (String part : english.split(between, -1)) {
      Optional<String> one =
          whole(part, LETTERS)
              .or(() -> between.equals(END) ? parts(part, COLON, COLON_SAID) : Optional.empty());
      boolean names = between.equals(COLON) && !parts.isEmpty() && part.indexOf(' ') < 0;
      if (one.isEmpty() && !names) {
        return Optional.empty();
      }
      parts.add(one.orElse(part)); // an identifier behind what it is stays as it is
    }
    return Optional.of(String.join(said, parts));
  }
}
