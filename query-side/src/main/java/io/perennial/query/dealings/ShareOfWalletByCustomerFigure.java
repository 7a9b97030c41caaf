package io.perennial.query.dealings;

import io.perennial.events.Unit;
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

/** Our part of what each customer spends. */
final class ShareOfWalletByCustomerFigure
    extends ListFigure<
        DealingsDocument,
        ShareOfWalletByCustomerFigure.Row,
        ShareOfWalletByCustomerFigure.ShareOfWallet> {

  private final String currency;

  ShareOfWalletByCustomerFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "share-of-wallet-by-customer";
  }

  @Override
  public String meaning() {
    return "Our part of what each customer spends on such products by the last estimate, with its"
        + " source, what it bought of us in 12 months, what it spends by that, and what of it it"
        + " spends elsewhere, most elsewhere first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(
            Row::elsewhere, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
        .thenComparing(Row::customerId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    BigDecimal elsewhere = row.elsewhere();
    return elsewhere == null ? BigDecimal.ZERO : elsewhere;
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, DealingsDocument document) {
    Wallet wallet = Wallet.of(document, arguments.date("on"), currency);
    if (wallet == null) {
      return Stream.empty();
    }
    BigDecimal spend = wallet.spend();
    return Stream.of(
        new Row(
            document.customerId(),
            document.customer().legalName(),
            wallet.estimate().share(),
            wallet.estimate().source(),
            wallet.estimate().estimatedOn(),
            wallet.sales(),
            spend,
            spend == null ? null : spend.subtract(wallet.sales()),
            currency));
  }

  @Override
  protected ShareOfWallet finish(FigureArguments arguments, All all, List<Row> rows) {
    return new ShareOfWallet(
        arguments.date("on"), currency, all.count(), Amounts.zero(currency).add(all.total()), rows);
  }

  @Override
  public List<Row> rows(ShareOfWallet result) {
    return result.wallets();
  }

  /**
   * The share of wallet.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param customers customers whose part was estimated
   * @param elsewhere what they spend elsewhere in 12 months
   * @param wallets those that spend most elsewhere
   */
  record ShareOfWallet(
      LocalDate on, String currency, long customers, BigDecimal elsewhere, List<Row> wallets) {}

  /**
   * A customer.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param walletShare our part of what it spends, 0 to 1, as estimated last
   * @param source where the estimate comes from
   * @param estimatedOn its date
   * @param sales what it bought of us in 12 months, less what it gave back
   * @param spend what it spends on such products in 12 months: sales / our part; absent when one of
   *     them is nothing
   * @param elsewhere what of that it spends elsewhere
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Unit(Unit.SHARE) BigDecimal walletShare,
      String source,
      LocalDate estimatedOn,
      @Summed BigDecimal sales,
      @Summed @Nullable BigDecimal spend,
      @Summed @Nullable BigDecimal elsewhere,
      String currency) {}
}
