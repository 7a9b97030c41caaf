package io.perennial.query.customer;

import io.perennial.events.customer.standing.TierBasis;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How customers moved between tiers, and why. */
final class TierMovementFigure
    extends TallyFigure<CustomerCard, TierMovementFigure.Move, Long, TierMovementFigure.Movement> {

  /** How far the earlier day lies before the later one. */
  static final FigureParameter MONTHS =
      FigureParameter.integer(
          "months", "12", 1, 1200, "How many months before the date the earlier one lies");

  /** The earlier day. */
  static LocalDate before(FigureArguments arguments) {
    return arguments.date("on").minusMonths(arguments.integer(MONTHS.name()));
  }

  @Override
  public String name() {
    return "tier-movement";
  }

  @Override
  public String meaning() {
    return "Customers by tier on an earlier date and on a later one, those that stayed included, and"
        + " whether a tiering run or somebody's word gave those that moved the tier that they have";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, MONTHS);
  }

  @Override
  protected void add(Tally<Move, Long> tally, FigureArguments arguments, CustomerCard card) {
    TierHeld from = TierHeld.on(before(arguments), card.tiers());
    TierHeld to = TierHeld.on(arguments.date("on"), card.tiers());
    if (to != null) { // a tier is not taken away, so there was none before either
      boolean moved = from == null || from.tier() != to.tier();
      tally.add(
          new Move(
              from == null ? Grouping.UNKNOWN : from.tier().name(),
              to.tier().name(),
              moved ? to.basis() : null),
          1L);
    }
  }

  @Override
  protected Long plus(Long left, Long right) {
    return left + right;
  }

  @Override
  protected Movement finish(FigureArguments arguments, SortedMap<Move, Long> sums) {
    Map<String, Long> before = new HashMap<>();
    sums.forEach((move, customers) -> before.merge(move.from(), customers, Long::sum));
    List<Row> rows = new ArrayList<>();
    sums.forEach((move, customers) ->
        rows.add(
            new Row(
                move.from(),
                move.to(),
                move.basis(),
                customers,
                Shares.of(customers, before.getOrDefault(move.from(), 0L)))));
    return new Movement(before(arguments), arguments.date("on"), rows);
  }

  @Override
  public List<Row> rows(Movement result) {
    return result.moves();
  }

  /** From where to where, and why. */
  record Move(String from, String to, @Nullable TierBasis basis) implements Comparable<Move> {
    private static final Comparator<Move> ORDER =
        Comparator.comparing(Move::from)
            .thenComparing(Move::to)
            .thenComparing(Move::basis, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Move other) {
      return ORDER.compare(this, other);
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
   * @param from tier on the earlier date; unknown of those that had none
   * @param to tier on the later date
   * @param basis what gave it; absent of those that stayed
   * @param customers customers
   * @param share their share of those that had the tier on the earlier date
   */
  record Row(
      @Coordinate String from,
      @Coordinate String to,
      @Coordinate @Nullable TierBasis basis,
      @Summed long customers,
      @Nullable Double share) {}
}
