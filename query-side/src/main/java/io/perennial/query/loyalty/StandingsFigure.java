package io.perennial.query.loyalty;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.TopList;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who stands where. */
final class StandingsFigure
    implements Figure<LoyaltyDocument, StandingsFigure.Sums, StandingsFigure.Standings> {

  private static final String QUADRANT = "quadrant";
  private static final String ALL = "all";

  private final String currency;
  private final LoyaltyPolicy policy;

  StandingsFigure(String currency, LoyaltyPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "standings";
  }

  @Override
  public String meaning() {
    return "Customers with their scores on the date, the parts of the loyalty score that are known,"
        + " and what is missing; the largest by sales of the last 12 months first";
  }

  @Override
  public List<FigureParameter> parameters() {
    List<String> quadrants =
        Stream.concat(
                Stream.of(ALL),
                Arrays.stream(Quadrant.values())
                    .filter(quadrant -> quadrant != Quadrant.NOT_YET)
                    .map(Quadrant::name))
            .toList();
    return List.of(
        Parameters.ON,
        FigureParameter.choice(QUADRANT, ALL, quadrants, "Which quadrant is listed"),
        Parameters.TOP);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(
        arguments.date("on"),
        arguments.text(QUADRANT),
        new TopList<>(
            arguments.integer("top"),
            Comparator.comparing(Row::sales).reversed().thenComparing(Row::customerId)));
  }

  @Override
  public void add(Sums sums, LoyaltyDocument document) {
    Standing standing = Standing.on(sums.on, document, policy);
    boolean wanted =
        sums.quadrant.equals(ALL)
            ? standing.quadrant() != Quadrant.NOT_YET
            : sums.quadrant.equals(standing.quadrant().name());
    if (wanted) {
      sums.customers++;
      sums.top.offer(
          new Row(
              document.customerId(),
              document.customer().legalName(),
              standing.quadrant(),
              number(standing.satisfaction()),
              number(standing.loyalty()),
              number(standing.repurchase()),
              number(standing.renewal()),
              number(standing.volumeTrend()),
              number(standing.wallet()),
              number(standing.referrals()),
              Shares.of(standing.knownWeight(policy), policy.allWeights()),
              standing.missing(),
              Standing.answers(document.answers(), sums.on).count(),
              document.representativeChanges(sums.on),
              Amounts.zero(currency).add(document.history().twelveMonthsTo(sums.on).sales()),
              currency));
    }
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.customers += right.customers;
    left.top.offerAll(right.top);
    return left;
  }

  @Override
  public Standings finish(Sums sums) {
    return new Standings(sums.on, currency, sums.customers, sums.top.rows());
  }

  @Override
  public List<Row> rows(Standings result) {
    return result.standings();
  }

  static final class Sums {
    private final LocalDate on;
    private final String quadrant;
    private final TopList<Row> top;
    private long customers;

    private Sums(LocalDate on, String quadrant, TopList<Row> top) {
      this.on = on;
      this.quadrant = quadrant;
      this.top = top;
    }
  }

  /**
   * The standings.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param customers customers in the quadrant asked for
   * @param standings the largest of them
   */
  record Standings(LocalDate on, String currency, long customers, List<Row> standings) {}

  /**
   * A customer.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param quadrant where it stands
   * @param satisfaction satisfaction score; absent when not known
   * @param loyalty loyalty score; absent when not known
   * @param repurchase part of the loyalty score, 0 to 1; absent when not known
   * @param renewal part of the loyalty score, 0 to 1; absent when not known
   * @param volumeTrend part of the loyalty score, 0 to 1; absent when not known
   * @param wallet part of the loyalty score, 0 to 1; absent when not known
   * @param referrals part of the loyalty score, 0 to 1; absent when not known
   * @param knownWeight share of all weights that the loyalty score rests on
   * @param missing what would make known what is not; absent when all is known
   * @param answers survey answers that the satisfaction score rests on
   * @param representativeChanges how often another representative took it over in the last 12
   *     months
   * @param sales sales of the last 12 months
   * @param currency currency of the sales
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      Quadrant quadrant,
      @Nullable Double satisfaction,
      @Nullable Double loyalty,
      @Nullable Double repurchase,
      @Nullable Double renewal,
      @Nullable Double volumeTrend,
      @Nullable Double wallet,
      @Nullable Double referrals,
      @Nullable Double knownWeight,
      @Nullable String missing,
      @Summed long answers,
      long representativeChanges,
      @Summed BigDecimal sales,
      String currency) {}
}
