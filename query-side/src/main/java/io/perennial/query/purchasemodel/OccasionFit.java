package io.perennial.query.purchasemodel;

import io.perennial.events.Unit;
import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Fit;
import io.perennial.query.purchasemodel.CustomerOutlook.Estimate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * BG/BB fitted to our history: the calendar months, or quarters, after that of a customer's first
 * purchase are occasions, on each of which it buys or does not.
 *
 * @param per what an occasion is, a month or a quarter
 * @param from customers whose first purchase was not before this day
 * @param on date as of which
 * @param lookedUpTo last day that was looked at: the end of the last whole month or quarter
 * @param discount by which what comes an occasion later is worth less
 * @param customers customers that bought first in that time
 * @param repeatBuyers those of them that bought on an occasion
 * @param purchases on how many occasions they bought in all
 * @param fit the model
 * @param draws what its parameters might have been, for intervals
 * @param ahead occasions ahead that are looked at
 * @param active how many customers are expected to be active still
 * @param expectedPurchases on how many of the occasions ahead they are expected to buy in all
 * @param discountedPurchases the purchases of all occasions to come, each discounted to the last
 *     day that was looked at (DERT); absent without a discount rate
 * @param frequencies customers by how often they bought, expected and as they did
 */
public record OccasionFit(
    String per,
    LocalDate from,
    LocalDate on,
    LocalDate lookedUpTo,
    @Unit(Unit.SHARE) BigDecimal discount,
    long customers,
    long repeatBuyers,
    long purchases,
    Fit fit,
    Bootstrap draws,
    int ahead,
    Estimate active,
    Estimate expectedPurchases,
    @Nullable Estimate discountedPurchases,
    List<FrequencyClass> frequencies) {

  public OccasionFit {
    frequencies = List.copyOf(frequencies);
  }

  /**
   * Customers who bought on as many occasions.
   *
   * @param purchases on how many
   * @param customers how many customers did
   * @param expectedCustomers how many are expected to by the model, of customers that had as many
   *     occasions
   * @param probabilityActive mean probability that one of them is active still; absent where there
   *     are none
   * @param expectedPurchases on how many of the occasions ahead one of them is expected to buy
   */
  public record FrequencyClass(
      long purchases,
      long customers,
      double expectedCustomers,
      @Nullable Double probabilityActive,
      @Nullable Double expectedPurchases) {}
}
