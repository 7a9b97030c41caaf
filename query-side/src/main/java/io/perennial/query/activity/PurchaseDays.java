package io.perennial.query.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a customer bought, in order, one entry a day, as a list that never changes. It
 * is kept in columns: the last day by itself, which the next purchases are most likely to change,
 * and those before it. One more day is written behind the others, into the same memory, so that a
 * purchase costs the same however many days there are; one that comes late moves those behind it.
 *
 * <p>All amounts have as many decimals as the one that has most.
 */
public final class PurchaseDays extends AbstractList<PurchaseDay> implements RandomAccess {

  /** Nothing bought. */
  public static final PurchaseDays EMPTY = new PurchaseDays(PurchaseColumns.EMPTY, 0, null);

  private final PurchaseColumns columns;
  private final int closed;
  private final @Nullable PurchaseDay last;

  private PurchaseDays(PurchaseColumns columns, int closed, @Nullable PurchaseDay last) {
    this.columns = columns;
    this.closed = closed;
    this.last = last;
  }

  /** The days, which are in order, in columns; the very list when it is one. */
  public static PurchaseDays of(List<PurchaseDay> days) {
    if (days instanceof PurchaseDays columns) {
      return columns;
    }
    PurchaseDays all = EMPTY;
    for (PurchaseDay day : days) {
      if (all.last != null && !day.on().isAfter(all.last.on())) {
        throw new IllegalArgumentException("The days are not in order");
      }
      all = all.with(day);
    }
    return all;
  }

  /**
   * With what was bought on a day, whatever the order in which it arrives.
   *
   * @throws ArithmeticException when an amount has more digits than can be kept
   */
  public PurchaseDays with(PurchaseDay added) {
    int scale = Math.max(columns.scale(), added.scale());
    PurchaseDay day = fitting(added.withScale(scale), scale);
    PurchaseColumns wide = columns.withScale(scale, closed);
    if (last == null) {
      return new PurchaseDays(wide, closed, day);
    }
    PurchaseDay end = last.withScale(scale);
    int order = day.on().compareTo(end.on());
    if (order == 0) {
      return new PurchaseDays(wide, closed, fitting(end.plus(day), scale));
    }
    if (order > 0) {
      return new PurchaseDays(wide.append(closed, end), closed + 1, day);
    }
    int at = wide.countUpTo(day.on(), closed);
    if (at > 0 && wide.on(at - 1).equals(day.on())) {
      return new PurchaseDays(
          wide.replace(closed, at - 1, wide.day(at - 1).plus(day)), closed, end);
    }
    return new PurchaseDays(wide.insert(closed, at, day), closed + 1, end);
  }

  private static PurchaseDay fitting(PurchaseDay day, int scale) {
    units(day.sales(), scale);
    BigDecimal margin = day.margin();
    if (margin != null) {
      units(margin, scale);
    }
    return day;
  }

  /** Decimals of all amounts. */
  int scale() {
    return last == null ? 0 : columns.scale();
  }

  /** The day at a place. */
  LocalDate on(int index) {
    return index == closed && last != null
        ? last.on()
        : columns.on(Objects.checkIndex(index, closed));
  }

  /** How many of the days are on or before a date. */
  int countUpTo(LocalDate on) {
    return last != null && !last.on().isAfter(on) ? closed + 1 : columns.countUpTo(on, closed);
  }

  /** What was bought on the days from one place up to, and not including, another. */
  PurchaseSums sums(int from, int to) {
    PurchaseSums sums = columns.sums(from, Math.min(to, closed));
    return from <= closed && to > closed && last != null ? sums.plus(last) : sums;
  }

  /** About how many bytes they take in memory. */
  public long bytes() {
    return columns.bytes();
  }

  @Override
  public PurchaseDay get(int index) {
    return index == closed && last != null ? last : columns.day(Objects.checkIndex(index, closed));
  }

  @Override
  public int size() {
    return last == null ? 0 : closed + 1;
  }

  /** An amount in minor units of so many decimals. */
  static long units(BigDecimal amount, int scale) {
    return amount.setScale(scale).unscaledValue().longValueExact();
  }
}
