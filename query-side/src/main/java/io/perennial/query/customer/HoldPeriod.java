package io.perennial.query.customer;

import io.perennial.events.customer.hold.LegalHoldEvent;
import io.perennial.events.customer.hold.LegalHoldLifted;
import io.perennial.events.customer.hold.LegalHoldSet;
import io.perennial.events.personal.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time for which nothing kept of the customer may be erased.
 *
 * @param since business date on which the hold was set
 * @param reason why
 * @param liftedOn business date on which it was lifted; absent while it is set
 * @param liftReason why it was lifted; absent while it is set
 */
public record HoldPeriod(
    LocalDate since,
    @PersonalData String reason,
    @Nullable LocalDate liftedOn,
    @PersonalData @Nullable String liftReason) {

  /** Each is set after the one before was lifted, in order of recording and of dates alike. */
  static List<HoldPeriod> with(List<HoldPeriod> known, LegalHoldEvent event) {
    List<HoldPeriod> holds = new ArrayList<>(known);
    switch (event) {
      case LegalHoldSet set ->
          holds.add(new HoldPeriod(set.occurredOn(), set.reason(), null, null));
      case LegalHoldLifted lifted -> {
        if (!holds.isEmpty()) {
          HoldPeriod last = holds.removeLast();
          holds.add(new HoldPeriod(last.since, last.reason, lifted.occurredOn(), lifted.reason()));
        }
      }
    }
    return List.copyOf(holds);
  }

  boolean isSet() {
    return liftedOn == null;
  }
}
