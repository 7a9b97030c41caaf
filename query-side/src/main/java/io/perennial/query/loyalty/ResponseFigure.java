package io.perennial.query.loyalty;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.Span;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How many of the customers there were have answered. */
final class ResponseFigure
    extends TallyFigure<LoyaltyDocument, String, ResponseFigure.Part, ResponseFigure.Response> {

  private final ChurnPolicy churnPolicy;

  ResponseFigure(ChurnPolicy churnPolicy) {
    this.churnPolicy = churnPolicy;
  }

  @Override
  public String name() {
    return "response";
  }

  @Override
  public String meaning() {
    return "Customers that answered within so many months, of those that had bought and were not lost"
        + " on at least one day of them: who was asked is not recorded, so this is the share of"
        + " customers that we have heard, not of questions that were answered";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, AnswerWindow.MONTHS, AnswerWindow.BY);
  }

  @Override
  protected void add(
      Tally<String, Part> tally, FigureArguments arguments, LoyaltyDocument document) {
    Span span = AnswerWindow.of(arguments);
    if (LossHistory.of(document.purchaseDays(), document.stageChanges(), churnPolicy)
        .isActiveWithin(span)) {
      long answers = document.answersWithin(span);
      tally.add(
          AnswerWindow.group(arguments, document), new Part(1, answers == 0 ? 0 : 1, answers));
    }
  }

  @Override
  protected Part plus(Part left, Part right) {
    return new Part(
        left.customers + right.customers,
        left.answered + right.answered,
        left.answers + right.answers);
  }

  @Override
  protected Response finish(FigureArguments arguments, SortedMap<String, Part> sums) {
    Span span = AnswerWindow.of(arguments);
    return new Response(
        span.from(),
        span.on(),
        sums.entrySet().stream()
            .map(entry -> {
              Part part = entry.getValue();
              return new Row(
                  entry.getKey(),
                  part.customers,
                  part.answered,
                  Shares.of(part.answered, part.customers),
                  part.answers);
            })
            .toList());
  }

  @Override
  public List<Row> rows(Response result) {
    return result.groups();
  }

  /** Customers and what they answered. */
  record Part(long customers, long answered, long answers) {}

  /**
   * How many have answered.
   *
   * @param from first day of the answers that count
   * @param on last day of them
   * @param groups one a group
   */
  record Response(LocalDate from, LocalDate on, List<Row> groups) {}

  /**
   * A group of customers.
   *
   * @param group the group
   * @param customers customers that were active on at least one of the days
   * @param answered those of them that answered on one of the days
   * @param answeredShare their share of the customers
   * @param answers how many answers they gave
   */
  record Row(
      @Coordinate String group,
      @Summed long customers,
      @Summed long answered,
      @Nullable Double answeredShare,
      @Summed long answers) {}
}
