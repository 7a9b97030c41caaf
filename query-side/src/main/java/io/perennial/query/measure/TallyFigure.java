package io.perennial.query.measure;

import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import java.util.SortedMap;

/**
 * A figure that is made of sums by what tells them apart.
 *
 * @param <D> the view's document
 * @param <K> what sums are told apart by
 * @param <S> the sums, which never change
 * @param <R> the result
 */
public abstract class TallyFigure<D, K extends Comparable<K>, S, R>
    implements Figure<D, TallyFigure.Sums<K, S>, R> {

  /** What has been added up. */
  public static final class Sums<K extends Comparable<K>, S> {
    private final FigureArguments arguments;
    private final Tally<K, S> tally;

    private Sums(FigureArguments arguments, Tally<K, S> tally) {
      this.arguments = arguments;
      this.tally = tally;
    }
  }

  /** Both together. */
  protected abstract S plus(S left, S right);

  /** Adds what a document contributes. */
  protected abstract void add(Tally<K, S> tally, FigureArguments arguments, D document);

  /** The result. */
  protected abstract R finish(FigureArguments arguments, SortedMap<K, S> sums);

  @Override
  public final Sums<K, S> start(FigureArguments arguments) {
    return new Sums<K, S>(arguments, new Tally<K, S>(this::plus));
  }

  @Override
  public final void add(Sums<K, S> sums, D document) {
    add(sums.tally, sums.arguments, document);
  }

  @Override
  public final Sums<K, S> merge(Sums<K, S> left, Sums<K, S> right) {
    left.tally.addAll(right.tally);
    return left;
  }

  @Override
  public final R finish(Sums<K, S> sums) {
    return finish(sums.arguments, sums.tally.sums());
  }
}
