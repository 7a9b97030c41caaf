package io.perennial.query.customer;

import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.events.personal.PersonalData;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the customer, or a part of its demand, came back.
 *
 * @param broughtAboutBy what brought it about
 * @param purchaseId the purchase that did it; absent when something else did
 * @param explanation more about it
 * @param on business date
 */
public record WinBack(
    WinBackCause broughtAboutBy,
    @Nullable String purchaseId,
    @PersonalData @Nullable String explanation,
    LocalDate on) {

  static WinBack of(PartialDefectionEnded event) {
    return new WinBack(event.broughtAboutBy(), null, event.explanation(), event.occurredOn());
  }

  /** The list with one more. */
  static List<WinBack> with(List<WinBack> winBacks, CustomerWonBack event) {
    return Dated.with(
        winBacks,
        new WinBack(
            event.broughtAboutBy(), event.purchaseId(), event.explanation(), event.occurredOn()),
        WinBack::on);
  }
}
