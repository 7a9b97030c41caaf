package io.perennial.query.keyaccount;

import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.keyaccount.KeyAccountDocument.WalletShare;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What accounts spend, and how much of it is not ours. */
final class WhitespaceFigure
    implements Figure<KeyAccountDocument, WhitespaceFigure.Found, WhitespaceFigure.Whitespace> {

  private final String currency;

  WhitespaceFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "whitespace";
  }

  @Override
  public String meaning() {
    return "What key accounts have bought of us in the 12 months up to the date less what they gave"
        + " back, altogether and by product line; what they spend on such products (sales / the"
        + " last estimate of our share, of the line or of all) and how much of that is not ours;"
        + " absent where that share was not estimated";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        FigureParameter.choice(
            "accounts",
            "key",
            List.of("key", "all"),
            "Customers at the top of the pyramid or with an account plan in force on the date, or"
                + " all customers"),
        KeyAccountDocument.ONE_CUSTOMER);
  }

  @Override
  public Found start(FigureArguments arguments) {
    return new Found(
        arguments.date("on"),
        arguments.text("accounts").equals("key"),
        arguments.text(KeyAccountDocument.ONE_CUSTOMER.name()));
  }

  @Override
  public void add(Found found, KeyAccountDocument document) {
    if (!document.isAskedFor(found.customer) || (found.keyOnly && !document.isKeyOn(found.on))) {
      return;
    }
    BigDecimal all = Amounts.zero(currency);
    List<Row> lines = new ArrayList<>();
    for (LineDealings line : document.lines()) {
      PurchaseSums sums = line.history().twelveMonthsTo(found.on);
      if (sums.purchases() > 0 || sums.sales().signum() != 0) {
        all = all.add(sums.sales());
        lines.add(row(document, found.on, line.productLine(), sums.sales()));
      }
    }
    found.rows.add(row(document, found.on, null, all));
    found.rows.addAll(lines);
  }

  private Row row(
      KeyAccountDocument document, LocalDate on, @Nullable String productLine, BigDecimal sales) {
    WalletShare estimate = document.walletShareOn(on, productLine);
    BigDecimal spent =
        estimate == null || estimate.share().signum() <= 0
            ? null
            : sales.divide(estimate.share(), Amounts.decimals(currency), RoundingMode.HALF_EVEN);
    return new Row(
        document.customerId(),
        productLine == null ? Grouping.ALL : productLine,
        sales,
        estimate == null ? null : estimate.share().doubleValue(),
        estimate == null ? null : estimate.on(),
        spent,
        spent == null ? null : spent.subtract(sales),
        spent == null ? "an estimate of our share above 0 (estimate-share-of-wallet)" : null,
        currency);
  }

  @Override
  public Found merge(Found left, Found right) {
    left.rows.addAll(right.rows);
    return left;
  }

  @Override
  public Whitespace finish(Found found) {
    FigureTooLargeException.check(found.rows.size(), "ask for key accounts only");
    return new Whitespace(found.on, found.rows.stream().sorted(Row.ORDER).toList());
  }

  @Override
  public List<Row> rows(Whitespace result) {
    return result.lines();
  }

  static final class Found {
    private final LocalDate on;
    private final boolean keyOnly;
    private final String customer;
    private final List<Row> rows = new ArrayList<>();

    private Found(LocalDate on, boolean keyOnly, String customer) {
      this.on = on;
      this.keyOnly = keyOnly;
      this.customer = customer;
    }
  }

  /**
   * What is not ours.
   *
   * @param on date as of which
   * @param lines one a customer, and one for each product line that it bought
   */
  record Whitespace(LocalDate on, List<Row> lines) {}

  /**
   * A product line of a customer, or all of them.
   *
   * @param customerId the customer
   * @param productLine the line; {@code all} for all that it bought
   * @param sales what it bought of us in the 12 months, less what it gave back
   * @param walletShare our share of what it spends, as estimated last
   * @param estimatedOn business date of the estimate
   * @param spent sales / our share: what it spends
   * @param notOurs what it spends elsewhere
   * @param missing what would have to be recorded to know that; absent when nothing
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String customerId,
      @Coordinate String productLine,
      @Summed BigDecimal sales,
      @Nullable Double walletShare,
      @Nullable LocalDate estimatedOn,
      @Summed @Nullable BigDecimal spent,
      @Summed @Nullable BigDecimal notOurs,
      @Nullable String missing,
      String currency) {

    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::customerId)
            .thenComparing(row -> !row.productLine.equals(Grouping.ALL))
            .thenComparing(Row::productLine);
  }
}
