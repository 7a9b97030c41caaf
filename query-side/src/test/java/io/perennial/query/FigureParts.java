package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.measure.FigureRows;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What holds of every figure whatever it says. */
public final class FigureParts {

  private FigureParts() {}

  /** Parts merge into the whole, and what each document contributes adds up to it. */
  public static <D, A, R> R check(
      Figure<D, A, R> figure, FigureArguments arguments, List<D> documents, Random random) {
    R whole = Folding.result(figure, arguments, documents);
    List<A> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      parts.add(figure.start(arguments));
    }
    documents.forEach(document -> figure.add(parts.get(random.nextInt(4)), document));
    for (int round = 0; round < 2; round++) {
      A merged = figure.start(arguments);
      for (A part : parts) {
        merged = figure.merge(merged, part);
      }
      assertThat(figure.finish(merged)).as(figure.name()).isEqualTo(whole);
    }
    FigureRows rows = FigureRows.of(figure);
    List<Record> contributions = new ArrayList<>();
    documents.forEach(
        document -> contributions.addAll(figure.contribution(arguments, document, () -> whole)));
    Map<Map<String, String>, Map<String, BigDecimal>> sums = rows.sums(contributions);
    rows.sums(figure.rows(whole))
        .forEach((cell, expected) ->
            assertThat(sums.getOrDefault(cell, Map.of()))
                .as("%s %s", figure.name(), cell)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(expected));
    return whole;
  }
}
