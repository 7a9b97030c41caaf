package io.perennial.query.customer;

import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Grouping;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How many customers have which tier, and what they buy. */
final class TiersFigure
    extends TallyFigure<CustomerCard, Integer, TiersFigure.Part, TiersFigure.Tiers> {

  /** Behind all tiers. */
  private static final int NO_TIER = Tier.values().length;

  private final String currency;
  private final ChurnPolicy policy;

  TiersFigure(String currency, ChurnPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "tiers";
  }

  @Override
  public String meaning() {
    return "Customers by tier on the date, those that are silent among them, and their net sales in the"
        + " months before, with shares; of who was declared lost the sales count, and not the head";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, TierMovementFigure.MONTHS);
  }

  @Override
  protected void add(Tally<Integer, Part> tally, FigureArguments arguments, CustomerCard card) {
    LocalDate on = arguments.date("on");
    LocalDate before = TierMovementFigure.before(arguments);
    Stage stage = Stage.on(on, card, policy);
    boolean counted =
        stage != null
            && (stage.stage() == LifecycleStage.CUSTOMER || stage.stage() == LifecycleStage.LAPSED);
    PurchaseSums bought = card.dealings().history().between(before, on);
    if (counted || bought.sales().signum() != 0) {
      TierHeld tier = TierHeld.on(on, card.tiers());
      tally.add(
          tier == null ? NO_TIER : tier.tier().ordinal(),
          new Part(
              counted ? 1 : 0,
              bought.purchases() > 0 ? 1 : 0,
              Amounts.zero(currency).add(bought.sales())));
    }
  }

  @Override
  protected Part plus(Part left, Part right) {
    return left.plus(right);
  }

  @Override
  protected Tiers finish(FigureArguments arguments, SortedMap<Integer, Part> sums) {
    Part all = sums.values().stream().reduce(new Part(0, 0, Amounts.zero(currency)), Part::plus);
    List<Row> rows = new ArrayList<>();
    BigDecimal above = BigDecimal.ZERO;
    for (Map.Entry<Integer, Part> each : sums.entrySet()) {
      int tier = each.getKey();
      Part part = each.getValue();
      above = above.add(part.sales);
      rows.add(
          new Row(
              tier == NO_TIER ? Grouping.UNKNOWN : Tier.values()[tier].name(),
              part.customers,
              Shares.of(part.customers, all.customers),
              part.buyers,
              part.sales,
              Shares.of(part.sales, all.sales),
              Shares.of(above, all.sales),
              currency));
    }
    return new Tiers(
        TierMovementFigure.before(arguments),
        arguments.date("on"),
        currency,
        all.customers,
        all.sales,
        rows);
  }

  @Override
  public List<Row> rows(Tiers result) {
    return result.tiers();
  }

  /** Customers and their sales. */
  record Part(long customers, long buyers, BigDecimal sales) {
    private Part plus(Part other) {
      return new Part(customers + other.customers, buyers + other.buyers, sales.add(other.sales));
    }
  }

  /**
   * The tiers.
   *
   * @param after the day behind which sales are looked at
   * @param on date as of which
   * @param currency currency of all amounts
   * @param customers all customers
   * @param sales their net sales
   * @param tiers one a tier, in their order; those without one last
   */
  record Tiers(
      LocalDate after,
      LocalDate on,
      String currency,
      long customers,
      BigDecimal sales,
      List<Row> tiers) {}

  /**
   * A tier.
   *
   * @param tier which; unknown of those that have none
   * @param customers customers in it
   * @param share part of all customers
   * @param customersThatBought those that bought in these months
   * @param sales net sales in these months
   * @param shareOfSales part of all sales
   * @param cumulativeShareOfSales the same with all tiers above
   * @param currency currency of the sales
   */
  record Row(
      @Coordinate String tier,
      @Summed long customers,
      @Nullable Double share,
      @Summed long customersThatBought,
      @Summed BigDecimal sales,
      @Nullable Double shareOfSales,
      @Nullable Double cumulativeShareOfSales,
      String currency) {}
}
