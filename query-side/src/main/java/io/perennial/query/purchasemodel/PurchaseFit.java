package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Fit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A model of purchasing, and one of spending, fitted to our history.
 *
 * @param model the model of purchasing
 * @param from customers whose first purchase was not before this day
 * @param on last day that was looked at
 * @param currency currency of the spend
 * @param customers customers that bought in that time
 * @param repeatBuyers those of them that bought on more than one day
 * @param boughtAgainForNothing those of them that paid nothing for it: gamma-gamma, which knows no
 *     spend of zero, is fitted without them
 * @param repeatPurchases days with a purchase, but the first ones
 * @param digest SHA-256 of what was fitted, in hexadecimal: the same for the same histories
 * @param purchasing the model of purchasing, in weeks
 * @param draws what its parameters might have been, for intervals
 * @param spending the gamma-gamma model of what a purchase comes to; absent when the data do not
 *     carry it
 * @param spendingDraws what its parameters might have been
 * @param spendingRefused why the data do not carry it, in words
 */
public record PurchaseFit(
    String model,
    LocalDate from,
    LocalDate on,
    String currency,
    long customers,
    long repeatBuyers,
    long boughtAgainForNothing,
    long repeatPurchases,
    String digest,
    Fit purchasing,
    Bootstrap draws,
    @Nullable Fit spending,
    @Nullable Bootstrap spendingDraws,
    @Nullable String spendingRefused) {}
