package io.perennial.query.churn;

import io.perennial.models.survival.Durations;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.measure.Grouping;
import io.perennial.query.view.FigureArguments;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * For how long a customer stays, from its first purchase on.
 *
 * @param group the group that it belongs to
 * @param days days until it left, or until the date
 * @param hasLeft whether it left
 */
record Stay(String group, int days, boolean hasLeft) {

  /** Counts it. */
  void count(Durations durations) {
    if (hasLeft) {
      durations.left(days);
    } else {
      durations.stayed(days);
    }
  }

  /**
   * Which stays are looked at.
   *
   * @param from first date of a first purchase
   * @param on date as of which
   * @param by what customers are grouped by
   */
  record Asked(LocalDate from, LocalDate on, Grouping by) {

    static Asked of(FigureArguments arguments) {
      return new Asked(
          arguments.date("from"), arguments.date("on"), Grouping.named(arguments.text("by")));
    }

    /** The stay that a loss ends; absent when the customer is not looked at. */
    @Nullable Stay of(
        ChurnDocument document,
        ChurnPolicy policy,
        BiFunction<LocalDate, LossHistory, @Nullable LocalDate> end) {
      LossHistory history = document.losses(policy);
      LocalDate first = history.firstPurchaseOn();
      if (first == null || first.isBefore(from) || first.isAfter(on)) {
        return null;
      }
      LocalDate left = end.apply(on, history);
      return new Stay(
          document.customer().groupOn(by, on, first),
          Math.toIntExact(ChronoUnit.DAYS.between(first, left == null ? on : left)),
          left != null);
    }
  }
}
