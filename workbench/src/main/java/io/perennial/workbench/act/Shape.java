package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a body, or a part of it, is made of, as its schema says.
 *
 * @param kind how it is filled in
 * @param owner the schema it is a property of; empty where it is of none
 * @param name its name there
 * @param description what it is
 * @param required whether there is nothing without it
 * @param nullable whether it may be cleared
 * @param bounds what it has to keep to
 * @param choices what may be chosen
 * @param codes the schema that the choices are of; empty where it has no name
 * @param parts what a group is made of
 * @param item what the rows of a list are
 */
public record Shape(
    Kind kind,
    String owner,
    String name,
    String description,
    boolean required,
    boolean nullable,
    Bounds bounds,
    List<String> choices,
    String codes,
    List<Shape> parts,
    @Nullable Shape item) {

  private static final int LONG = 400;
  private static final String NEVER_CLEARED = "never cleared";
  private static final String UNIQUE = "unique for ";
  private static final String SAYS_NOTHING = "an identifier that says nothing";

  /** How a part is filled in. */
  enum Kind {
    TEXT,
    LONG_TEXT,
    DATE,
    TIME,
    WHOLE,
    DECIMAL,
    CHOICE,
    CHOICES,
    YES_NO,
    AMOUNT,
    GROUP,
    ROWS
  }

  /**
   * What a value has to keep to; empty where there is no such bound.
   *
   * @param least the smallest number, or the fewest rows
   * @param most the largest number, or the most rows
   * @param length the most letters
   * @param pattern what the whole of it looks like
   */
  public record Bounds(String least, String most, String length, String pattern) {}

  /** What a schema of the document says. */
  static Shape of(JsonNode document, JsonNode schema) {
    return of(document, schema, "", "", true);
  }

  private static Shape of(
      JsonNode document, JsonNode given, String owner, String name, boolean required) {
    JsonNode schema = given;
    boolean nullable = false;
    if (given.has("anyOf")) {
      for (JsonNode option : given.path("anyOf")) {
        if (option.path("type").asText().equals("null")) {
          nullable = true;
        } else {
          schema = option;
        }
      }
    }
    String itself = "";
    if (schema.has("$ref")) {
      String reference = schema.path("$ref").asText();
      itself = reference.substring(reference.lastIndexOf('/') + 1);
      schema = document.path("components").path("schemas").path(itself);
    }
    String type = schema.path("type").asText();
    for (JsonNode each : schema.path("type")) {
      if (each.asText().equals("null")) {
        nullable = true;
      } else {
        type = each.asText();
      }
    }
    List<String> choices = new ArrayList<>();
    schema.path("enum").forEach(each -> choices.add(each.asText()));
    List<Shape> parts = new ArrayList<>();
    Set<String> needed = new TreeSet<>();
    schema.path("required").forEach(each -> needed.add(each.asText()));
    for (Iterator<Map.Entry<String, JsonNode>> each = schema.path("properties").fields();
        each.hasNext(); ) {
      Map.Entry<String, JsonNode> part = each.next();
      parts.add(
          of(document, part.getValue(), itself, part.getKey(), needed.contains(part.getKey())));
    }
    Shape item =
        type.equals("array") ? of(document, schema.path("items"), itself, name, true) : null;
    boolean chosen = false;
    if (item != null && item.kind == Kind.CHOICE) {
      chosen = true;
      choices.addAll(item.choices);
    }
    String description = given.path("description").asText(schema.path("description").asText());
    return new Shape(
        kind(schema, type, choices, parts, chosen),
        owner,
        name,
        description,
        required,
        nullable,
        bounds(schema),
        choices,
        chosen && item != null ? item.codes : itself,
        parts,
        item);
  }

  private static Kind kind(
      JsonNode schema, String type, List<String> choices, List<Shape> parts, boolean chosen) {
    return switch (type) {
      case "array" -> chosen ? Kind.CHOICES : Kind.ROWS;
      case "boolean" -> Kind.YES_NO;
      case "integer" -> Kind.WHOLE;
      case "object" -> isAmount(parts) ? Kind.AMOUNT : Kind.GROUP;
      default -> choices.isEmpty() ? ofText(schema) : Kind.CHOICE;
    };
  }

  private static Kind ofText(JsonNode schema) {
    String pattern = schema.path("pattern").asText();
    if (schema.path("format").asText().equals("date")) {
      return Kind.DATE;
    }
    if (pattern.contains("[0-5]\\d")) {
      return Kind.TIME;
    }
    if (pattern.contains("\\.\\d")) {
      return Kind.DECIMAL;
    }
    return schema.path("maxLength").asInt() > LONG ? Kind.LONG_TEXT : Kind.TEXT;
  }

  private static boolean isAmount(List<Shape> parts) {
    return parts.size() == 2
        && parts.getFirst().name.equals("amount")
        && parts.getLast().name.equals("currency");
  }

  private static Bounds bounds(JsonNode schema) {
    return new Bounds(
        schema.path("minimum").asText(schema.path("minItems").asText()),
        schema.path("maximum").asText(schema.path("maxItems").asText()),
        schema.path("maxLength").asText(),
        whole(schema.path("pattern").asText()));
  }

  /**
   * A pattern as browsers take it, for the whole of a value; in their sets a slash and a hyphen at
   * the end have to be escaped. Empty where it is about a part of the value.
   */
  private static String whole(String pattern) {
    if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (int i = 1; i < pattern.length() - 1; i++) {
      char letter = pattern.charAt(i);
      boolean last = inside && pattern.charAt(i + 1) == ']';
      if (letter == '\\') {
        text.append(letter).append(pattern.charAt(++i));
        continue;
      }
      inside = letter == '[' || (inside && letter != ']');
      if (inside && (letter == '/' || (letter == '-' && last))) {
        text.append('\\');
      }
      text.append(letter);
    }
    return text.toString();
  }

  /** One of the parts of a group. */
  Optional<Shape> part(String wanted) {
    return parts.stream().filter(part -> part.name.equals(wanted)).findFirst();
  }

  /** Whether it may be said that there is none any more. */
  boolean isClearable() {
    return nullable && !name.equals("occurredOn") && !description.contains(NEVER_CLEARED);
  }

  /** Whether it tells what is new from what there is, so that whoever enters it may choose it. */
  boolean isNewId() {
    return required
        && kind == Kind.TEXT
        && name.endsWith("Id")
        && (description.contains(UNIQUE) || description.contains(SAYS_NOTHING));
  }
}
