package io.perennial.query.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Days with a purchase in columns, memory that several lists have in common. What has been written
 * stays; how many of the entries are its own, each list knows.
 */
final class PurchaseColumns {

  static final PurchaseColumns EMPTY = new PurchaseColumns(0, 0, false);

  /** In place of an amount that is not known. */
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final int scale;
  private final int[] days;
  private final int[] purchases;
  private final long[] sales;

  /** Absent while no cost is known, which saves half of the memory. */
  private final long @Nullable [] costedSales;

  private final long @Nullable [] margin;
  private int used;

  private PurchaseColumns(int scale, int capacity, boolean costed) {
    this.scale = scale;
    this.days = new int[capacity];
    this.purchases = new int[capacity];
    this.sales = new long[capacity];
    this.costedSales = costed ? new long[capacity] : null;
    this.margin = costed ? new long[capacity] : null;
  }

  int scale() {
    return scale;
  }

  LocalDate on(int index) {
    return LocalDate.ofEpochDay(days[index]);
  }

  PurchaseDay day(int index) {
    return new PurchaseDay(
        on(index),
        purchases[index],
        BigDecimal.valueOf(sales[index], scale),
        amount(costedSales, index),
        amount(margin, index));
  }

  private @Nullable BigDecimal amount(long @Nullable [] amounts, int index) {
    return amounts == null || amounts[index] == UNKNOWN
        ? null
        : BigDecimal.valueOf(amounts[index], scale);
  }

  int countUpTo(LocalDate on, int size) {
    long day = on.toEpochDay();
    if (size == 0 || days[size - 1] <= day) {
      return size;
    }
    if (day < days[0]) {
      return 0;
    }
    int found = Arrays.binarySearch(days, 0, size, (int) day);
    return found >= 0 ? found + 1 : -found - 1;
  }

  PurchaseSums sums(int from, int to) {
    long count = 0;
    long sold = 0;
    long costed = UNKNOWN;
    long gained = UNKNOWN;
    for (int i = from; i < to; i++) {
      count += purchases[i];
      sold = Math.addExact(sold, sales[i]);
      if (costedSales != null && margin != null && costedSales[i] != UNKNOWN) {
        costed = costed == UNKNOWN ? costedSales[i] : Math.addExact(costed, costedSales[i]);
        gained = gained == UNKNOWN ? margin[i] : Math.addExact(gained, margin[i]);
      }
    }
    return from >= to // days on which something was given back have no purchase
        ? PurchaseSums.NONE
        : new PurchaseSums(
            count,
            BigDecimal.valueOf(sold, scale),
            costed == UNKNOWN ? null : BigDecimal.valueOf(costed, scale),
            gained == UNKNOWN ? null : BigDecimal.valueOf(gained, scale));
  }

  /** With one more day behind the first so many; in the same memory where its place is free. */
  PurchaseColumns append(int size, PurchaseDay day) {
    PurchaseColumns target = fits(day) && takes(size) ? this : copy(size, size, 1, scale, day);
    target.set(size, day);
    return target;
  }

  /** With one more day between the first so many. */
  PurchaseColumns insert(int size, int at, PurchaseDay day) {
    PurchaseColumns target = copy(size, at, 1, scale, day);
    target.set(at, day);
    return target;
  }

  /** With another day in the place of one of the first so many. */
  PurchaseColumns replace(int size, int at, PurchaseDay day) {
    PurchaseColumns target = copy(size, size, 0, scale, day);
    target.set(at, day);
    return target;
  }

  /** With more decimals. */
  PurchaseColumns withScale(int wider, int size) {
    return wider == scale ? this : copy(size, size, 0, wider, null);
  }

  private boolean fits(PurchaseDay day) {
    return costedSales != null || day.costedSales() == null;
  }

  private synchronized boolean takes(int size) {
    if (used == size && size < days.length) {
      used++;
      return true;
    }
    return false;
  }

  /** The first so many with a gap in them. */
  private PurchaseColumns copy(int size, int at, int gap, int wider, @Nullable PurchaseDay forDay) {
    boolean costed = costedSales != null || forDay != null && forDay.costedSales() != null;
    PurchaseColumns copy = new PurchaseColumns(wider, size + gap + (size >> 1), costed);
    copy.used = size + gap;
    long factor = BigDecimal.ONE.movePointRight(wider - scale).longValueExact();
    move(days, copy.days, size, at, gap);
    move(purchases, copy.purchases, size, at, gap);
    move(sales, copy.sales, size, at, gap, factor);
    if (copy.costedSales != null && copy.margin != null) {
      if (costedSales == null || margin == null) {
        Arrays.fill(copy.costedSales, UNKNOWN);
        Arrays.fill(copy.margin, UNKNOWN);
      } else {
        move(costedSales, copy.costedSales, size, at, gap, factor);
        move(margin, copy.margin, size, at, gap, factor);
      }
    }
    return copy;
  }

  private static void move(int[] from, int[] to, int size, int at, int gap) {
    System.arraycopy(from, 0, to, 0, at);
    System.arraycopy(from, at, to, at + gap, size - at);
  }

  private static void move(long[] from, long[] to, int size, int at, int gap, long factor) {
    System.arraycopy(from, 0, to, 0, at);
    System.arraycopy(from, at, to, at + gap, size - at);
    if (factor != 1) {
      for (int i = 0; i < size + gap; i++) {
        to[i] = to[i] == UNKNOWN ? UNKNOWN : Math.multiplyExact(to[i], factor);
      }
    }
  }

  private void set(int at, PurchaseDay day) {
    days[at] = Math.toIntExact(day.on().toEpochDay());
    purchases[at] = day.purchases();
    sales[at] = PurchaseDays.units(day.sales(), scale);
    if (costedSales != null && margin != null) {
      costedSales[at] = unitsIfKnown(day.costedSales());
      margin[at] = unitsIfKnown(day.margin());
    }
  }

  private long unitsIfKnown(@Nullable BigDecimal amount) {
    return amount == null ? UNKNOWN : PurchaseDays.units(amount, scale);
  }

  long bytes() {
    long entry = 2L * Integer.BYTES + (costedSales == null ? 1 : 3) * (long) Long.BYTES;
    return entry * days.length;
  }
}
