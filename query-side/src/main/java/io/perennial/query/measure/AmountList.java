package io.perennial.query.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Amounts of many customers in eight bytes each, exact: in units of the smallest decimal that any
 * of them has.
 */
public final class AmountList {

  /** Amounts in the memory that a row of a figure takes, about. */
  private static final int IN_A_ROW = 16;

  private long[] units = {};
  private int size;
  private int scale;

  /**
   * Adds an amount.
   *
   * @throws ArithmeticException when it does not fit eight bytes, which the bounds of amounts
   *     exclude
   */
  public void add(BigDecimal amount) {
    refine(amount.scale());
    reserve(1);
    units[size++] = amount.setScale(scale).unscaledValue().longValueExact();
  }

  /** Adds all of the other, which stays as it was. */
  public void addAll(AmountList other) {
    refine(other.scale);
    reserve(other.size);
    System.arraycopy(other.units, 0, units, size, other.size);
    enlarge(size, size + other.size, scale - other.scale);
    size += other.size;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The memory that they take, in rows of a figure. */
  public long held() {
    return size / IN_A_ROW;
  }

  /** In units, from high to low. */
  long[] ranked() {
    long[] sorted = Arrays.copyOf(units, size);
    Arrays.sort(sorted);
    for (int low = 0, high = size - 1; low < high; low++, high--) {
      long one = sorted[low];
      sorted[low] = sorted[high];
      sorted[high] = one;
    }
    return sorted;
  }

  /** The amount of so many units. */
  BigDecimal amount(BigInteger count) {
    return new BigDecimal(count, scale);
  }

  private void refine(int decimals) {
    if (decimals > scale) {
      enlarge(0, size, decimals - scale);
      scale = decimals;
    }
  }

  private void enlarge(int from, int to, int decimals) {
    if (decimals > 0) {
      long factor = BigInteger.TEN.pow(decimals).longValueExact();
      for (int i = from; i < to; i++) {
        units[i] = Math.multiplyExact(units[i], factor);
      }
    }
  }

  private void reserve(int more) {
    if (size + more > units.length) {
      units = Arrays.copyOf(units, Math.max(size + more, units.length + units.length / 2));
    }
  }
}
