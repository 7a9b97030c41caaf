package io.perennial.workbench.list;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.door.Names;
import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of views as pages: filtered, sorted, paged; all of it is in the address. */
public final class Lists {

  /** Rows of a page. */
  static final int PAGE = 50;

  /** What is not a filter. */
  private static final Set<String> OTHERS = Set.of("sort", "cursor", "limit", "asOf", "knownAt");

  private static final String CUSTOMER = "customerId";
  private static final String NAME = "legalName";

  private final Doors doors;
  private final Interface described;
  private final Names names;

  /** Lists of the views behind these doors. */
  public Lists(Doors doors, Interface described) {
    this.doors = doors;
    this.described = described;
    this.names = new Names(doors);
  }

  /**
   * A column of a list.
   *
   * @param label what it is called
   * @param path where its value is in a document, with slashes between
   * @param sort the field that the list is sorted by for it; absent where it cannot be
   * @param type the type its column has in tables, such as {@code choice} or {@code text}
   */
  public record Column(String label, String path, @Nullable String sort, String type) {}

  /**
   * A list.
   *
   * @param address where the page is, without filters
   * @param given parameters of the page
   * @param columns its columns
   * @param id the name of what tells documents apart, such as {@code customerId}
   */
  public ListPart list(
      Person person,
      Texts texts,
      String view,
      String address,
      Map<String, String> given,
      List<Column> columns,
      String id) {
    Interface.View about = described.view(person, view).orElseThrow(Problems::notFound);
    Map<String, String> parameters = known(about, given);
    Map<String, String> asked = new LinkedHashMap<>(parameters);
    asked.put("limit", Integer.toString(PAGE));
    Answer answer = doors.get(person, Doors.path("/views/" + view, asked));
    Cells cells = new Cells(texts);
    int place = nameless(columns);
    Map<String, String> called =
        place == 0
            ? Map.of()
            : names.of(
                person,
                answer
                    .body()
                    .path("items")
                    .valueStream()
                    .map(document -> document.path(CUSTOMER).asText())
                    .toList());
    List<ListPart.Row> rows = new ArrayList<>();
    for (JsonNode document : answer.body().path("items")) {
      String key = document.path(id).asText();
      List<Cell> row = new ArrayList<>();
      for (Column column : columns) {
        JsonNode value = document.at("/" + column.path());
        row.add(
            cells.cell(
                column.path().replace('/', '_'),
                value,
                new Interface.Column(column.path(), column.type(), null, "")));
      }
      if (row.getFirst().text().isEmpty()) { // it leads to the document, so that it must say which
        row.set(0, new Cell(key, null, false));
      }
      if (!called.isEmpty()) {
        String name = called.getOrDefault(document.path(CUSTOMER).asText(), "");
        row.add(place, new Cell(name, null, false));
      }
      rows.add(new ListPart.Row(Cells.place(id, key), row));
    }
    JsonNode next = answer.body().path("next");
    Map<String, String> further = new LinkedHashMap<>(parameters);
    further.put("cursor", next.asText());
    Map<String, String> first = new LinkedHashMap<>(parameters);
    first.remove("cursor");
    return new ListPart(
        texts,
        texts.name("view", view),
        address,
        heads(
            about,
            address,
            called.isEmpty() ? columns : named(texts, columns, place),
            parameters,
            rows),
        rows,
        filters(texts, about, parameters),
        chips(texts, about, address, parameters),
        next.isTextual() ? Doors.path(address, further) : null,
        parameters.containsKey("cursor") ? Doors.path(address, first) : null,
        Doors.path("/files/views/" + view, with(first, "format", "csv")),
        Doors.path("/files/views/" + view, with(first, "format", "xlsx")),
        answer.isWorkedOn() ? texts.of("common.working") : "",
        answer.lag().orElse(0) == 0
            ? ""
            : texts.of("common.behind-by", texts.number(answer.lag().getAsLong())));
  }

  /** Where the name of a customer is missing: behind its number; 0 where it is not. */
  private static int nameless(List<Column> columns) {
    List<String> paths = columns.stream().map(Column::path).toList();
    return paths.stream().anyMatch(path -> path.endsWith(NAME)) ? 0 : paths.indexOf(CUSTOMER) + 1;
  }

  private static List<Column> named(Texts texts, List<Column> columns, int place) {
    List<Column> named = new ArrayList<>(columns);
    named.add(place, new Column(texts.name(NAME), NAME, null, "text"));
    return named;
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  private static Map<String, String> known(Interface.View about, Map<String, String> given) {
    Map<String, String> known = new LinkedHashMap<>();
    for (Interface.Filter filter : about.filters()) {
      for (String parameter : filter.parameters()) {
        String value = given.get(parameter);
        if (value != null && !value.isBlank()) {
          known.put(parameter, value.strip());
        }
      }
    }
    for (String other : OTHERS) {
      String value = given.get(other);
      if (value != null && !value.isBlank()) {
        known.put(other, value);
      }
    }
    return known;
  }

  private static List<ListPart.Head> heads(
      Interface.View about,
      String address,
      List<Column> columns,
      Map<String, String> parameters,
      List<ListPart.Row> rows) {
    List<ListPart.Head> heads = new ArrayList<>();
    String sort = parameters.getOrDefault("sort", "");
    for (Column column : columns) {
      int index = heads.size();
      String field = column.sort();
      boolean sortable = field != null && about.sort().contains(field);
      Map<String, String> sorted = new LinkedHashMap<>(parameters);
      sorted.remove("cursor");
      sorted.put("sort", sort.equals("-" + field) ? String.valueOf(field) : "-" + field);
      heads.add(
          new ListPart.Head(
              column.label(),
              sortable ? Doors.path(address, sorted) : null,
              sort.equals("-" + field) ? "descending" : sort.equals(field) ? "ascending" : "none",
              rows.stream().anyMatch(row -> row.cells().get(index).number())));
    }
    return heads;
  }

  private static List<ListPart.Filter> filters(
      Texts texts, Interface.View about, Map<String, String> parameters) {
    List<ListPart.Filter> filters = new ArrayList<>();
    for (Interface.Filter filter : about.filters()) {
      List<ListPart.Field> fields = new ArrayList<>();
      for (String parameter : filter.parameters()) {
        boolean range = filter.parameters().size() > 1;
        if (range && parameter.equals(filter.field())) {
          continue; // from and to say it, too
        }
        fields.add(
            new ListPart.Field(
                parameter,
                parameter.equals(filter.field())
                    ? ""
                    : texts.of(parameter.endsWith("From") ? "common.from" : "common.to"),
                parameters.getOrDefault(parameter, "")));
      }
      filters.add(
          new ListPart.Filter(
              texts.name(about.name(), filter.field()),
              texts.sentence(filter.meaning()),
              filter.type().equals("date") ? "date" : "text",
              filter.offered().stream()
                  .map(each -> new ListPart.Option(each, texts.code(each)))
                  .toList(),
              fields));
    }
    return filters;
  }

  /** The filters in use, each with the address without it. */
  private static List<ListPart.Chip> chips(
      Texts texts, Interface.View about, String address, Map<String, String> parameters) {
    List<ListPart.Chip> chips = new ArrayList<>();
    for (Interface.Filter filter : about.filters()) {
      for (String parameter : filter.parameters()) {
        String value = parameters.get(parameter);
        if (value != null) {
          Map<String, String> without = new LinkedHashMap<>(parameters);
          without.remove(parameter);
          without.remove("cursor");
          String sign =
              parameter.equals(filter.field()) ? "=" : parameter.endsWith("From") ? "≥" : "≤";
          chips.add(
              new ListPart.Chip(
                  texts.name(about.name(), filter.field())
                      + " "
                      + sign
                      + " "
                      + (filter.offered().isEmpty() ? value : texts.code(value)),
                  Doors.path(address, without)));
        }
      }
    }
    return chips;
  }
}
