package io.perennial.command.customer.winning;

import io.perennial.command.common.BusinessDates;
import java.time.LocalDate;

/**
 * How hard prospects are pressed.
 *
 * @param attemptsInOneContact objections in one contact after which the prospect rests
 * @param restDays days for which it rests
 */
public record WinningPolicy(int attemptsInOneContact, int restDays) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when nobody could be called, or nobody would rest
   */
  public WinningPolicy {
    if (attemptsInOneContact < 1 || restDays < 1) {
      throw new IllegalArgumentException("attempts in one contact and days of rest are at least 1");
    }
  }

  /** Two attempts; 30 days. */
  public static WinningPolicy defaults() {
    return new WinningPolicy(2, 30);
  }

  /**
   * The day on which a rest ends. It counts from the later of the days on which its reason happened
   * and is recorded, so that back-dating does not shorten it.
   */
  LocalDate endOfRest(LocalDate on, BusinessDates dates) {
    LocalDate today = dates.today();
    return (today.isAfter(on) ? today : on).plusDays(restDays);
  }
}
