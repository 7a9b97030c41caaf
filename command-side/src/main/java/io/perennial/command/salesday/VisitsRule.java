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
    for (int i = 0; i < visits.size(); i++) {
      PlannedVisit visit = visits.get(i);
      if (visit.startsAt() != null
          && visit.endsAt() != null
          && visit.endsAt().isBefore(visit.startsAt())) {
        throw RefusedException.at(
            "/visits/" + i + "/endsAt",
            SalesDayRefusal.VISIT_TIMES_UNFIT,
            "The visit to "
                + visit.customerId()
                + " begins at "
                + visit.startsAt()
                + " and ends at "
                + visit.endsAt());
      }
      if (!customers.exists(visit.customerId())) {
        throw RefusedException.at(
            "/visits/" + i + "/customerId",
            CommonRefusal.CUSTOMER_UNKNOWN,
            "There is no customer " + visit.customerId());
      }
    }
  }
}
