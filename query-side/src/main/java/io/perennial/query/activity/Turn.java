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
public record Turn(
    LocalDate on,
    @Nullable DefectionReason reason,
    @Nullable String competitor,
    @Nullable WinBackCause broughtAboutBy) {

  /** The list with a defection. */
  public static List<Turn> with(List<Turn> turns, DefectionDeclared event) {
    return Dated.with(
        turns, new Turn(event.occurredOn(), event.reason(), event.competitor(), null), Turn::on);
  }

  /** The list with a win-back. */
  public static List<Turn> with(List<Turn> turns, CustomerWonBack event) {
    return Dated.with(
        turns, new Turn(event.occurredOn(), null, null, event.broughtAboutBy()), Turn::on);
  }

  /** The last win-back until the end of a day; absent when there was none. */
  public static @Nullable LocalDate lastWinBack(List<Turn> turns, LocalDate on) {
    LocalDate last = null;
    for (Turn turn : turns) {
      if (turn.broughtAboutBy() != null && !turn.on().isAfter(on)) {
        last = turn.on();
      }
    }
    return last;
  }
}
