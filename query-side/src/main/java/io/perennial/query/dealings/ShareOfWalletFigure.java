package io.perennial.query.dealings;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Our part of what customers spend, line by line. */
final class ShareOfWalletFigure
    extends TallyFigure<
        DealingsDocument, String, ShareOfWalletFigure.Part, ShareOfWalletFigure.ShareOfWallet> {

  /** The key of all lines together; no line is called so. */
  private static final String WHOLE = "";

  private final String currency;

  ShareOfWalletFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "share-of-wallet";
  }

  @Override
  public String meaning() {
    return "Our part of what customers spend on such products, and how much of it each product line"
        + " makes: sales of the last 12 months / the spend that follows from them and the last"
        + " estimate of our part; of customers whose part was estimated";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON);
  }

  @Override
  protected void add(
      Tally<String, Part> tally, FigureArguments arguments, DealingsDocument document) {
    Wallet wallet = Wallet.of(document, arguments.date("on"), currency);
    if (wallet == null || wallet.spend() == null) {
      return;
    }
    tally.add(WHOLE, new Part(1, wallet.sales(), wallet.spend()));
    Map<String, BigDecimal> lines = new HashMap<>();
    for (Trade each : wallet.trades()) {
      String line = each.productLine();
      lines.merge(
          line == null || line.isBlank() ? Grouping.UNKNOWN : line, each.net(), BigDecimal::add);
    }
    BigDecimal zero = Amounts.zero(currency);
    lines.forEach((line, net) -> tally.add(line, new Part(1, zero.add(net), zero)));
  }

  @Override
  protected Part plus(Part left, Part right) {
    return new Part(
        left.customers + right.customers, left.sales.add(right.sales), left.spend.add(right.spend));
  }

  @Override
  protected ShareOfWallet finish(FigureArguments arguments, SortedMap<String, Part> sums) {
    BigDecimal zero = Amounts.zero(currency);
    Part whole = sums.getOrDefault(WHOLE, new Part(0, zero, zero));
    return new ShareOfWallet(
        arguments.date("on"),
        currency,
        whole.customers,
        whole.sales,
        whole.spend,
        Shares.of(whole.sales, whole.spend),
        whole.customers == 0
            ? "an estimate of our part of what customers spend (estimate-share-of-wallet)"
            : null,
        sums.entrySet().stream()
            .filter(each -> !each.getKey().equals(WHOLE))
            .map(each -> row(each.getKey(), each.getValue(), whole))
            .sorted(Comparator.comparing(Row::sales).reversed().thenComparing(Row::line))
            .toList());
  }

  private Row row(String line, Part part, Part whole) {
    return new Row(
        line,
        part.customers,
        part.sales,
        Shares.of(part.sales, whole.sales),
        Shares.of(part.sales, whole.spend),
        currency);
  }

  @Override
  public List<Row> rows(ShareOfWallet result) {
    return result.lines();
  }

  /** What customers bought of us, and what they spend. */
  record Part(long customers, BigDecimal sales, BigDecimal spend) {}

  /**
   * The share of wallet.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param customers customers whose spend is known
   * @param sales what they bought of us in 12 months, less what they gave back
   * @param spend what they spend on such products in 12 months, as it was estimated
   * @param walletShare sales / spend; absent when no spend is known
   * @param missing what would have to be recorded to know it; absent when nothing
   * @param lines one a product line
   */
  record ShareOfWallet(
      LocalDate on,
      String currency,
      long customers,
      BigDecimal sales,
      BigDecimal spend,
      @Nullable Double walletShare,
      @Nullable String missing,
      List<Row> lines) {}

  /**
   * A product line.
   *
   * @param line which one
   * @param customers customers with a known spend that bought of it
   * @param sales what these bought of it in 12 months, less what they gave back
   * @param share part of what was sold to all customers with a known spend
   * @param walletShare part of all that these spend; the parts of all lines make our share
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String line,
      @Summed long customers,
      @Summed BigDecimal sales,
      @Nullable Double share,
      @Nullable Double walletShare,
      String currency) {}
}
