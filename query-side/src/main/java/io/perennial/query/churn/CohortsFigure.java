package io.perennial.query.churn;

import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Period;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What becomes of the customers that first bought in the same quarter or month. */
final class CohortsFigure
    implements Figure<ChurnDocument, CohortsFigure.Sums, CohortsFigure.Cohorts> {

  private final String currency;

  CohortsFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "cohorts";
  }

  @Override
  public String meaning() {
    return "Customers by quarter or month of first purchase: how many bought exactly once, and how"
        + " many bought in each period from then on, with their sales; active in a period means"
        + " bought in it; a period that is not over on the date is not complete; periods after the"
        + " last purchase of all are left out";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FIRST_BOUGHT_FROM,
        Parameters.ON,
        FigureParameter.choice(
            "per", "quarter", List.of("quarter", "month"), "Length of a period"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(
        arguments.date("from"), arguments.date("on"), Period.named(arguments.text("per")));
  }

  @Override
  public void add(Sums sums, ChurnDocument document) {
    PurchaseHistory history = document.history().upTo(sums.on);
    LocalDate first = history.first();
    if (first == null || first.isBefore(sums.from)) {
      return;
    }
    Counts cohort = sums.cohorts.computeIfAbsent(sums.per.indexOf(first), index -> new Counts());
    cohort.customers++;
    long purchases = 0;
    TreeMap<Integer, Activity> periods = new TreeMap<>();
    for (PurchaseDay day : history.days()) {
      purchases += day.purchases();
      periods.merge(
          sums.per.indexOf(day.on()), new Activity(1, day.sales()), Activity::sameCustomer);
    }
    for (PurchaseDay day : history.returns()) {
      periods.merge(
          sums.per.indexOf(day.on()), new Activity(0, day.sales()), Activity::sameCustomer);
    }
    cohort.boughtOnce += purchases == 1 ? 1 : 0;
    periods.forEach((period, activity) -> cohort.periods.merge(period, activity, Activity::plus));
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.cohorts.forEach((period, counts) ->
        left.cohorts.computeIfAbsent(period, index -> new Counts()).add(counts));
    return left;
  }

  @Override
  public Cohorts finish(Sums sums) {
    int last =
        sums.cohorts.values().stream().mapToInt(counts -> counts.periods.lastKey()).max().orElse(0);
    FigureTooLargeException.check(
        sums.cohorts.keySet().stream().mapToLong(period -> last - period + 1L).sum(),
        "let from begin later, or take quarters");
    List<Cohort> cohorts = new ArrayList<>();
    sums.cohorts.forEach((period, counts) -> {
      List<CohortPeriod> periods = new ArrayList<>();
      for (int each = period; each <= last; each++) {
        Activity activity = counts.periods.getOrDefault(each, Activity.NONE);
        periods.add(
            new CohortPeriod(
                sums.per.label(each),
                each - period,
                activity.customers(),
                Shares.of(activity.customers(), counts.customers),
                Amounts.zero(currency).add(activity.sales()),
                !sums.per.end(each).isAfter(sums.on)));
      }
      cohorts.add(new Cohort(sums.per.label(period), counts.customers, counts.boughtOnce, periods));
    });
    return new Cohorts(sums.from, sums.on, currency, cohorts);
  }

  @Override
  public List<Row> rows(Cohorts result) {
    return result.cohorts().stream()
        .flatMap(cohort ->
            cohort.periods().stream()
                .map(period ->
                    new Row(
                        cohort.cohort(),
                        cohort.customers(),
                        cohort.customersWithOneTransaction(),
                        period.period(),
                        period.periodsSince(),
                        period.active(),
                        period.share(),
                        period.sales(),
                        period.complete(),
                        currency)))
        .toList();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final Period per;
    private final TreeMap<Integer, Counts> cohorts = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on, Period per) {
      this.from = from;
      this.on = on;
      this.per = per;
    }
  }

  private static final class Counts {
    private final TreeMap<Integer, Activity> periods = new TreeMap<>();
    private long customers;
    private long boughtOnce;

    private void add(Counts other) {
      customers += other.customers;
      boughtOnce += other.boughtOnce;
      other.periods.forEach((each, activity) -> periods.merge(each, activity, Activity::plus));
    }
  }

  private record Activity(long customers, BigDecimal sales) {
    private static final Activity NONE = new Activity(0, BigDecimal.ZERO);

    Activity sameCustomer(Activity other) {
      return new Activity(customers, sales.add(other.sales));
    }

    Activity plus(Activity other) {
      return new Activity(customers + other.customers, sales.add(other.sales));
    }
  }

  /**
   * The cohorts.
   *
   * @param from first date of a first purchase
   * @param on date as of which
   * @param currency currency of all amounts
   * @param cohorts one a period of first purchase
   */
  record Cohorts(LocalDate from, LocalDate on, String currency, List<Cohort> cohorts) {}

  /**
   * One cohort.
   *
   * @param cohort period of first purchase
   * @param customers customers in it
   * @param customersWithOneTransaction with exactly one purchase up to the date
   * @param periods this period and those that follow
   */
  record Cohort(
      String cohort,
      long customers,
      long customersWithOneTransaction,
      List<CohortPeriod> periods) {}

  /**
   * A cohort in a period.
   *
   * @param period the period
   * @param periodsSince periods since that of the first purchase
   * @param active customers of the cohort that bought in it
   * @param share their share of the cohort
   * @param sales what they bought
   * @param complete whether the period was over at the end of the date
   */
  record CohortPeriod(
      String period,
      int periodsSince,
      long active,
      @Nullable Double share,
      BigDecimal sales,
      boolean complete) {}

  /**
   * A cohort in a period, as a row.
   *
   * @param cohort period of first purchase
   * @param customers customers in the cohort
   * @param customersWithOneTransaction those of them with exactly one purchase up to the date
   * @param period the period
   * @param periodsSince periods since that of the first purchase
   * @param active customers of the cohort that bought in it
   * @param share their share of the cohort
   * @param sales what they bought
   * @param complete whether the period was over at the end of the date
   * @param currency currency of the amount
   */
  record Row(
      @Coordinate String cohort,
      long customers,
      long customersWithOneTransaction,
      @Coordinate String period,
      int periodsSince,
      @Summed long active,
      @Nullable Double share,
      @Summed BigDecimal sales,
      boolean complete,
      String currency) {}
}
