package io.perennial.query.measure;

import java.math.BigInteger;

/** A sum of products, exact in 128 bits. */
final class WideSum {

  private long high;
  private long low;

  void add(long left, long right) {
    long product = left * right;
    low += product;
    long carry = Long.compareUnsigned(low, product) < 0 ? 1 : 0;
    high += Math.multiplyHigh(left, right) + carry;
  }

  BigInteger value() {
    BigInteger unsigned =
        low >= 0 ? BigInteger.valueOf(low) : BigInteger.valueOf(low).add(BigInteger.TWO.pow(64));
    return BigInteger.valueOf(high).shiftLeft(64).add(unsigned);
  }
}
