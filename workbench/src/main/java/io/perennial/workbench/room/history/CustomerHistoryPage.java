package io.perennial.workbench.room.history;

import io.perennial.workbench.door.Doors;
import io.perennial.workbench.page.Shell;
import java.util.List;
import java.util.Map;

/**
 * All that was recorded of one customer.
 *
 * @param shell what stands around it
 * @param customerId the customer, or what stands in its place
 * @param rows events, in order
 * @param reason why accounts and personal data are looked at; empty where they are masked
 * @param next where the events behind these are; empty at the end
 * @param first where the first are; empty when these are
 */
public record CustomerHistoryPage(
    Shell shell, String customerId, List<EventRow> rows, String reason, String next, String first) {

  /** Where the replay begins. */
  public String replay() {
    return Doors.path(
        "/history/customers/" + Doors.segment(customerId) + "/replay", Map.of("reason", reason));
  }

  /** Where all of it is as a file. */
  public String file() {
    return "/files/history/customers/" + Doors.segment(customerId);
  }

  /** Where the page of the customer is; empty where it is none. */
  public String customer() {
    return customerId.startsWith("customer-") ? "/customers/" + Doors.segment(customerId) : "";
  }
}
