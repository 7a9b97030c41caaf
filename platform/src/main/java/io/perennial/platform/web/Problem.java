package io.perennial.platform.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457), the body of every refusal and error.
 *
 * @param type stable URI that the documentation explains
 * @param title what this type of problem is
 * @param status HTTP status
 * @param code the refusal's name, stable, in lower case with hyphens
 * @param detail what happened in this case
 * @param errors where in the body, as JSON pointers; empty when it is not about the body
 * @param figures the figures that decided, by name, such as limit, exposure and excess; absent when
 *     none did
 */
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    List<FieldError> errors,
    @Nullable Map<String, String> figures) {

  /** Places of a body that are listed at most. */
  public static final int MOST_ERRORS = 100;

  /**
   * An error at one place of the body.
   *
   * @param pointer JSON pointer (RFC 6901)
   * @param detail what is wrong there
   */
  public record FieldError(String pointer, String detail) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem whose type is derived from its code. */
  public static Problem of(String code, int status, String title, String detail) {
    return of(code, status, title, detail, List.of());
  }

  /** A problem whose type is derived from its code, with places in the body. */
  public static Problem of(
      String code, int status, String title, String detail, List<FieldError> errors) {
    int more = errors.size() - MOST_ERRORS;
    return new Problem(
        "https://perennial.io/problems/" + code,
        title,
        status,
        code,
        more > 0 ? detail + "; " + more + " more are not listed" : detail,
        errors.subList(0, Math.min(errors.size(), MOST_ERRORS)),
        null);
  }

  /** The same problem with the figures that decided. */
  public Problem withFigures(@Nullable Map<String, String> decided) {
    return new Problem(type, title, status, code, detail, errors, decided);
  }
}
