package io.perennial.query.web;

import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.ProblemException;
import io.perennial.platform.web.Problems;
import io.perennial.query.view.FigureTooLargeException;
import java.util.Collection;

/** What can be wrong with a query. */
final class QueryProblems {

  static final ProblemCode UNKNOWN_VIEW =
      new ProblemCode("unknown-view", 404, "There is no such view");

  static final ProblemCode UNKNOWN_DOCUMENT =
      new ProblemCode("unknown-document", 404, "There is no such document");

  static final ProblemCode UNKNOWN_FIGURE =
      new ProblemCode("unknown-figure", 404, "There is no such figure");

  static final ProblemCode FIGURE_TOO_LARGE =
      new ProblemCode("figure-too-large", 422, "The figure would be too large");

  static final ProblemCode UNKNOWN_CELL =
      new ProblemCode("unknown-cell", 404, "The figure has no such cell");

  static final ProblemCode NOTHING_BEHIND =
      new ProblemCode("nothing-behind", 404, "The figure has no parts");

  static final ProblemCode TOO_MANY_STREAMS =
      new ProblemCode("too-many-streams", 429, "Too many answers are being written");

  static final ProblemCode UNKNOWN_EVENT =
      new ProblemCode("event-unknown", 404, "There is no such event");

  static final ProblemCode UNKNOWN_CUSTOMER =
      new ProblemCode("unknown-customer", 404, "There is no such customer");

  static final ProblemCode INVALID_PARAMETER =
      new ProblemCode("invalid-parameter", 400, "The parameter cannot be used");

  static final ProblemCode INVALID_CURSOR =
      new ProblemCode("invalid-cursor", 400, "The cursor cannot be used");

  static final ProblemCode INVALID_HEADER =
      new ProblemCode("invalid-header", 400, "The header cannot be used");

  static final ProblemCode UNKNOWN_TOKEN =
      new ProblemCode("unknown-consistency-token", 400, "The consistency token is not known");

  static final ProblemCode VIEW_BEHIND =
      new ProblemCode("view-behind", 503, "The view has not seen the write yet");

  static final ProblemCode VIEW_BUILDING =
      new ProblemCode("view-building", 503, "The view is being built");

  static final ProblemCode WRITE_PARKED =
      new ProblemCode("write-parked", 409, "The view could not take the write in");

  static final ProblemCode FOLD_FAILED =
      new ProblemCode("fold-failed", 409, "The view cannot be folded up to there");

  static final ProblemCode DAMAGED_DOCUMENT =
      new ProblemCode("damaged-document", 409, "The document is damaged");

  static final ProblemCode CUT_OFF =
      new ProblemCode("answer-cut-off", 503, "The answer could not be finished");

  static final ProblemCode FROZEN_FULL =
      new ProblemCode("frozen-full", 429, "Too much of the past is being asked for");

  static final ProblemCode FREEZING_FAILED =
      new ProblemCode("freezing-failed", 503, "The view could not be folded up to there");

  static final ProblemCode UNKNOWN_ANALYSIS =
      new ProblemCode("unknown-analysis", 404, "There is no such analysis");

  static final ProblemCode UNKNOWN_RUN =
      new ProblemCode("unknown-run", 404, "The analysis has no such run");

  static final ProblemCode NO_RESULT = new ProblemCode("no-result", 409, "The run has no result");

  static final ProblemCode NOT_FITTED =
      new ProblemCode("not-fitted", 409, "The model has not been fitted yet");

  static final ProblemCode NOTHING_BOUGHT =
      new ProblemCode("nothing-bought", 409, "The customer has not bought by then");

  static final ProblemCode ANALYSES_FULL =
      new ProblemCode("analyses-full", 429, "Too many analyses are waiting");

  static final ProblemCode NOT_FROZEN =
      new ProblemCode("not-frozen", 404, "The view has no such frozen generation");

  static final ProblemCode REBUILD_RUNNING =
      new ProblemCode("rebuild-running", 409, "A rebuild is running already");

  static final ProblemCode NOT_WAITING =
      new ProblemCode("not-waiting", 409, "No such generation waits to take over");

  static final ProblemCode GENERATION_BEHIND =
      new ProblemCode("generation-behind", 409, "The generation has not caught up");

  static final ProblemCode NOT_PARKED = new ProblemCode("not-parked", 404, "No event is parked");

  static final ProblemCode OTHER_PARKED =
      new ProblemCode("other-event-parked", 409, "Another event is the first that is parked");

  static final ProblemCode UNKNOWN_SUBSCRIPTION =
      new ProblemCode("unknown-subscription", 404, "There is no such subscription");

  static final ProblemCode INVALID_SUBSCRIPTION =
      new ProblemCode("invalid-subscription", 422, "The subscription cannot be used");

  static final ProblemCode RECEIVER_NOT_ALLOWED =
      new ProblemCode("receiver-not-allowed", 422, "Events must not be sent to that address");

  static final ProblemCode TOO_MANY_SUBSCRIPTIONS =
      new ProblemCode("too-many-subscriptions", 409, "There are as many subscriptions as may be");

  private QueryProblems() {}

  static ProblemException unknownSubscription(String id) {
    return UNKNOWN_SUBSCRIPTION.exception("No subscription is called " + id);
  }

  static ProblemException invalidSubscription(String why, String pointer) {
    return INVALID_SUBSCRIPTION.exceptionAt(pointer, why);
  }

  static ProblemException receiverNotAllowed(String why, String pointer) {
    return RECEIVER_NOT_ALLOWED.exceptionAt(pointer, why);
  }

  static ProblemException tooManySubscriptions(int most) {
    return TOO_MANY_SUBSCRIPTIONS.exception(
        "There may be %d (perennial.webhooks.subscriptions)".formatted(most));
  }

  static ProblemException nothingWaits(String customerId) {
    return NOT_PARKED.exception(
        "The subscription has no event of %s waiting".formatted(customerId));
  }

  static ProblemException unknownView(String view) {
    return UNKNOWN_VIEW.exception("No view is called " + view);
  }

  static ProblemException unknownDocument(String view, String id) {
    return UNKNOWN_DOCUMENT.exception("The view %s has no document %s".formatted(view, id));
  }

  static ProblemException unknownFigure(String view, String figure) {
    return UNKNOWN_FIGURE.exception("The view %s has no figure %s".formatted(view, figure));
  }

  static ProblemException figureTooLarge(String figure, FigureTooLargeException e) {
    return FIGURE_TOO_LARGE.exception(
        "The figure %s would have %d rows, and %d are allowed: %s"
            .formatted(figure, e.rows(), FigureTooLargeException.MOST_ROWS, e.narrowing()));
  }

  static ProblemException unknownCell(String figure) {
    return UNKNOWN_CELL.exception(
        "The figure %s has no row with these coordinates, for these parameters".formatted(figure));
  }

  static ProblemException nothingBehind(String figure) {
    return NOTHING_BEHIND.exception(
        "Nothing in the figure %s is a sum over documents".formatted(figure));
  }

  static ProblemException tooManyStreams() {
    return TOO_MANY_STREAMS.exception(
        "Answers that are asked for are to be read to their end before others are asked for");
  }

  static ProblemException unknownEvent(String eventId) {
    return UNKNOWN_EVENT.exception("The log has no event " + eventId);
  }

  static ProblemException unknownCustomer(String customerId) {
    return UNKNOWN_CUSTOMER.exception("Nothing has been recorded about " + customerId);
  }

  /**
   * Nobody takes the parameter.
   *
   * @param known those that are taken here
   */
  static ProblemException unknownParameter(String name, Collection<String> known) {
    return Problems.UNKNOWN_PARAMETER.exception(
        "There is no parameter %s here; %s"
            .formatted(
                name, known.isEmpty() ? "none is taken" : "known are " + String.join(", ", known)));
  }

  static ProblemException invalidParameter(String name, String expected) {
    return INVALID_PARAMETER.exception("The parameter %s must be %s".formatted(name, expected));
  }

  static ProblemException invalidCursor() {
    return INVALID_CURSOR.exception(
        "A cursor is used as it was given, with the same filters and the same order");
  }

  static ProblemException invalidHeader(String name, String expected) {
    return INVALID_HEADER.exception("The header %s must be %s".formatted(name, expected));
  }

  static ProblemException unknownToken() {
    return UNKNOWN_TOKEN.exception(
        "The consistency token names nothing that stands in the log, so that waiting for it is of"
            + " no use: it is of another log, or an older backup was restored");
  }

  static ProblemException notAcceptable(String offered) {
    return Problems.ofStatus(406).exception("Offered are: " + offered);
  }

  static ProblemException workbookTooLarge(int most) {
    return Problems.ofStatus(406)
        .exception(
            "A workbook has at most %d rows: narrow the list, or ask for text/csv or"
                    .formatted(most)
                + " application/x-ndjson, which have all");
  }

  static ProblemException viewBehind(String view) {
    return VIEW_BEHIND.exception(
        "The view %s has not reached the write in the time given".formatted(view));
  }

  static ProblemException viewBuilding(String view) {
    return VIEW_BUILDING.exception(
        "The documents of the view %s are being made; /operations/views tells how far they are"
            .formatted(view));
  }

  static ProblemException writeParked(String view, long position) {
    return WRITE_PARKED.exception(
        "Events of the customer from position %d on are parked in the view %s, so that its document"
                .formatted(position, view)
            + " does not show the write; /operations/views/%s/parked tells why".formatted(view));
  }

  static ProblemException foldFailed(String view, String id) {
    return FOLD_FAILED.exception(
        "The view %s cannot take in one of the events of %s up to then".formatted(view, id));
  }

  static ProblemException damagedDocument(String view, String id) {
    return DAMAGED_DOCUMENT.exception(
        "The document %s of the view %s cannot be read until the view is rebuilt"
            .formatted(id, view));
  }

  static ProblemException cutOff(String view) {
    return CUT_OFF.exception(
        "The documents of the view %s were replaced and dropped while they were read, or one of them"
                .formatted(view)
            + " was found damaged; ask again");
  }

  static ProblemException frozenGone() {
    return INVALID_CURSOR.exception(
        "What the cursor leads on in has been dropped; ask for the first page again");
  }

  static ProblemException unknownAnalysis(String name) {
    return UNKNOWN_ANALYSIS.exception("There is no analysis " + name);
  }

  static ProblemException unknownRun(String analysis, String run) {
    return UNKNOWN_RUN.exception("The analysis %s has no run %s".formatted(analysis, run));
  }

  static ProblemException noResult(String sentence) {
    return NO_RESULT.exception(sentence);
  }

  static ProblemException notFitted(String model) {
    return NOT_FITTED.exception(
        "No fit of %s has a result yet: POST /analyses/purchase-model/runs?model=%s, or wait for the regular one"
            .formatted(model, model));
  }

  static ProblemException nothingBought(String customerId) {
    return NOTHING_BOUGHT.exception(
        "The customer %s has not bought by the date, so no model says anything of it"
            .formatted(customerId));
  }

  static ProblemException analysesFull() {
    return ANALYSES_FULL.exception(
        "As many runs wait or are being worked out as may be (perennial.analyses)");
  }

  static ProblemException frozenFull() {
    return FROZEN_FULL.exception(
        "As many views are kept as they were as may be (perennial.frozen), and all are in use");
  }

  static ProblemException freezingFailed(String view) {
    return FREEZING_FAILED.exception(
        "Folding the view %s up to there has failed; /operations/views/%s tells why"
            .formatted(view, view));
  }

  static ProblemException notFrozen(String view, String number) {
    return NOT_FROZEN.exception("The view %s has no frozen generation %s".formatted(view, number));
  }

  static ProblemException rebuildRunning(String what) {
    return REBUILD_RUNNING.exception(what + "; /operations/views tells how far it is");
  }

  static ProblemException notWaiting(String view, int generation) {
    return NOT_WAITING.exception(
        "No generation %d of the view %s waits to take over".formatted(generation, view));
  }

  static ProblemException generationBehind(String view, int generation) {
    return GENERATION_BEHIND.exception(
        "Generation %d of the view %s has not seen yet what the one that serves has seen; ask again"
            .formatted(generation, view));
  }

  static ProblemException notParked(String customerId) {
    return NOT_PARKED.exception("The view has no event of %s parked".formatted(customerId));
  }

  static ProblemException otherParked(long position) {
    return OTHER_PARKED.exception(
        "The first event parked for this customer is the one at position " + position);
  }
}
