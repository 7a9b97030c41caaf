package io.perennial.query.churn;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.Loss;
import io.perennial.query.activity.LossHistory;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many customers were gained, lost and won back, period by period. */
final class RateFigure implements Figure<ChurnDocument, RateFigure.Sums, RateFigure.Rates> {

  private static final int YEAR = 12;

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
    return "Per month or quarter: customers at start + gained - lost + won back = at end. Churn rate ="
        + " of the customers at start, the share lost at the end; sales churn rate = the same of"
        + " what they had bought in the 12 months before the start. Who was gained and lost within"
        + " a period is in neither. A period is complete when all of it is looked at and silence"
        + " could be long enough on its first day, counted from the first purchase of all; others"
        + " have no rate. Periods before the first event are left out, and those after the last one"
        + " when no customer is left";
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
    sums.boughtBy(first);
    sums.change(first, 1);
    boolean within = !first.isBefore(sums.from);
    if (within) {
      sums.counts(first).gained++;
      if (history.statusOn(sums.end(first)) != CustomerStatus.ACTIVE) {
        sums.counts(first).gainedAndLost++;
      }
    }
    Map<Integer, BigDecimal> bought = boughtBefore(sums, document.history().upTo(sums.on));
    TreeSet<Integer> lostIn = new TreeSet<>();
    for (Loss loss : history.losses()) {
      if (!loss.since().isAfter(sums.on)) {
        sums.change(loss.since(), -1);
        if (!loss.since().isBefore(sums.from)) {
          sums.counts(loss.since()).lost++;
          lostIn.add(sums.per.indexOf(loss.since()));
        }
      }
      if (loss.until() != null && !loss.until().isAfter(sums.on)) {
        sums.change(loss.until(), 1);
        if (!loss.until().isBefore(sums.from)) {
          sums.counts(loss.until()).wonBack++;
        }
      }
    }
    for (int period : lostIn) {
      if (wasThere(sums, history, period)
          && history.statusOn(sums.end(period)) != CustomerStatus.ACTIVE) {
        Counts counts = sums.counts(period);
        counts.lostOfStart++;
        counts.salesLost = counts.salesLost.add(bought.getOrDefault(period, BigDecimal.ZERO));
      }
    }
    bought.forEach((period, amount) -> {
      if (wasThere(sums, history, period)) {
        Counts counts = sums.counts(period);
        counts.salesAtStart = counts.salesAtStart.add(amount);
      }
    });
  }

  private static boolean wasThere(Sums sums, LossHistory history, int period) {
    return history.statusOn(sums.start(period).minusDays(1)) == CustomerStatus.ACTIVE;
  }

  /** What it bought in the twelve months before the start of each period. */
  private static Map<Integer, BigDecimal> boughtBefore(Sums sums, PurchaseHistory history) {
    Map<Integer, BigDecimal> months = new TreeMap<>();
    Stream.concat(history.days().stream(), history.returns().stream())
        .forEach(day -> months.merge(Period.MONTH.indexOf(day.on()), day.sales(), BigDecimal::add));
    Map<Integer, BigDecimal> bought = new TreeMap<>();
    int from = sums.per.indexOf(sums.from);
    int today = sums.per.indexOf(sums.on);
    boolean cut = !sums.per.start(from).equals(sums.from);
    // periods begin with a month, so whole months lie before them
    months.forEach((month, amount) -> {
      int first = Math.max(cut ? from + 1 : from, Math.floorDiv(month, sums.months) + 1);
      int last = Math.min(today, Math.floorDiv(month + YEAR, sums.months));
      for (int period = first; period <= last; period++) {
        bought.merge(period, amount, BigDecimal::add);
      }
    });
    if (cut) {
      LocalDate before = sums.from.minusDays(1);
      bought.put(from, history.between(before.minusMonths(YEAR), before).sales());
    }
    return bought;
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.activeBefore += right.activeBefore;
    if (right.firstPurchaseOn != null) {
      left.boughtBy(right.firstPurchaseOn);
    }
    right.changes.forEach((period, change) -> left.changes.merge(period, change, Long::sum));
    right.periods.forEach((period, other) -> left.counts(period).add(other));
    return left;
  }

  @Override
  public Rates finish(Sums sums) {
    LocalDate completeFrom =
        sums.firstPurchaseOn == null ? null : sums.firstPurchaseOn.plusDays(policy.leastDays());
    if (sums.changes.isEmpty() && sums.activeBefore == 0) {
      return new Rates(sums.from, sums.on, currency, completeFrom, List.of());
    }
    int today = sums.per.indexOf(sums.on);
    int first =
        sums.activeBefore > 0 || sums.changes.isEmpty()
            ? Math.min(sums.per.indexOf(sums.from), today)
            : sums.changes.firstKey();
    long active =
        sums.activeBefore + sums.changes.values().stream().mapToLong(Long::longValue).sum();
    int last = active > 0 || sums.changes.isEmpty() ? today : sums.changes.lastKey();
    FigureTooLargeException.check(
        (long) last - first + 1, "let from begin later, or take quarters");
    return new Rates(
        sums.from, sums.on, currency, completeFrom, rows(sums, first, last, completeFrom));
  }

  private List<Row> rows(Sums sums, int first, int last, @Nullable LocalDate completeFrom) {
    List<Row> rows = new ArrayList<>();
    long active = sums.activeBefore + sums.changesBefore(first);
    for (int period = first; period <= last; period++) {
      Counts counts = sums.periods.getOrDefault(period, new Counts());
      LocalDate start = sums.start(period);
      LocalDate end = sums.end(period);
      boolean complete =
          start.equals(sums.per.start(period))
              && end.equals(sums.per.end(period))
              && completeFrom != null
              && !start.isBefore(completeFrom);
      long atEnd = active + counts.gained - counts.lost + counts.wonBack;
      rows.add(
          new Row(
              sums.per.label(period),
              start,
              end,
              complete,
              active,
              counts.gained,
              counts.lost,
              counts.wonBack,
              atEnd,
              counts.lostOfStart,
              counts.gainedAndLost,
              complete ? Shares.of(counts.lostOfStart, active) : null,
              Amounts.zero(currency).add(counts.salesAtStart),
              Amounts.zero(currency).add(counts.salesLost),
              complete ? Shares.of(counts.salesLost, counts.salesAtStart) : null,
              currency));
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
        alone.per.indexOf(periods.getLast().start()),
        whole.get().completeFrom());
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

    /** How many months a period has. */
    private final int months;

    private final TreeMap<Integer, Counts> periods = new TreeMap<>();

    /** By how many customers more or less there were at the end of a period than at its start. */
    private final TreeMap<Integer, Long> changes = new TreeMap<>();

    private long activeBefore;
    private @Nullable LocalDate firstPurchaseOn;

    private Sums(LocalDate from, LocalDate on, Period per) {
      this.from = from;
      this.on = on;
      this.per = per;
      this.months = Period.MONTH.indexOf(per.start(1));
    }

    private void boughtBy(LocalDate first) {
      firstPurchaseOn = firstPurchaseOn == null ? first : earlier(first, firstPurchaseOn);
    }

    private void change(LocalDate date, long customers) {
      if (date.isBefore(from)) {
        activeBefore += customers;
      } else {
        changes.merge(per.indexOf(date), customers, Long::sum);
      }
    }

    private long changesBefore(int period) {
      return changes.headMap(period).values().stream().mapToLong(Long::longValue).sum();
    }

    private Counts counts(LocalDate date) {
      return counts(per.indexOf(date));
    }

    private Counts counts(int period) {
      return periods.computeIfAbsent(period, index -> new Counts());
    }

    /** First day looked at. */
    private LocalDate start(int period) {
      return later(from, per.start(period));
    }

    /** Last day looked at. */
    private LocalDate end(int period) {
      return earlier(on, per.end(period));
    }

    private LocalDate end(LocalDate date) {
      return end(per.indexOf(date));
    }
  }

  private static final class Counts {
    private long gained;
    private long lost;
    private long wonBack;
    private long lostOfStart;
    private long gainedAndLost;
    private BigDecimal salesAtStart = BigDecimal.ZERO;
    private BigDecimal salesLost = BigDecimal.ZERO;

    private void add(Counts other) {
      gained += other.gained;
      lost += other.lost;
      wonBack += other.wonBack;
      lostOfStart += other.lostOfStart;
      gainedAndLost += other.gainedAndLost;
      salesAtStart = salesAtStart.add(other.salesAtStart);
      salesLost = salesLost.add(other.salesLost);
    }
  }

  /**
   * The rates.
   *
   * @param from first date
   * @param on last date
   * @param currency currency of all amounts
   * @param completeFrom first day on which somebody could be lost by silence; absent before anybody
   *     bought
   * @param periods one a month or quarter
   */
  record Rates(
      LocalDate from,
      LocalDate on,
      String currency,
      @Nullable LocalDate completeFrom,
      List<Row> periods) {}

  /**
   * One period.
   *
   * @param period the month or quarter
   * @param start first day looked at
   * @param end last day looked at
   * @param complete whether all of it is looked at, and losses by silence could be seen in it
   * @param atStart customers active before the first day
   * @param gained first purchases
   * @param lost losses, declared or inferred
   * @param wonBack losses that ended
   * @param atEnd customers active at the end of the last day
   * @param lostOfStart customers active before the first day that were not so at the end
   * @param gainedAndLost first purchases of customers that were lost at the end
   * @param churnRate lost of those at start / at start; absent where the period is not complete
   * @param salesAtStart what the customers at start bought in the twelve months before it
   * @param salesLost what those of them bought then that were lost at the end
   * @param salesChurnRate sales lost / sales at start; absent where the period is not complete
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate String period,
      LocalDate start,
      LocalDate end,
      boolean complete,
      @Summed long atStart,
      @Summed long gained,
      @Summed long lost,
      @Summed long wonBack,
      @Summed long atEnd,
      @Summed long lostOfStart,
      @Summed long gainedAndLost,
      @Nullable Double churnRate,
      @Summed BigDecimal salesAtStart,
      @Summed BigDecimal salesLost,
      @Nullable Double salesChurnRate,
      String currency) {}
}
