package io.perennial.query.receivables;

import io.perennial.events.Unit;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.receivables.ReceivablesDocument.BalanceSheet;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All receivables, against the assets of our company. */
final class ShareOfAssetsFigure
    implements Figure<
        ReceivablesDocument, ShareOfAssetsFigure.Sums, ShareOfAssetsFigure.ShareOfAssets> {

  private final String currency;
  private final ReceivablesPolicy policy;

  ShareOfAssetsFigure(String currency, ReceivablesPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "share-of-assets";
  }

  @Override
  public String meaning() {
    return "All receivables as a share of our assets at the last balance sheet up to the date, and"
        + " whether that is above the share that gives a warning; what one customer has paid in"
        + " excess lessens nothing that others owe; absent while no assets were stated";
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
  public void add(Sums sums, ReceivablesDocument document) {
    BigDecimal exposure = document.exposureOn(sums.on);
    sums.receivables = sums.receivables.add(exposure);
    sums.customers += exposure.signum();
    sums.balanceSheet = later(sums.balanceSheet, document.balanceSheet(), sums.on);
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.receivables = left.receivables.add(right.receivables);
    left.customers += right.customers;
    left.balanceSheet = later(left.balanceSheet, right.balanceSheet, left.on);
    return left;
  }

  private static @Nullable BalanceSheet later(
      @Nullable BalanceSheet one, @Nullable BalanceSheet other, LocalDate on) {
    if (other == null || other.day().isAfter(on)) {
      return one;
    }
    return one == null || other.day().isAfter(one.day()) ? other : one;
  }

  @Override
  public ShareOfAssets finish(Sums sums) {
    BalanceSheet sheet = sums.balanceSheet;
    BigDecimal assets = sheet == null ? null : sheet.assets();
    return new ShareOfAssets(
        sums.on,
        sums.customers,
        sums.receivables,
        assets,
        sheet == null ? null : sheet.day(),
        Shares.of(sums.receivables, assets),
        policy.warningShare(),
        assets == null
            ? null
            : sums.receivables.compareTo(assets.multiply(policy.warningShare())) > 0,
        sheet == null ? "the assets at a day up to " + sums.on + " (state-assets)" : null,
        currency);
  }

  @Override
  public List<ShareOfAssets> rows(ShareOfAssets result) {
    return List.of(result);
  }

  static final class Sums {
    private final LocalDate on;
    private BigDecimal receivables = BigDecimal.ZERO;
    private long customers;
    private @Nullable BalanceSheet balanceSheet;

    private Sums(LocalDate on) {
      this.on = on;
    }
  }

  /**
   * The share.
   *
   * @param on date as of which
   * @param customers customers that owe anything
   * @param receivables exposure of all of them
   * @param assets our assets at the last balance sheet up to the date; absent while none is known
   * @param balanceSheetDay the day of that balance sheet
   * @param share receivables / assets
   * @param warningShare share above which there is a warning
   * @param exceeded whether there is one; absent while no assets are known
   * @param missing what would have to be recorded to know the share; absent when nothing
   * @param currency currency of all amounts
   */
  record ShareOfAssets(
      LocalDate on,
      @Summed long customers,
      @Summed BigDecimal receivables,
      @Nullable BigDecimal assets,
      @Nullable LocalDate balanceSheetDay,
      @Nullable Double share,
      @Unit(Unit.SHARE) BigDecimal warningShare,
      @Nullable Boolean exceeded,
      @Nullable String missing,
      String currency) {}
}
