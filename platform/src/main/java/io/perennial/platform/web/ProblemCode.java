package io.perennial.platform.web;

import java.util.List;

/**
 * A kind of problem: what its code, its status and its title are wherever it is given, and in the
 * documentation.
 *
 * @param code the problem's name
 * @param status HTTP status
 * @param title what it means, in general
 */
public record ProblemCode(String code, int status, String title) {

  /** The problem in a case. */
  public Problem problem(String detail) {
    return problem(detail, List.of());
  }

  /** The problem in a case, with places in the body. */
  public Problem problem(String detail, List<Problem.FieldError> errors) {
    return Problem.of(code, status, title, detail, errors);
  }

  /** Ends a request with the problem. */
  public ProblemException exception(String detail) {
    return new ProblemException(problem(detail));
  }

  /** Ends a request with the problem of what stands in one place of the body. */
  public ProblemException exceptionAt(String pointer, String detail) {
    return new ProblemException(problem(detail, List.of(new Problem.FieldError(pointer, detail))));
  }
}
