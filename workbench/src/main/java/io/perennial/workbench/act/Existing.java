package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What there is to choose from: everything in documents that has an identifier of its own. */
final class Existing {

  static final int MOST = 200;

  private static final int WORDS = 4;
  private static final int LENGTH = 60;

  /** What is called otherwise where it is asked for. */
  private static final Map<String, List<String>> CALLED =
      Map.of(
          "invoices", List.of("invoiceId"),
          "deliveries", List.of("purchaseId"),
          "contactId", List.of("visitId", "callId", "contactId"),
          "entryId",
              List.of("purchaseId", "visitId", "callId", "paymentId", "returnId", "answerId"));

  private static final Set<String> WITHOUT_ID = Set.of("productLine", "taskNumber");

  private final Texts texts;
  private final Cells cells;
  private final Map<String, Map<String, String>> known = new LinkedHashMap<>();

  /** In these documents. */
  Existing(Texts texts, List<JsonNode> documents) {
    this.texts = texts;
    this.cells = new Cells(texts);
    documents.forEach(this::look);
  }

  /** What may be entered in a place. */
  List<Field.Option> of(String name) {
    List<Field.Option> options = new ArrayList<>();
    for (String called : CALLED.getOrDefault(name, List.of(name))) {
      known
          .getOrDefault(called, Map.of())
          .forEach((value, label) -> options.add(new Field.Option(value, label)));
    }
    return options.size() > MOST ? options.subList(0, MOST) : options;
  }

  /** In words, what a document says of one of its parts; empty when it has none of that name. */
  String words(String name, String value) {
    return known.getOrDefault(name, Map.of()).getOrDefault(value, "");
  }

  private void look(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::look);
      return;
    }
    Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String name = field.getKey();
      if (field.getValue().isContainerNode()) {
        look(field.getValue());
      } else if (name.endsWith("Id") || WITHOUT_ID.contains(name)) {
        String value = field.getValue().asText();
        if (!field.getValue().isNull() && !value.isEmpty()) {
          known
              .computeIfAbsent(name, each -> new LinkedHashMap<>())
              .merge(
                  value, words(node), (one, other) -> one.length() >= other.length() ? one : other);
        }
      }
    }
  }

  /** What stands beside it that tells it from others. */
  private String words(JsonNode node) {
    List<String> words = new ArrayList<>();
    Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
    while (fields.hasNext() && words.size() < WORDS) {
      Map.Entry<String, JsonNode> field = fields.next();
      JsonNode value = field.getValue();
      boolean amount = value.isObject() && value.has("amount") && value.has("currency");
      if (field.getKey().endsWith("Id")
          || value.isBoolean()
          || (value.isContainerNode() && !amount)) {
        continue;
      }
      String text =
          amount
              ? cells.cell(field.getKey(), value.path("amount"), null).text()
                  + " "
                  + value.path("currency").asText()
              : cells.cell(field.getKey(), value, null).text();
      if (!text.isEmpty() && !text.equals(Cells.MASK) && text.length() <= LENGTH) {
        words.add(text);
      }
    }
    return String.join(texts.of("common.comma"), words);
  }
}
