package io.perennial.query.activity;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.measure.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * When a customer was lost and came back: the one definition that all views and figures share.
 *
 * <ul>
 *   <li>A loss begins on the day of a declared defection, or when the silence since the last
 *       purchase reaches the horizon of the {@link ChurnPolicy}, whichever comes first. The horizon
 *       follows from the gaps known by then, so that what is said of a day never depends on what
 *       happened after it.
 *   <li>It ends with the next purchase on a later day, or with a recorded win-back. A win-back also
 *       starts the silence anew: somebody won back has the same time to buy as somebody who bought.
 *   <li>Days are looked at as they end. A purchase on the very day on which the horizon is reached
 *       prevents the lapse; purchases of a day count before a defection declared on that day.
 *   <li>A declaration during a lapse does not begin a second loss; it turns the lapse into a
 *       defection.
 * </ul>
 */
public final class LossHistory {

  private final @Nullable LocalDate firstPurchaseOn;
  private final List<Loss> losses;

  private LossHistory(@Nullable LocalDate firstPurchaseOn, List<Loss> losses) {
    this.firstPurchaseOn = firstPurchaseOn;
    this.losses = losses;
  }

  /** Works the losses out; the last one is the lapse to come when nothing more is bought. */
  public static LossHistory of(
      List<PurchaseDay> days, List<StageChange> stageChanges, ChurnPolicy policy) {
    PurchaseHistory history = PurchaseHistory.of(days);
    List<Loss> losses = new ArrayList<>();
    LocalDate silentSince = null;
    Loss open = null;
    int day = 0;
    int change = 0;
    while (day < history.size() || change < stageChanges.size()) {
      boolean purchase =
          change == stageChanges.size()
              || (day < history.size() && !history.on(day).isAfter(stageChanges.get(change).on()));
      LocalDate date = purchase ? history.on(day) : stageChanges.get(change).on();
      if (open == null
          && silentSince != null
          && ChronoUnit.DAYS.between(silentSince, date) > policy.leastDays()) {
        LocalDate lapse = lapse(history, day, silentSince, policy);
        open = lapse.isBefore(date) ? new Loss(lapse, null, null) : null;
      }
      if (!purchase && stageChanges.get(change).broughtAboutBy() == null) {
        open =
            open == null
                ? new Loss(date, date, null)
                : new Loss(
                    open.since(), open.declaredOn() == null ? date : open.declaredOn(), null);
        change++;
        continue;
      }
      if (open != null) {
        losses.add(new Loss(open.since(), open.declaredOn(), date));
        open = null;
      }
      if (purchase) {
        silentSince = date;
        day++;
      } else {
        silentSince = silentSince == null ? null : date;
        change++;
      }
    }
    if (open == null && silentSince != null) {
      open = new Loss(lapse(history, day, silentSince, policy), null, null);
    }
    if (open != null) {
      losses.add(open);
    }
    return new LossHistory(history.first(), losses);
  }

  /**
   * The day on which the customer lapses when nothing more is bought; absent before it bought.
   *
   * @param twiceMedianGap twice its median gap, empty when it has none yet
   */
  public static @Nullable LocalDate lapsesOn(
      List<PurchaseDay> days,
      List<StageChange> stageChanges,
      OptionalInt twiceMedianGap,
      ChurnPolicy policy) {
    LocalDate silentSince = silentSince(days, stageChanges, LocalDate.MAX);
    return silentSince == null ? null : silentSince.plusDays(policy.horizonDays(twiceMedianGap));
  }

  /**
   * The last purchase, or the win-back after it, until the end of a day; absent before it bought.
   */
  public static @Nullable LocalDate silentSince(
      List<PurchaseDay> days, List<StageChange> stageChanges, LocalDate on) {
    LocalDate last = PurchaseHistory.of(days).upTo(on).last();
    LocalDate winBack = StageChange.lastWinBack(stageChanges, on);
    return last != null && winBack != null && winBack.isAfter(last) ? winBack : last;
  }

  private static LocalDate lapse(
      PurchaseHistory history, int count, LocalDate silentSince, ChurnPolicy policy) {
    return silentSince.plusDays(policy.horizonDays(history.twiceMedianGap(count)));
  }

  /** The first purchase; absent when there was none. */
  public @Nullable LocalDate firstPurchaseOn() {
    return firstPurchaseOn;
  }

  /** Losses of somebody who had bought, in order; the last may lie in the future. */
  public List<Loss> losses() {
    if (firstPurchaseOn == null) {
      return List.of();
    }
    return losses.stream().filter(loss -> !loss.since().isBefore(firstPurchaseOn)).toList();
  }

  /** How the customer stood at the end of a day. */
  public CustomerStatus statusOn(LocalDate on) {
    Loss loss = standingOn(on);
    if (loss != null) {
      return loss.declaredOn() != null && !loss.declaredOn().isAfter(on)
          ? CustomerStatus.DEFECTED
          : CustomerStatus.LAPSED;
    }
    return firstPurchaseOn == null || firstPurchaseOn.isAfter(on)
        ? CustomerStatus.NOT_YET
        : CustomerStatus.ACTIVE;
  }

  /** Whether it had bought, and was not lost, at the end of at least one of some days. */
  public boolean isActiveWithin(Span span) {
    if (firstPurchaseOn == null || firstPurchaseOn.isAfter(span.on())) {
      return false;
    }
    LocalDate from = firstPurchaseOn.isAfter(span.from()) ? firstPurchaseOn : span.from();
    return losses.stream().noneMatch(loss -> loss.standsOn(from) && loss.standsOn(span.on()));
  }

  /** The loss because of which the customer counts as lost at the end of a day, if any. */
  public @Nullable Loss standingOn(LocalDate on) {
    for (Loss loss : losses) {
      if (loss.standsOn(on)) {
        return loss;
      }
    }
    return null;
  }
}
