package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares all rows of a figure, in their order, and all their columns. */
public final class ReferenceRows {

  private static final double CLOSE = 1.5e-6;

  private ReferenceRows() {}

  /**
   * A number that is made by a longer way.
   *
   * @param value the number
   * @param within how far the other may be off
   */
  public record About(double value, double within) {}

  /** A number that is made by a longer way; absent when it is not known. */
  public static @Nullable About about(@Nullable Double value, double within) {
    return value == null ? null : new About(value, within);
  }

  /** A part of a whole, as a share; absent when there is none. */
  public static @Nullable Double share(double part, double whole) {
    return whole > 0 ? part / whole : null;
  }

  /** The names of columns, each with its value; absent is what is not known. */
  public static Map<String, @Nullable Object> row(@Nullable Object... columns) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      row.put(String.valueOf(columns[i]), columns[i + 1]);
    }
    return row;
  }

  /** Fails unless the rows of a figure as of a date are those expected, in their order. */
  public static <D> void assertSame(
      View<D> view,
      String name,
      LocalDate on,
      Map<String, String> given,
      Collection<D> documents,
      List<Map<String, @Nullable Object>> expected) {
    assertSame(view, name, on, given, documents, expected, Set.of());
  }

  /** Likewise, but for columns of which a test elsewhere knows the words. */
  public static <D> void assertSame(
      View<D> view,
      String name,
      LocalDate on,
      Map<String, String> given,
      Collection<D> documents,
      List<Map<String, @Nullable Object>> expected,
      Set<String> words) {
    String what = "%s/%s %s on %s".formatted(view.name(), name, given, on);
    assertSame(what, rows(view, name, on, given, documents), expected, words);
  }

  /**
   * Likewise, of rows whose order says nothing, as that of our people does: both are put in order
   * by some columns.
   */
  public static <D> void assertSameBy(
      List<String> columns,
      View<D> view,
      String name,
      LocalDate on,
      Map<String, String> given,
      Collection<D> documents,
      List<Map<String, @Nullable Object>> expected) {
    List<JsonNode> found = rows(view, name, on, given, documents);
    found.sort(
        Comparator.comparing(
            row -> columns.stream().map(each -> row.path(each).asText()).toList().toString()));
    List<Map<String, @Nullable Object>> sorted = new ArrayList<>(expected);
    sorted.sort(
        Comparator.comparing(row ->
            columns.stream()
                .map(each -> row.get(each) == null ? "" : String.valueOf(row.get(each)))
                .toList()
                .toString()));
    assertSame("%s/%s %s on %s".formatted(view.name(), name, given, on), found, sorted, Set.of());
  }

  private static void assertSame(
      String what,
      List<JsonNode> found,
      List<Map<String, @Nullable Object>> expected,
      Set<String> words) {
    for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
      Set<String> columns = new TreeSet<>(expected.get(i).keySet());
      found.get(i).fieldNames().forEachRemaining(columns::add);
      columns.removeAll(words);
      for (String column : columns) {
        assertSame(
            "%s, %s of row %d: %s beside %s"
                .formatted(what, column, i + 1, found.get(i), expected.get(i)),
            found.get(i).get(column),
            expected.get(i).get(column));
      }
    }
    assertThat(found).as("rows of %s, beside %s", what, expected).hasSameSizeAs(expected);
  }

  private static void assertSame(String what, @Nullable JsonNode found, @Nullable Object expected) {
    if (expected == null || found == null || found.isNull()) {
      assertThat(found == null || found.isNull() ? null : found).as(what).isEqualTo(expected);
      return;
    }
    switch (expected) {
      case About about ->
          assertThat(found.asDouble()).as(what).isCloseTo(about.value, within(about.within));
      case Double number -> assertThat(found.asDouble()).as(what).isCloseTo(number, within(CLOSE));
      case Number number ->
          assertThat(new BigDecimal(found.asText()))
              .as(what)
              .isEqualByComparingTo(number.toString());
      default -> assertThat(found.asText()).as(what).isEqualTo(expected.toString());
    }
  }

  /** The rows of a figure as of a date, as they are answered. */
  public static <D> List<JsonNode> rows(
      View<D> view, String name, LocalDate on, Map<String, String> given, Collection<D> documents) {
    Figure<D, ?, ?> figure =
        view.figures().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    ReferencesCheck.saw(view.name() + "/" + name, on.toString());
    return rows(figure, Folding.arguments(figure, on.toString(), given), documents);
  }

  private static <D, A, R> List<JsonNode> rows(
      Figure<D, A, R> figure, FigureArguments arguments, Collection<D> documents) {
    List<JsonNode> rows = new ArrayList<>();
    figure
        .rows(Folding.result(figure, arguments, List.copyOf(documents)))
        .forEach(row -> rows.add(PerennialMapper.plain().valueToTree(row)));
    return rows;
  }
}
