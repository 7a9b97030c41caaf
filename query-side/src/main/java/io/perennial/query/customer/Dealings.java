package io.perennial.query.customer;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.query.activity.ColumnsJson.PurchasesReader;
import io.perennial.query.activity.ColumnsJson.PurchasesWriter;
import io.perennial.query.activity.Gap;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.view.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Purchases, returns and payments.
 *
 * @param purchases number of purchases
 * @param sales their net amounts
 * @param cashSales those settled in cash
 * @param creditSales those settled on credit
 * @param returns number of returns
 * @param returned net amounts given back; sales are less them
 * @param payments number of payments
 * @param paid amounts paid
 * @param firstPurchaseOn first purchase
 * @param lastPurchaseOn last purchase
 * @param purchaseDays days with a purchase, in order
 * @param returnDays days on which something was given back, in order; amounts below zero
 * @param gaps gaps between consecutive days with a purchase, from short to long
 */
public record Dealings(
    long purchases,
    BigDecimal sales,
    BigDecimal cashSales,
    BigDecimal creditSales,
    long returns,
    BigDecimal returned,
    long payments,
    BigDecimal paid,
    @Nullable LocalDate firstPurchaseOn,
    @Nullable LocalDate lastPurchaseOn,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> purchaseDays,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> returnDays,
    List<Gap> gaps) {

  static final Dealings NONE =
      new Dealings(
          0,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          0,
          BigDecimal.ZERO,
          0,
          BigDecimal.ZERO,
          null,
          null,
          List.of(),
          List.of(),
          List.of());

  public Dealings {
    purchaseDays = PurchaseDays.of(purchaseDays);
    returnDays = PurchaseDays.of(returnDays);
    gaps = List.copyOf(gaps);
  }

  /** About how many bytes what grows of it takes in memory. */
  long bytes() {
    return PurchaseDays.of(purchaseDays).bytes()
        + PurchaseDays.of(returnDays).bytes()
        + (long) View.ENTRY_BYTES * gaps.size();
  }

  /** The days on which it bought, and gave back. */
  PurchaseHistory history() {
    return PurchaseHistory.of(purchaseDays, returnDays);
  }

  /** With a purchase, whenever it was; what it cost us is told elsewhere. */
  Dealings withPurchase(LocalDate on, BigDecimal net, boolean cash) {
    PurchaseDays days = PurchaseDays.of(purchaseDays).with(new PurchaseDay(on, 1, net, null, null));
    PurchaseHistory history = PurchaseHistory.of(days);
    return new Dealings(
        purchases + 1,
        sales.add(net),
        cash ? cashSales.add(net) : cashSales,
        cash ? creditSales : creditSales.add(net),
        returns,
        returned,
        payments,
        paid,
        history.first(),
        history.last(),
        days,
        returnDays,
        days.size() > purchaseDays.size() ? Gap.with(gaps, days, on) : gaps);
  }

  /** With a return, which lessens the sales of its own day. */
  Dealings withReturn(LocalDate on, BigDecimal net, boolean cash) {
    return new Dealings(
        purchases,
        sales.subtract(net),
        cash ? cashSales.subtract(net) : cashSales,
        cash ? creditSales : creditSales.subtract(net),
        returns + 1,
        returned.add(net),
        payments,
        paid,
        firstPurchaseOn,
        lastPurchaseOn,
        purchaseDays,
        PurchaseDays.of(returnDays).with(new PurchaseDay(on, 0, net.negate(), null, null)),
        gaps);
  }

  Dealings withPayment(BigDecimal amount) {
    return new Dealings(
        purchases,
        sales,
        cashSales,
        creditSales,
        returns,
        returned,
        payments + 1,
        paid.add(amount),
        firstPurchaseOn,
        lastPurchaseOn,
        purchaseDays,
        returnDays,
        gaps);
  }
}
