package io.perennial.query.live;

import java.util.Locale;

/**
 * One generation of a view: a collection of documents and the processor that keeps it up to date.
 *
 * @param number counts the generations of a view, from 1, and is never used again
 * @param version version of the view that folds it
 * @param collection name of the collection
 * @param processor name of the processor, under which its positions are kept
 * @param startAfter position in the log behind which the processor starts; -1 is the beginning
 */
public record Generation(
    int number, int version, String collection, String processor, long startAfter) {

  /** A generation with the names that belong to it; these names are frozen. */
  public static Generation of(String view, int version, int number, long startAfter) {
    return new Generation(
        number,
        version,
        String.format(Locale.ROOT, "v_%s_%d_g%d", view.replace('-', '_'), version, number),
        String.format(Locale.ROOT, "view-%s-g%d", view, number),
        startAfter);
  }

  /** The same, with a processor that starts elsewhere. */
  public Generation startingAfter(long position) {
    return new Generation(number, version, collection, processor, position);
  }
}
