package io.perennial.workbench.room.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.figure.Panel.Fact;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands in a document, one thing after the other, with its place in words. */
final class Leaves {

  private static final String BETWEEN = " · ";
  private static final Set<String> MONEY = Set.of("amount", "currency");

  private final Texts texts;
  private final Cells cells;

  Leaves(Texts texts) {
    this.texts = texts;
    this.cells = new Cells(texts);
  }

  /** All that stands in a document. */
  List<Fact> of(JsonNode document) {
    List<Fact> facts = new ArrayList<>();
    add("", "", document, facts);
    return facts;
  }

  /** A text, a date or an instant. */
  Fact text(String name, String value) {
    return new Fact(texts.name(name), cells.cell(name, TextNode.valueOf(value), null));
  }

  /** What stands at one place of a document, in one line; empty where nothing does. */
  String at(JsonNode value) {
    List<Fact> facts = of(value);
    return facts.size() == 1 && facts.getFirst().label().isEmpty()
        ? facts.getFirst().cell().text()
        : String.join(
            texts.of("common.comma"),
            facts.stream().map(fact -> fact.label() + " " + fact.cell().text()).toList());
  }

  /** A JSON pointer in words. */
  String place(String pointer) {
    StringBuilder words = new StringBuilder();
    for (String part : pointer.split("/", -1)) {
      if (part.matches("\\d+")) {
        words.append(' ').append(texts.number(Long.parseLong(part) + 1));
      } else if (!part.isEmpty()) {
        words
            .append(words.isEmpty() ? "" : BETWEEN)
            .append(texts.name(part.replace("~1", "/").replace("~0", "~")));
      }
    }
    return words.toString();
  }

  private void add(String label, String name, JsonNode value, List<Fact> facts) {
    if (value.isObject()) {
      if (isMoney(value)) {
        facts.add(
            new Fact(
                label,
                new Cell(
                    texts.amount(
                        new BigDecimal(value.path("amount").asText()),
                        value.path("currency").asText()),
                    null,
                    true)));
        return;
      }
      value
          .properties()
          .forEach(
              each -> add(within(label, each.getKey()), each.getKey(), each.getValue(), facts));
    } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
      for (int i = 0; i < value.size(); i++) {
        add(label + " " + texts.number(i + 1L), name, value.get(i), facts);
      }
    } else if (!value.isNull() && !value.isMissingNode()) {
      facts.add(new Fact(label, cells.cell(name, value, null)));
    }
  }

  private String within(String label, String name) {
    return label.isEmpty() ? texts.name(name) : label + BETWEEN + texts.name(name);
  }

  private static boolean isMoney(JsonNode value) {
    return value.size() == 2
        && value.properties().stream().allMatch(each -> MONEY.contains(each.getKey()))
        && value.path("amount").asText().matches("-?\\d+(\\.\\d+)?");
  }
}
