package io.perennial.query.customer;

import io.perennial.events.Unit;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.customer.Loss.Goodwill;
import io.perennial.query.customer.Loss.GoodwillState;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.Span;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What was given back for losses, against what may be. */
final class GoodwillFigure
    extends TallyFigure<CustomerCard, Integer, GoodwillFigure.Part, GoodwillFigure.GivenBack> {

  /** Behind all tiers. */
  private static final int NO_TIER = Tier.values().length;

  private final String currency;
  private final TierBenefits benefits;

  GoodwillFigure(String currency, TierBenefits benefits) {
    this.currency = currency;
    this.benefits = benefits;
  }

  @Override
  public String name() {
    return "goodwill";
  }

  @Override
  public String meaning() {
    return "Losses that customers suffered in a span, by the tier that they had on the day of the loss,"
        + " what was given back for them until the end of the span, and the ceiling of that: the"
        + " goodwill share of the tier";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  protected void add(Tally<Integer, Part> tally, FigureArguments arguments, CustomerCard card) {
    Span span = Span.of(arguments);
    for (Loss loss : card.losses()) {
      if (span.has(loss.sufferedOn())) {
        TierHeld tier = TierHeld.on(loss.sufferedOn(), card.tiers());
        tally.add(
            tier == null ? NO_TIER : tier.tier().ordinal(),
            new Part(
                1,
                Amounts.zero(currency).add(loss.amount()),
                granted(loss, span.on()),
                tier == null ? null : ceiling(loss.amount(), tier.tier())));
      }
    }
  }

  private BigDecimal granted(Loss loss, LocalDate on) {
    BigDecimal granted = Amounts.zero(currency);
    for (Goodwill each : loss.goodwill()) {
      if (each.state() == GoodwillState.GRANTED && !each.since().isAfter(on)) {
        granted = granted.add(each.worth());
      }
    }
    return granted;
  }

  /** As commands reckon it: a fraction of the smallest unit is not given. */
  private BigDecimal ceiling(BigDecimal amount, Tier tier) {
    return amount
        .multiply(benefits.goodwillShareOf(tier))
        .setScale(Amounts.decimals(currency), RoundingMode.FLOOR);
  }

  @Override
  protected Part plus(Part left, Part right) {
    return new Part(
        left.losses + right.losses,
        left.suffered.add(right.suffered),
        left.granted.add(right.granted),
        Amounts.sumOfKnown(left.ceiling, right.ceiling));
  }

  @Override
  protected GivenBack finish(FigureArguments arguments, SortedMap<Integer, Part> sums) {
    List<Row> rows = new ArrayList<>();
    sums.forEach((tier, part) ->
        rows.add(
            new Row(
                tier == NO_TIER ? Grouping.UNKNOWN : Tier.values()[tier].name(),
                part.losses,
                part.suffered,
                part.granted,
                Shares.of(part.granted, part.suffered),
                part.ceiling,
                tier == NO_TIER ? null : benefits.goodwillShareOf(Tier.values()[tier]),
                currency)));
    return new GivenBack(arguments.date("from"), arguments.date("on"), currency, rows);
  }

  @Override
  public List<Row> rows(GivenBack result) {
    return result.tiers();
  }

  /** Losses and what was given back. */
  record Part(long losses, BigDecimal suffered, BigDecimal granted, @Nullable BigDecimal ceiling) {}

  /**
   * What was given back.
   *
   * @param from first day of a loss
   * @param on last day
   * @param currency currency of all amounts
   * @param tiers one a tier, in their order; those without one last
   */
  record GivenBack(LocalDate from, LocalDate on, String currency, List<Row> tiers) {}

  /**
   * A tier.
   *
   * @param tier which; unknown of those that had none on the day of the loss
   * @param losses number of losses
   * @param suffered what was lost
   * @param granted worth of what was given back
   * @param share granted / suffered
   * @param ceiling what may be given back; absent where no tier says so
   * @param ceilingShare largest part of a loss that may be given back; absent likewise
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate String tier,
      @Summed long losses,
      @Summed BigDecimal suffered,
      @Summed BigDecimal granted,
      @Nullable Double share,
      @Summed @Nullable BigDecimal ceiling,
      @Unit(Unit.SHARE) @Nullable BigDecimal ceilingShare,
      String currency) {}
}
