package io.perennial.query.selling;

import io.perennial.events.personal.StaffName;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.StaffNames;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What selling brings against what it takes. */
final class EfficiencyFigure
    implements Figure<SellingDocument, EfficiencyFigure.Sums, EfficiencyFigure.Efficiency> {

  private static final String BY = "by";
  private static final String PERSON = "representative";
  private static final String AREA = "area";
  private static final String CUSTOMER = "customer";
  private static final long MINUTES_AN_HOUR = 60;

  private final String currency;

  EfficiencyFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "efficiency";
  }

  @Override
  public String meaning() {
    return "Sales of a span, net of returns, for each unit of the cost of visits and for each hour of"
        + " selling time (visits and calls), by representative, area or customer; sales are those of"
        + " the representative responsible on their day, time and cost of who made the visit";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        FigureParameter.choice(
            BY, PERSON, List.of(PERSON, AREA, CUSTOMER), "What it is told of, one by one"),
        WhoAndWhere.AREA,
        WhoAndWhere.REPRESENTATIVE);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(
        arguments.date("from"),
        arguments.date("on"),
        arguments.text(BY),
        WhoAndWhere.of(arguments),
        Amounts.zero(currency));
  }

  @Override
  public void add(Sums sums, SellingDocument document) {
    for (Trade trade : document.trades()) {
      if (SellingDocument.isIn(trade.on(), sums.from, sums.on)) {
        Effort effort = sums.of(document, document.responsibleOn(trade.on()), trade.on());
        if (effort != null) {
          effort.sales = effort.sales.add(trade.sales());
        }
      }
    }
    for (Contact contact : document.contacts()) {
      if (SellingDocument.isIn(contact.on(), sums.from, sums.on)) {
        Effort effort = sums.of(document, contact.representative(), contact.on());
        if (effort != null) {
          effort.add(contact);
        }
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.efforts.forEach((key, effort) ->
        left.efforts
            .computeIfAbsent(key, any -> new Effort(effort.person, effort.group, left.none))
            .add(effort));
    return left;
  }

  @Override
  public Efficiency finish(Sums sums) {
    FigureTooLargeException.check(
        sums.efforts.size(), "ask by area, or for one area or one representative");
    return new Efficiency(
        sums.from,
        sums.on,
        sums.by,
        currency,
        sums.efforts.values().stream()
            .map(this::row)
            .sorted(
                Comparator.comparing(Row::sales)
                    .reversed()
                    .thenComparing(
                        Row::representative, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Row::group, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList());
  }

  private Row row(Effort effort) {
    BigDecimal cost = effort.visitsWithCost == 0 ? null : effort.cost;
    long withoutCost = effort.visits - effort.visitsWithCost;
    return new Row(
        effort.person,
        effort.group,
        effort.sales,
        effort.visits,
        effort.calls,
        effort.minutes,
        cost,
        withoutCost,
        Shares.of(effort.sales, cost),
        effort.minutes == 0
            ? null
            : Amounts.each(
                currency,
                effort.sales.multiply(BigDecimal.valueOf(MINUTES_AN_HOUR)),
                effort.minutes),
        missing(effort, withoutCost),
        currency);
  }

  private static @Nullable String missing(Effort effort, long withoutCost) {
    if (effort.visits == 0) {
      return "visits (log-visit)";
    }
    return withoutCost == 0 ? null : "the cost of %d visits (log-visit)".formatted(withoutCost);
  }

  @Override
  public List<Row> rows(Efficiency result) {
    return result.rows();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final String by;
    private final WhoAndWhere asked;
    private final BigDecimal none;
    private final Map<String, Effort> efforts = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on, String by, WhoAndWhere asked, BigDecimal none) {
      this.from = from;
      this.on = on;
      this.by = by;
      this.asked = asked;
      this.none = none;
    }

    /** Where something counts that somebody did for a customer on a day; absent where nowhere. */
    private @Nullable Effort of(SellingDocument document, @Nullable String person, LocalDate day) {
      String area = document.areaOn(day);
      if (!asked.is(person, area)) {
        return null;
      }
      if (by.equals(PERSON)) {
        Effort effort =
            efforts.computeIfAbsent(StaffNames.key(person), key -> new Effort(person, null, none));
        effort.person = StaffNames.first(effort.person, person);
        return effort;
      }
      String group = by.equals(AREA) ? area : document.id();
      return efforts.computeIfAbsent(group, key -> new Effort(null, group, none));
    }
  }

  private static final class Effort {
    private @Nullable String person;
    private final @Nullable String group;
    private BigDecimal sales;
    private BigDecimal cost;
    private long visits;
    private long visitsWithCost;
    private long calls;
    private long minutes;

    private Effort(@Nullable String person, @Nullable String group, BigDecimal none) {
      this.person = person;
      this.group = group;
      this.sales = none;
      this.cost = none;
    }

    private void add(Contact contact) {
      minutes += contact.minutes();
      if (!contact.visit()) {
        calls++;
        return;
      }
      visits++;
      BigDecimal known = contact.cost();
      if (known != null) {
        visitsWithCost++;
        cost = cost.add(known);
      }
    }

    private void add(Effort other) {
      person = StaffNames.first(person, other.person);
      sales = sales.add(other.sales);
      cost = cost.add(other.cost);
      visits += other.visits;
      visitsWithCost += other.visitsWithCost;
      calls += other.calls;
      minutes += other.minutes;
    }
  }

  /**
   * What selling brings.
   *
   * @param from first day that is looked at
   * @param on date as of which
   * @param by what it is told of
   * @param currency currency of all amounts
   * @param rows those with the most sales first
   */
  record Efficiency(LocalDate from, LocalDate on, String by, String currency, List<Row> rows) {}

  /**
   * What selling brings somewhere, or to somebody.
   *
   * @param representative whose it is; absent when nobody was responsible, or by something else
   * @param group the area or the customer; absent by representative
   * @param sales net amounts of purchases less returns
   * @param visits visits made
   * @param calls calls made
   * @param minutes minutes spent on both
   * @param visitCost cost of the visits, as far as known; absent while none is known
   * @param visitsWithoutCost visits whose cost is not known
   * @param salesPerCost sales / cost of visits; absent while no cost is known
   * @param salesPerHour return on selling time: sales for each hour of visits and calls; absent
   *     without any
   * @param missing what would have to be recorded to know all of it; absent when nothing
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate @StaffName @Nullable String representative,
      @Coordinate @Nullable String group,
      @Summed BigDecimal sales,
      @Summed long visits,
      @Summed long calls,
      @Summed long minutes,
      @Summed @Nullable BigDecimal visitCost,
      @Summed long visitsWithoutCost,
      @Nullable Double salesPerCost,
      @Nullable BigDecimal salesPerHour,
      @Nullable String missing,
      String currency) {}
}
