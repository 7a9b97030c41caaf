package io.perennial.query.churn;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What part of their sales customers bring again. */
final class SalesRetentionFigure
    implements Figure<ChurnDocument, SalesRetentionFigure.Sums, SalesRetentionFigure.Retention> {

  private static final int YEAR = 12;

  private final String currency;

  SalesRetentionFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "sales-retention";
  }

  @Override
  public String meaning() {
    return "As of the end of each month or quarter. Sales retention: of the customers who bought in"
        + " the twelve months before the last twelve, what they bought in the last twelve / what"
        + " they bought then (net); gross counts no customer above what it bought then; customer"
        + " retention: the share of them that bought again. Repeat sales ratio: the same of the"
        + " period against the one before. Sales are less returns; whose sales of the earlier time"
        + " are not above zero did not buy then. All are absent where the period is not over, or"
        + " the earlier time begins before the month or quarter of the first purchase of all";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        FigureParameter.date(
            "from",
            "0001-01-01",
            "Periods that end before it are left out; what they are compared with lies before"),
        Parameters.ON,
        FigureParameter.choice("per", "month", List.of("month", "quarter"), "Length of a period"));
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
    if (first == null) {
      return;
    }
    sums.boughtBy(first);
    TreeMap<Integer, BigDecimal> months = new TreeMap<>();
    Stream.concat(history.days().stream(), history.returns().stream())
        .forEach(day -> months.merge(Period.MONTH.indexOf(day.on()), day.sales(), BigDecimal::add));
    int next = sums.per.indexOf(first);
    int today = sums.per.indexOf(sums.on);
    for (int month : months.keySet()) {
      LocalDate start = Period.MONTH.start(month);
      int last = Math.min(today, sums.per.indexOf(start.plusMonths(2L * YEAR - 1)));
      for (next = Math.max(next, sums.per.indexOf(start)); next <= last; next++) {
        if (!sums.per.end(next).isBefore(sums.from)) {
          sums.counts(next).add(months, sums.per, next);
        }
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    if (right.firstPurchaseOn != null) {
      left.boughtBy(right.firstPurchaseOn);
    }
    right.periods.forEach((period, other) -> left.counts(period).add(other));
    return left;
  }

  @Override
  public Retention finish(Sums sums) {
    LocalDate firstPurchaseOn = sums.firstPurchaseOn;
    if (sums.periods.isEmpty() || firstPurchaseOn == null) {
      return new Retention(sums.from, sums.on, currency, List.of());
    }
    int first = sums.periods.firstKey();
    int last = sums.periods.lastKey();
    FigureTooLargeException.check(
        (long) last - first + 1, "let from begin later, or take quarters");
    List<Row> rows = new ArrayList<>();
    for (int period = first; period <= last; period++) {
      rows.add(row(sums, period, firstPurchaseOn));
    }
    return new Retention(sums.from, sums.on, currency, rows);
  }

  private Row row(Sums sums, int period, LocalDate firstPurchaseOn) {
    Counts counts = sums.periods.getOrDefault(period, new Counts());
    LocalDate end = sums.per.end(period);
    boolean over = !end.isAfter(sums.on);
    boolean year =
        over && Period.MONTH.indexOf(end) - 2 * YEAR + 1 >= Period.MONTH.indexOf(firstPurchaseOn);
    boolean repeat = over && period - 1 >= sums.per.indexOf(firstPurchaseOn);
    return new Row(
        sums.per.label(period),
        end,
        year,
        counts.customersBefore,
        counts.customersAgain,
        amount(counts.year.before),
        amount(counts.year.net),
        amount(counts.year.gross),
        year ? Shares.of(counts.customersAgain, counts.customersBefore) : null,
        year ? Shares.of(counts.year.gross, counts.year.before) : null,
        year ? Shares.of(counts.year.net, counts.year.before) : null,
        repeat,
        amount(counts.period.before),
        amount(counts.period.net),
        amount(counts.period.gross),
        repeat ? Shares.of(counts.period.gross, counts.period.before) : null,
        repeat ? Shares.of(counts.period.net, counts.period.before) : null,
        currency);
  }

  private BigDecimal amount(BigDecimal sum) {
    return Amounts.zero(currency).add(sum);
  }

  @Override
  public List<Row> rows(Retention result) {
    return result.periods();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final Period per;
    private final TreeMap<Integer, Counts> periods = new TreeMap<>();
    private @Nullable LocalDate firstPurchaseOn;

    private Sums(LocalDate from, LocalDate on, Period per) {
      this.from = from;
      this.on = on;
      this.per = per;
    }

    private void boughtBy(LocalDate first) {
      firstPurchaseOn =
          firstPurchaseOn == null || first.isBefore(firstPurchaseOn) ? first : firstPurchaseOn;
    }

    private Counts counts(int period) {
      return periods.computeIfAbsent(period, index -> new Counts());
    }
  }

  private static final class Counts {
    private final Kept year = new Kept();
    private final Kept period = new Kept();
    private long customersBefore;
    private long customersAgain;

    /** Adds a customer by its sales of each month. */
    private void add(TreeMap<Integer, BigDecimal> months, Period per, int index) {
      int end = Period.MONTH.indexOf(per.end(index)) + 1;
      BigDecimal now = sales(months, end - YEAR, end);
      BigDecimal before = sales(months, end - 2 * YEAR, end - YEAR);
      if (before.signum() > 0) {
        customersBefore++;
        customersAgain += now.signum() > 0 ? 1 : 0;
      }
      year.add(before, now);
      int start = Period.MONTH.indexOf(per.start(index));
      int previous = Period.MONTH.indexOf(per.start(index - 1));
      period.add(sales(months, previous, start), sales(months, start, end));
    }

    private static BigDecimal sales(TreeMap<Integer, BigDecimal> months, int from, int until) {
      return months.subMap(from, until).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(Counts other) {
      year.add(other.year);
      period.add(other.period);
      customersBefore += other.customersBefore;
      customersAgain += other.customersAgain;
    }
  }

  /** Sales of those who bought before, then and now. */
  private static final class Kept {
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal gross = BigDecimal.ZERO;

    private void add(BigDecimal then, BigDecimal now) {
      if (then.signum() > 0) {
        before = before.add(then);
        net = net.add(now);
        gross = gross.add(now.min(then).max(BigDecimal.ZERO));
      }
    }

    private void add(Kept other) {
      before = before.add(other.before);
      net = net.add(other.net);
      gross = gross.add(other.gross);
    }
  }

  /**
   * The retention of sales.
   *
   * @param from periods that end before it are left out
   * @param on date as of which
   * @param currency currency of all amounts
   * @param periods one a month or quarter
   */
  record Retention(LocalDate from, LocalDate on, String currency, List<Row> periods) {}

  /**
   * As of the end of one period.
   *
   * @param period the month or quarter
   * @param end its last day
   * @param yearsComplete whether it is over, and both times of twelve months lie behind the first
   *     purchase of all
   * @param customersBefore customers who bought in the twelve months before the last twelve
   * @param customersAgain those of them who bought in the last twelve
   * @param salesBefore what they bought in the twelve months before
   * @param salesAgain what they bought in the last twelve
   * @param salesKept the same, no customer above what it bought before
   * @param customerRetention customers again / customers before; absent where the years are not
   *     complete, as are the other two
   * @param grossSalesRetention sales kept / sales before
   * @param netSalesRetention sales again / sales before
   * @param periodsComplete whether it is over, and the period before it lies behind the first
   *     purchase of all
   * @param previousSales sales of the period before
   * @param repeatSales what its customers bought in this one
   * @param repeatSalesKept the same, no customer above what it bought before
   * @param grossRepeatSalesRatio repeat sales kept / previous sales; absent where the periods are
   *     not complete
   * @param repeatSalesRatio repeat sales / previous sales, likewise
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate String period,
      LocalDate end,
      boolean yearsComplete,
      @Summed long customersBefore,
      @Summed long customersAgain,
      @Summed BigDecimal salesBefore,
      @Summed BigDecimal salesAgain,
      @Summed BigDecimal salesKept,
      @Nullable Double customerRetention,
      @Nullable Double grossSalesRetention,
      @Nullable Double netSalesRetention,
      boolean periodsComplete,
      @Summed BigDecimal previousSales,
      @Summed BigDecimal repeatSales,
      @Summed BigDecimal repeatSalesKept,
      @Nullable Double grossRepeatSalesRatio,
      @Nullable Double repeatSalesRatio,
      String currency) {}
}
