package io.perennial.command.complaint;

import io.perennial.command.RefusedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A closed complaint may be taken up again for some days. They run from the day on which the
 * closing was recorded to the day on which the reopening is: no date that is given moves them.
 */
final class ReopeningWindowRule {
  private ReopeningWindowRule() {}

  /**
   * Refuses what comes too late.
   *
   * @param today the day on which the reopening is recorded
   * @param closingRecordedOn the day on which the closing was recorded; absent when there is none
   * @param days how many days later it may be
   */
  static void check(LocalDate today, @Nullable LocalDate closingRecordedOn, int days) {
    if (closingRecordedOn != null && today.isAfter(closingRecordedOn.plusDays(days))) {
      throw new RefusedException(
          ComplaintRefusal.CLOSED_TOO_LONG_AGO,
          "The complaint was closed on "
              + closingRecordedOn
              + ", and may be reopened for "
              + days
              + " days");
    }
  }
}
