package io.perennial.command.customer.purchase;

import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a purchase makes of the one who buys. */
public enum StageAfterPurchase {
  /** The first purchase: it has become a customer. */
  WON,
  /** A lost customer buys again. */
  WON_BACK,
  /** It stays what it is. */
  UNCHANGED;

  /**
   * Decides it.
   *
   * @param stage before the purchase
   * @param lostOn when it was lost, if it is; a purchase from before, entered late, brings nobody
   *     back
   * @param purchasedOn date of the purchase
   */
  public static StageAfterPurchase of(
      LifecycleStage stage, @Nullable LocalDate lostOn, LocalDate purchasedOn) {
    return switch (stage) {
      case IDENTIFIED, PROSPECT, DISQUALIFIED -> WON;
      case DEFECTED -> lostOn != null && purchasedOn.isBefore(lostOn) ? UNCHANGED : WON_BACK;
      case CUSTOMER, LAPSED -> UNCHANGED;
    };
  }
}
