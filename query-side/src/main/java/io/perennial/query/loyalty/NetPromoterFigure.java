package io.perennial.query.loyalty;

import io.perennial.query.loyalty.LoyaltyDocument.Answer;
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

/**
 * Who would recommend us, by the last answer of each customer: promoters (9 or 10) less detractors
 * (0 to 6), in percent of those who answered. The interval is that of the mean of so many answers
 * of 1, 0 and -1 by the normal distribution, within what a score can be.
 */
final class NetPromoterFigure
    extends TallyFigure<
        LoyaltyDocument, String, NetPromoterFigure.Votes, NetPromoterFigure.NetPromoters> {

  private static final int PROMOTER_FROM = 9;
  private static final int PASSIVE_FROM = 7;
  private static final double PERCENT = 100;
  private static final double Z = 1.959963984540054;

  @Override
  public String name() {
    return "net-promoter";
  }

  @Override
  public String meaning() {
    return "Net promoter score of customers that bought, by the last answer of each within so many"
        + " months: promoters (9 or 10) less detractors (0 to 6), in percent of those who answered,"
        + " from -100 to 100, with its 95 % interval";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, AnswerWindow.MONTHS, AnswerWindow.BY);
  }

  @Override
  protected void add(
      Tally<String, Votes> tally, FigureArguments arguments, LoyaltyDocument document) {
    Span span = AnswerWindow.of(arguments);
    LocalDate first = document.history().first();
    Answer last = document.lastWouldRecommend(span);
    if (first != null && !first.isAfter(span.on()) && last != null) {
      tally.add(AnswerWindow.group(arguments, document), Votes.of(last));
    }
  }

  @Override
  protected Votes plus(Votes left, Votes right) {
    return new Votes(
        left.promoters + right.promoters,
        left.passives + right.passives,
        left.detractors + right.detractors);
  }

  @Override
  protected NetPromoters finish(FigureArguments arguments, SortedMap<String, Votes> sums) {
    Span span = AnswerWindow.of(arguments);
    return new NetPromoters(
        span.from(),
        span.on(),
        sums.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList());
  }

  private static Row row(String group, Votes votes) {
    boolean spread = votes.error() > 0;
    return new Row(
        group,
        votes.customers(),
        votes.promoters,
        votes.passives,
        votes.detractors,
        percent(votes.mean()),
        spread ? percent(Math.max(-1, votes.mean() - Z * votes.error())) : null,
        spread ? percent(Math.min(1, votes.mean() + Z * votes.error())) : null,
        spread ? null : "answers that differ: no interval follows from those of one kind");
  }

  private static double percent(double value) {
    return Shares.rounded(PERCENT * value);
  }

  @Override
  public List<Row> rows(NetPromoters result) {
    return result.groups();
  }

  /** How many are what. */
  record Votes(long promoters, long passives, long detractors) {

    private static Votes of(Answer answer) {
      Integer readiness = answer.wouldRecommend();
      if (readiness == null || readiness < PASSIVE_FROM) {
        return new Votes(0, 0, 1);
      }
      return readiness < PROMOTER_FROM ? new Votes(0, 1, 0) : new Votes(1, 0, 0);
    }

    private long customers() {
      return promoters + passives + detractors;
    }

    private double mean() {
      return (double) (promoters - detractors) / customers();
    }

    /** Standard error of the mean. */
    private double error() {
      double squares = (double) (promoters + detractors) / customers();
      return Math.sqrt(Math.max(0, squares - mean() * mean()) / customers());
    }
  }

  /**
   * Net promoter scores.
   *
   * @param from first day of the answers that count
   * @param on last day of them
   * @param groups one a group
   */
  record NetPromoters(LocalDate from, LocalDate on, List<Row> groups) {}

  /**
   * A group of customers.
   *
   * @param group the group
   * @param customers customers that said whether they would recommend us
   * @param promoters those whose last answer is 9 or 10
   * @param passives those whose last answer is 7 or 8
   * @param detractors those whose last answer is 6 or less
   * @param netPromoterScore promoters less detractors, in percent of the customers
   * @param lower lower bound of the 95 % interval; absent where all answers are of one kind
   * @param upper upper bound of the 95 % interval; absent where all answers are of one kind
   * @param missing what would make the interval known; absent when it is
   */
  record Row(
      @Coordinate String group,
      @Summed long customers,
      @Summed long promoters,
      @Summed long passives,
      @Summed long detractors,
      double netPromoterScore,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable String missing) {}
}
