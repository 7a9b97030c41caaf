package io.perennial.platform.web.openapi;

import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.Problems;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Problems that many operations may answer with, described once.
 *
 * @param name of the schema of their codes
 * @param beside those that these add to; absent when they stand alone
 * @param own the problems that are added
 */
public record CommonProblems(String name, @Nullable CommonProblems beside, List<ProblemCode> own) {

  /** What any operation may answer with. */
  public static final CommonProblems ANY =
      new CommonProblems(
          "AnyCode",
          null,
          Stream.of(400, 401, 405, 406, 413, 415, 429, 500, 503).map(Problems::ofStatus).toList());

  /** All of them. */
  public List<ProblemCode> codes() {
    return beside == null ? own : Stream.concat(beside.codes().stream(), own.stream()).toList();
  }

  /** Their codes. */
  JsonSchema schema() {
    return beside == null ? Types.words(own) : beside.and(own);
  }

  /** Their codes and some more. */
  JsonSchema and(List<ProblemCode> more) {
    if (more.isEmpty()) {
      return Types.reference(name);
    }
    JsonSchema either = new JsonSchema();
    either.setAnyOf(List.of(Types.reference(name), Types.words(more)));
    return either;
  }
}
