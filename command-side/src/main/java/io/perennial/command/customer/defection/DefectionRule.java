package io.perennial.command.customer.defection;

import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.events.customer.DefectionReason;
import io.perennial.events.customer.LifecycleStage;
import org.jspecify.annotations.Nullable;

/** Only who has bought can be lost, and only once at a time. */
public final class DefectionRule {
  private DefectionRule() {}

  /**
   * Whether the customer is to be declared lost now; not when it is, for the same reason.
   *
   * @param lostFor why it is lost, if it is
   */
  public static boolean check(
      LifecycleStage stage, @Nullable DefectionReason lostFor, DefectionReason reason) {
    return switch (stage) {
      case CUSTOMER, LAPSED -> true;
      case DEFECTED -> {
        if (reason != lostFor) {
          throw new RefusedException(
              Refusal.ALREADY_LOST, "The customer has been declared lost for another reason");
        }
        yield false;
      }
      case IDENTIFIED, PROSPECT, DISQUALIFIED ->
          throw new RefusedException(Refusal.NOT_A_CUSTOMER, "Who has never bought cannot be lost");
    };
  }
}
