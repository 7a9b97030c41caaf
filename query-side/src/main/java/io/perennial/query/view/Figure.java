package io.perennial.query.view;

import java.util.List;

/**
 * A figure is a fold of documents into a result. It is pure, and partial results merge, so it can
 * be computed in parallel, by several machines, or over a few documents in a test.
 *
 * @param <D> the view's document
 * @param <A> what is accumulated; mutable, owned by one thread at a time, never shared after a
 *     merge
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

  /** Both taken together; may reuse either. */
  A merge(A left, A right);

  /** The result. */
  R finish(A accumulation);

  /** The result as a table: flat records of one class, one a row. */
  List<? extends Record> rows(R result);
}
