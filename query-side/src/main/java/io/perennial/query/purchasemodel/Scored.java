package io.perennial.query.purchasemodel;

import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.spending.SpendSummary;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What scores of a customer rest on.
 *
 * @param customerId the customer
 * @param group the group that it belongs to
 * @param summary its purchases
 * @param spend what it spends when it buys again; absent of who has not
 * @param marginRate share of its sales that was margin; absent when it is not known
 */
record Scored(
    String customerId,
    String group,
    PurchaseSummary summary,
    @Nullable SpendSummary spend,
    @Nullable BigDecimal marginRate) {

  /** Who has bought alike stands together. */
  static final Comparator<Scored> BY_PURCHASES =
      Comparator.comparing(Scored::summary).thenComparing(Scored::customerId);
}
