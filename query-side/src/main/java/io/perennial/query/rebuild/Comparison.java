package io.perennial.query.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generation has made otherwise than the one that served before it. Documents that are not
 * the same count as changed, added or gone only where no event behind the position touches them:
 * both sides go on while they are compared.
 *
 * @param generation number of the generation that was built
 * @param version version of the view that folded it
 * @param against number of the generation that it was compared with
 * @param againstVersion version of the view that folded that one
 * @param position every event up to here was in both
 * @param comparedAt when the comparison ended
 * @param seconds what it took
 * @param served documents of the generation that it was compared with
 * @param built documents of the one that was built
 * @param same documents that are the same in both
 * @param changed documents that are in both, and not the same
 * @param added documents that are only in the one that was built
 * @param gone documents that are only in the other one
 * @param moving documents that were not the same, and that an event behind the position touches, so
 *     that nothing can be said of them
 * @param examples some of those that are changed, added and gone; absent where many views are told
 *     of
 */
public record Comparison(
    int generation,
    int version,
    int against,
    int againstVersion,
    long position,
    Instant comparedAt,
    long seconds,
    long served,
    long built,
    long same,
    long changed,
    long added,
    long gone,
    long moving,
    @Nullable List<Example> examples) {

  /** How a document is not the same. */
  public enum Kind {
    /** It is in both, and not the same. */
    CHANGED,
    /** It is only in the generation that was built. */
    ADDED,
    /** It is only in the generation that was compared with. */
    GONE
  }

  /**
   * A document that is not the same.
   *
   * @param id its identifier
   * @param kind how it is not
   * @param fields what differs in it, where it is changed; nothing where one of the two cannot be
   *     read
   * @param moreFields how many more differ than are told
   */
  public record Example(String id, Kind kind, List<Difference> fields, int moreFields) {

    public Example {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field that differs.
   *
   * @param field where it is in the document: names with points between, places in lists in
   *     brackets
   * @param before its value in the generation that was compared with; absent where there is none,
   *     and where it is personal
   * @param after its value in the one that was built; likewise
   * @param entries whether the values are numbers of entries of a list
   * @param personal whether the values are personal, so that they are not told
   */
  public record Difference(
      String field,
      @Nullable String before,
      @Nullable String after,
      boolean entries,
      boolean personal) {}

  public Comparison {
    examples = examples == null ? null : List.copyOf(examples);
  }

  /** The same without examples. */
  public Comparison inShort() {
    return new Comparison(
        generation,
        version,
        against,
        againstVersion,
        position,
        comparedAt,
        seconds,
        served,
        built,
        same,
        changed,
        added,
        gone,
        moving,
        null);
  }
}
