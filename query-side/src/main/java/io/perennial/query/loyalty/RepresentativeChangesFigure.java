package io.perennial.query.loyalty;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How loyal customers are whose representative changed, and how loyal the others are. */
final class RepresentativeChangesFigure
    extends TallyFigure<
        LoyaltyDocument,
        Integer,
        RepresentativeChangesFigure.Part,
        RepresentativeChangesFigure.Changes> {

  /** So many changes, or more. */
  private static final int MANY = 2;

  private static final int DECIMALS = 4;

  private final String currency;
  private final LoyaltyPolicy policy;

  RepresentativeChangesFigure(String currency, LoyaltyPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "representative-changes";
  }

  @Override
  public String meaning() {
    return "Customers that bought by how often another representative took them over in the last 12"
        + " months, with the mean of the loyalty scores that are known and the sales of these months:"
        + " customers follow people";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON);
  }

  @Override
  protected void add(
      Tally<Integer, Part> tally, FigureArguments arguments, LoyaltyDocument document) {
    LocalDate on = arguments.date("on");
    Standing standing = Standing.on(on, document, policy);
    if (standing.quadrant() != Quadrant.NOT_YET) {
      BigDecimal loyalty = standing.loyalty();
      tally.add(
          Math.toIntExact(Math.min(MANY, document.representativeChanges(on))),
          new Part(
              1,
              loyalty == null ? 0 : 1,
              loyalty == null ? BigDecimal.ZERO : loyalty,
              Amounts.zero(currency).add(document.history().twelveMonthsTo(on).sales())));
    }
  }

  @Override
  protected Part plus(Part left, Part right) {
    return new Part(
        left.customers + right.customers,
        left.scored + right.scored,
        left.scores.add(right.scores),
        left.sales.add(right.sales));
  }

  @Override
  protected Changes finish(FigureArguments arguments, SortedMap<Integer, Part> sums) {
    return new Changes(
        arguments.date("on"),
        currency,
        sums.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList());
  }

  private Row row(int changes, Part part) {
    return new Row(
        changes == MANY ? MANY + " or more" : Integer.toString(changes),
        part.customers,
        part.scored,
        part.scored == 0
            ? null
            : part.scores
                .divide(BigDecimal.valueOf(part.scored), DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue(),
        part.sales,
        currency);
  }

  @Override
  public List<Row> rows(Changes result) {
    return result.changes();
  }

  /** Customers and their scores. */
  record Part(long customers, long scored, BigDecimal scores, BigDecimal sales) {}

  /**
   * Loyalty by changes of the representative.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param changes by their number
   */
  record Changes(LocalDate on, String currency, List<Row> changes) {}

  /**
   * Customers with so many changes.
   *
   * @param representativeChanges how many: 0, 1, or 2 or more
   * @param customers customers
   * @param customersWithScore those whose loyalty score is known
   * @param meanLoyalty mean of their scores; absent when none is known
   * @param sales sales of the last 12 months
   * @param currency currency of the sales
   */
  record Row(
      @Coordinate String representativeChanges,
      @Summed long customers,
      @Summed long customersWithScore,
      @Nullable Double meanLoyalty,
      @Summed BigDecimal sales,
      String currency) {}
}
