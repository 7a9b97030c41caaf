package io.perennial.platform.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problems that every door may answer with, apart from the refusals of single commands. */
public final class Problems {

  /** The address has a parameter that nobody takes. */
  public static final ProblemCode UNKNOWN_PARAMETER =
      new ProblemCode("unknown-parameter", 400, "The parameter is not known");

  private static final Map<Integer, ProblemCode> BY_STATUS =
      Stream.of(
              new ProblemCode("malformed-request", 400, "The request is malformed"),
              new ProblemCode("unauthorized", 401, "Who is calling is not known"),
              new ProblemCode("forbidden", 403, "The caller may not do this"),
              new ProblemCode("not-found", 404, "There is nothing at this address"),
              new ProblemCode("method-not-allowed", 405, "The method is not allowed here"),
              new ProblemCode("not-acceptable", 406, "No acceptable media type is offered"),
              new ProblemCode("request-too-slow", 408, "The request did not arrive in time"),
              new ProblemCode("precondition-failed", 412, "A precondition does not hold"),
              new ProblemCode("body-too-large", 413, "The body is too large"),
              new ProblemCode("uri-too-long", 414, "The address is too long"),
              new ProblemCode("unsupported-media-type", 415, "The media type is not understood"),
              new ProblemCode("expectation-failed", 417, "The expectation cannot be met"),
              new ProblemCode("unprocessable", 422, "The request cannot be processed"),
              new ProblemCode("too-many-requests", 429, "The caller asks too often"),
              new ProblemCode("headers-too-large", 431, "The headers are too large"),
              new ProblemCode("method-unknown", 501, "The method is not known"),
              new ProblemCode("unavailable", 503, "The service is not available now"),
              new ProblemCode("version-unknown", 505, "The HTTP version is not known"))
          .collect(Collectors.toMap(ProblemCode::status, code -> code));

  private Problems() {}

  /** The general problem of a status. */
  public static ProblemCode ofStatus(int status) {
    ProblemCode known = BY_STATUS.get(status);
    if (known != null) {
      return known;
    }
    return status < 500
        ? new ProblemCode("bad-request", status, "The request cannot be answered")
        : new ProblemCode("internal-error", status, "Something went wrong on our side");
  }

  /** The general problem of a status, in a case. */
  public static Problem ofStatus(int status, String detail) {
    return ofStatus(status).problem(detail);
  }

  /** Something of ours failed; the caller learns the correlation id and nothing else. */
  public static Problem internal() {
    return ofStatus(500, "The failure has been logged under this request's correlation id");
  }

  /** A store is out of reach; whether the change was made is not known. */
  public static Problem unavailable() {
    return ofStatus(503, "A store is out of reach; repeat the request later");
  }

  /** The body did not arrive in time. */
  public static Problem tooSlow() {
    return ofStatus(408, "The body must arrive faster");
  }

  /** The container reports a status and says nothing more. */
  static Problem reported(int status) {
    if (status == 408) {
      return tooSlow();
    }
    if (status < 500) {
      return ofStatus(status, "The request is not one we answer");
    }
    return status == 503 ? unavailable() : internal();
  }

  /** The body is larger than the limit. */
  public static Problem bodyTooLarge(long limit) {
    return ofStatus(413, "The body may have at most " + limit + " bytes");
  }
}
