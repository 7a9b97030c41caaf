package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.Summed;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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
    Map<List<Object>, Map<String, BigDecimal>> sums = new HashMap<>();
    for (D document : documents) {
      figure
          .contribution(arguments, document, () -> whole)
          .forEach(row ->
              summed(row)
                  .forEach((name, value) ->
                      sums.computeIfAbsent(coordinates(row), cell -> new HashMap<>())
                          .merge(name, value, BigDecimal::add)));
    }
    for (Record row : figure.rows(whole)) {
      summed(row)
          .forEach((name, value) ->
              assertThat(
                      sums.getOrDefault(coordinates(row), Map.of())
                          .getOrDefault(name, BigDecimal.ZERO))
                  .as("%s of %s", name, row)
                  .isEqualByComparingTo(value));
    }
    return whole;
  }

  private static List<Object> coordinates(Record row) {
    List<Object> coordinates = new ArrayList<>();
    for (RecordComponent each : row.getClass().getRecordComponents()) {
      if (each.isAnnotationPresent(Coordinate.class)) {
        coordinates.add(String.valueOf(value(row, each)));
      }
    }
    return coordinates;
  }

  private static Map<String, BigDecimal> summed(Record row) {
    Map<String, BigDecimal> summed = new HashMap<>();
    for (RecordComponent each : row.getClass().getRecordComponents()) {
      Object value = value(row, each);
      if (each.isAnnotationPresent(Summed.class) && value != null) {
        summed.put(each.getName(), new BigDecimal(value.toString()));
      }
    }
    return summed;
  }

  private static Object value(Record row, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
