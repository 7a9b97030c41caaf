package io.perennial.query.analysis;

import io.perennial.models.fit.Drawing;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What an analysis reads, and where it says how far it is. */
public interface Work {

  /**
   * Takes in all documents of a view as of a date, with what is known when the run is asked for.
   *
   * @param <D> the view's document
   * @param <A> what is accumulated, in the order of the documents' ids
   */
  <D, A> A fold(View<D> view, LocalDate asOf, Supplier<A> start, BiConsumer<A, D> add);

  /**
   * Takes in all documents of a view as they were known at the end of a day, with nothing that was
   * recorded or happened later.
   */
  <D, A> A foldAsKnown(View<D> view, LocalDate day, Supplier<A> start, BiConsumer<A, D> add);

  /**
   * Says what is being done; to be called now and then, since a run that nobody waits for any more
   * ends here.
   *
   * @param doing in a few words
   * @param share how much of all is done, from 0 to 1
   */
  void at(String doing, double share);

  /**
   * How the worlds of a bootstrap are drawn: it is said before each how far it is.
   *
   * @param of what intervals are drawn of
   * @param worlds how many
   * @param seed the same seed, the same worlds
   * @param from how much of all is done before the first, from 0 to 1
   * @param to how much of all is done after the last
   */
  default Drawing drawing(String of, int worlds, long seed, double from, double to) {
    return new Drawing(
        worlds,
        seed,
        done ->
            at(
                "intervals of %s, world %d of %d".formatted(of, done + 1, worlds),
                from + (to - from) * done / worlds));
  }
}
