package io.perennial.models.purchasing;

import java.util.Arrays;

/** Ages of customers who came over a while. */
final class Customers {

  private static final int DAYS = 7;

  private Customers() {}

  /** Ages from 20 weeks on, one day between two customers, over and over for a year and a half. */
  static double[] ages(int size) {
    double[] ages = new double[size];
    Arrays.setAll(ages, i -> 20 + (i % 550) / (double) DAYS);
    return ages;
  }
}
