package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.workbench.door.Company;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes the places to fill in of the body of a command, with what is in them already. */
final class Form {

  private static final String OCCURRED_ON = "occurredOn";
  private static final int ID_LETTERS = 8;

  private final Texts texts;
  private final Command command;
  private final Company company;
  private final Existing existing;
  private final Map<String, String> faults;
  private final Set<String> shown = new HashSet<>();

  /**
   * A form.
   *
   * @param faults what is wrong, by pointers
   */
  Form(
      Texts texts,
      Command command,
      Company company,
      Existing existing,
      Map<String, String> faults) {
    this.texts = texts;
    this.command = command;
    this.company = company;
    this.existing = existing;
    this.faults = faults;
  }

  /**
   * What stands in a form before anybody has filled it in: the day, and an identifier for what is
   * new.
   *
   * @param given what is known from where the form was asked for, by names
   */
  static ObjectNode start(Command command, Company company, Map<String, String> given) {
    ObjectNode start = JsonNodeFactory.instance.objectNode();
    for (Shape part : command.body().parts()) {
      String name = part.name();
      String known = given.getOrDefault(name, "");
      if (!known.isBlank() && part.parts().isEmpty() && part.item() == null) {
        start.put(name, known);
      } else if (part.isNewId()) {
        start.put(name, newId(name));
      } else if (name.equals(OCCURRED_ON) && !part.required() && !company.today().isEmpty()) {
        start.put(name, company.today());
      }
    }
    return start;
  }

  private static String newId(String name) {
    String what =
        name.substring(0, name.length() - "Id".length())
            .replaceAll("([a-z])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT);
    return what + "-" + UUID.randomUUID().toString().substring(0, ID_LETTERS);
  }

  /** The places to fill in. */
  List<Field> fields(JsonNode values) {
    List<Field> fields = new ArrayList<>();
    for (Shape part : command.body().parts()) {
      fields.add(
          field(part, part.name(), "/" + part.name(), values.path(part.name()), part.required()));
    }
    return fields;
  }

  /** What is wrong with a place that the form does not have, asked for after its fields. */
  List<String> elsewhere() {
    return faults.entrySet().stream()
        .filter(fault -> !shown.contains(fault.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Field field(Shape shape, String name, String pointer, JsonNode value, boolean required) {
    List<Field> parts = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    boolean filled = !value.isMissingNode() && !value.isNull();
    switch (shape.kind()) {
      case AMOUNT -> parts.addAll(amount(shape, pointer, value, required));
      case GROUP -> {
        for (Shape part : shape.parts()) {
          parts.add(
              field(
                  part,
                  part.name(),
                  pointer + "/" + part.name(),
                  value.path(part.name()),
                  required && part.required()));
        }
      }
      case ROWS -> parts.addAll(rows(shape, pointer, value, required));
      case CHOICES -> value.forEach(each -> chosen.add(each.asText()));
      default -> {}
    }
    boolean faulty = parts.stream().anyMatch(part -> !part.fault().isEmpty() || part.open());
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    return new Field(
        "",
        shape.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        pointer,
        label(shape, name),
        hint(shape, pointer),
        required,
        text,
        chosen,
        shape.kind() == Shape.Kind.YES_NO
            ? List.of(
                new Field.Option("true", texts.of("common.yes")),
                new Field.Option("false", texts.of("common.no")))
            : shape.choices().stream()
                .map(code -> new Field.Option(code, texts.code(shape.codes(), code)))
                .toList(),
        shape.isNewId() ? List.of() : existing.of(shape.name()),
        shape.bounds(),
        fault(pointer),
        parts,
        command.amends() && shape.isClearable(),
        value.isNull(),
        filled || faulty);
  }

  private String hint(Shape shape, String pointer) {
    if (command.creation()
        && pointer.equals("/" + shape.name())
        && shape.bounds().pattern().startsWith("(?:" + command.aggregate() + "-")
        && !shape.required()) {
      return texts.of("act.own-id");
    }
    return shape.description().isEmpty() ? "" : texts.sentence(shape.description());
  }

  private String label(Shape shape, String name) {
    if (!name.equals(shape.name())) {
      return name; // a row, by its number
    }
    return shape.owner().isEmpty() ? texts.name(name) : texts.name(shape.owner(), name);
  }

  private List<Field> amount(Shape shape, String pointer, JsonNode value, boolean required) {
    List<Field> parts = new ArrayList<>();
    for (Shape part : shape.parts()) {
      JsonNode known = value.path(part.name());
      if (known.isMissingNode() && part.name().equals("currency")) {
        known = TextNode.valueOf(company.currency());
      }
      parts.add(field(part, part.name(), pointer + "/" + part.name(), known, required));
    }
    return parts;
  }

  private List<Field> rows(Shape shape, String pointer, JsonNode value, boolean required) {
    List<Field> rows = new ArrayList<>();
    Shape item = shape.item();
    String least = shape.bounds().least();
    int fewest = required && !least.isEmpty() ? Integer.parseInt(least) : 0;
    for (int i = 0; item != null && i < Math.max(value.size(), fewest); i++) {
      JsonNode row = i < value.size() ? value.get(i) : MissingNode.getInstance();
      rows.add(
          field(item, label(shape, shape.name()) + " " + (i + 1), pointer + "/" + i, row, true));
    }
    return rows;
  }

  private String fault(String pointer) {
    shown.add(pointer);
    return faults.getOrDefault(pointer, "");
  }
}
