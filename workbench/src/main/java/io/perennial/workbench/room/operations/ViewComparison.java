package io.perennial.workbench.room.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a generation that was built has made otherwise than the one before it.
 *
 * @param generation number of the generation that was built
 * @param says which two were compared, where and when, in words
 * @param counts numbers of documents
 * @param same whether all documents are the same
 * @param rows some of those that are not, a line for each field that differs
 */
public record ViewComparison(
    long generation, String says, List<Count> counts, boolean same, List<Row> rows) {

  private static final List<String> COUNTED =
      List.of("served", "built", "same", "changed", "added", "gone", "moving");

  /**
   * A number of documents.
   *
   * @param label which documents
   * @param documents how many
   */
  public record Count(String label, String documents) {}

  /**
   * A field of a document that is not the same.
   *
   * @param id the document; empty where it is that of the line before
   * @param kind how it is not the same
   * @param field the field; empty where the document as a whole is meant
   * @param before its value before
   * @param after its value now
   */
  public record Row(String id, String kind, String field, String before, String after) {}

  /** What the door says of a comparison. */
  static ViewComparison of(Texts texts, JsonNode comparison) {
    List<Count> counts = new ArrayList<>();
    for (String name : COUNTED) {
      counts.add(
          new Count(
              texts.of("operations.compared-" + name),
              texts.number(comparison.path(name).asLong())));
    }
    long others = 0;
    for (String name : List.of("changed", "added", "gone", "moving")) {
      others += comparison.path(name).asLong();
    }
    List<Row> rows = new ArrayList<>();
    comparison.path("examples").forEach(example -> rows(texts, example, rows));
    return new ViewComparison(
        comparison.path("generation").asLong(),
        texts.of(
            "operations.compared-says",
            texts.number(comparison.path("generation").asLong()),
            texts.number(comparison.path("version").asLong()),
            texts.number(comparison.path("against").asLong()),
            texts.number(comparison.path("againstVersion").asLong()),
            texts.number(comparison.path("position").asLong()),
            texts.instant(Instant.parse(comparison.path("comparedAt").asText())),
            Backs.time(texts, Duration.ofSeconds(comparison.path("seconds").asLong()))),
        counts,
        others == 0,
        rows);
  }

  private static void rows(Texts texts, JsonNode example, List<Row> rows) {
    String id = example.path("id").asText();
    String kind = texts.code(example.path("kind").asText());
    JsonNode fields = example.path("fields");
    if (fields.isEmpty()) {
      boolean unread = example.path("kind").asText().equals("CHANGED");
      rows.add(new Row(id, kind, "", unread ? texts.of("operations.compared-unreadable") : "", ""));
    }
    boolean first = true;
    for (JsonNode field : fields) {
      rows.add(
          new Row(
              first ? id : "",
              first ? kind : "",
              field.path("field").asText(),
              value(texts, field, "before"),
              value(texts, field, "after")));
      first = false;
    }
    long more = example.path("moreFields").asLong();
    if (more > 0) {
      rows.add(new Row("", "", texts.of("operations.compared-more", texts.number(more)), "", ""));
    }
  }

  private static String value(Texts texts, JsonNode field, String side) {
    if (field.path("personal").asBoolean()) {
      return texts.of("operations.compared-personal");
    }
    String value = field.path(side).asText("");
    return field.path("entries").asBoolean()
        ? texts.of("operations.compared-entries", texts.number(Long.parseLong(value)))
        : value;
  }
}
