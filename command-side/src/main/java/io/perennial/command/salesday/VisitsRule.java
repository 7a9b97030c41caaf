package io.perennial.command.salesday;

import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.salesday.PlannedVisit;
import java.util.List;

/** Who is visited is known to us, and no visit ends before it begins. */
final class VisitsRule {
  private VisitsRule() {}

  static void check(List<PlannedVisit> visits, CustomerDirectory customers) {
    for (PlannedVisit visit : visits) {
      if (visit.startsAt() != null
          && visit.endsAt() != null
          && visit.endsAt().isBefore(visit.startsAt())) {
        throw new RefusedException(
            SalesDayRefusal.VISIT_TIMES_UNFIT,
            "The visit to "
                + visit.customerId()
                + " begins at "
                + visit.startsAt()
                + " and ends at "
                + visit.endsAt());
      }
      if (!customers.exists(visit.customerId())) {
        throw new RefusedException(
            CommonRefusal.CUSTOMER_UNKNOWN, "There is no customer " + visit.customerId());
      }
    }
  }
}
