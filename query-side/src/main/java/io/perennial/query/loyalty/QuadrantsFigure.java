package io.perennial.query.loyalty;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many customers stand in which quadrant. */
final class QuadrantsFigure
    implements Figure<LoyaltyDocument, QuadrantsFigure.Sums, QuadrantsFigure.Quadrants> {

  private final String currency;
  private final LoyaltyPolicy policy;

  QuadrantsFigure(String currency, LoyaltyPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "quadrants";
  }

  @Override
  public String meaning() {
    return "Customers that bought, by quadrant of satisfaction and loyalty on the date: loyalist (both"
        + " high), hostage (unhappy, stays), mercenary (happy, leaves), defector (both low), unknown"
        + " when a score is not known; with their sales of the last 12 months";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("on"));
  }

  @Override
  public void add(Sums sums, LoyaltyDocument document) {
    Quadrant quadrant = Standing.on(sums.on, document, policy).quadrant();
    if (quadrant != Quadrant.NOT_YET) {
      BigDecimal sales =
          Amounts.zero(currency).add(document.history().twelveMonthsTo(sums.on).sales());
      sums.parts.merge(quadrant, new Part(1, sales), Part::plus);
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.parts.forEach((quadrant, part) -> left.parts.merge(quadrant, part, Part::plus));
    return left;
  }

  @Override
  public Quadrants finish(Sums sums) {
    Part none = new Part(0, Amounts.zero(currency));
    Part all = sums.parts.values().stream().reduce(none, Part::plus);
    List<Row> rows = new ArrayList<>();
    for (Quadrant quadrant : Quadrant.values()) {
      if (quadrant != Quadrant.NOT_YET) {
        Part part = sums.parts.getOrDefault(quadrant, none);
        rows.add(
            new Row(
                quadrant,
                part.customers(),
                Shares.of(part.customers(), all.customers()),
                part.sales(),
                Shares.of(part.sales(), all.sales()),
                currency));
      }
    }
    return new Quadrants(sums.on, currency, all.customers(), all.sales(), rows);
  }

  @Override
  public List<Row> rows(Quadrants result) {
    return result.quadrants();
  }

  static final class Sums {
    private final LocalDate on;
    private final Map<Quadrant, Part> parts = new EnumMap<>(Quadrant.class);

    private Sums(LocalDate on) {
      this.on = on;
    }
  }

  private record Part(long customers, BigDecimal sales) {
    Part plus(Part other) {
      return new Part(customers + other.customers, sales.add(other.sales));
    }
  }

  /**
   * The quadrants.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param customers customers that bought
   * @param sales their sales of the last 12 months
   * @param quadrants one a quadrant
   */
  record Quadrants(
      LocalDate on, String currency, long customers, BigDecimal sales, List<Row> quadrants) {}

  /**
   * A quadrant.
   *
   * @param quadrant which
   * @param customers customers in it
   * @param share part of all customers; absent when there are none
   * @param sales their sales of the last 12 months
   * @param shareOfSales part of all sales; absent when there are none
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate Quadrant quadrant,
      @Summed long customers,
      @Nullable Double share,
      @Summed BigDecimal sales,
      @Nullable Double shareOfSales,
      String currency) {}
}
