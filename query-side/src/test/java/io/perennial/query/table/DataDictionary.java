package io.perennial.query.table;

import io.perennial.platform.words.Words;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.view.Figure;
import io.perennial.query.view.View;
import java.util.List;

/** Makes the page that explains every column of every table. */
final class DataDictionary {

  private static final int FIRST = 2;

  private final StringBuilder page = new StringBuilder();

  private DataDictionary() {}

  static String render(List<View<?>> views, List<Analysis<?>> analyses) {
    DataDictionary dictionary = new DataDictionary();
    dictionary.head();
    for (View<?> view : views) {
      dictionary.title(FIRST, "View `%s`".formatted(view.name()));
      dictionary.text(view.meaning());
      dictionary.tables(Tables.of(view));
      for (Figure<?, ?, ?> figure : view.figures()) {
        dictionary.title(FIRST, "Figure `%s/%s`".formatted(view.name(), figure.name()));
        dictionary.text(figure.meaning());
        dictionary.tables(Tables.of(figure));
      }
    }
    for (Analysis<?> analysis : analyses) {
      dictionary.title(FIRST, "Analysis `%s`".formatted(analysis.name()));
      dictionary.text(analysis.meaning());
      dictionary.tables(Tables.of(analysis));
    }
    dictionary.title(FIRST, "Events");
    dictionary.text(
        "One table of all events, and one for each type; `/history/events?table=NAME` has those of"
            + " the whole log. In the history of one customer `step`"
            + " stands in place of `position`: "
            + EventTables.ofCustomer().all().getFirst().allColumns().getFirst().meaning());
    dictionary.tables(EventTables.ofLog().all());
    return dictionary.page.toString();
  }

  private void head() {
    page.append("# Data dictionary\n");
    text(
        "Every table of every view, figure and analysis and of the events, column by column, written from"
            + " the code. A table is asked for by `table=NAME`; what it is in, is in"
            + " [analysing.md](analysing.md#tables).");
    page.append('\n');
    page.append("| type | in JSON and CSV | in Parquet |\n|---|---|---|\n");
    page.append("| `text` | a text | STRING |\n");
    page.append("| `choice` | a word of a closed list | STRING |\n");
    page.append("| `date` | ISO 8601 date | DATE |\n");
    page.append("| `instant` | ISO 8601 instant in UTC | TIMESTAMP(MICROS, UTC) |\n");
    page.append("| `time` | time of day, `HH:mm` | STRING |\n");
    page.append("| `month` | calendar month, `1997-01` | STRING |\n");
    page.append("| `integer` | whole number | INT64 |\n");
    page.append("| `amount` | decimal, in units of the currency | DECIMAL(38,6) |\n");
    page.append("| `decimal` | exact decimal, in the unit that is said | DECIMAL(38,9) |\n");
    page.append("| `number` | number that was worked out | DOUBLE |\n");
    page.append("| `boolean` | `true` or `false` | BOOLEAN |\n");
    text(
        "What is absent is left out of JSON, an empty cell of CSV and null in Parquet. *Personal*"
            + " texts are masked unless the token has the scope `personal`.");
  }

  private void tables(List<Table> tables) {
    for (Table table : tables) {
      title(FIRST + 1, "`%s`".formatted(table.name()));
      if (table != tables.getFirst() && !table.meaning().isEmpty()) {
        text(Words.sentence(table.meaning().substring(0, 1)) + table.meaning().substring(1));
      }
      page.append("\n| column | type | unit | absent | meaning |\n|---|---|---|---|---|\n");
      table.allColumns().forEach(this::column);
    }
  }

  private void column(Column column) {
    page.append(
        "| `%s` | %s | %s | %s | %s%s |\n"
            .formatted(
                column.name(),
                column.type().word(),
                unit(column),
                absent(column),
                escaped(column.meaning()),
                column.personal() ? (column.meaning().isEmpty() ? "" : " ") + "*personal*" : ""));
  }

  private static String absent(Column column) {
    if (!column.optional()) {
      return "never";
    }
    return column.absent().isEmpty() ? "where not known" : escaped(column.absent());
  }

  private static String unit(Column column) {
    String unit = column.unit();
    return unit != null ? unit : column.type() == ColumnType.AMOUNT ? "currency" : "";
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }

  private void title(int level, String title) {
    page.append('\n').append("#".repeat(level)).append(' ').append(title).append('\n');
  }

  private void text(String text) {
    page.append('\n').append(text).append('\n');
  }
}
