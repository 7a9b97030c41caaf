package io.perennial.workbench.room.customers;

import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.room.customers.ComparePage.Change;
import io.perennial.workbench.room.customers.ComparePage.Part;
import io.perennial.workbench.room.customers.ComparePage.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between two days. */
final class Differences {

  private static final Cell NOTHING = new Cell("", null, false);

  private Differences() {}

  /** Part by part, those without any left out. */
  static List<Part> between(List<Sheet> left, List<Sheet> right) {
    Map<String, Sheet> before = byKey(left);
    Map<String, Sheet> after = byKey(right);
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<Part> parts = new ArrayList<>();
    for (String key : keys) {
      Sheet one = before.get(key);
      Sheet other = after.get(key);
      Part part =
          new Part(
              other != null ? other.title() : one != null ? one.title() : key,
              changes(
                  one == null ? List.of() : one.facts(), other == null ? List.of() : other.facts()),
              rows(
                  one == null ? List.of() : one.tables(),
                  other == null ? List.of() : other.tables()));
      if (!part.changes().isEmpty() || !part.tables().isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static Map<String, Sheet> byKey(List<Sheet> sheets) {
    Map<String, Sheet> byKey = new LinkedHashMap<>();
    sheets.forEach(sheet -> byKey.put(sheet.key(), sheet));
    return byKey;
  }

  private static List<Change> changes(List<Sheet.Fact> left, List<Sheet.Fact> right) {
    Map<String, Sheet.Fact> before = new LinkedHashMap<>();
    left.forEach(fact -> before.put(fact.name(), fact));
    List<Change> changes = new ArrayList<>();
    for (Sheet.Fact fact : right) {
      Sheet.Fact was = before.remove(fact.name());
      if (was == null || !was.cell().text().equals(fact.cell().text())) {
        changes.add(new Change(fact.label(), was == null ? NOTHING : was.cell(), fact.cell()));
      }
    }
    before.values().forEach(was -> changes.add(new Change(was.label(), was.cell(), NOTHING)));
    return changes;
  }

  private static List<Rows> rows(List<Sheet.Table> left, List<Sheet.Table> right) {
    Map<String, Sheet.Table> before = new LinkedHashMap<>();
    left.forEach(table -> before.put(table.name(), table));
    List<Rows> rows = new ArrayList<>();
    for (Sheet.Table table : right) {
      Sheet.Table was = before.remove(table.name());
      add(rows, table.title(), was == null ? Set.of() : texts(was), texts(table));
    }
    before.values().forEach(was -> add(rows, was.title(), texts(was), Set.of()));
    return rows;
  }

  private static void add(List<Rows> rows, String title, Set<String> before, Set<String> after) {
    List<String> gone = before.stream().filter(row -> !after.contains(row)).toList();
    List<String> come = after.stream().filter(row -> !before.contains(row)).toList();
    if (!gone.isEmpty() || !come.isEmpty()) {
      rows.add(new Rows(title, gone, come));
    }
  }

  private static Set<String> texts(Sheet.Table table) {
    return table.rows().stream()
        .map(row ->
            row.stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
