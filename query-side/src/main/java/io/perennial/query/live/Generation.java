package io.perennial.query.live;

import io.perennial.query.view.View;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One generation of a view: a collection of documents and the processor that keeps it up to date.
 *
 * @param number counts the generations of a view, from 1, and is never used again; frozen ones
 *     count down from -1
 * @param version version of the view that folds it
 * @param collection name of the collection
 * @param processor name of the processor, under which its positions are kept; a frozen one has none
 *     that is run
 * @param startAfter position in the log behind which the processor starts; -1 is the beginning
 * @param policy the view's settings that its documents are folded with; absent where they have not
 *     been kept
 */
public record Generation(
    int number,
    int version,
    String collection,
    String processor,
    long startAfter,
    @Nullable String policy) {

  /** A generation with the names that belong to it; these names are frozen. */
  public static Generation of(View<?> view, int number, long startAfter) {
    return new Generation(
        number,
        view.version(),
        String.format(
            Locale.ROOT, "v_%s_%d_g%d", view.name().replace('-', '_'), view.version(), number),
        String.format(Locale.ROOT, "view-%s-g%d", view.name(), number),
        startAfter,
        view.policy());
  }

  /**
   * A generation that is folded up to a position and stays so.
   *
   * @param number below zero
   */
  static Generation frozen(View<?> view, int number, long upTo) {
    return new Generation(
        number,
        view.version(),
        String.format(
            Locale.ROOT,
            "%s%s_%d_g%d",
            FrozenGenerations.PREFIX,
            view.name().replace('-', '_'),
            view.version(),
            -number),
        String.format(Locale.ROOT, "frozen-%s-g%d", view.name(), -number),
        upTo,
        view.policy());
  }

  /** Whether no event is folded into it any more. */
  public boolean stays() {
    return number < 0;
  }

  /** The same, with a processor that starts elsewhere. */
  public Generation startingAfter(long position) {
    return new Generation(number, version, collection, processor, position, policy);
  }

  /** Whether it is folded as this node would: by the same version, with the same settings. */
  public boolean isOf(View<?> view) {
    return version == view.version() && view.policy().equals(policy);
  }
}
