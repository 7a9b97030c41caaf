package io.perennial.query.measure;

import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure that lists the first of all rows in an order, and says how many there are. It has the
 * parameter {@link Parameters#TOP}.
 *
 * @param <D> the view's document
 * @param <W> a row
 * @param <R> the result
 */
public abstract class ListFigure<D, W extends Record, R>
    implements Figure<D, ListFigure.Listed<W>, R> {

  /** What has been offered. */
  public static final class Listed<W> {
    private final FigureArguments arguments;
    private final TopList<W> top;
    private long count;
    private BigDecimal total = BigDecimal.ZERO;

    private Listed(FigureArguments arguments, TopList<W> top) {
      this.arguments = arguments;
      this.top = top;
    }
  }

  /** The order, which tells any two rows apart. */
  protected abstract Comparator<W> order();

  /** The rows of a document. */
  protected abstract Stream<W> rowsOf(FigureArguments arguments, D document);

  /** What is added up over all rows, whether or not they are listed; usually nothing. */
  protected BigDecimal amount(W row) {
    return BigDecimal.ZERO;
  }

  /**
   * The result.
   *
   * @param all how many rows there are, and what they come to
   * @param rows the first of them
   */
  protected abstract R finish(FigureArguments arguments, All all, List<W> rows);

  /**
   * All rows, whether or not they are listed.
   *
   * @param count how many there are
   * @param total the sum of their amounts
   */
  public record All(long count, BigDecimal total) {}

  @Override
  public final Listed<W> start(FigureArguments arguments) {
    return new Listed<>(
        arguments, new TopList<>(arguments.integer(Parameters.TOP.name()), order()));
  }

  @Override
  public final void add(Listed<W> listed, D document) {
    rowsOf(listed.arguments, document)
        .forEach(row -> {
          listed.count++;
          listed.total = listed.total.add(amount(row));
          listed.top.offer(row);
        });
  }

  @Override
  public final Listed<W> merge(Listed<W> left, Listed<W> right) {
    left.count += right.count;
    left.total = left.total.add(right.total);
    left.top.offerAll(right.top);
    return left;
  }

  @Override
  public final R finish(Listed<W> listed) {
    return finish(listed.arguments, new All(listed.count, listed.total), listed.top.rows());
  }
}
