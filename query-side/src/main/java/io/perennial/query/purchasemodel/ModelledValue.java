package io.perennial.query.purchasemodel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all customers may still buy, as a model has it.
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
   * @param active how many of them are expected to be active still: the sum of the probabilities
   * @param expectedPurchases purchases expected in these days
   * @param expectedSales what they are expected to buy in these days; absent where spend was not
   *     fitted
   * @param discountedSales what they are expected to buy in three years, discounted
   * @param discountedMargin margin of that, of those whose margin rate is known; absent when it is
   *     known of none
   * @param marginKnown of how many it is known
   */
  public record Group(
      String group,
      long customers,
      BigDecimal active,
      BigDecimal expectedPurchases,
      @Nullable BigDecimal expectedSales,
      @Nullable BigDecimal discountedSales,
      @Nullable BigDecimal discountedMargin,
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
   * @param discountedSales what it is expected to buy in three years, discounted
   * @param discountedMargin margin of that; absent when its margin rate is not known
   */
  public record Row(
      String customerId,
      String group,
      BigDecimal probabilityActive,
      BigDecimal expectedPurchases,
      @Nullable BigDecimal expectedSales,
      @Nullable BigDecimal discountedSales,
      @Nullable BigDecimal discountedMargin) {}
}
