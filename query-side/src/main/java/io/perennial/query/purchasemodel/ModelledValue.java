package io.perennial.query.purchasemodel;

import io.perennial.query.purchasemodel.CustomerOutlook.Estimate;
import io.perennial.query.purchasemodel.CustomerOutlook.Value;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all customers may still buy, as a model has it. Intervals are those in which a number lies
 * in 95 of 100 draws of the parametric bootstrap: they say how far the parameters are known.
 *
 * @param on date as of which
 * @param fit the fit that is used
 * @param currency currency of all amounts
 * @param days days ahead that are looked at
 * @param groups by what was asked for, and all together at the end
 * @param customers the most valuable first
 * @param left customers that are not listed
 * @param missing what would be needed to say more, in words; absent when nothing is
 */
public record ModelledValue(
    LocalDate on,
    FitInUse.Named fit,
    String currency,
    int days,
    List<Group> groups,
    List<Row> customers,
    long left,
    @Nullable String missing) {

  public ModelledValue {
    groups = List.copyOf(groups);
    customers = List.copyOf(customers);
  }

  /**
   * Some customers together.
   *
   * @param group which
   * @param customers customers that have bought
   * @param intervalsOf of how many of them the draws were worked out, who stand for all
   * @param active how many of them are expected to be active still: the sum of the probabilities
   * @param expectedPurchases purchases expected in these days
   * @param expectedSales what they are expected to buy in these days; absent where spend was not
   *     fitted
   * @param discountedSales what they are expected to buy in three years, discounted; absent where
   *     spend was not fitted
   * @param discountedSalesToInfinity what they are expected to buy for ever, discounted; absent
   *     without a discount rate
   * @param discountedMargin margin of the discounted sales of three years, of those whose margin
   *     rate is known; absent when it is known of none
   * @param marginKnown of how many it is known
   */
  public record Group(
      String group,
      long customers,
      long intervalsOf,
      Estimate active,
      Estimate expectedPurchases,
      @Nullable Value expectedSales,
      @Nullable Value discountedSales,
      @Nullable Value discountedSalesToInfinity,
      @Nullable Value discountedMargin,
      long marginKnown) {}

  /**
   * A customer.
   *
   * @param customerId the customer
   * @param group the group that it belongs to
   * @param probabilityActive probability that it is still active
   * @param expectedPurchases purchases expected in these days
   * @param expectedSales what it is expected to buy in these days; absent where spend was not
   *     fitted
   * @param discountedSales what it is expected to buy in three years, discounted; absent where
   *     spend was not fitted
   * @param discountedSalesToInfinity what it is expected to buy for ever, discounted; absent
   *     without a discount rate
   * @param discountedMargin margin of the discounted sales of three years; absent when its margin
   *     rate is not known
   */
  public record Row(
      String customerId,
      String group,
      Estimate probabilityActive,
      Estimate expectedPurchases,
      @Nullable Value expectedSales,
      @Nullable Value discountedSales,
      @Nullable Value discountedSalesToInfinity,
      @Nullable Value discountedMargin) {}
}
