package io.perennial.query.receivables;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long an invoice has been due. */
public enum AgeClass {
  /** Not due, or due on the day itself. */
  NOT_DUE(0),
  DAYS_1_TO_30(30),
  DAYS_31_TO_60(60),
  DAYS_61_TO_90(90),
  OVER_90_DAYS(Long.MAX_VALUE);

  private final long most;

  AgeClass(long most) {
    this.most = most;
  }

  /** The class of an invoice at the end of a day. */
  static AgeClass of(LocalDate dueOn, LocalDate on) {
    long days = ChronoUnit.DAYS.between(dueOn, on);
    for (AgeClass each : values()) {
      if (days <= each.most) {
        return each;
      }
    }
    return OVER_90_DAYS;
  }
}
