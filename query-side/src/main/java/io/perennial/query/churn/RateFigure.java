package io.perennial.query.churn;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Loss;
import io.perennial.query.activity.LossHistory;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many customers were gained, lost and won back, period by period. */
final class RateFigure implements Figure<ChurnDocument, RateFigure.Sums, RateFigure.Rates> {

  private final String currency;
  private final ChurnPolicy policy;

  RateFigure(String currency, ChurnPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "rate";
  }

  @Override
  public String meaning() {
    return "Per month or quarter: customers at start + gained - lost + won back = at end; churn rate"
        + " = lost / at start. Net sales retention = sales to the customers of the period before /"
        + " their sales then; gross counts no customer above what it bought then; both only where"
        + " the whole period is looked at. Periods before the first and after the last event are"
        + " left out";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
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
    LossHistory history = document.losses(policy);
    LocalDate first = history.firstPurchaseOn();
    if (first == null || first.isAfter(sums.on)) {
      return;
    }
    sums.change(first, 1, counts -> counts.gained++);
    for (Loss loss : history.losses()) {
      if (!loss.since().isAfter(sums.on)) {
        sums.change(loss.since(), -1, counts -> counts.lost++);
      }
      if (loss.until() != null && !loss.until().isAfter(sums.on)) {
        sums.change(loss.until(), 1, counts -> counts.wonBack++);
      }
    }
    addSales(sums, document.history().upTo(sums.on));
  }

  private static void addSales(Sums sums, PurchaseHistory history) {
    TreeMap<Integer, BigDecimal> sales = new TreeMap<>();
    for (PurchaseDay day : history.days()) {
      sales.merge(sums.per.indexOf(day.on()), day.sales(), BigDecimal::add);
    }
    for (int period : sales.keySet()) {
      if (!sums.per.end(period).isBefore(sums.from)) {
        sums.counts(period).bought = true;
      }
    }
    for (PurchaseDay day : history.returns()) {
      sales.merge(sums.per.indexOf(day.on()), day.sales(), BigDecimal::add);
    }
    sales.forEach((period, amount) -> {
      if (amount.signum() > 0 && !sums.per.end(period + 1).isBefore(sums.from)) {
        BigDecimal next = sales.getOrDefault(period + 1, BigDecimal.ZERO);
        Counts counts = sums.counts(period + 1);
        counts.before = counts.before.add(amount);
        counts.net = counts.net.add(next);
        counts.gross = counts.gross.add(next.min(amount).max(BigDecimal.ZERO));
      }
    });
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.activeBefore += right.activeBefore;
    right.periods.forEach((period, other) -> {
      Counts counts = left.counts(period);
      counts.gained += other.gained;
      counts.lost += other.lost;
      counts.wonBack += other.wonBack;
      counts.bought |= other.bought;
      counts.before = counts.before.add(other.before);
      counts.net = counts.net.add(other.net);
      counts.gross = counts.gross.add(other.gross);
    });
    return left;
  }

  @Override
  public Rates finish(Sums sums) {
    int first = 0;
    int last = -1;
    for (Map.Entry<Integer, Counts> entry : sums.periods.entrySet()) {
      if (entry.getValue().happened()) {
        first = last < 0 ? entry.getKey() : first;
        last = entry.getKey();
      }
    }
    FigureTooLargeException.check(
        (long) last - first + 1, "let from begin later, or take quarters");
    return new Rates(sums.from, sums.on, currency, rows(sums, first, last));
  }

  private static List<Row> rows(Sums sums, int first, int last) {
    List<Row> rows = new ArrayList<>();
    long active = sums.activeBefore;
    for (int period = first; period <= last; period++) {
      Counts counts = sums.periods.getOrDefault(period, new Counts());
      LocalDate start = later(sums.per.start(period), sums.from);
      LocalDate end = earlier(sums.per.end(period), sums.on);
      boolean whole = start.equals(sums.per.start(period)) && end.equals(sums.per.end(period));
      long atEnd = active + counts.gained - counts.lost + counts.wonBack;
      rows.add(
          new Row(
              sums.per.label(period),
              start,
              end,
              active,
              counts.gained,
              counts.lost,
              counts.wonBack,
              atEnd,
              Shares.of(counts.lost, active),
              whole ? Shares.of(counts.gross, counts.before) : null,
              whole ? Shares.of(counts.net, counts.before) : null));
      active = atEnd;
    }
    return rows;
  }

  /** Who is there is so in all periods, also where nothing happens to it. */
  @Override
  public List<Row> contribution(
      FigureArguments arguments, ChurnDocument document, Supplier<Rates> whole) {
    List<Row> periods = whole.get().periods();
    if (periods.isEmpty()) {
      return List.of();
    }
    Sums alone = start(arguments);
    add(alone, document);
    return rows(
        alone,
        alone.per.indexOf(periods.getFirst().start()),
        alone.per.indexOf(periods.getLast().start()));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public List<Row> rows(Rates result) {
    return result.periods();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final Period per;
    private final TreeMap<Integer, Counts> periods = new TreeMap<>();
    private long activeBefore;

    private Sums(LocalDate from, LocalDate on, Period per) {
      this.from = from;
      this.on = on;
      this.per = per;
    }

    private Counts counts(int period) {
      return periods.computeIfAbsent(period, index -> new Counts());
    }

    private void change(LocalDate date, int customers, Consumer<Counts> count) {
      if (date.isBefore(from)) {
        activeBefore += customers;
      } else {
        count.accept(counts(per.indexOf(date)));
      }
    }
  }

  private static final class Counts {
    private long gained;
    private long lost;
    private long wonBack;
    private boolean bought;
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal gross = BigDecimal.ZERO;

    private boolean happened() {
      return bought || gained + lost + wonBack > 0;
    }
  }

  /**
   * The rates.
   *
   * @param from first date
   * @param on last date
   * @param currency currency in which sales were compared
   * @param periods one a month or quarter
   */
  record Rates(LocalDate from, LocalDate on, String currency, List<Row> periods) {}

  /**
   * One period.
   *
   * @param period the month or quarter
   * @param start first day looked at
   * @param end last day looked at
   * @param atStart customers active before the first day
   * @param gained first purchases
   * @param lost losses, declared or inferred
   * @param wonBack losses that ended
   * @param atEnd customers active at the end of the last day
   * @param churnRate lost / at start
   * @param grossSalesRetention gross sales retention
   * @param netSalesRetention net sales retention
   */
  record Row(
      @Coordinate String period,
      LocalDate start,
      LocalDate end,
      @Summed long atStart,
      @Summed long gained,
      @Summed long lost,
      @Summed long wonBack,
      @Summed long atEnd,
      @Nullable Double churnRate,
      @Nullable Double grossSalesRetention,
      @Nullable Double netSalesRetention) {}
}
