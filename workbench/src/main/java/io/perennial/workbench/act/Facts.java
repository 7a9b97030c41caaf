package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.figure.Flat;
import io.perennial.workbench.figure.Plain;
import io.perennial.workbench.text.Texts;
import java.util.Iterator;

/** What a document says at first sight. */
final class Facts {

  /** Values that are told in a sentence. */
  private static final int FEW = 10;

  private Facts() {}

  /** Its values in a sentence, without the identifier that it begins with and without its lists. */
  static String words(Texts texts, JsonNode document) {
    return String.join(
        texts.of("common.comma"),
        Plain.facts(texts, Flat.of(document).single()).stream()
            .skip(1)
            .filter(fact -> !fact.cell().text().isEmpty())
            .limit(FEW)
            .map(fact -> fact.label() + texts.of("act.colon") + fact.cell().text())
            .toList());
  }

  /** The identifier that tells a document from others, which it begins with. */
  static String id(JsonNode document) {
    JsonNode id = document.path("id");
    Iterator<JsonNode> values = document.elements();
    return id.isTextual() ? id.asText() : values.hasNext() ? values.next().asText() : "";
  }
}
