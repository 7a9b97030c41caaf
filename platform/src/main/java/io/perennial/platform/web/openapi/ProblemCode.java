package io.perennial.platform.web.openapi;

import io.perennial.platform.web.Problem;
import io.perennial.platform.web.Problems;

/**
 * A problem that an operation may answer with.
 *
 * @param code the problem's name
 * @param status HTTP status
 * @param title what it means, in general
 */
public record ProblemCode(String code, int status, String title) {

  /** The general problem of a status. */
  public static ProblemCode ofStatus(int status) {
    Problem problem = Problems.ofStatus(status, "");
    return new ProblemCode(problem.code(), status, problem.title());
  }
}
