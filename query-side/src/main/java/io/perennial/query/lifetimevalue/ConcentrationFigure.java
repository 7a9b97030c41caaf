package io.perennial.query.lifetimevalue;

import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.measure.AmountList;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Ranking;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How much the largest customers carry. */
final class ConcentrationFigure
    implements Figure<
        LifetimeValueDocument, ConcentrationFigure.Sums, ConcentrationFigure.Concentration> {

  private static final String MARGIN = "margin";
  private static final String SALES = "sales";

  private final String currency;

  ConcentrationFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "concentration";
  }

  @Override
  public String meaning() {
    return "Share of sales, or of known margin, by share of customers ranked high to low. Of n"
        + " customers the top p percent are the first n x p / 100, broken ones left out. For sales"
        + " all that bought count, for margin those of whom a margin is known";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        FigureParameter.choice(
            "measure", SALES, List.of(SALES, MARGIN), "What is ranked and shared"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("on"), arguments.text("measure"));
  }

  @Override
  public void add(Sums sums, LifetimeValueDocument document) {
    PurchaseSums total = document.history().upTo(sums.on).sums();
    BigDecimal amount = sums.measure.equals(MARGIN) ? total.margin() : total.sales();
    if (total.purchases() == 0) {
      return;
    }
    sums.total = sums.total.plus(total);
    if (amount != null) {
      sums.amounts.add(amount);
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.total = left.total.plus(right.total);
    left.amounts.addAll(right.amounts);
    return left;
  }

  @Override
  public long held(Sums sums) {
    return sums.amounts.held();
  }

  @Override
  public Concentration finish(Sums sums) {
    Ranking ranking = new Ranking(sums.amounts);
    return new Concentration(
        sums.on,
        sums.measure,
        currency,
        ranking.customers(),
        ranking.total(),
        sums.total.knownShareOfSales(),
        IntStream.of(1, 5, 10, 20, 50).mapToObj(percent -> row(ranking, percent)).toList(),
        ranking.topTenth(),
        ranking.bottomTenth(),
        ranking.topAgainstBottom(),
        ranking.gini(),
        IntStream.rangeClosed(1, 100).mapToObj(percent -> row(ranking, percent)).toList());
  }

  private static Row row(Ranking ranking, int percent) {
    return new Row(percent, ranking.first(percent), ranking.shareOfFirst(percent));
  }

  @Override
  public List<Row> rows(Concentration result) {
    return result.curve();
  }

  static final class Sums {
    private final LocalDate on;
    private final String measure;
    private final AmountList amounts = new AmountList();
    private PurchaseSums total = PurchaseSums.NONE;

    private Sums(LocalDate on, String measure) {
      this.on = on;
      this.measure = measure;
    }
  }

  /**
   * The concentration.
   *
   * @param on date as of which
   * @param measure sales or margin
   * @param currency currency of all amounts
   * @param customers customers ranked
   * @param total what they brought together
   * @param knownShareOfSales share of the sales of all customers whose cost is known
   * @param top what the first customers carry
   * @param topTenth what the top tenth brought
   * @param bottomTenth what the bottom tenth brought
   * @param topAgainstBottom the one divided by the other; absent when the bottom tenth brought
   *     nothing
   * @param gini the Gini coefficient
   * @param curve the same as top, in a hundred points
   */
  record Concentration(
      LocalDate on,
      String measure,
      String currency,
      long customers,
      BigDecimal total,
      @Nullable Double knownShareOfSales,
      List<Row> top,
      BigDecimal topTenth,
      BigDecimal bottomTenth,
      @Nullable Double topAgainstBottom,
      @Nullable Double gini,
      List<Row> curve) {}

  /**
   * A point of the curve.
   *
   * @param percent percent of customers, from the top
   * @param customers how many that are
   * @param share what they carry
   */
  record Row(int percent, long customers, @Nullable Double share) {}
}
