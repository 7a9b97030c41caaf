package io.perennial.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.CellContributors.Cell;
import io.perennial.query.live.Generation;
import io.perennial.query.measure.FigureRows;
import io.perennial.query.testing.AllViews;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Node;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.View;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Documents and figures of every view are the same however events are shared out in batches, when
 * they are delivered twice, and in a rebuild.
 */
class HoweverEventsComeComponentTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(5, 5);
  private static final String DAY = "2025-12-31";

  /** Cells of a figure that are looked behind. */
  private static final int CELLS = 15;

  private static final int PAGE = 7;

  @TempDir Path folder;

  /** In batches of that size, some of which are folded twice since their token is lost. */
  @ParameterizedTest
  @CsvSource({"60, 1", "400, 2"})
  void everyViewSaysTheSame(int batch, int lostTokens) {
    Random random = new Random(batch);
    try (Node node = new Node(folder)) {
      List<View<?>> views =
          CorrectedView.all(AllViews.LIST, new CustomerEvents(node.log.log()).past(Horizon.NONE));
      try (Kernel kernel =
          node.kernel(
              "node-1",
              Kernel.settings(1, batch, 30_000, Duration.ofSeconds(30)),
              views.toArray(View<?>[]::new))) {
        kernel.start();
        kernel.lostTokens.set(lostTokens);
        List<RecordedEvent> events = WORLD.events();
        int from = 0;
        while (from < events.size()) {
          int to = Math.min(events.size(), from + 1 + random.nextInt(3 * batch));
          node.log.record(events.subList(from, to));
          from = to;
        }
        views.forEach(kernel::catchUp);
        assertThat(kernel.lostTokens).hasValue(0);

        AllViews.LIST.forEach(view -> compare(kernel, view, 1));
        kernel.rebuilds.start(views);
        AllViews.LIST.forEach(view -> compare(kernel, view, 2));
      }
    }
  }

  private static <D> void compare(Kernel kernel, View<D> plain, int generation) {
    View<?> view =
        kernel.catalogue.all().stream()
            .filter(each -> each.name().equals(plain.name()))
            .findFirst()
            .orElseThrow();
    kernel.until(
        () -> kernel.generations.serving(view).map(Generation::number).orElse(0) == generation);
    Map<String, D> expected = WORLD.documents(plain);
    assertThat(kernel.documents(view)).as(view.name()).isEqualTo(expected);
    assertThat(figures(kernel, view)).as(view.name()).isEqualTo(figures(plain, expected));
    plain.figures().forEach(figure -> compareBehind(kernel, plain, figure, expected));
  }

  /**
   * What is behind cells, page by page: the second time documents are passed over that were seen to
   * have nothing of a cell.
   */
  private static <D, A, R> void compareBehind(
      Kernel kernel, View<D> view, Figure<D, A, R> figure, Map<String, D> expected) {
    FigureRows rows = FigureRows.of(figure);
    if (rows.summed().isEmpty()) {
      return;
    }
    FigureArguments arguments = Folding.arguments(figure, DAY, Map.of());
    R whole = Folding.result(figure, arguments, List.copyOf(expected.values()));
    Map<Map<String, String>, Map<String, Map<String, BigDecimal>>> byCell = new LinkedHashMap<>();
    figure.rows(whole).stream()
        .map(rows::cell)
        .limit(CELLS)
        .forEach(cell -> byCell.put(cell, new TreeMap<>()));
    expected.forEach((id, document) ->
        rows.contributions(figure, arguments, document, () -> whole)
            .forEach((cell, sums) -> {
              if (byCell.containsKey(cell)) {
                byCell.get(cell).put(id, sums);
              }
            }));
    for (int round = 0; round < 2; round++) {
      byCell.forEach((cell, documents) ->
          assertThat(
                  behind(
                      kernel,
                      new Cell<>(kernel.served.documents(view), figure, arguments, whole, cell)))
              .as("%s %s %s", view.name(), figure.name(), cell)
              .isEqualTo(documents));
    }
  }

  private static <D, R> Map<String, Map<String, BigDecimal>> behind(
      Kernel kernel, Cell<D, R> cell) {
    Map<String, Map<String, BigDecimal>> found = new TreeMap<>();
    String after = null;
    do {
      int before = found.size();
      after =
          kernel.figures.behind(
              cell,
              after,
              each -> {
                found.put(each.id(), each.sums());
                return found.size() < before + PAGE;
              });
    } while (after != null);
    return found;
  }

  private static <D> Map<String, Object> figures(Kernel kernel, View<D> view) {
    Map<String, Object> results = new HashMap<>();
    for (Figure<D, ?, ?> figure : view.figures()) {
      results.put(
          figure.name(),
          requireNonNull(
              kernel
                  .figures
                  .prepare(
                      kernel.served.documents(view),
                      figure,
                      Folding.arguments(figure, DAY, Map.of()),
                      -1)
                  .result()));
    }
    return results;
  }

  private static <D> Map<String, Object> figures(View<D> view, Map<String, D> documents) {
    Map<String, Object> results = new HashMap<>();
    for (Figure<D, ?, ?> figure : view.figures()) {
      results.put(figure.name(), requireNonNull(result(figure, documents)));
    }
    return results;
  }

  private static <D, A, R> R result(Figure<D, A, R> figure, Map<String, D> documents) {
    return Folding.result(
        figure, Folding.arguments(figure, DAY, Map.of()), documents.values().stream().toList());
  }
}
