package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What a document says at first sight: its own values, without what is in its parts. */
final class Facts {

  private Facts() {}

  /** The facts. */
  static List<ThingPage.Fact> of(Texts texts, JsonNode document) {
    Cells cells = new Cells(texts);
    List<ThingPage.Fact> facts = new ArrayList<>();
    Iterator<Map.Entry<String, JsonNode>> fields = document.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (field.getValue().isValueNode() && !field.getValue().isNull()) {
        String text = cells.cell(field.getKey(), field.getValue(), null).text();
        facts.add(new ThingPage.Fact(texts.name(field.getKey()), text));
      }
    }
    return facts;
  }

  /** The identifier that tells a document from others, which it begins with. */
  static String id(JsonNode document) {
    JsonNode id = document.path("id");
    Iterator<JsonNode> values = document.elements();
    return id.isTextual() ? id.asText() : values.hasNext() ? values.next().asText() : "";
  }
}
