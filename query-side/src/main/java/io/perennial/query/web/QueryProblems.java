package io.perennial.query.web;

import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemException;
import io.perennial.query.view.FigureTooLargeException;
import java.util.Collection;

/** What can be wrong with a query. */
final class QueryProblems {

  private QueryProblems() {}

  static ProblemException unknownView(String view) {
    return of("unknown-view", 404, "There is no such view", "No view is called " + view);
  }

  static ProblemException unknownDocument(String view, String id) {
    return of(
        "unknown-document",
        404,
        "There is no such document",
        "The view %s has no document %s".formatted(view, id));
  }

  static ProblemException unknownFigure(String view, String figure) {
    return of(
        "unknown-figure",
        404,
        "There is no such figure",
        "The view %s has no figure %s".formatted(view, figure));
  }

  static ProblemException figureTooLarge(String figure, FigureTooLargeException e) {
    return of(
        "figure-too-large",
        422,
        "The figure would be too large",
        "The figure %s would have %d rows, and %d are allowed: %s"
            .formatted(figure, e.rows(), FigureTooLargeException.MOST_ROWS, e.narrowing()));
  }

  static ProblemException tooManyStreams() {
    return of(
        "too-many-streams",
        429,
        "Too many answers are being written",
        "Answers that are asked for are to be read to their end before others are asked for");
  }

  static ProblemException unknownCustomer(String customerId) {
    return of(
        "unknown-customer",
        404,
        "There is no such customer",
        "Nothing has been recorded about " + customerId);
  }

  /**
   * Nobody takes the parameter.
   *
   * @param known those that are taken here
   */
  static ProblemException unknownParameter(String name, Collection<String> known) {
    return of(
        "unknown-parameter",
        400,
        "The parameter is not known",
        "There is no parameter %s here; %s"
            .formatted(
                name, known.isEmpty() ? "none is taken" : "known are " + String.join(", ", known)));
  }

  static ProblemException invalidParameter(String name, String expected) {
    return of(
        "invalid-parameter",
        400,
        "The parameter cannot be used",
        "The parameter %s must be %s".formatted(name, expected));
  }

  static ProblemException invalidCursor() {
    return of(
        "invalid-cursor",
        400,
        "The cursor cannot be used",
        "A cursor is used as it was given, with the same filters and the same order");
  }

  static ProblemException invalidHeader(String name, String expected) {
    return of(
        "invalid-header",
        400,
        "The header cannot be used",
        "The header %s must be %s".formatted(name, expected));
  }

  static ProblemException unknownToken() {
    return of(
        "unknown-consistency-token",
        400,
        "The consistency token is not known",
        "The consistency token names nothing that stands in the log, so that waiting for it is of no"
            + " use: it is of another log, or an older backup was restored");
  }

  static ProblemException notAcceptable(String offered) {
    return of(
        "not-acceptable", 406, "No acceptable media type is offered", "Offered are: " + offered);
  }

  static ProblemException viewBehind(String view) {
    return of(
        "view-behind",
        503,
        "The view has not seen the write yet",
        "The view %s has not reached the write in the time given".formatted(view));
  }

  static ProblemException viewBuilding(String view) {
    return of(
        "view-building",
        503,
        "The view is being built",
        "The documents of the view %s are being made; /operations/views tells how far they are"
            .formatted(view));
  }

  static ProblemException writeParked(String view, long position) {
    return of(
        "write-parked",
        409,
        "The view could not take the write in",
        "Events of the customer from position %d on are parked in the view %s, so that its document"
                .formatted(position, view)
            + " does not show the write; /operations/views/%s/parked tells why".formatted(view));
  }

  static ProblemException foldFailed(String view, String id) {
    return of(
        "fold-failed",
        409,
        "The view cannot be folded up to there",
        "The view %s cannot take in one of the events of %s up to then".formatted(view, id));
  }

  static ProblemException damagedDocument(String view, String id) {
    return of(
        "damaged-document",
        409,
        "The document is damaged",
        "The document %s of the view %s cannot be read until the view is rebuilt"
            .formatted(id, view));
  }

  static ProblemException cutOff(String view) {
    return of(
        "answer-cut-off",
        503,
        "The answer could not be finished",
        "The documents of the view %s were replaced and dropped while they were read, or one of them"
                .formatted(view)
            + " was found damaged; ask again");
  }

  static ProblemException rebuildRunning(String what) {
    return of(
        "rebuild-running",
        409,
        "A rebuild is running already",
        what + "; /operations/views tells how far it is");
  }

  static ProblemException notParked(String customerId) {
    return of(
        "not-parked",
        404,
        "No event is parked",
        "The view has no event of %s parked".formatted(customerId));
  }

  static ProblemException otherParked(long position) {
    return of(
        "other-event-parked",
        409,
        "Another event is the first that is parked",
        "The first event parked for this customer is the one at position " + position);
  }

  private static ProblemException of(String code, int status, String title, String detail) {
    return new ProblemException(Problem.of(code, status, title, detail));
  }
}
