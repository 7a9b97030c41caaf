package io.perennial.query.view;

import java.util.List;
import java.util.function.Supplier;

/**
 * A figure is a fold of documents into a result. It is pure, and partial results merge, so it can
 * be computed in parallel, by several machines, or over a few documents in a test.
 *
 * @param <D> the view's document
 * @param <A> what is accumulated; mutable, changed by one thread at a time
 * @param <R> the result: a record for JSON; rows for CSV come from {@link #rows}
 */
public interface Figure<D, A, R> {

  /** The name in the path, lower case with hyphens. */
  String name();

  /** One sentence: what it says, and by which definition. */
  String meaning();

  /** Parameters it accepts. */
  List<FigureParameter> parameters();

  /** An empty accumulation for the given arguments. */
  A start(FigureArguments arguments);

  /** Adds one document. */
  void add(A accumulation, D document);

  /**
   * Both taken together, in the left one, which is returned. The right one stays as it was and is
   * merged into others, too: nothing that changes may be shared with it.
   */
  A merge(A left, A right);

  /**
   * What an accumulation holds beside what its rows show, in rows: parts of a figure are kept in
   * memory, and reckoned by that.
   */
  default long held(A accumulation) {
    return 0;
  }

  /** The result. */
  R finish(A accumulation);

  /**
   * The result as a table: flat records of one class, one a row. Its {@link Coordinate}s tell rows
   * apart, and what is {@link Summed} adds up over documents.
   */
  List<? extends Record> rows(R result);

  /**
   * What one document contributes: the rows that it makes alone. A figure in which that depends on
   * the other documents, as ranks do, says it otherwise.
   *
   * @param whole the figure over all documents, worked out when it is asked for
   */
  default List<? extends Record> contribution(
      FigureArguments arguments, D document, Supplier<R> whole) {
    A alone = start(arguments);
    add(alone, document);
    return rows(finish(alone));
  }
}
