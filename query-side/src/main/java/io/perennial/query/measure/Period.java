package io.perennial.query.measure;

import java.time.LocalDate;

/** Calendar months and quarters, numbered through so that neighbours differ by one. */
public enum Period {
  MONTH(1),
  QUARTER(3);

  /** What the parameter of a figure says, in lower case. */
  public static Period named(String text) {
    return text.equals("quarter") ? QUARTER : MONTH;
  }

  private final int months;

  Period(int months) {
    this.months = months;
  }

  /** Number of the period that a day falls into. */
  public int indexOf(LocalDate on) {
    return Math.floorDiv(on.getYear() * 12 + on.getMonthValue() - 1, months);
  }

  /** First day. */
  public LocalDate start(int index) {
    int month = index * months;
    return LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
  }

  /** Last day. */
  public LocalDate end(int index) {
    return start(index).plusMonths(months).minusDays(1);
  }

  /** As it is written: {@code 1997-01} or {@code 1997-Q1}. */
  public String label(int index) {
    LocalDate start = start(index);
    return this == QUARTER
        ? "%04d-Q%d".formatted(start.getYear(), start.getMonthValue() / 3 + 1)
        : "%04d-%02d".formatted(start.getYear(), start.getMonthValue());
  }
}
