package io.perennial.query.health;

import io.perennial.events.personal.StaffName;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.StaffNames;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How well the customers of each segment are. */
final class HealthBySegmentFigure
    extends TallyFigure<HealthDocument, String, SegmentSums, HealthBySegmentFigure.Segments> {

  private static final String BY = "by";
  private static final String REPRESENTATIVE = "representative";

  private final String currency;
  private final HealthRules rules;

  HealthBySegmentFigure(String currency, HealthRules rules) {
    this.currency = currency;
    this.rules = rules;
  }

  @Override
  public String name() {
    return "by-segment";
  }

  @Override
  public String meaning() {
    return "Health of the customers of each segment on the date: how many in which band, mean and"
        + " spread of the scores, the mean weighted by sales of the last 12 months, and the sales at"
        + " risk; the lost left out";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        FigureParameter.choice(
            BY,
            "tier",
            List.of("tier", "region", "class", REPRESENTATIVE, "none"),
            "What customers are grouped by, as it is on the date"));
  }

  @Override
  protected void add(
      Tally<String, SegmentSums> tally, FigureArguments arguments, HealthDocument document) {
    LocalDate on = arguments.date("on");
    HealthMeasures health = HealthMeasures.of(document, on, rules);
    if (!health.isCustomer()) {
      return;
    }
    String by = arguments.text(BY);
    BigDecimal sales = document.salesOfTwelveMonths(on);
    if (by.equals(REPRESENTATIVE)) {
      String who = document.representativeOn(on);
      tally.add(StaffNames.key(who), SegmentSums.of(who, health, sales, currency));
    } else {
      tally.add(
          document.customer().groupOn(Grouping.named(by), on, document.firstPurchaseOn()),
          SegmentSums.of(null, health, sales, currency));
    }
  }

  @Override
  protected SegmentSums plus(SegmentSums left, SegmentSums right) {
    return left.plus(right);
  }

  @Override
  protected Segments finish(FigureArguments arguments, SortedMap<String, SegmentSums> sums) {
    boolean byRepresentative = arguments.text(BY).equals(REPRESENTATIVE);
    return new Segments(
        arguments.date("on"),
        currency,
        sums.entrySet().stream()
            .map(each -> row(byRepresentative ? null : each.getKey(), each.getValue()))
            .toList());
  }

  private Row row(@Nullable String segment, SegmentSums sums) {
    return new Row(
        segment,
        sums.representative(),
        sums.customers(),
        sums.healthy(),
        sums.watch(),
        sums.atRisk(),
        sums.unknown(),
        sums.mean(),
        sums.deviation(),
        HealthShown.number(sums.lowest()),
        HealthShown.number(sums.highest()),
        sums.meanBySales(),
        sums.sales(),
        sums.salesAtRisk(),
        sums.shareAtRisk(),
        currency);
  }

  @Override
  public List<Row> rows(Segments result) {
    return result.segments();
  }

  /**
   * The segments.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param segments one for each
   */
  record Segments(LocalDate on, String currency, List<Row> segments) {}

  /**
   * A segment.
   *
   * @param segment which; absent when customers are grouped by representative
   * @param representative who looks after the customers, when they are grouped by that; absent of
   *     those that nobody looks after
   * @param customers customers
   * @param healthy those of them that are healthy
   * @param watch those to be watched
   * @param atRisk those at risk
   * @param unknown those of whom nothing that counts is known
   * @param mean mean score; absent when none is known
   * @param deviation standard deviation of the scores (of a sample); absent below two
   * @param lowest lowest score; absent when none is known
   * @param highest highest score; absent when none is known
   * @param meanBySales mean score weighted by sales; absent without sales
   * @param sales sales of the last 12 months
   * @param salesAtRisk those of the customers at risk
   * @param shareAtRisk their share; absent without sales
   * @param currency currency of the sales
   */
  record Row(
      @Coordinate @Nullable String segment,
      @Coordinate @StaffName @Nullable String representative,
      @Summed long customers,
      @Summed long healthy,
      @Summed long watch,
      @Summed long atRisk,
      @Summed long unknown,
      @Nullable Double mean,
      @Nullable Double deviation,
      @Nullable Double lowest,
      @Nullable Double highest,
      @Nullable Double meanBySales,
      @Summed BigDecimal sales,
      @Summed BigDecimal salesAtRisk,
      @Nullable Double shareAtRisk,
      String currency) {}
}
