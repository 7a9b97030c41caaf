package io.perennial.workbench.room.customers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.room.customers.Sheet.Fact;
import io.perennial.workbench.room.customers.Sheet.Head;
import io.perennial.workbench.room.customers.Sheet.Table;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes the parts of the page out of what the door tells. */
final class Sheets {

  private static final int ROWS = 10;
  private static final int DECIMALS = 2;

  /** What is shown to be there even where it is masked. */
  private static final String PEOPLE = "customer/people";

  /** What is not shown the newest first. */
  private static final Set<String> AS_TOLD =
      Set.of(
          PEOPLE,
          "customer/stakeholders",
          "customer/identity.details.addresses",
          "customer/credit.receivables.invoices",
          "customer/lastAnswer.items",
          "health/health.measures");

  private static final Interface.Column PLAIN = new Interface.Column("", "", null, "");
  private static final Interface.Column TEXT = new Interface.Column("", "text", null, "");

  private final Texts texts;
  private final Cells cells;
  private final String address;
  private final Map<String, String> dates;

  /**
   * Parts in the language of these texts.
   *
   * @param address where the customer is
   * @param dates as of which day, as far as that is asked for
   */
  Sheets(Texts texts, String address, Map<String, String> dates) {
    this.texts = texts;
    this.cells = new Cells(texts);
    this.address = address;
    this.dates = dates;
  }

  /** All parts in which there is something. */
  List<Sheet> sheets(Told told) {
    return Plan.ALL.stream()
        .map(plan -> sheet(plan, told))
        .filter(sheet -> !sheet.isEmpty())
        .toList();
  }

  private Sheet sheet(Plan plan, Told told) {
    List<Fact> facts = new ArrayList<>();
    for (String each : plan.facts()) {
      Cell cell = cell(told.value(path(each)), each);
      if (!cell.text().isEmpty() && !cell.text().equals(Cells.MASK)) {
        facts.add(new Fact(path(each), label(path(each)), cell, behind(plan, told, path(each))));
      }
    }
    List<Table> tables = new ArrayList<>();
    for (Plan.Rows each : plan.tables()) {
      Table table = table(each, told.rows(each.path()));
      if (!table.rows().isEmpty() && table.heads().size() >= Math.min(2, each.columns().size())) {
        tables.add(table);
      }
    }
    long events = told.events(plan.sections());
    return new Sheet(
        plan.key(),
        texts.of("customers.sheet-" + plan.key()),
        facts,
        tables,
        events == 0 ? null : behind(String.join(",", plan.sections()), ""),
        events);
  }

  private @Nullable String behind(Plan plan, Told told, String path) {
    for (String section : plan.sections()) {
      var events = told.behind(section, path);
      if (events.isPresent()) {
        return behind(section, events.get().getKey());
      }
    }
    return null;
  }

  private String behind(String sections, String part) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("sections", sections);
    parameters.put("part", part);
    parameters.putAll(dates);
    return Doors.path(address + "/behind", parameters);
  }

  private Table table(Plan.Rows plan, List<JsonNode> all) {
    List<JsonNode> rows = new ArrayList<>(all);
    if (plan.path().indexOf('!') < 0 && !AS_TOLD.contains(plan.path())) {
      Collections.reverse(rows);
    }
    List<JsonNode> shown = rows.subList(0, Math.min(ROWS, rows.size()));
    List<String> columns =
        plan.columns().stream()
            .filter(column ->
                shown.stream()
                    .map(row -> cell(Told.at(row, path(column)), column))
                    .anyMatch(cell ->
                        !cell.isEmpty()
                            && (!cell.text().equals(Cells.MASK) || plan.path().equals(PEOPLE))))
            .toList();
    List<List<Cell>> entries =
        shown.stream()
            .map(row ->
                columns.stream().map(column -> cell(Told.at(row, path(column)), column)).toList())
            .toList();
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int index = i;
      heads.add(
          new Head(
              label(path(columns.get(i))),
              entries.stream().anyMatch(row -> row.get(index).number())));
    }
    String path = plan.path();
    return new Table(
        path,
        texts.has("customers.of-" + key(path))
            ? texts.of("customers.of-" + key(path))
            : path.indexOf('!') > 0
                ? texts.figure(
                    path.substring(0, path.indexOf('!')), path.substring(path.indexOf('!') + 1))
                : texts.name(last(path)),
        heads,
        entries,
        rows.size() - shown.size());
  }

  private Cell cell(JsonNode value, String described) {
    if (value.isMissingNode() || value.isNull() || value.isObject()) {
      return new Cell("", null, false);
    }
    String name = last(path(described));
    return switch (kind(described)) {
      case "code" -> new Cell(codes(place(described), value), null, false);
      case "percent" -> percent(value);
      case "text" ->
          value.isNumber() ? new Cell(value.asText(), null, false) : cells.cell(name, value, TEXT);
      case "events" -> cells.events(value);
      default -> cells.cell(name, rounded(value), PLAIN);
    };
  }

  private static JsonNode rounded(JsonNode value) {
    return value.isNumber() && !value.isIntegralNumber()
        ? DecimalNode.valueOf(value.decimalValue().setScale(DECIMALS, RoundingMode.HALF_UP))
        : value;
  }

  private String codes(String place, JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(each -> texts.code(place, each.asText()))
            .collect(Collectors.joining(texts.of("common.comma")))
        : texts.code(place, value.asText());
  }

  private Cell percent(JsonNode value) {
    try {
      return new Cell(texts.percent(new BigDecimal(value.asText())), null, true);
    } catch (NumberFormatException e) {
      return new Cell(value.asText(), null, false);
    }
  }

  /** Its own label here, where the name alone would not say what it is. */
  private String label(String path) {
    String own = "customers.of-" + key(path);
    return texts.has(own) ? texts.of(own) : texts.name(last(path));
  }

  private static String key(String path) {
    return path.replaceAll("[/!.*]", "-");
  }

  private static String path(String described) {
    int colon = described.indexOf(':');
    return colon < 0 ? described : described.substring(0, colon);
  }

  private static String kind(String described) {
    int colon = described.indexOf(':');
    return colon < 0 ? "" : described.substring(colon + 1).replaceAll("/.*", "");
  }

  /** The place of a code. */
  private static String place(String described) {
    return described.replaceAll("^[^:]*:[a-z]*/?", "");
  }

  private static String last(String path) {
    return path.replaceAll(".*[/!.*]", "");
  }
}
