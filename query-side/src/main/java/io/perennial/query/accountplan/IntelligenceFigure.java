package io.perennial.query.accountplan;

import io.perennial.query.measure.Amounts;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What was found out about accounts: how deep it goes, how old it is, and what it has cost. */
final class IntelligenceFigure
    implements Figure<AccountPlanCard, IntelligenceFigure.Sums, IntelligenceFigure.Intelligence> {

  private static final int FRESH_DAYS = 90;

  private final String currency;

  IntelligenceFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "intelligence";
  }

  @Override
  public String meaning() {
    return "What was found out about accounts by level, from 1 (public) to 4 (from the top of the"
        + " customer), and age on the date: up to 90 days, up to a year, older; with its cost as"
        + " far as that is known";
  }

  @Override
  public List<FigureParameter> parameters() {
    return PlanSelection.PARAMETERS;
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(PlanSelection.of(arguments));
  }

  @Override
  public void add(Sums sums, AccountPlanCard card) {
    sums.selection
        .of(card)
        .forEach(course ->
            course
                .found()
                .forEach(item ->
                    sums.cells.merge(
                        new Cell(
                            Objects.requireNonNull(item.level()),
                            Age.of(item.on(), sums.selection.on())),
                        item.cost() == null
                            ? new Cost(1, BigDecimal.ZERO, 1)
                            : new Cost(1, Amounts.in(currency, item.cost()), 0),
                        Cost::plus)));
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.cells.forEach((cell, cost) -> left.cells.merge(cell, cost, Cost::plus));
    return left;
  }

  @Override
  public Intelligence finish(Sums sums) {
    return new Intelligence(
        sums.selection.on(),
        sums.cells.entrySet().stream()
            .map(each ->
                new Row(
                    each.getKey().level,
                    each.getKey().age,
                    each.getValue().items,
                    each.getValue().cost,
                    each.getValue().withoutCost,
                    currency))
            .toList());
  }

  @Override
  public List<Row> rows(Intelligence result) {
    return result.items();
  }

  /** How old something is that was found out. */
  enum Age {
    UP_TO_90_DAYS,
    UP_TO_A_YEAR,
    OLDER;

    private static Age of(LocalDate found, LocalDate on) {
      if (!found.plusDays(FRESH_DAYS).isBefore(on)) {
        return UP_TO_90_DAYS;
      }
      return found.plusYears(1).isBefore(on) ? OLDER : UP_TO_A_YEAR;
    }
  }

  private record Cell(int level, Age age) {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::level).thenComparing(Cell::age);
  }

  private record Cost(long items, BigDecimal cost, long withoutCost) {
    private Cost plus(Cost other) {
      return new Cost(items + other.items, cost.add(other.cost), withoutCost + other.withoutCost);
    }
  }

  static final class Sums {
    private final PlanSelection selection;
    private final Map<Cell, Cost> cells = new TreeMap<>(Cell.ORDER);

    private Sums(PlanSelection selection) {
      this.selection = selection;
    }
  }

  /**
   * What was found out.
   *
   * @param on date as of which
   * @param items by level and age
   */
  record Intelligence(LocalDate on, List<Row> items) {}

  /**
   * What was found out of a level, of an age.
   *
   * @param level 1 (public and nearly free) to 4 (from the top of the customer)
   * @param age how old it is
   * @param items how much there is
   * @param cost what it has cost, as far as that is known
   * @param withoutCost items whose cost is not known
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate int level,
      @Coordinate Age age,
      @Summed long items,
      @Summed BigDecimal cost,
      @Summed long withoutCost,
      String currency) {}
}
