package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.measure.FigureRows;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is behind a figure: of each of its rows, the parts of all documents add up to the sums. */
class FigurePartsTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1, 120);

  /** What is usual is looked at on every date, other ways of asking on each third of them. */
  private static final int EVERY = 3;

  /** The figures in which nothing is a sum over documents, and why. */
  private static final Map<String, String> WITHOUT_SUMS =
      Map.ofEntries(
          Map.entry(
              "lifetime-value concentration", "who is among the first is told of all together"),
          Map.entry("customer objection-answers", "a row is one answer to one objection"),
          Map.entry("customer resting", "a row is one prospect"),
          Map.entry("todos due", "a row is one thing to be done"));

  private static final List<View<?>> VIEWS = AllViews.LIST;

  static Stream<View<?>> views() {
    return VIEWS.stream().filter(view -> !view.figures().isEmpty());
  }

  @Test
  void figuresWithoutSumsAreKnown() {
    List<String> without = new ArrayList<>();
    for (View<?> view : VIEWS) {
      for (Figure<?, ?, ?> figure : view.figures()) {
        if (FigureRows.of(figure).summed().isEmpty()) {
          without.add(view.name() + " " + figure.name());
        }
      }
    }
    assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_SUMS.keySet());
  }

  @ParameterizedTest
  @MethodSource("views")
  void partsAddUp(View<?> view) {
    check(view);
  }

  private static <D> void check(View<D> view) {
    Collection<D> documents = WORLD.documents(view).values();
    List<LocalDate> dates = WORLD.dates();
    for (Figure<D, ?, ?> figure : view.figures()) {
      if (!FigureRows.of(figure).summed().isEmpty()) {
        List<Map<String, String>> ways = ways(figure);
        for (int i = 0; i < dates.size(); i++) {
          for (int way = 0; way < ways.size(); way++) {
            if (way == 0 || (i + way) % EVERY == 0) {
              check(
                  view,
                  figure,
                  Folding.arguments(figure, dates.get(i).toString(), ways.get(way)),
                  documents);
            }
          }
        }
      }
    }
  }

  /** The usual arguments, and for each of the words that may be chosen those with that word. */
  private static List<Map<String, String>> ways(Figure<?, ?, ?> figure) {
    List<Map<String, String>> ways = new ArrayList<>(List.of(Map.of()));
    for (FigureParameter parameter : figure.parameters()) {
      parameter.choices().stream()
          .filter(choice -> !choice.equals(parameter.defaultText()))
          .forEach(choice -> ways.add(Map.of(parameter.name(), choice)));
      if (parameter.name().equals("from")) {
        ways.add(Map.of("from", GeneratedWorld.START.plusDays(45).toString()));
      }
    }
    return ways;
  }

  private static <D, A, R> void check(
      View<D> view, Figure<D, A, R> figure, FigureArguments arguments, Collection<D> documents) {
    FigureRows rows = FigureRows.of(figure);
    R whole = Folding.result(figure, arguments, List.copyOf(documents));
    Map<Map<String, String>, Map<String, BigDecimal>> added = new HashMap<>();
    for (D document : documents) {
      rows.contributions(figure, arguments, document, () -> whole)
          .forEach((cell, sums) ->
              sums.forEach((name, sum) ->
                  added
                      .computeIfAbsent(cell, each -> new TreeMap<>())
                      .merge(name, sum, BigDecimal::add)));
    }
    rows.sums(figure.rows(whole))
        .forEach((cell, sums) ->
            assertThat(plain(added.getOrDefault(cell, Map.of())))
                .as("%s %s %s %s", view.name(), figure.name(), arguments, cell)
                .isEqualTo(plain(sums)));
    if (figure.parameters().stream().noneMatch(each -> each.name().equals("top"))) {
      assertThat(rows.sums(figure.rows(whole)).keySet())
          .as("%s %s %s: there is no part of what is no row", view.name(), figure.name(), arguments)
          .containsAll(
              added.entrySet().stream()
                  .filter(each -> !plain(each.getValue()).isEmpty())
                  .map(Map.Entry::getKey)
                  .toList());
    }
  }

  private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
    Map<String, BigDecimal> plain = new TreeMap<>();
    sums.forEach((name, sum) -> {
      if (sum.signum() != 0) {
        plain.put(name, sum.stripTrailingZeros());
      }
    });
    return plain;
  }
}
