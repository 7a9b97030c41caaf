package io.perennial.query.churn;

import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Period;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.Trend;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many complaints come of so many purchases, and what of that is no chance. */
final class ComplaintRateFigure
    implements Figure<ChurnDocument, ComplaintRateFigure.Counts, ComplaintRateFigure.Rates> {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  @Override
  public String name() {
    return "complaint-rate";
  }

  @Override
  public String meaning() {
    return "Complaints recorded per 1,000 purchases by week or month, on an individuals chart (XmR):"
        + " centre = mean of the complete periods with a purchase, limits = centre +- 2.66 x mean"
        + " moving range, the lower one not below 0; conspicuous is a period beyond a limit, and"
        + " the eighth and later ones in a row on one side of the centre";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        FigureParameter.choice("per", "month", List.of("month", "week"), "Length of a period"));
  }

  @Override
  public Counts start(FigureArguments arguments) {
    return new Counts(
        arguments.date("from"), arguments.date("on"), Period.named(arguments.text("per")));
  }

  @Override
  public void add(Counts counts, ChurnDocument document) {
    for (PurchaseDay day : document.history().upTo(counts.on).days()) {
      if (!day.on().isBefore(counts.from)) {
        counts.add(day.on(), new Count(0, day.purchases()));
      }
    }
    Set<String> known = new HashSet<>();
    for (ChurnDocument.Complaint complaint : document.complaints()) {
      LocalDate on = complaint.openedOn();
      if (known.add(complaint.complaintId())
          && !on.isBefore(counts.from)
          && !on.isAfter(counts.on)) {
        counts.add(on, new Count(1, 0));
      }
    }
  }

  @Override
  public Counts merge(Counts left, Counts right) {
    right.periods.forEach((period, count) -> left.periods.merge(period, count, Count::plus));
    return left;
  }

  @Override
  public Rates finish(Counts counts) {
    List<Integer> periods = counts.all();
    List<@Nullable Double> values = new ArrayList<>();
    for (int period : periods) {
      values.add(
          Trend.isComplete(counts.per, period, counts.from, counts.on)
              ? counts.of(period).rate()
              : null);
    }
    Trend trend = Trend.of(values);
    return new Rates(
        counts.from,
        counts.on,
        trend.centre(),
        trend.lower(),
        trend.upper(),
        trend.missing(),
        IntStream.range(0, periods.size())
            .mapToObj(i -> row(counts, periods.get(i), trend, i))
            .toList());
  }

  private static Row row(Counts counts, int period, Trend trend, int index) {
    Count count = counts.of(period);
    return new Row(
        counts.per.label(period),
        count.complaints,
        count.purchases,
        count.rate(),
        Trend.isComplete(counts.per, period, counts.from, counts.on),
        trend.centre(),
        trend.lower(),
        trend.upper(),
        trend.beyondLimit(index),
        trend.inRun(index));
  }

  @Override
  public List<Row> rows(Rates result) {
    return result.periods();
  }

  static final class Counts {
    private final LocalDate from;
    private final LocalDate on;
    private final Period per;
    private final TreeMap<Integer, Count> periods = new TreeMap<>();

    private Counts(LocalDate from, LocalDate on, Period per) {
      this.from = from;
      this.on = on;
      this.per = per;
    }

    private void add(LocalDate day, Count count) {
      periods.merge(per.indexOf(day), count, Count::plus);
    }

    private Count of(int period) {
      return periods.getOrDefault(period, Count.NONE);
    }

    /** From the first purchase or complaint to the date. */
    private List<Integer> all() {
      if (periods.isEmpty()) {
        return List.of();
      }
      int last = per.indexOf(on);
      FigureTooLargeException.check(last - periods.firstKey() + 1L, "let from begin later");
      return IntStream.rangeClosed(periods.firstKey(), last).boxed().toList();
    }
  }

  private record Count(long complaints, long purchases) {
    private static final Count NONE = new Count(0, 0);

    private Count plus(Count other) {
      return new Count(complaints + other.complaints, purchases + other.purchases);
    }

    private @Nullable Double rate() {
      return Shares.of(
          BigDecimal.valueOf(complaints).multiply(THOUSAND), BigDecimal.valueOf(purchases));
    }
  }

  /**
   * The rates.
   *
   * @param from first day that is looked at
   * @param on date as of which
   * @param centre mean of the complete periods; absent where there are no limits
   * @param lower lower control limit
   * @param upper upper control limit
   * @param missing why there are no limits; absent when there are
   * @param periods one a period
   */
  record Rates(
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
   * @param purchases purchases in it
   * @param perThousand complaints per 1,000 purchases; absent where there were none
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
      @Summed long purchases,
      @Nullable Double perThousand,
      boolean complete,
      @Nullable Double centre,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Boolean beyondLimit,
      @Nullable Boolean inRun) {}
}
