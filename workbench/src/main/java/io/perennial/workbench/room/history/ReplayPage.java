package io.perennial.workbench.room.history;

import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Panel.Fact;
import io.perennial.workbench.page.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of a replay.
 *
 * @param shell what stands around it
 * @param customerId the customer, or what stands in its place
 * @param event the event of the step
 * @param step its number, from 1
 * @param steps how many there are
 * @param changes what it has changed
 * @param state documents after it, by view
 * @param failed views that could not take it, or one before it
 * @param reason why accounts and personal data are looked at; empty where they are masked
 */
public record ReplayPage(
    Shell shell,
    String customerId,
    EventRow event,
    long step,
    long steps,
    List<Change> changes,
    Map<String, List<Fact>> state,
    List<String> failed,
    String reason) {

  /**
   * A change.
   *
   * @param view the view
   * @param place what is changed
   * @param before what was there; empty where nothing was
   * @param after what is there now; empty where nothing is
   */
  public record Change(String view, String place, String before, String after) {}

  /** Where another step is. */
  public String at(long other) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("step", Long.toString(other));
    parameters.put("reason", reason);
    return Doors.path(address(), parameters);
  }

  /** Where the replay is. */
  public String address() {
    return "/history/customers/" + Doors.segment(customerId) + "/replay";
  }

  /** Where the list of all events is. */
  public String history() {
    return EventRow.history(customerId, reason);
  }
}
