package io.perennial.query.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A flat table of documents, or of a list that they hold: one row a document, or an entry of the
 * list. The rows of a list begin with what tells the document, and the number of the entry in the
 * list, from 1, and in those around it.
 *
 * @param name tells it from the others; of a list the path that leads to it
 * @param meaning what a row is
 * @param base names of the components that lead to what is taken apart
 * @param keys columns that tell the document; none where they are among the others
 * @param lists the lists on the way, from the outermost; none in the main table
 * @param columns columns of an entry
 */
public record Table(
    String name,
    String meaning,
    List<String> base,
    List<Column> keys,
    List<ListPath> lists,
    List<Column> columns) {

  /** Beside the name of a list, in the name of the column that numbers its entries. */
  static final String NUMBER = "No";

  /**
   * A list.
   *
   * @param path names of the components that lead to it, from the document or the entry around it;
   *     none where the entry around it is the list
   */
  public record ListPath(List<String> path) {

    public ListPath {
      path = List.copyOf(path);
    }

    Column number() {
      return Column.number(
          (path.isEmpty() ? "inner" : path.getLast()) + NUMBER,
          "number of the entry in the list, from 1");
    }
  }

  public Table {
    base = List.copyOf(base);
    keys = List.copyOf(keys);
    lists = List.copyOf(lists);
    columns = List.copyOf(columns);
  }

  /** All columns, in order. */
  public List<Column> allColumns() {
    return Stream.of(keys.stream(), lists.stream().map(ListPath::number), columns.stream())
        .flatMap(each -> each)
        .toList();
  }

  /**
   * The rows that a document makes.
   *
   * @param row takes the cells of all columns, in order; a cell that is empty is missing or null
   */
  public void rows(JsonNode document, Consumer<List<JsonNode>> row) {
    List<JsonNode> cells = keys.stream().map(key -> at(document, key.path())).toList();
    JsonNode entry = at(document, base);
    if (!entry.isMissingNode()) {
      entries(entry, 0, cells, row);
    }
  }

  private void entries(
      JsonNode entry, int level, List<JsonNode> before, Consumer<List<JsonNode>> row) {
    List<JsonNode> cells = new ArrayList<>(before);
    if (level == lists.size()) {
      columns.forEach(column -> cells.add(at(entry, column.path())));
      row.accept(cells);
      return;
    }
    int number = 0;
    for (JsonNode each : at(entry, lists.get(level).path())) {
      number++;
      cells.add(IntNode.valueOf(number));
      entries(each, level + 1, cells, row);
      cells.removeLast();
    }
  }

  private static JsonNode at(JsonNode node, List<String> path) {
    JsonNode found = node;
    for (String name : path) {
      found = found.path(name);
    }
    return found;
  }

  /** A row as a flat object; what is absent is left out. */
  public ObjectNode object(List<JsonNode> cells) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    List<Column> all = allColumns();
    for (int i = 0; i < all.size(); i++) {
      JsonNode cell = cells.get(i);
      if (!cell.isMissingNode() && !cell.isNull()) {
        object.set(all.get(i).name(), cell);
      }
    }
    return object;
  }
}
