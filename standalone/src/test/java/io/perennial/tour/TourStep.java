package io.perennial.tour;

import java.time.LocalDateTime;

/** What happens on a tour. */
sealed interface TourStep {

  /** When, in the company's time zone. */
  LocalDateTime at();

  /**
   * Somebody sends a request.
   *
   * @param at when it is sent
   * @param as who sends it
   * @param method HTTP method
   * @param path with its parameters
   * @param body JSON, or empty
   * @param status HTTP status of the answer
   * @param answer JSON of which all is found in the answer, or empty
   */
  record Request(
      LocalDateTime at,
      String as,
      String method,
      String path,
      String body,
      int status,
      String answer)
      implements TourStep {

    /** Whether it only asks, and changes nothing. */
    boolean asks() {
      return method.equals("GET");
    }

    @Override
    public String toString() {
      return at + " " + as + ": " + method + " " + path;
    }
  }

  /**
   * The service is stopped.
   *
   * @param at when
   */
  record Stop(LocalDateTime at) implements TourStep {}

  /**
   * The service is started again, with the data that it had.
   *
   * @param at when
   */
  record Start(LocalDateTime at) implements TourStep {}
}
