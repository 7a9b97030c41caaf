package io.perennial.query.churn;

import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseHistory;
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

/** What becomes of the customers that first bought in the same quarter. */
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
    return "Customers by quarter of first purchase: how many bought exactly once, and how many"
        + " bought in each quarter from then on, with their sales; active in a quarter means bought"
        + " in it; quarters after the last purchase of all are left out";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FIRST_BOUGHT_FROM, Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("from"), arguments.date("on"));
  }

  @Override
  public void add(Sums sums, ChurnDocument document) {
    PurchaseHistory history = document.history().upTo(sums.on);
    LocalDate first = history.first();
    if (first == null || first.isBefore(sums.from)) {
      return;
    }
    Counts cohort =
        sums.cohorts.computeIfAbsent(Period.QUARTER.indexOf(first), index -> new Counts());
    cohort.customers++;
    long purchases = 0;
    TreeMap<Integer, Activity> quarters = new TreeMap<>();
    for (PurchaseDay day : history.days()) {
      purchases += day.purchases();
      quarters.merge(
          Period.QUARTER.indexOf(day.on()), new Activity(1, day.sales()), Activity::sameCustomer);
    }
    for (PurchaseDay day : history.returns()) {
      quarters.merge(
          Period.QUARTER.indexOf(day.on()), new Activity(0, day.sales()), Activity::sameCustomer);
    }
    cohort.boughtOnce += purchases == 1 ? 1 : 0;
    quarters.forEach(
        (quarter, activity) -> cohort.quarters.merge(quarter, activity, Activity::plus));
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.cohorts.forEach((quarter, counts) ->
        left.cohorts.computeIfAbsent(quarter, index -> new Counts()).add(counts));
    return left;
  }

  @Override
  public Cohorts finish(Sums sums) {
    int last =
        sums.cohorts.values().stream()
            .mapToInt(counts -> counts.quarters.lastKey())
            .max()
            .orElse(0);
    FigureTooLargeException.check(
        sums.cohorts.keySet().stream().mapToLong(quarter -> last - quarter + 1L).sum(),
        "let from begin later");
    List<Cohort> cohorts = new ArrayList<>();
    sums.cohorts.forEach((quarter, counts) -> {
      List<CohortQuarter> quarters = new ArrayList<>();
      for (int each = quarter; each <= last; each++) {
        Activity activity = counts.quarters.getOrDefault(each, Activity.NONE);
        quarters.add(
            new CohortQuarter(
                Period.QUARTER.label(each),
                each - quarter,
                activity.customers(),
                Shares.of(activity.customers(), counts.customers),
                activity.sales()));
      }
      cohorts.add(
          new Cohort(Period.QUARTER.label(quarter), counts.customers, counts.boughtOnce, quarters));
    });
    return new Cohorts(sums.from, sums.on, currency, cohorts);
  }

  @Override
  public List<Row> rows(Cohorts result) {
    return result.cohorts().stream()
        .flatMap(cohort ->
            cohort.quarters().stream()
                .map(quarter ->
                    new Row(
                        cohort.cohort(),
                        cohort.customers(),
                        cohort.customersWithOneTransaction(),
                        quarter.quarter(),
                        quarter.quartersSince(),
                        quarter.active(),
                        quarter.share(),
                        quarter.sales(),
                        currency)))
        .toList();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final TreeMap<Integer, Counts> cohorts = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on) {
      this.from = from;
      this.on = on;
    }
  }

  private static final class Counts {
    private final TreeMap<Integer, Activity> quarters = new TreeMap<>();
    private long customers;
    private long boughtOnce;

    private void add(Counts other) {
      customers += other.customers;
      boughtOnce += other.boughtOnce;
      other.quarters.forEach((each, activity) -> quarters.merge(each, activity, Activity::plus));
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
   * @param cohorts one a quarter of first purchase
   */
  record Cohorts(LocalDate from, LocalDate on, String currency, List<Cohort> cohorts) {}

  /**
   * One cohort.
   *
   * @param cohort quarter of first purchase
   * @param customers customers in it
   * @param customersWithOneTransaction with exactly one purchase up to the date
   * @param quarters this quarter and those that follow
   */
  record Cohort(
      String cohort,
      long customers,
      long customersWithOneTransaction,
      List<CohortQuarter> quarters) {}

  /**
   * A cohort in a quarter.
   *
   * @param quarter the quarter
   * @param quartersSince quarters since that of the first purchase
   * @param active customers of the cohort that bought in it
   * @param share their share of the cohort
   * @param sales what they bought
   */
  record CohortQuarter(
      String quarter, int quartersSince, long active, @Nullable Double share, BigDecimal sales) {}

  /**
   * A cohort in a quarter, as a row.
   *
   * @param cohort quarter of first purchase
   * @param customers customers in the cohort
   * @param customersWithOneTransaction those of them with exactly one purchase up to the date
   * @param quarter the quarter
   * @param quartersSince quarters since that of the first purchase
   * @param active customers of the cohort that bought in it
   * @param share their share of the cohort
   * @param sales what they bought
   * @param currency currency of the amount
   */
  record Row(
      @Coordinate String cohort,
      long customers,
      long customersWithOneTransaction,
      @Coordinate String quarter,
      int quartersSince,
      @Summed long active,
      @Nullable Double share,
      @Summed BigDecimal sales,
      String currency) {}
}
