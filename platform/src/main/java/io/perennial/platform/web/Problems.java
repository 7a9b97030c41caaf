package io.perennial.platform.web;

import java.util.Map;

/** The problems that every door may answer with, apart from the refusals of single commands. */
public final class Problems {

  private static final Map<Integer, String[]> BY_STATUS =
      Map.ofEntries(
          Map.entry(400, new String[] {"malformed-request", "The request is malformed"}),
          Map.entry(401, new String[] {"unauthorized", "Who is calling is not known"}),
          Map.entry(403, new String[] {"forbidden", "The caller may not do this"}),
          Map.entry(404, new String[] {"not-found", "There is nothing at this address"}),
          Map.entry(405, new String[] {"method-not-allowed", "The method is not allowed here"}),
          Map.entry(406, new String[] {"not-acceptable", "No acceptable media type is offered"}),
          Map.entry(408, new String[] {"request-too-slow", "The request did not arrive in time"}),
          Map.entry(412, new String[] {"precondition-failed", "A precondition does not hold"}),
          Map.entry(413, new String[] {"body-too-large", "The body is too large"}),
          Map.entry(414, new String[] {"uri-too-long", "The address is too long"}),
          Map.entry(
              415, new String[] {"unsupported-media-type", "The media type is not understood"}),
          Map.entry(417, new String[] {"expectation-failed", "The expectation cannot be met"}),
          Map.entry(422, new String[] {"unprocessable", "The request cannot be processed"}),
          Map.entry(429, new String[] {"too-many-requests", "The caller asks too often"}),
          Map.entry(431, new String[] {"headers-too-large", "The headers are too large"}),
          Map.entry(501, new String[] {"method-unknown", "The method is not known"}),
          Map.entry(503, new String[] {"unavailable", "The service is not available now"}),
          Map.entry(505, new String[] {"version-unknown", "The HTTP version is not known"}));

  private static final String[] REQUEST = {"bad-request", "The request cannot be answered"};
  private static final String[] INTERNAL = {"internal-error", "Something went wrong on our side"};

  private Problems() {}

  /** The general problem of a status. */
  public static Problem ofStatus(int status, String detail) {
    String[] known = BY_STATUS.getOrDefault(status, status < 500 ? REQUEST : INTERNAL);
    return Problem.of(known[0], status, known[1], detail);
  }

  /** Something of ours failed; the caller learns the correlation id and nothing else. */
  public static Problem internal() {
    return ofStatus(500, "The failure has been logged under this request's correlation id");
  }

  /** A store is out of reach; whether the change was made is not known. */
  public static Problem unavailable() {
    return ofStatus(503, "A store is out of reach; repeat the request later");
  }

  /** The body is larger than the limit. */
  public static Problem bodyTooLarge(long limit) {
    return ofStatus(413, "The body may have at most " + limit + " bytes");
  }
}
