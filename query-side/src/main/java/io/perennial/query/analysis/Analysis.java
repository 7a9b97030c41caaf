package io.perennial.query.analysis;

import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.util.List;
import java.util.Map;

/**
 * A computation over the past that takes longer than a question may. It is pure: the same documents
 * and arguments give the same result, bit for bit.
 *
 * @param <R> the result: a record for JSON, without names of people, which must not outlive their
 *     keys
 */
public interface Analysis<R extends Record> {

  /** The name in the path, lower case with hyphens. */
  String name();

  /** One sentence: what it says, and by which definition. */
  String meaning();

  /** Parameters it accepts. */
  List<FigureParameter> parameters();

  /** Is raised whenever a result that was kept before would not be read as it was meant. */
  default int version() {
    return 1;
  }

  /** The class of its result. */
  Class<R> resultType();

  /** What it is worked out for again and again, as time passes; nothing where it is not. */
  default List<Map<String, String>> regularly() {
    return List.of();
  }

  /**
   * Works it out.
   *
   * @throws RefusedException when what there is does not carry an answer, in words
   */
  R run(FigureArguments arguments, Work work);
}
