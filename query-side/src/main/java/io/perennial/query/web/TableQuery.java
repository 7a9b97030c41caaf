package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.query.table.Table;
import io.perennial.query.table.Tables;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tables of something an answer is, and how it is written.
 *
 * @param name the table that was asked for; absent when none was
 * @param tables those that the answer has rows of
 */
record TableQuery(@Nullable String name, List<Table> tables, CsvStyle style) {

  static final String TABLE = "table";

  /** All tables in one answer, in lines that say which. */
  static final String ALL = "all";

  /**
   * Reads it from a query; JSON is no table.
   *
   * @param known the tables that there are, the main one first
   */
  static TableQuery take(QueryParameters parameters, Format format, Supplier<List<Table>> known) {
    if (format == Format.JSON) {
      return new TableQuery(null, List.of(), CsvStyle.USUAL);
    }
    List<Table> tables = known.get();
    String name = parameters.take(TABLE).orElse(null);
    CsvStyle style = format == Format.CSV ? CsvStyle.take(parameters) : CsvStyle.USUAL;
    if (name == null) {
      return new TableQuery(null, tables.subList(0, 1), style);
    }
    if (name.equals(ALL) && format == Format.NDJSON) {
      return new TableQuery(name, tables, style);
    }
    Table found =
        Tables.find(tables, name)
            .orElseThrow(() ->
                QueryProblems.invalidParameter(
                    TABLE,
                    "one of the tables in docs/data-dictionary.md, such as "
                        + tables.getLast().name()));
    return new TableQuery(name, List.of(found), style);
  }

  /** Whether lines are to be rows of tables rather than what they are taken from. */
  boolean isAsked() {
    return name != null;
  }

  /** Writes documents as CSV. */
  Consumer<JsonNode> csv(Writer writer) {
    return new CsvTable(tables.getFirst(), style, writer)::add;
  }

  /** Writes documents as lines of JSON, one a row. */
  Consumer<JsonNode> lines(Presenter presenter, Writer writer) {
    return document -> tables.forEach(table -> rows(table, document, presenter, writer));
  }

  private void rows(Table table, JsonNode document, Presenter presenter, Writer writer) {
    table.rows(
        document,
        cells -> {
          ObjectNode row = table.object(cells);
          Lines.add(
              writer,
              presenter.line(
                  ALL.equals(name)
                      ? presenter.object().put(TABLE, table.name()).set("row", row)
                      : row));
        });
  }
}
