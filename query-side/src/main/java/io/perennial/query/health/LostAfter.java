package io.perennial.query.health;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Loss;
import io.perennial.query.activity.LossHistory;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a customer was lost after a date.
 *
 * @param on the first day on which it counted as lost
 * @param declared whether it was declared lost by the end of the time looked at; else it has lapsed
 */
public record LostAfter(LocalDate on, boolean declared) {

  /**
   * The first loss after a day and until the end of another: what has become of somebody who was a
   * customer on the first day.
   *
   * @param document what is known later, at least all that is dated up to the last day
   * @param after the day behind which it is looked
   * @param until the last day
   * @param policy when silence counts as a loss
   */
  public static Optional<LostAfter> within(
      HealthDocument document, LocalDate after, LocalDate until, ChurnPolicy policy) {
    return LossHistory.of(document.purchaseDays(), document.stageChanges(), policy)
        .losses()
        .stream()
        .filter(loss -> loss.since().isAfter(after) && !loss.since().isAfter(until))
        .findFirst()
        .map(loss -> new LostAfter(loss.since(), isDeclared(loss, until)));
  }

  private static boolean isDeclared(Loss loss, LocalDate until) {
    LocalDate declaredOn = loss.declaredOn();
    return declaredOn != null && !declaredOn.isAfter(until);
  }
}
