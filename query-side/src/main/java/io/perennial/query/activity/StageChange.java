package io.perennial.query.activity;

import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared defection, or a win-back.
 *
 * @param on business date
 * @param reason why it left; absent for a win-back
 * @param competitor who gained it, where known
 * @param broughtAboutBy what brought it back; absent for a defection
 */
public record StageChange(
    LocalDate on,
    @Nullable DefectionReason reason,
    @Nullable String competitor,
    @Nullable WinBackCause broughtAboutBy) {

  /** The list with a defection. */
  public static List<StageChange> with(List<StageChange> stageChanges, DefectionDeclared event) {
    return Dated.with(
        stageChanges,
        new StageChange(event.occurredOn(), event.reason(), event.competitor(), null),
        StageChange::on);
  }

  /** The list with a win-back. */
  public static List<StageChange> with(List<StageChange> stageChanges, CustomerWonBack event) {
    return Dated.with(
        stageChanges,
        new StageChange(event.occurredOn(), null, null, event.broughtAboutBy()),
        StageChange::on);
  }

  /** The last win-back until the end of a day; absent when there was none. */
  public static @Nullable LocalDate lastWinBack(List<StageChange> stageChanges, LocalDate on) {
    LocalDate last = null;
    for (StageChange change : stageChanges) {
      if (change.broughtAboutBy() != null && !change.on().isAfter(on)) {
        last = change.on();
      }
    }
    return last;
  }

  /**
   * Whether a declared defection stands at the end of a day: until a win-back, or a purchase on a
   * later day.
   */
  public static boolean isDeclaredLost(
      List<StageChange> stageChanges, PurchaseHistory history, LocalDate on) {
    LocalDate declaredOn = null;
    for (StageChange change : stageChanges) {
      if (!change.on().isAfter(on)) {
        declaredOn = change.broughtAboutBy() == null ? change.on() : null;
      }
    }
    return declaredOn != null && !history.boughtBetween(declaredOn, on);
  }
}
