package io.perennial.workbench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.door.Names;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what is no figure: values and tables of a document, or of what was worked out. */
public final class Plain {

  /** Rows of a table. */
  private static final int SOME = 50;

  private static final Interface.Figure NONE =
      new Interface.Figure("", "", List.of(), List.of(), null);

  private final Doors doors;
  private final Names names;

  /** What these doors tell. */
  public Plain(Doors doors) {
    this.doors = doors;
    this.names = new Names(doors);
  }

  /**
   * A table of a result that is no figure.
   *
   * @param person who looks at it
   * @param title what it is called
   * @param asOf what it is true as of, in words
   * @param rows its rows
   * @param spec how it is drawn; absent where it is not
   * @param file where it is as CSV, and with a format as a workbook
   */
  public Panel panel(
      Person person,
      Texts texts,
      String title,
      String asOf,
      List<Map<String, JsonNode>> rows,
      @Nullable ChartSpec spec,
      String file) {
    Chart chart =
        spec == null || rows.isEmpty()
            ? null
            : new Charts(texts, new Cells(texts), name -> null)
                .chart(spec, rows, unfollowed(rows), null);
    return new Panel(
        title,
        "",
        asOf,
        "",
        List.of(),
        chart,
        chart == null ? "" : doors.json(chart),
        List.of(grid(person, texts, "", rows, chart == null ? SOME : Panels.FEW)),
        "",
        file,
        file + "?format=xlsx",
        "ready",
        "",
        "");
  }

  /** Values that stand beside the tables of a result or of a document. */
  public static List<Panel.Fact> facts(Texts texts, Map<String, JsonNode> single) {
    Cells cells = new Cells(texts);
    List<Panel.Fact> facts = new ArrayList<>();
    single.forEach((name, value) ->
        facts.add(new Panel.Fact(texts.name(name), cells.cell(name, value, null))));
    return facts;
  }

  /** The tables of a document, those that have rows. */
  public List<Grid> tables(Person person, Texts texts, Flat document) {
    return document.tables().entrySet().stream()
        .filter(table -> !table.getValue().isEmpty())
        .map(table -> grid(person, texts, table.getKey(), table.getValue(), SOME))
        .toList();
  }

  private Grid grid(
      Person person, Texts texts, String name, List<Map<String, JsonNode>> rows, int most) {
    return Grids.grid(
        texts,
        new Cells(texts),
        NONE,
        name,
        rows,
        unfollowed(rows),
        most,
        null,
        "",
        !name.isEmpty(),
        ids -> names.of(person, ids));
  }

  private static List<@Nullable String> unfollowed(List<?> rows) {
    return new ArrayList<>(Collections.nCopies(rows.size(), (String) null));
  }
}
