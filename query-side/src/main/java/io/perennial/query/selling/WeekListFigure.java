package io.perennial.query.selling;

import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A figure that lists what there is of a week, all of it.
 *
 * @param <W> a row
 * @param <R> the result
 */
abstract class WeekListFigure<W extends Record, R>
    implements Figure<SellingDocument, WeekListFigure.Found<W>, R> {

  /** What was found. */
  static final class Found<W> {
    private final Week week;
    private final List<W> rows = new ArrayList<>();

    private Found(Week week) {
      this.week = week;
    }
  }

  /** The rows of a document. */
  abstract List<W> rowsOf(SellingDocument document, Week week);

  /** The order, which tells any two rows apart. */
  abstract Comparator<W> order();

  /** The result, with all rows in order. */
  abstract R finish(Week week, List<W> rows);

  @Override
  public final List<FigureParameter> parameters() {
    return Week.PARAMETERS;
  }

  @Override
  public final Found<W> start(FigureArguments arguments) {
    return new Found<>(Week.of(arguments));
  }

  @Override
  public final void add(Found<W> found, SellingDocument document) {
    found.rows.addAll(rowsOf(document, found.week));
  }

  @Override
  public final Found<W> merge(Found<W> left, Found<W> right) {
    left.rows.addAll(right.rows);
    return left;
  }

  @Override
  public final R finish(Found<W> found) {
    FigureTooLargeException.check(found.rows.size(), "ask for one area or one representative");
    return finish(found.week, found.rows.stream().sorted(order()).toList());
  }
}
