package io.perennial.query.receivables;

import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Span;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.receivables.CreditMatters.Review;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reviews of credit: why, and what came of them. */
final class CreditReviewsFigure
    extends TallyFigure<
        ReceivablesDocument,
        ReviewReason,
        CreditReviewsFigure.Counts,
        CreditReviewsFigure.CreditReviews> {

  @Override
  public String name() {
    return "credit-reviews";
  }

  @Override
  public String meaning() {
    return "Reviews of credit by their reason: how many were opened in a span, what those concluded"
        + " in it have come to, how many are open at its end, and how many of these are overdue";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  protected void add(
      Tally<ReviewReason, Counts> tally, FigureArguments arguments, ReceivablesDocument document) {
    Span span = Span.of(arguments);
    for (Review each : document.matters().reviews()) {
      boolean open = each.isOpenOn(span.on());
      ReviewResult result = span.has(each.concludedOn()) ? each.result() : null;
      tally.add(
          each.reason(),
          new Counts(
              span.count(each.openedOn()),
              came(result, ReviewResult.KEEP_LIMIT),
              came(result, ReviewResult.CHANGE_LIMIT),
              came(result, ReviewResult.ORDER_MEASURE),
              came(result, ReviewResult.INVESTIGATE),
              open ? 1 : 0,
              open && each.dueOn().isBefore(span.on()) ? 1 : 0));
    }
  }

  private static long came(@Nullable ReviewResult result, ReviewResult to) {
    return result == to ? 1 : 0;
  }

  @Override
  protected Counts plus(Counts left, Counts right) {
    return new Counts(
        left.opened + right.opened,
        left.keepLimit + right.keepLimit,
        left.changeLimit + right.changeLimit,
        left.orderMeasure + right.orderMeasure,
        left.investigate + right.investigate,
        left.open + right.open,
        left.overdue + right.overdue);
  }

  @Override
  protected CreditReviews finish(FigureArguments arguments, SortedMap<ReviewReason, Counts> sums) {
    return new CreditReviews(
        arguments.date("from"),
        arguments.date("on"),
        Stream.of(ReviewReason.values())
            .map(each -> row(each, sums.getOrDefault(each, new Counts(0, 0, 0, 0, 0, 0, 0))))
            .toList());
  }

  private static Row row(ReviewReason reason, Counts counts) {
    return new Row(
        reason,
        counts.opened,
        counts.keepLimit,
        counts.changeLimit,
        counts.orderMeasure,
        counts.investigate,
        counts.open,
        counts.overdue);
  }

  @Override
  public List<Row> rows(CreditReviews result) {
    return result.reasons();
  }

  /** Numbers of reviews. */
  record Counts(
      long opened,
      long keepLimit,
      long changeLimit,
      long orderMeasure,
      long investigate,
      long open,
      long overdue) {}

  /**
   * The reviews.
   *
   * @param from first day of the span
   * @param on its last day
   * @param reasons one a reason
   */
  record CreditReviews(LocalDate from, LocalDate on, List<Row> reasons) {}

  /**
   * Reviews for a reason.
   *
   * @param reason why
   * @param opened how many were opened in the span
   * @param keepLimit how many of those concluded in it leave class and limit
   * @param changeLimit how many want another class or limit
   * @param orderMeasure how many want a measure
   * @param investigate how many want an investigation
   * @param open how many are open at its end
   * @param overdue how many of these were to have a result before
   */
  record Row(
      @Coordinate ReviewReason reason,
      @Summed long opened,
      @Summed long keepLimit,
      @Summed long changeLimit,
      @Summed long orderMeasure,
      @Summed long investigate,
      @Summed long open,
      @Summed long overdue) {}
}
