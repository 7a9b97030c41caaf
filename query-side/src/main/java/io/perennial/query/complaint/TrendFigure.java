package io.perennial.query.complaint;

import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Period;
import io.perennial.query.measure.Trend;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many complaints there are, period by period, and what of that is no chance. */
final class TrendFigure
    implements Figure<ComplaintCard, TrendFigure.Counts, TrendFigure.ComplaintTrend> {

  private static final String CATEGORY = "category";
  private static final String ALL = "ALL";

  @Override
  public String name() {
    return "trend";
  }

  @Override
  public String meaning() {
    return "Complaints by week or month in which they were recorded, on an individuals chart (XmR):"
        + " centre = mean of the complete periods, limits = centre +- 2.66 x mean moving range, the"
        + " lower one not below 0; conspicuous is a period beyond a limit, and the eighth and"
        + " later ones in a row on one side of the centre; periods without a complaint count from"
        + " the first complaint, or from where the span was said to begin";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        FigureParameter.choice("per", "month", List.of("month", "week"), "Length of a period"),
        FigureParameter.choice(
            CATEGORY,
            ALL,
            Stream.concat(Stream.of(ALL), Stream.of(ComplaintCategory.values()).map(Enum::name))
                .toList(),
            "Only complaints of this category"));
  }

  @Override
  public Counts start(FigureArguments arguments) {
    return new Counts(
        arguments.date("from"),
        arguments.date("on"),
        Period.named(arguments.text("per")),
        arguments.text(CATEGORY));
  }

  @Override
  public void add(Counts counts, ComplaintCard card) {
    ComplaintCourse.between(counts.from, counts.on, card)
        .filter(course ->
            counts.category.equals(ALL) || counts.category.equals(String.valueOf(card.category())))
        .forEach(
            course -> counts.periods.merge(counts.per.indexOf(course.recordedOn()), 1L, Long::sum));
  }

  @Override
  public Counts merge(Counts left, Counts right) {
    right.periods.forEach((period, count) -> left.periods.merge(period, count, Long::sum));
    return left;
  }

  @Override
  public ComplaintTrend finish(Counts counts) {
    List<Integer> periods = counts.all();
    List<@Nullable Double> values = new ArrayList<>();
    periods.forEach(period ->
        values.add(
            Trend.isComplete(counts.per, period, counts.from, counts.on)
                ? (double) counts.of(period)
                : null));
    Trend trend = Trend.of(values);
    return new ComplaintTrend(
        counts.from,
        counts.on,
        trend.centre(),
        trend.lower(),
        trend.upper(),
        trend.missing(),
        IntStream.range(0, periods.size())
            .mapToObj(i -> row(counts, periods.get(i), values.get(i) != null, trend, i))
            .toList());
  }

  private static Row row(Counts counts, int period, boolean complete, Trend trend, int index) {
    return new Row(
        counts.per.label(period),
        counts.of(period),
        complete,
        trend.centre(),
        trend.lower(),
        trend.upper(),
        trend.beyondLimit(index),
        trend.inRun(index));
  }

  @Override
  public List<Row> rows(ComplaintTrend result) {
    return result.periods();
  }

  static final class Counts {
    private final LocalDate from;
    private final LocalDate on;
    private final Period per;
    private final String category;
    private final TreeMap<Integer, Long> periods = new TreeMap<>();

    private Counts(LocalDate from, LocalDate on, Period per, String category) {
      this.from = from;
      this.on = on;
      this.per = per;
      this.category = category;
    }

    private long of(int period) {
      return periods.getOrDefault(period, 0L);
    }

    /** From the first complaint, or from where the span was said to begin, to the date. */
    private List<Integer> all() {
      boolean said = !from.toString().equals(Parameters.FROM.defaultText());
      if (periods.isEmpty() && !said) {
        return List.of();
      }
      int first = said ? per.indexOf(from) : periods.firstKey();
      int last = per.indexOf(on);
      FigureTooLargeException.check(last - first + 1L, "let from begin later");
      return IntStream.rangeClosed(first, last).boxed().toList();
    }
  }

  /**
   * The trend.
   *
   * @param from first day that is looked at
   * @param on date as of which
   * @param centre mean of the complete periods; absent where there are no limits
   * @param lower lower control limit
   * @param upper upper control limit
   * @param missing why there are no limits; absent when there are
   * @param periods one a period
   */
  record ComplaintTrend(
      LocalDate from,
      LocalDate on,
      @Nullable Double centre,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable String missing,
      List<Row> periods) {}

  /**
   * A period.
   *
   * @param period the week or month
   * @param complaints complaints recorded in it
   * @param complete whether all of it is looked at; limits go by complete periods only
   * @param centre mean of the complete periods
   * @param lower lower control limit
   * @param upper upper control limit
   * @param beyondLimit whether it lies beyond a limit; absent where there are none
   * @param inRun whether it is the eighth or a later one in a row on one side of the centre
   */
  record Row(
      @Coordinate String period,
      @Summed long complaints,
      boolean complete,
      @Nullable Double centre,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Boolean beyondLimit,
      @Nullable Boolean inRun) {}
}
