package io.perennial.workbench.door;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.signin.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the interface says of itself: views with their filters, tables and figures, and the document
 * that describes commands. It changes with a release, so that it is read anew every few minutes.
 */
public final class Interface {

  private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();

  private final Doors doors;
  private final ConcurrentMap<String, Kept<?>> kept = new ConcurrentHashMap<>();

  private record Kept<T>(T value, long at) {}

  /**
   * A view.
   *
   * @param name its name
   * @param meaning what it shows
   * @param filters what its list is filtered by
   * @param sort what its list is sorted by
   * @param tables the tables that its documents make
   * @param figures its figures
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record View(
      String name,
      String meaning,
      List<Filter> filters,
      List<String> sort,
      List<Table> tables,
      List<Figure> figures) {

    /** One of its figures. */
    public Optional<Figure> figure(String wanted) {
      return figures.stream().filter(figure -> figure.name.equals(wanted)).findFirst();
    }
  }

  /**
   * What a list is filtered by.
   *
   * @param field its name
   * @param type {@code text}, {@code choice}, {@code number}, {@code amount} or {@code date}
   * @param meaning what it is
   * @param parameters names of the parameters: equal, from, to
   * @param choices what may be chosen
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Filter(
      String field,
      String type,
      String meaning,
      List<String> parameters,
      @Nullable List<String> choices) {

    /** What may be chosen; none when it is no choice. */
    public List<String> offered() {
      return choices == null ? List.of() : choices;
    }
  }

  /**
   * A table that documents make.
   *
   * @param name its name
   * @param columns its columns
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Table(String name, List<Column> columns) {}

  /**
   * A column.
   *
   * @param name its name
   * @param type {@code text}, {@code choice}, {@code integer}, {@code number}, {@code amount},
   *     {@code date}, {@code instant} or {@code boolean}
   * @param unit what its decimals are in; absent where they are in none, or in the currency
   * @param meaning what it says; empty when its name says it all
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Column(String name, String type, @Nullable String unit, String meaning) {}

  /**
   * A figure.
   *
   * @param name its name
   * @param meaning what it says
   * @param parameters what it depends on
   * @param tables the tables that it makes
   * @param behind how a cell is followed to the documents that make it; absent where none is
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Figure(
      String name,
      String meaning,
      List<Parameter> parameters,
      List<Table> tables,
      @Nullable Behind behind) {

    /** The column of a name, in whichever table it is. */
    public Optional<Column> column(String wanted) {
      return tables.stream()
          .flatMap(table -> table.columns.stream())
          .filter(column -> column.name.equals(wanted))
          .findFirst();
    }
  }

  /**
   * A parameter of a figure.
   *
   * @param name its name
   * @param type {@code date}, {@code choice}, {@code number}, {@code text} and others
   * @param meaning what it is
   * @param usual its value when it is not given
   * @param choices what may be chosen
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Parameter(
      String name,
      String type,
      String meaning,
      @Nullable String usual,
      @Nullable List<String> choices) {

    /** What may be chosen; none when it is no choice. */
    public List<String> offered() {
      return choices == null ? List.of() : choices;
    }
  }

  /**
   * How a cell is followed.
   *
   * @param cell parameters that tell the cell, such as {@code cell.period}
   * @param sums what adds up over documents
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Behind(List<String> cell, List<String> sums) {}

  /**
   * An analysis.
   *
   * @param name its name in paths
   * @param meaning what it says, and by which definition
   * @param parameters what it may be asked for
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Analysis(String name, String meaning, List<AnalysisParameter> parameters) {}

  /**
   * A parameter of an analysis.
   *
   * @param name its name
   * @param type {@code DATE}, {@code DECIMAL}, {@code INTEGER} or {@code CHOICE}
   * @param defaultText its value when it is not given: today for a date, or the rule in force
   * @param choices what may be chosen
   * @param least least value of a number
   * @param most largest value of a number
   * @param meaning what it is
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record AnalysisParameter(
      String name,
      String type,
      @Nullable String defaultText,
      List<String> choices,
      long least,
      long most,
      String meaning) {

    /** Whether it is a number. */
    public boolean isNumber() {
      return type.equals("DECIMAL") || type.equals("INTEGER");
    }
  }

  private record Analyses(List<Analysis> items) {}

  private record Views(List<View> items) {}

  /** What these doors say of themselves. */
  public Interface(Doors doors) {
    this.doors = doors;
  }

  /** The views. */
  public List<View> views(Person person) {
    return keep(
        "views",
        () -> doors.mapper().convertValue(doors.get(person, "/views").body(), Views.class).items);
  }

  /** A view; empty when there is none of the name. */
  public Optional<View> view(Person person, String name) {
    return views(person).stream().filter(view -> view.name.equals(name)).findFirst();
  }

  /** The analyses. */
  public List<Analysis> analyses(Person person) {
    return keep(
        "analyses",
        () ->
            doors
                .mapper()
                .convertValue(doors.get(person, "/analyses").body(), Analyses.class)
                .items);
  }

  /** An analysis; empty when there is none of the name. */
  public Optional<Analysis> analysis(Person person, String name) {
    return analyses(person).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The document of the interface, as OpenAPI has it. */
  public JsonNode document(Person person) {
    return keep("document", () -> doors.get(person, "/openapi").body());
  }

  /**
   * The document of the side that takes commands, which is the same one where they are together.
   */
  public JsonNode commands(Person person) {
    return keep("commands", () -> doors.getFromCommands(person, "/openapi").body());
  }

  @SuppressWarnings("unchecked")
  private <T> T keep(String what, Supplier<T> read) {
    Kept<?> known = kept.get(what);
    if (known == null || System.nanoTime() - known.at > KEPT_NANOS) {
      known = new Kept<>(read.get(), System.nanoTime());
      kept.put(what, known);
    }
    return (T) known.value;
  }
}
