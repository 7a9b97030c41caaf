package io.perennial.query.health;

import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How customers moved between bands. */
final class HealthMovementFigure
    extends TallyFigure<
        HealthDocument,
        HealthMovementFigure.Move,
        HealthMovementFigure.Moved,
        HealthMovementFigure.Movement> {

  private static final String MONTHS = "months";
  private static final String USUAL_MONTHS = "3";
  private static final int MOST_MONTHS = 1200;
  private static final String NOT_GIVEN = "0001-01-01";

  private static final FigureParameter EARLIER =
      FigureParameter.date(
          "from", NOT_GIVEN, "The earlier date; by default so many months before the later one");

  private final String currency;
  private final HealthRules rules;

  HealthMovementFigure(String currency, HealthRules rules) {
    this.currency = currency;
    this.rules = rules;
  }

  @Override
  public String name() {
    return "movement";
  }

  @Override
  public String meaning() {
    return "Customers by band of health on an earlier date and on a later one, those that stayed and"
        + " those that were lost included; with their sales of the 12 months up to each date";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        EARLIER,
        FigureParameter.integer(
            MONTHS,
            USUAL_MONTHS,
            0,
            MOST_MONTHS,
            "How many months before the later date the earlier one lies, when it is not given"));
  }

  private static LocalDate earlier(FigureArguments arguments) {
    return arguments.text(EARLIER.name()).equals(NOT_GIVEN)
        ? arguments.date("on").minusMonths(arguments.integer(MONTHS))
        : arguments.date(EARLIER.name());
  }

  @Override
  protected void add(Tally<Move, Moved> tally, FigureArguments arguments, HealthDocument document) {
    LocalDate on = arguments.date("on");
    HealthBand to = HealthMeasures.of(document, on, rules).band();
    if (to != HealthBand.NOT_YET) {
      LocalDate from = earlier(arguments);
      tally.add(
          new Move(HealthMeasures.of(document, from, rules).band(), to),
          new Moved(1, document.salesOfTwelveMonths(from), document.salesOfTwelveMonths(on)));
    }
  }

  @Override
  protected Moved plus(Moved left, Moved right) {
    return new Moved(
        left.customers + right.customers,
        left.salesBefore.add(right.salesBefore),
        left.sales.add(right.sales));
  }

  @Override
  protected Movement finish(FigureArguments arguments, SortedMap<Move, Moved> sums) {
    Map<HealthBand, Long> before = new EnumMap<>(HealthBand.class);
    sums.forEach((move, moved) -> before.merge(move.from, moved.customers, Long::sum));
    return new Movement(
        earlier(arguments),
        arguments.date("on"),
        currency,
        sums.entrySet().stream()
            .map(each ->
                row(each.getKey(), each.getValue(), before.getOrDefault(each.getKey().from, 0L)))
            .toList());
  }

  private Row row(Move move, Moved moved, long all) {
    return new Row(
        move.from,
        move.to,
        moved.customers,
        Shares.of(moved.customers, all),
        moved.salesBefore,
        moved.sales,
        currency);
  }

  @Override
  public List<Row> rows(Movement result) {
    return result.moves();
  }

  /** From one band to another. */
  record Move(HealthBand from, HealthBand to) implements Comparable<Move> {

    @Override
    public int compareTo(Move other) {
      int byFrom = from.compareTo(other.from);
      return byFrom == 0 ? to.compareTo(other.to) : byFrom;
    }
  }

  /** Who moved. */
  record Moved(long customers, BigDecimal salesBefore, BigDecimal sales) {}

  /**
   * The movement.
   *
   * @param from the earlier date
   * @param on the later date
   * @param currency currency of all amounts
   * @param moves how many moved from where to where, those that stayed included
   */
  record Movement(LocalDate from, LocalDate on, String currency, List<Row> moves) {}

  /**
   * A move.
   *
   * @param from band on the earlier date
   * @param to band on the later date
   * @param customers customers
   * @param share their share of those that stood there on the earlier date
   * @param salesBefore their sales of the 12 months up to the earlier date
   * @param sales their sales of the 12 months up to the later date
   * @param currency currency of the sales
   */
  record Row(
      @Coordinate HealthBand from,
      @Coordinate HealthBand to,
      @Summed long customers,
      @Nullable Double share,
      @Summed BigDecimal salesBefore,
      @Summed BigDecimal sales,
      String currency) {}
}
