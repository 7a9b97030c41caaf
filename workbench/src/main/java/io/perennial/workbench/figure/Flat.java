package io.perennial.workbench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The result of a figure as tables: each list of objects in it is one, and a row has what tells the
 * objects around it apart, too: their texts. What stands beside the lists is said once. Tables and
 * columns are called as the doors call them.
 *
 * @param single what stands beside the lists, by name
 * @param tables rows by the path of their list, in the order of the result
 */
public record Flat(Map<String, JsonNode> single, Map<String, List<Map<String, JsonNode>>> tables) {

  private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d+");

  /** A result taken apart. */
  public static Flat of(JsonNode result) {
    Map<String, JsonNode> single = new LinkedHashMap<>();
    Map<String, List<Map<String, JsonNode>>> tables = new LinkedHashMap<>();
    Map<String, JsonNode> lists = new LinkedHashMap<>();
    scalars(List.of(), result, single, lists);
    lists.forEach((name, list) -> rows(name, list, Map.of(), tables));
    return new Flat(single, tables);
  }

  /** Names of all columns of a table, in the order in which they come. */
  public static List<String> columns(List<Map<String, JsonNode>> rows) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Map<String, JsonNode> row : rows) {
      row.keySet().forEach(name -> seen.putIfAbsent(name, seen.size()));
    }
    return List.copyOf(seen.keySet());
  }

  private static void rows(
      String name,
      JsonNode list,
      Map<String, JsonNode> around,
      Map<String, List<Map<String, JsonNode>>> tables) {
    List<Map<String, JsonNode>> rows = tables.computeIfAbsent(name, unused -> new ArrayList<>());
    for (JsonNode item : list) {
      Map<String, JsonNode> row = new LinkedHashMap<>(around);
      Map<String, JsonNode> within = new TreeMap<>();
      scalars(List.of(), item, row, within);
      rows.add(row);
      Map<String, JsonNode> told = new LinkedHashMap<>(row);
      told.values().removeIf(value -> !value.isTextual() || isAmount(value));
      within.forEach((inner, items) -> rows(name + "." + inner, items, told, tables));
    }
  }

  private static boolean isAmount(JsonNode value) {
    return AMOUNT.matcher(value.asText()).matches();
  }

  private static void scalars(
      List<String> around,
      JsonNode node,
      Map<String, JsonNode> scalars,
      Map<String, JsonNode> lists) {
    node.properties()
        .forEach(property -> {
          JsonNode value = property.getValue();
          List<String> path = new ArrayList<>(around);
          path.add(property.getKey());
          if (value.isObject()) {
            scalars(path, value, scalars, lists);
          } else if (value.isArray() && (value.isEmpty() || value.get(0).isObject())) {
            lists.put(String.join(".", path), value);
          } else if (!value.isNull()) {
            scalars.put(String.join("_", path), value);
          }
        });
  }
}
