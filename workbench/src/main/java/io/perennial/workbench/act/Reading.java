package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the body of a command of what was filled in. */
final class Reading {

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern INDEX = Pattern.compile("\\d{1,4}");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, List<String>> given;
  private final Set<String> cleared;
  private final boolean blanks;

  /**
   * Of a form.
   *
   * @param given what was filled in, by pointers
   * @param cleared pointers of what is to be none any more
   * @param blanks whether rows without anything are kept, since the form is to be shown again
   */
  Reading(Map<String, List<String>> given, Set<String> cleared, boolean blanks) {
    this.given = given;
    this.cleared = cleared;
    this.blanks = blanks;
  }

  /** The body; what was left empty is not in it. */
  ObjectNode body(Shape shape) {
    return group(shape, "");
  }

  private ObjectNode group(Shape shape, String pointer) {
    ObjectNode group = JSON.objectNode();
    for (Shape part : shape.parts()) {
      String place = pointer + "/" + part.name();
      if (cleared.contains(place)) {
        group.putNull(part.name());
        continue;
      }
      JsonNode value = value(part, place);
      if (value != null) {
        group.set(part.name(), value);
      }
    }
    return group;
  }

  /** What was filled in; absent when nothing was. */
  private @Nullable JsonNode value(Shape shape, String pointer) {
    return switch (shape.kind()) {
      case AMOUNT -> amount(pointer);
      case GROUP -> {
        ObjectNode group = group(shape, pointer);
        yield group.isEmpty() && !shape.required() ? null : group;
      }
      case ROWS -> rows(shape, pointer);
      case CHOICES -> {
        ArrayNode chosen = JSON.arrayNode();
        given.getOrDefault(pointer, List.of()).forEach(chosen::add);
        yield chosen.isEmpty() ? null : chosen;
      }
      default -> {
        String text = text(pointer);
        yield text.isEmpty() ? null : single(shape.kind(), text);
      }
    };
  }

  private static JsonNode single(Shape.Kind kind, String text) {
    return switch (kind) {
      case WHOLE ->
          WHOLE.matcher(text).matches()
              ? LongNode.valueOf(Long.parseLong(text))
              : TextNode.valueOf(text); // the door says what is wrong with it
      case YES_NO ->
          text.equals("true") || text.equals("false")
              ? BooleanNode.valueOf(text.equals("true"))
              : TextNode.valueOf(text);
      default -> TextNode.valueOf(text);
    };
  }

  /** An amount; the currency alone, which stands there from the start, is none. */
  private @Nullable JsonNode amount(String pointer) {
    String amount = text(pointer + "/amount").replace(",", "");
    if (amount.isEmpty()) {
      return null;
    }
    ObjectNode money = JSON.objectNode().put("amount", amount);
    String currency = text(pointer + "/currency");
    return currency.isEmpty() ? money : money.put("currency", currency);
  }

  private @Nullable JsonNode rows(Shape shape, String pointer) {
    Shape item = shape.item();
    ArrayNode rows = JSON.arrayNode();
    if (item == null) {
      return null;
    }
    for (int index : indexes(pointer)) {
      String place = pointer + "/" + index;
      JsonNode row = item.kind() == Shape.Kind.GROUP ? group(item, place) : value(item, place);
      if (row != null && !(row.isObject() && row.isEmpty())) {
        rows.add(row);
      } else if (blanks) {
        rows.add(item.kind() == Shape.Kind.GROUP ? JSON.objectNode() : TextNode.valueOf(""));
      }
    }
    return rows.isEmpty() ? null : rows;
  }

  private List<Integer> indexes(String pointer) {
    SequencedSet<Integer> indexes = new TreeSet<>();
    String start = pointer + "/";
    for (String name : given.keySet()) {
      if (name.startsWith(start)) {
        String rest = name.substring(start.length());
        String index = rest.indexOf('/') < 0 ? rest : rest.substring(0, rest.indexOf('/'));
        if (INDEX.matcher(index).matches()) {
          indexes.add(Integer.parseInt(index));
        }
      }
    }
    return new ArrayList<>(indexes);
  }

  private String text(String pointer) {
    List<String> texts = given.getOrDefault(pointer, List.of());
    return texts.isEmpty() ? "" : texts.getFirst().replace("\r\n", "\n").strip();
  }
}
