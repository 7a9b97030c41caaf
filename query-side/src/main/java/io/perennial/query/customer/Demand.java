package io.perennial.query.customer;

import io.perennial.events.Unit;
import io.perennial.events.customer.demand.DemandEvent;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.demand.StockReported;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.GrowingList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer has of our products, and what it spends on such products.
 *
 * @param stocks the last report of each product and month, by month and product
 * @param walletShares estimates of our share of its wallet, in order of their dates
 */
public record Demand(List<Stock> stocks, List<WalletShare> walletShares) {

  static final Demand NONE = new Demand(List.of(), List.of());

  private static final Comparator<Stock> ORDER =
      Comparator.comparing(Stock::month).thenComparing(Stock::productId);

  public Demand {
    stocks = GrowingList.of(stocks);
    walletShares = GrowingList.of(walletShares);
  }

  /** How many entries it has. */
  int size() {
    return stocks.size() + walletShares.size();
  }

  Demand with(DemandEvent event) {
    return switch (event) {
      case StockReported reported -> new Demand(with(stocks, Stock.of(reported)), walletShares);
      case ShareOfWalletEstimated estimated ->
          new Demand(
              stocks,
              Dated.with(walletShares, WalletShare.of(estimated), WalletShare::estimatedOn));
    };
  }

  private static List<Stock> with(List<Stock> stocks, Stock added) {
    if (stocks.isEmpty() || ORDER.compare(stocks.getLast(), added) < 0) {
      return GrowingList.of(stocks).plus(added);
    }
    List<Stock> changed = new ArrayList<>(stocks);
    changed.removeIf(stock -> ORDER.compare(stock, added) == 0);
    changed.add(added);
    changed.sort(ORDER);
    return changed;
  }

  /**
   * How much of a product the customer had in a month.
   *
   * @param productId the product
   * @param month calendar month
   * @param openingQuantity units at its beginning
   * @param closingQuantity units at its end
   * @param reportedOn business date of the report
   */
  public record Stock(
      String productId,
      YearMonth month,
      int openingQuantity,
      int closingQuantity,
      LocalDate reportedOn) {

    private static Stock of(StockReported event) {
      return new Stock(
          event.productId(),
          event.month(),
          event.openingQuantity(),
          event.closingQuantity(),
          event.occurredOn());
    }
  }

  /**
   * An estimate of our part of what the customer spends on such products.
   *
   * @param productLine the product line that it is of; absent of all that we sell
   * @param share our part, 0 to 1
   * @param source where the estimate comes from
   * @param estimatedOn business date
   */
  public record WalletShare(
      @Nullable String productLine,
      @Unit(Unit.SHARE) BigDecimal share,
      String source,
      LocalDate estimatedOn) {

    private static WalletShare of(ShareOfWalletEstimated event) {
      return new WalletShare(
          event.productLine(), event.share(), event.source(), event.occurredOn());
    }
  }
}
