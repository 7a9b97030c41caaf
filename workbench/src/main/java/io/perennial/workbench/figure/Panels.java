package io.perennial.workbench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.door.Names;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Makes panels out of figures. */
public final class Panels {

  /** Rows of a table in a room; a page of its own shows more. */
  public static final int FEW = 14;

  /** Rows of a table on a page of its own; the files have all. */
  static final int MANY = 500;

  private final Doors doors;
  private final Interface described;
  private final Names names;

  /** Panels of the figures behind these doors. */
  public Panels(Doors doors, Interface described) {
    this.doors = doors;
    this.described = described;
    this.names = new Names(doors);
  }

  /**
   * A figure that is wanted.
   *
   * @param view the view
   * @param figure the figure
   * @param parameters its parameters; what is not given is as usual
   * @param hidden columns that are not shown
   */
  public record Wanted(
      String view, String figure, Map<String, String> parameters, Set<String> hidden) {

    public Wanted {
      parameters = new LinkedHashMap<>(parameters);
      hidden = Set.copyOf(hidden);
    }

    /** A figure with all of its columns. */
    public Wanted(String view, String figure, Map<String, String> parameters) {
      this(view, figure, parameters, Set.of());
    }

    /** Without columns that say what the place says already. */
    public Wanted without(String... columns) {
      return new Wanted(view, figure, parameters, Set.of(columns));
    }

    /** A figure with its parameters, in pairs. */
    public static Wanted of(String view, String figure, String... parameters) {
      Map<String, String> given = new LinkedHashMap<>();
      for (int i = 0; i < parameters.length; i += 2) {
        given.put(parameters[i], parameters[i + 1]);
      }
      return new Wanted(view, figure, given);
    }

    /** With other parameters beside these, such as {@code asOf}. */
    public Wanted with(Map<String, String> others) {
      Map<String, String> all = new LinkedHashMap<>(parameters);
      all.putAll(others);
      return new Wanted(view, figure, all, hidden);
    }

    /** Where it is shown on a page of its own. */
    public String address() {
      return Doors.path("/figures/%s/%s".formatted(view, figure), parameters);
    }

    private String path() {
      return Doors.path("/views/%s/figures/%s".formatted(view, figure), parameters);
    }
  }

  /**
   * Figures that stand beside each other; they are asked for at the same time, and one that is
   * refused does not keep the others away.
   */
  public List<Panel> panels(Person person, Texts texts, List<Wanted> wanted) {
    List<Future<Panel>> asked =
        wanted.stream()
            .map(each -> doors.beside(() -> panel(person, texts, each, FEW, null)))
            .toList();
    return asked.stream().map(Doors::await).toList();
  }

  /**
   * A figure as it is shown.
   *
   * @param most rows of a table that are shown
   * @param sort the column that rows are sorted by, with a minus in front from the highest down;
   *     absent as the figure has them
   */
  public Panel panel(Person person, Texts texts, Wanted wanted, int most, @Nullable String sort) {
    Interface.Figure figure =
        described
            .view(person, wanted.view())
            .flatMap(view -> view.figure(wanted.figure()))
            .orElseThrow(Problems::notFound);
    Answer answer;
    try {
      answer = doors.get(person, wanted.path());
    } catch (DoorException e) {
      return unready(texts, wanted, figure, "refused", Problems.words(texts, e.problem()));
    }
    if (answer.isWorkedOn()) {
      return unready(texts, wanted, figure, "working", texts.of("common.working"));
    }
    return ready(person, texts, wanted, figure, answer, most, sort);
  }

  private Panel ready(
      Person person,
      Texts texts,
      Wanted wanted,
      Interface.Figure figure,
      Answer answer,
      int most,
      @Nullable String sort) {
    Cells cells = new Cells(texts);
    Flat flat = Flat.of(answer.body().path("result"));
    Map<String, String> asked = parameters(answer.body().path("parameters"));
    List<Grid> grids = new ArrayList<>();
    Chart chart = null;
    Charts charts = new Charts(texts, cells, name -> figure.column(name).orElse(null));
    for (Map.Entry<String, List<Map<String, JsonNode>>> table : flat.tables().entrySet()) {
      List<Map<String, JsonNode>> rows = table.getValue();
      List<@Nullable String> behind = behind(wanted, figure, rows);
      rows.forEach(row -> row.keySet().removeAll(wanted.hidden()));
      Optional<ChartSpec> spec =
          Charts.spec(wanted.view(), wanted.figure())
              .filter(each -> each.table().equals(table.getKey()));
      if (spec.isPresent() && !rows.isEmpty()) {
        chart = charts.chart(spec.get(), rows, behind, quadrants(person, wanted));
      }
      grids.add(
          Grids.grid(
              texts,
              cells,
              figure,
              table.getKey(),
              rows,
              behind,
              most,
              sort,
              wanted.address(),
              flat.tables().size() > 1,
              ids -> names.of(person, ids)));
    }
    List<Panel.Fact> single = new ArrayList<>();
    flat.single()
        .forEach((name, value) -> {
          if (!asked.containsKey(name) && !name.equals(Grids.CURRENCY)) {
            single.add(
                new Panel.Fact(
                    texts.name(name), cells.cell(name, value, figure.column(name).orElse(null))));
          }
        });
    return new Panel(
        title(texts, wanted, figure),
        texts.sentence(figure.meaning()),
        asOf(texts, asked, wanted),
        freshness(texts, answer),
        single,
        chart,
        chart == null ? "" : doors.json(chart),
        grids,
        wanted.address(),
        file(wanted, "csv"),
        file(wanted, "xlsx"),
        "ready",
        "",
        "");
  }

  /** Where satisfaction and loyalty are high, by the rules in force. */
  private @Nullable List<Double> quadrants(Person person, Wanted wanted) {
    return wanted.view().equals("loyalty") && wanted.figure().equals("standings")
        ? described
            .analysis(person, "what-if-loyalty")
            .map(rules -> List.of(usual(rules, "satisfiedFrom"), usual(rules, "loyalFrom")))
            .orElse(null)
        : null;
  }

  private static double usual(Interface.Analysis rules, String name) {
    return rules.parameters().stream()
        .filter(each -> each.name().equals(name))
        .map(Interface.AnalysisParameter::defaultText)
        .filter(Objects::nonNull)
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElse(0);
  }

  /** What a figure is called, with what was chosen of its kinds. */
  private static String title(Texts texts, Wanted wanted, Interface.Figure figure) {
    StringBuilder title = new StringBuilder(texts.figure(wanted.view(), wanted.figure()));
    for (Interface.Parameter parameter : figure.parameters()) {
      String chosen = wanted.parameters().get(parameter.name());
      if (chosen != null && parameter.offered().contains(chosen)) {
        title.append(" · ").append(texts.code(chosen));
      }
    }
    return title.toString();
  }

  private Panel unready(
      Texts texts, Wanted wanted, Interface.Figure figure, String state, String note) {
    return new Panel(
        title(texts, wanted, figure),
        texts.sentence(figure.meaning()),
        "",
        "",
        List.of(),
        null,
        "",
        List.of(),
        wanted.address(),
        file(wanted, "csv"),
        file(wanted, "xlsx"),
        state,
        note,
        state.equals("working")
            ? Doors.path(
                "/panels/%s/%s".formatted(wanted.view(), wanted.figure()), wanted.parameters())
            : "");
  }

  private static String file(Wanted wanted, String format) {
    return Doors.path(
        "/files/views/%s/figures/%s".formatted(wanted.view(), wanted.figure()),
        wanted.with(Map.of("format", format)).parameters());
  }

  private static String asOf(Texts texts, Map<String, String> asked, Wanted wanted) {
    String known = wanted.parameters().getOrDefault("knownAt", "");
    String day = asOf(texts, asked);
    return known.isEmpty()
        ? day
        : texts.of(
            "common.known-at",
            day,
            new Cells(texts).cell("knownAt", TextNode.valueOf(known), null).text());
  }

  private static String asOf(Texts texts, Map<String, String> asked) {
    String on = asked.get("on");
    if (on == null) {
      return "";
    }
    String from = asked.get("from");
    return from == null
        ? texts.of("common.as-of", texts.date(LocalDate.parse(on)))
        : from.startsWith("0001")
            ? texts.of("common.until", texts.date(LocalDate.parse(on)))
            : texts.of(
                "common.from-to",
                texts.date(LocalDate.parse(from)),
                texts.date(LocalDate.parse(on)));
  }

  private static String freshness(Texts texts, Answer answer) {
    long lag = answer.lag().orElse(0);
    return lag == 0 ? "" : texts.of("common.behind-by", texts.number(lag));
  }

  private static Map<String, String> parameters(JsonNode node) {
    Map<String, String> parameters = new LinkedHashMap<>();
    node.properties().forEach(each -> parameters.put(each.getKey(), each.getValue().asText()));
    return parameters;
  }

  /** Where the documents are that make each row; absent where it is not told. */
  private static List<@Nullable String> behind(
      Wanted wanted, Interface.Figure figure, List<Map<String, JsonNode>> rows) {
    List<@Nullable String> behind = new ArrayList<>();
    Interface.Behind told = figure.behind();
    for (Map<String, JsonNode> row : rows) {
      Map<String, String> cell = new LinkedHashMap<>(wanted.parameters());
      boolean complete = told != null;
      if (told != null) {
        for (String coordinate : told.cell()) {
          JsonNode value = row.get(coordinate.substring("cell.".length()));
          complete &= value != null && !value.asText().equals(Cells.MASK);
          cell.put(coordinate, value == null ? "" : value.asText());
        }
      }
      behind.add(
          complete
              ? Doors.path("/figures/%s/%s/behind".formatted(wanted.view(), wanted.figure()), cell)
              : null);
    }
    return behind;
  }
}
