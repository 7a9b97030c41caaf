package io.perennial.query.customer;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.query.activity.ColumnsJson.DaysReader;
import io.perennial.query.activity.ColumnsJson.DaysWriter;
import io.perennial.query.activity.DayColumn;
import io.perennial.query.view.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
 * @param boughtOn days with a purchase, in order
 * @param months calendar months with a purchase or a return, in order
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
    @JsonSerialize(using = DaysWriter.class) @JsonDeserialize(using = DaysReader.class)
        List<LocalDate> boughtOn,
    List<Month> months) {

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
          List.of());

  public Dealings {
    boughtOn = DayColumn.of(boughtOn);
    months = List.copyOf(months);
  }

  /** About how many bytes what grows of it takes in memory. */
  long bytes() {
    return (long) Integer.BYTES * boughtOn.size() + (long) View.ENTRY_BYTES * months.size();
  }

  /** With a purchase, whenever it was. */
  Dealings withPurchase(LocalDate on, BigDecimal net, boolean cash) {
    DayColumn days = DayColumn.of(boughtOn).with(on);
    return new Dealings(
        purchases + 1,
        sales.add(net),
        cash ? cashSales.add(net) : cashSales,
        cash ? creditSales : creditSales.add(net),
        returns,
        returned,
        payments,
        paid,
        days.getFirst(),
        days.getLast(),
        days,
        with(months, YearMonth.from(on), 1, net));
  }

  /** With a return, which lessens the sales of its own month. */
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
        boughtOn,
        with(months, YearMonth.from(on), 0, net.negate()));
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
        boughtOn,
        months);
  }

  private static List<Month> with(
      List<Month> months, YearMonth month, int purchases, BigDecimal net) {
    int at = months.size();
    while (at > 0 && months.get(at - 1).month().isAfter(month)) {
      at--;
    }
    List<Month> changed = new ArrayList<>(months);
    if (at > 0 && months.get(at - 1).month().equals(month)) {
      Month old = months.get(at - 1);
      changed.set(at - 1, new Month(month, old.purchases() + purchases, old.sales().add(net)));
    } else {
      changed.add(at, new Month(month, purchases, net));
    }
    return changed;
  }

  /**
   * What was bought in a calendar month, less what was given back in it.
   *
   * @param month the month
   * @param purchases number of purchases
   * @param sales their net amounts
   */
  public record Month(YearMonth month, long purchases, BigDecimal sales) {}
}
