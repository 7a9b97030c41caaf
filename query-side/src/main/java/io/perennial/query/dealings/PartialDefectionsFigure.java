package io.perennial.query.dealings;

import io.perennial.events.Unit;
import io.perennial.query.activity.WalletFall;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which customers leave in part, as what they buy shows. */
final class PartialDefectionsFigure
    extends ListFigure<
        DealingsDocument, PartialDefectionsFigure.Row, PartialDefectionsFigure.PartialDefections> {

  private final String currency;

  PartialDefectionsFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "partial-defections";
  }

  @Override
  public String meaning() {
    return "Partial defections that show in what customers buy, declared or not: a product line that"
        + " was bought in each of four quarters in a row and not since, for a whole quarter at least,"
        + " while the customer went on to buy something else; and our part of what it spends, which"
        + " by the last estimate is 10 points or more below the highest of the 12 months before"
        + " that. Most lost first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::salesLost)
        .reversed()
        .thenComparing(Row::customerId)
        .thenComparing(Row::kind)
        .thenComparing(Row::productLine, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.salesLost();
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, DealingsDocument document) {
    LocalDate on = arguments.date("on");
    return Stream.concat(
        LostLine.of(document, on).stream().map(line -> row(document, line)),
        Stream.ofNullable(WalletFall.of(document.walletEstimates(), on))
            .map(fall -> row(document, fall)));
  }

  private Row row(DealingsDocument document, LostLine line) {
    return new Row(
        document.customerId(),
        document.customer().legalName(),
        PartialDefectionKind.PRODUCT_LINE,
        line.productLine(),
        line.since(),
        line.lastBoughtOn(),
        Amounts.zero(currency).add(line.sales()),
        null,
        null,
        null,
        currency);
  }

  private Row row(DealingsDocument document, WalletFall<WalletEstimate> fall) {
    return new Row(
        document.customerId(),
        document.customer().legalName(),
        PartialDefectionKind.SHARE_OF_WALLET,
        null,
        fall.last().estimatedOn(),
        null,
        Amounts.zero(currency),
        fall.highest().share(),
        fall.highest().estimatedOn(),
        fall.last().share(),
        currency);
  }

  @Override
  protected PartialDefections finish(FigureArguments arguments, All all, List<Row> rows) {
    return new PartialDefections(
        arguments.date("on"), currency, all.count(), Amounts.zero(currency).add(all.total()), rows);
  }

  @Override
  public List<Row> rows(PartialDefections result) {
    return result.partialDefections();
  }

  /**
   * The partial defections.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param count how many there are
   * @param salesLost sales of the lines that are no longer bought, in the four quarters before
   * @param partialDefections those with most sales lost
   */
  record PartialDefections(
      LocalDate on,
      String currency,
      long count,
      BigDecimal salesLost,
      List<Row> partialDefections) {}

  /**
   * A partial defection.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param kind how it shows
   * @param productLine the line that is no longer bought; absent of a share of wallet
   * @param since first day of the first quarter without it, or day of the last estimate
   * @param lastBoughtOn last purchase of the line; absent of a share of wallet
   * @param salesLost sales of the line in its last four quarters, less returns; nothing of a share
   *     of wallet
   * @param walletBefore highest part of what it spends in the 12 months before the last estimate, 0
   *     to 1; absent of a line
   * @param walletBeforeOn day of that estimate; absent of a line
   * @param wallet our part by the last estimate; absent of a line
   * @param currency currency of the amount
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Coordinate PartialDefectionKind kind,
      @Coordinate @Nullable String productLine,
      LocalDate since,
      @Nullable LocalDate lastBoughtOn,
      @Summed BigDecimal salesLost,
      @Unit(Unit.SHARE) @Nullable BigDecimal walletBefore,
      @Nullable LocalDate walletBeforeOn,
      @Unit(Unit.SHARE) @Nullable BigDecimal wallet,
      String currency) {}
}
