package io.perennial.query.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for components of an event.
 *
 * @param parts in order
 */
record Sentence(List<Part> parts) {

  private static final Pattern PART = Pattern.compile("\\[([^\\]]*)]|([^\\[]+)");
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z.]+)(#?)}");
  private static final String BY = "by";
  private static final String AMOUNT = "amount";
  private static final String CURRENCY = "currency";

  Sentence {
    parts = List.copyOf(parts);
  }

  /**
   * A part.
   *
   * @param text with places
   * @param optional whether it is left out where one of its places has nothing in it
   */
  record Part(String text, boolean optional) {

    List<String> places() {
      return PLACE.matcher(text).results().map(found -> found.group(1)).toList();
    }
  }

  static Sentence of(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      String optional = matcher.group(1);
      parts.add(optional == null ? new Part(matcher.group(), false) : new Part(optional, true));
    }
    return new Sentence(parts);
  }

  /** The sentence of an event. */
  String with(Language language, Class<?> type, JsonNode event, @Nullable String by) {
    StringBuilder sentence = new StringBuilder();
    for (Part part : parts) {
      boolean[] whole = {true};
      String text =
          PLACE
              .matcher(part.text)
              .replaceAll(place -> {
                Optional<String> value =
                    place.group(1).equals(BY)
                        ? Optional.ofNullable(by)
                        : value(language, type, event, place.group(1), !place.group(2).isEmpty());
                whole[0] &= value.isPresent();
                return Matcher.quoteReplacement(value.orElse("…"));
              });
      if (whole[0] || !part.optional) {
        sentence.append(text);
      }
    }
    return sentence.append(language.end()).toString();
  }

  /** A sentence without places. */
  String alone(Language language) {
    return parts.stream().map(Part::text).collect(Collectors.joining()) + language.end();
  }

  private static Optional<String> value(
      Language language, Class<?> type, JsonNode event, String path, boolean counted) {
    Class<?> in = type;
    JsonNode node = event;
    for (String name : path.split("\\.", -1)) {
      in = component(in, name).getType();
      node = node.path(name);
    }
    if (counted) {
      return Optional.of(Integer.toString(node.size()));
    }
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    return Optional.of(written(language, in, node));
  }

  /** The component that a place names. */
  static RecordComponent component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " has no component " + name));
  }

  private static String written(Language language, Class<?> type, JsonNode node) {
    if (node.has(AMOUNT)) {
      BigDecimal amount = new BigDecimal(node.path(AMOUNT).asText());
      return String.format(
          Locale.ROOT,
          "%,." + Math.max(0, amount.scale()) + "f %s",
          amount,
          node.path(CURRENCY).asText());
    }
    if (node.isBoolean()) {
      return language.word(node.booleanValue());
    }
    String text = node.asText();
    return type.isEnum() ? Codes.written(language, type, text) : text.strip();
  }
}
