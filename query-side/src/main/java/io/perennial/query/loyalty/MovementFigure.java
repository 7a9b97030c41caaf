package io.perennial.query.loyalty;

import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How customers moved between quadrants. */
final class MovementFigure
    implements Figure<LoyaltyDocument, MovementFigure.Sums, MovementFigure.Movement> {

  private static final String MONTHS = "months";

  private static final int MOST_MONTHS = 1200;

  private static final String NOT_GIVEN = "0001-01-01";

  private static final FigureParameter EARLIER =
      FigureParameter.date(
          "from", NOT_GIVEN, "The earlier date; by default so many months before the later one");

  private final LoyaltyPolicy policy;

  MovementFigure(LoyaltyPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String name() {
    return "movement";
  }

  @Override
  public String meaning() {
    return "Customers by quadrant on an earlier date and on a later one; not yet for those that had"
        + " not bought by the earlier date";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        EARLIER,
        FigureParameter.integer(
            MONTHS,
            "12",
            0,
            MOST_MONTHS,
            "How many months before the later date the earlier one lies, when it is not given"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    LocalDate on = arguments.date("on");
    return new Sums(
        arguments.text(EARLIER.name()).equals(NOT_GIVEN)
            ? on.minusMonths(arguments.integer(MONTHS))
            : arguments.date(EARLIER.name()),
        on);
  }

  @Override
  public void add(Sums sums, LoyaltyDocument document) {
    Quadrant after = Standing.on(sums.on, document, policy).quadrant();
    if (after != Quadrant.NOT_YET) {
      Quadrant before = Standing.on(sums.from, document, policy).quadrant();
      sums.moves.computeIfAbsent(before, quadrant -> new TreeMap<>()).merge(after, 1L, Long::sum);
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.moves.forEach((before, row) ->
        row.forEach((after, customers) ->
            left.moves
                .computeIfAbsent(before, quadrant -> new TreeMap<>())
                .merge(after, customers, Long::sum)));
    return left;
  }

  @Override
  public Movement finish(Sums sums) {
    List<Row> rows =
        sums.moves.entrySet().stream()
            .flatMap(entry -> {
              long all = entry.getValue().values().stream().mapToLong(Long::longValue).sum();
              return entry.getValue().entrySet().stream()
                  .map(to ->
                      new Row(
                          entry.getKey(),
                          to.getKey(),
                          to.getValue(),
                          Shares.of(to.getValue(), all)));
            })
            .toList();
    return new Movement(sums.from, sums.on, rows);
  }

  @Override
  public List<Row> rows(Movement result) {
    return result.moves();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final TreeMap<Quadrant, TreeMap<Quadrant, Long>> moves = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on) {
      this.from = from;
      this.on = on;
    }
  }

  /**
   * The movement.
   *
   * @param from the earlier date
   * @param on the later date
   * @param moves how many moved from where to where, those that stayed included
   */
  record Movement(LocalDate from, LocalDate on, List<Row> moves) {}

  /**
   * A move.
   *
   * @param from quadrant on the earlier date
   * @param to quadrant on the later date
   * @param customers customers
   * @param share their share of those that stood there on the earlier date
   */
  record Row(
      @Coordinate Quadrant from,
      @Coordinate Quadrant to,
      @Summed long customers,
      @Nullable Double share) {}
}
