package io.perennial.command.customer.defection;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.stage.LifecycleStage;
import org.jspecify.annotations.Nullable;

/** Only who has bought can be lost, and only once at a time. */
public final class DefectionRule {
  private DefectionRule() {}

  /**
   * Whether the customer is to be declared lost now; not when just this has been declared.
   *
   * @param loss trace of the declaration that stands, if there is one
   */
  public static boolean check(LifecycleStage stage, @Nullable Trace loss, Asked declared) {
    return switch (stage) {
      case CUSTOMER, LAPSED -> true;
      case DEFECTED -> {
        if (loss == null || !loss.sameAs(declared)) {
          throw new RefusedException(
              DefectionRefusal.ALREADY_LOST,
              "The customer has been declared lost already, with other content"
                  + (loss == null ? "" : ", on " + loss.on()));
        }
        yield false;
      }
      case IDENTIFIED, PROSPECT, DISQUALIFIED ->
          throw new RefusedException(
              DefectionRefusal.NOT_A_CUSTOMER, "Who has never bought cannot be lost");
    };
  }
}
