package io.perennial.workbench.room.today;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.workbench.door.Names;
import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.room.today.TodayPage.Table;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes tables of customers to look at first. */
final class Tables {

  /** The column that says who looks after a customer. */
  static final String REPRESENTATIVE = "representative";

  private static final String CUSTOMER = "customerId";
  private static final String NAME = "legalName";
  private static final String SCORE = "score";

  private final Names names;

  Tables(Names names) {
    this.names = names;
  }

  /**
   * A table.
   *
   * @param open where there are more
   * @param customers its rows
   * @param columns what it says of each of them beside the name
   */
  Table table(
      Person person,
      Texts texts,
      String title,
      String open,
      JsonNode customers,
      List<String> columns) {
    Map<String, String> lookAfter =
        columns.contains(REPRESENTATIVE)
            ? names.representatives(
                person, customers.valueStream().map(row -> row.path(CUSTOMER).asText()).toList())
            : Map.of();
    Cells cells = new Cells(texts);
    List<List<Cell>> shown = new ArrayList<>();
    for (JsonNode row : customers) {
      String id = row.path(CUSTOMER).asText();
      List<Cell> line = new ArrayList<>();
      line.add(new Cell(row.path(NAME).asText(id), Cells.place(CUSTOMER, id), false));
      for (String column : columns) {
        line.add(cells.cell(column, value(row, column, lookAfter.getOrDefault(id, "")), null));
      }
      shown.add(line);
    }
    List<String> heads = new ArrayList<>(List.of(texts.name(NAME)));
    columns.forEach(column -> heads.add(texts.name(column)));
    return new Table(title, open, heads, shown);
  }

  private static JsonNode value(JsonNode row, String column, String representative) {
    return switch (column) {
      case REPRESENTATIVE -> TextNode.valueOf(representative);
      case SCORE ->
          DecimalNode.valueOf(
              new BigDecimal(row.path(SCORE).asText("0")).setScale(1, RoundingMode.HALF_UP));
      default -> row.path(column);
    };
  }
}
